package asterism.bot.room;

import asterism.bot.message.Attachment;
import asterism.bot.message.Picture;
import asterism.bot.web.Route;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.room.RoomMessage;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The pictures and files of messages, each at an address of its own: neither the page nor the API
 * carries their bytes. Whoever is at this computer may act as anyone, so they may have any of them.
 */
final class Downloads {
  private static final String PICTURES = "/room/pictures/";
  private static final String FILES = "/room/files/";

  /** What is under such an address never changes. */
  private static final String FOR_GOOD = "private, max-age=31536000, immutable";

  private final Scenes scenes;
  private final Conversations conversations;

  Downloads(Scenes scenes, Conversations conversations) {
    this.scenes = scenes;
    this.conversations = conversations;
  }

  static String address(long message, Picture picture) {
    return PICTURES + message + "/" + picture.digest() + ".png";
  }

  /**
   * @param number of the file in its message, from 1
   */
  static String address(long message, int number) {
    return FILES + message + "/" + number;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PICTURES + "{message}/{picture}", served(this::picture)),
        Route.get(FILES + "{message}/{number}", served(this::file)));
  }

  private interface Serving {
    /** False where there is nothing at that address. */
    boolean serve(Context context, RoomMessage message);
  }

  private Handler served(Serving serving) {
    return Loopback.only(
        context -> {
          try {
            boolean there =
                message(context.pathParam("message"))
                    .filter(message -> serving.serve(context, message))
                    .isPresent();
            if (!there) {
              context.status(404).contentType("text/plain; charset=utf-8").result("Not there.\n");
            }
          } catch (DatabaseUnavailable e) {
            context.status(503).header(Header.RETRY_AFTER, "2");
          }
        });
  }

  private Optional<RoomMessage> message(String id) {
    return id.matches("[1-9]\\d{0,17}")
        ? conversations.find(scenes.collaborative(), Long.parseLong(id))
        : Optional.empty();
  }

  private boolean picture(Context context, RoomMessage message) {
    Optional<Picture> asked =
        Contents.read(message.content()).pictures().stream()
            .filter(picture -> context.path().equals(address(message.id(), picture)))
            .findFirst();
    asked.ifPresent(
        picture ->
            context
                .contentType("image/png")
                .header(Header.CACHE_CONTROL, FOR_GOOD)
                .result(picture.png()));
    return asked.isPresent();
  }

  private boolean file(Context context, RoomMessage message) {
    List<Attachment> files = Contents.files(message.content());
    String number = context.pathParam("number");
    boolean there = number.matches("[1-9]\\d{0,3}") && Integer.parseInt(number) <= files.size();
    if (there) {
      Attachment file = files.get(Integer.parseInt(number) - 1);
      context
          .contentType(file.type())
          .header(Header.CACHE_CONTROL, "no-store")
          .header(Header.CONTENT_DISPOSITION, disposition(file.name()))
          .result(file.content());
    }
    return there;
  }

  /** With its name in full, and for browsers that do not read that, in plain letters (RFC 6266). */
  private static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, whole);
  }
}
