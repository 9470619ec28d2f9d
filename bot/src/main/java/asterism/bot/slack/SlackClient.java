package asterism.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;

/**
 * Slack's client as we want it. It makes each call once: by itself it would make a call again whose
 * answer was lost, and show a card twice.
 */
final class SlackClient {
  private static final Duration CALL = Duration.ofSeconds(5);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private SlackClient() {}

  /**
   * @param address of the Web API, with a slash at the end
   */
  static Slack at(URI address) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(address.toString());
    config.setStatsEnabled(false);
    OkHttpClient http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .callTimeout(CALL)
            .build();
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }
}
