package asterism.bot.room;

import asterism.bot.web.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The files the room's page needs, from the class path, each sent again only when it changed. */
final class Assets {
  private record Asset(String name, String type, byte[] bytes, String tag) {}

  private final List<Asset> assets =
      List.of(
          load("room.css", "text/css; charset=utf-8"),
          load("room.js", "text/javascript; charset=utf-8"),
          load("icon.svg", "image/svg+xml"));

  List<Route> routes() {
    return assets.stream()
        .map(
            asset ->
                Route.get(
                    "/room/assets/" + asset.name(), Loopback.only(context -> send(asset, context))))
        .toList();
  }

  private static void send(Asset asset, Context context) {
    context.header("Cache-Control", "no-cache").header("ETag", asset.tag());
    if (asset.tag().equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(asset.type()).result(asset.bytes());
    }
  }

  private static Asset load(String name, String type) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      byte[] bytes = in.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(name, type, bytes, '"' + HexFormat.of().formatHex(hash, 0, 16) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
