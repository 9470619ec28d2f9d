package asterism.bot.slack;

import asterism.bot.message.Attachment;
import asterism.bot.slack.Answer.Outcome;
import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's Web API, each call made once: whether it is to be made again is for whoever knows what it
 * does. Never throws for what Slack or the network does. Safe for use by many threads.
 */
final class Api {
  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  private static final Duration A_WHILE = Duration.ofSeconds(5);

  /** Slack's words for its own trouble, after which nothing was done. */
  private static final Set<String> NOT_NOW =
      Set.of("ratelimited", "rate_limited", "service_unavailable", "team_added_to_org");

  /** And those after which something may have been done. */
  private static final Set<String> PERHAPS =
      Set.of("internal_error", "fatal_error", "request_timeout");

  private final Slack slack;
  private final MethodsClient methods;
  private final Pace pace;

  Api(Slack slack, String token, Pace pace) {
    this.slack = slack;
    this.methods = slack.methods(token);
    this.pace = pace;
  }

  /** A call as Slack's client makes it. */
  @FunctionalInterface
  interface Call<T> {
    T on(MethodsClient methods) throws IOException, SlackApiException;
  }

  /** Makes a call that somebody waits for: at once, unless Slack has asked us to wait. */
  <T extends SlackApiTextResponse> Answer<T> now(Method method, Call<T> call) {
    return made(method, "", pace.asked(method), call);
  }

  /** Makes a call that nobody waits for, or says how long it has to wait for its turn. */
  <T extends SlackApiTextResponse> Answer<T> inTurn(Method method, Call<T> call) {
    return made(method, "", pace.enter(method), call);
  }

  /** The same for a post in a channel. */
  <T extends SlackApiTextResponse> Answer<T> toPost(String channel, Call<T> call) {
    return made(Method.POST, channel, pace.enterToPost(channel), call);
  }

  private <T extends SlackApiTextResponse> Answer<T> made(
      Method method, String channel, Duration wait, Call<T> call) {
    if (!wait.isZero()) {
      return Answer.after(wait, "waits for its turn");
    }
    try {
      return read(method, call.on(methods));
    } catch (SlackApiException e) {
      return read(method, channel, e);
    } catch (IOException e) {
      return unanswered(e);
    } catch (JsonParseException | NullPointerException e) { // a page of a proxy's, or nothing
      return Answer.not(Outcome.LOST, "no answer of Slack's");
    }
  }

  private <T extends SlackApiTextResponse> Answer<T> read(Method method, T body) {
    if (body.isOk()) {
      return Answer.done(body);
    }
    String error = Optional.ofNullable(body.getError()).orElse("no word why");
    if (NOT_NOW.contains(error)) {
      return Answer.not(Outcome.NOT_NOW, error);
    }
    if (PERHAPS.contains(error)) {
      return Answer.not(Outcome.LOST, error);
    }
    LOG.debug("{} was refused: {}", method.slackName(), error);
    return Answer.not(Outcome.REFUSED, error);
  }

  private <T> Answer<T> read(Method method, String channel, SlackApiException e) {
    int status = e.getResponse().code();
    if (status == 429) {
      Duration after = retryAfter(e.getResponse().header("Retry-After"));
      pace.wait(method, channel, after);
      return Answer.after(after, "ratelimited");
    }
    return Answer.not(Outcome.LOST, "HTTP " + status);
  }

  private static Duration retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,5}")
        ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
        : A_WHILE;
  }

  private static <T> Answer<T> unanswered(IOException e) {
    boolean neverSent =
        e instanceof ConnectException
            || e instanceof UnknownHostException
            || e instanceof NoRouteToHostException;
    // the exception's words may hold an address with a secret in it: its name has to do
    return Answer.not(neverSent ? Outcome.NOT_NOW : Outcome.LOST, e.getClass().getSimpleName());
  }

  /**
   * Sends what is in a file where Slack said. That place is none of the Web API's: it is not told
   * who we are.
   */
  Answer<String> upload(@Nullable String address, Attachment file) {
    Duration wait = pace.asked(Method.UPLOAD);
    if (!wait.isZero()) {
      return Answer.after(wait, "waits for its turn");
    }
    HttpUrl url = address == null ? null : HttpUrl.parse(address);
    if (url == null) {
      return Answer.not(Outcome.LOST, "no address of Slack's");
    }
    Request request =
        new Request.Builder()
            .url(url)
            .post(RequestBody.create(file.content(), MediaType.parse(file.type())))
            .build();
    try (Response response = slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
      return response.isSuccessful()
          ? Answer.done("ok")
          : notSent(response.code(), response.header("Retry-After"));
    } catch (IOException e) {
      return unanswered(e);
    }
  }

  private Answer<String> notSent(int status, @Nullable String retryAfter) {
    if (status == 429) {
      Duration after = retryAfter(retryAfter);
      pace.wait(Method.UPLOAD, "", after);
      return Answer.after(after, "ratelimited");
    }
    return Answer.not(status >= 500 ? Outcome.LOST : Outcome.REFUSED, "HTTP " + status);
  }

  /**
   * Posts to the address that came with something somebody did: five times at most, for half an
   * hour.
   *
   * @param json what to show there
   */
  Answer<String> respond(String address, String json) {
    Duration wait = pace.asked(Method.RESPOND);
    if (!wait.isZero()) {
      return Answer.after(wait, "waits for its turn");
    }
    try {
      WebhookResponse response = slack.send(address, json);
      if (response.getCode() == 200) {
        return Answer.done("ok");
      }
      if (response.getCode() == 429) {
        pace.wait(Method.RESPOND, "", A_WHILE);
        return Answer.after(A_WHILE, "ratelimited");
      }
      return response.getCode() >= 500
          ? Answer.not(Outcome.LOST, "HTTP " + response.getCode())
          : Answer.not(Outcome.REFUSED, "HTTP " + response.getCode());
    } catch (IOException e) {
      return unanswered(e);
    }
  }
}
