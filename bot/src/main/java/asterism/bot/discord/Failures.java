package asterism.bot.discord;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;

/** Reads what Discord's client throws. */
final class Failures {
  private static final Duration A_WHILE = Duration.ofSeconds(5);
  private static final int SERVERS_FAULT = 500;

  private Failures() {}

  static <T> Answer<T> read(ErrorResponseException failure) {
    Response response = failure.getResponse();
    Exception trouble = response.getException();
    if (trouble != null) {
      boolean neverSent =
          trouble instanceof ConnectException
              || trouble instanceof UnknownHostException
              || trouble instanceof NoRouteToHostException;
      // the exception's words may hold an address with a secret in it: its name has to do
      String name = trouble.getClass().getSimpleName();
      return neverSent ? Answer.after(A_WHILE, name) : Answer.lost(name);
    }
    if (response.code >= SERVERS_FAULT) {
      return Answer.lost("HTTP " + response.code);
    }
    int code = failure.getErrorCode();
    if (code == Codes.TOO_OLD_TOO_OFTEN) {
      return Answer.after(retryAfter(response), words(failure));
    }
    return code < 1 // the service is in the way, not what was asked
        ? Answer.after(A_WHILE, "HTTP " + response.code)
        : Answer.refused(code, words(failure));
  }

  private static Duration retryAfter(Response response) {
    double seconds = response.optObject().map(body -> body.getDouble("retry_after", 0)).orElse(0d);
    return seconds > 0 ? Duration.ofMillis((long) Math.ceil(seconds * 1000)) : A_WHILE;
  }

  private static String words(ErrorResponseException failure) {
    String paths =
        failure.getSchemaErrors().stream()
            .map(each -> each.getLocation() + " " + each.getErrors())
            .collect(Collectors.joining("; "));
    String words = failure.getErrorCode() + " " + failure.getMeaning();
    return paths.isEmpty() ? words : words + ": " + paths;
  }
}
