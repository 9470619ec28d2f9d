package asterism.bot.web;

import io.javalin.http.Context;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Defects of ours: logged whole, shown as a number and nothing else. */
final class Incidents {
  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  private Incidents() {}

  static String number() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  static void answer(Throwable defect, Context context) {
    String number = number();
    LOG.error(
        "{} {} failed, incident {}",
        context.method(),
        withoutSecrets(context.path()),
        number,
        defect);
    context.status(500);
    say(context, "That went wrong on our side. Incident " + number + ".");
  }

  /** What is long and means nothing may be what lets somebody in. */
  private static String withoutSecrets(String path) {
    return path.replaceAll("[A-Za-z0-9_-]{40,}", "…");
  }

  /** In JSON where JSON was asked for, else as plain text. */
  static void say(Context context, String words) {
    if (wantsJson(context)) {
      context.contentType("application/json; charset=utf-8");
      context.result("{\"error\":\"" + words.replaceAll("[\\\\\"\\p{Cntrl}]", " ") + "\"}");
    } else {
      context.contentType("text/plain; charset=utf-8").result(words + "\n");
    }
  }

  private static boolean wantsJson(Context context) {
    String accept = context.header("Accept");
    return context.isJson() || (accept != null && accept.contains("application/json"));
  }
}
