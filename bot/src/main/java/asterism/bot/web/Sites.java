package asterism.bot.web;

import asterism.bot.site.Leaf;
import asterism.bot.site.Site;
import asterism.bot.site.Visit;
import asterism.storage.DatabaseUnavailable;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link Site} to anybody: {@code GET} and {@code HEAD}, each answer with a strong {@code
 * ETag} over its bytes, kept by nobody without asking whether it is still the same.
 */
public final class Sites {
  private static final String AGAIN_IN_SECONDS = "5";
  private static final String TAG = "ETag";

  private Sites() {}

  /** The routes of a site. */
  public static List<Route> routes(Site site) {
    List<Route> routes = new ArrayList<>();
    for (HandlerType method : List.of(HandlerType.GET, HandlerType.HEAD)) {
      routes.add(new Route(method, "/" + site.name(), context -> serve(site, context)));
      routes.add(
          new Route(method, "/" + site.name() + "/<below>", context -> serve(site, context)));
    }
    return routes;
  }

  private static void serve(Site site, Context context) {
    Visit visit = visit(site, context);
    context.header("Vary", "Accept-Language");
    Leaf leaf = leaf(site, visit);
    switch (leaf.outcome()) {
      case FOUND -> found(leaf, context);
      case NONE -> say(leaf, HttpStatus.NOT_FOUND, context);
      case LATER -> {
        context.header("Retry-After", AGAIN_IN_SECONDS);
        say(leaf, HttpStatus.SERVICE_UNAVAILABLE, context);
      }
    }
  }

  private static Leaf leaf(Site site, Visit visit) {
    try {
      return site.answer().apply(visit);
    } catch (DatabaseUnavailable away) {
      return site.away().apply(visit);
    }
  }

  private static void found(Leaf leaf, Context context) {
    String tag = tag(leaf.content().copy());
    context.header("Cache-Control", "no-cache").header(TAG, tag);
    if (isKnown(tag, context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      say(leaf, HttpStatus.OK, context);
    }
  }

  private static void say(Leaf leaf, HttpStatus status, Context context) {
    context.status(status).contentType(leaf.type()).result(leaf.content().copy());
  }

  /** A proxy that packs an answer makes its tag a weak one; the page is the same. */
  private static boolean isKnown(String tag, @Nullable String had) {
    return had != null
        && (had.strip().equals("*")
            || List.of(had.split(",")).stream()
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals));
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Visit visit(Site site, Context context) {
    String below = context.path().substring(("/" + site.name()).length());
    List<String> path = new ArrayList<>();
    for (String piece : below.split("/", -1)) {
      if (!piece.isEmpty()) {
        path.add(decoded(piece.replace("+", "%2B")).orElseThrow(NotFoundResponse::new));
      }
    }
    return new Visit(
        path,
        query(Optional.ofNullable(context.queryString()).orElse("")),
        Optional.ofNullable(context.header("Accept-Language")).orElse(""));
  }

  /** Read by ourselves: what cannot be decoded is left out, whatever the server would say to it. */
  private static Map<String, String> query(String query) {
    Map<String, String> read = new HashMap<>();
    for (String pair : query.split("&")) {
      String[] sides = pair.split("=", 2);
      Optional<String> name = decoded(sides[0]);
      Optional<String> value = decoded(sides.length > 1 ? sides[1] : "");
      if (name.isPresent() && value.isPresent()) {
        read.putIfAbsent(name.get(), value.get());
      }
    }
    return read;
  }

  private static Optional<String> decoded(String typed) {
    try {
      return Optional.of(URLDecoder.decode(typed, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
