package asterism.bot.discord;

import asterism.storage.StartupException;
import java.io.IOException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Discord waits for a connection: asked anew for each, since it may move. */
final class Gateway extends SessionControllerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int UNAUTHORIZED = 401;

  private final DiscordSettings settings;
  private final OkHttpClient http;
  private volatile String last = "";

  Gateway(DiscordSettings settings, OkHttpClient http) {
    this.settings = settings;
    this.http = http;
  }

  /** Discord cannot be asked now; later it may. */
  static final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(String why) {
      super(why);
    }
  }

  /**
   * @throws StartupException when Discord does not know who asks
   */
  String ask() throws Unreachable {
    Request request =
        new Request.Builder()
            .url(settings.apiUrl().resolve("gateway/bot").toString())
            .header("Authorization", "Bot " + settings.token())
            .build();
    try (Response response = http.newCall(request).execute();
        ResponseBody body = response.body()) {
      if (response.code() == UNAUTHORIZED) {
        throw new StartupException(
            "Discord does not take DISCORD_TOKEN: copy the token under Bot of your application at"
                + " https://discord.com/developers/applications");
      }
      if (!response.isSuccessful()) {
        throw unreachable("HTTP " + response.code());
      }
      DataObject told = DataObject.fromJson(body.bytes());
      requireSessions(told);
      last = told.getString("url");
      return last;
    } catch (IOException e) {
      throw unreachable(e.getClass().getSimpleName());
    } catch (ParsingException e) { // a page of a proxy's
      throw unreachable("no answer of Discord's");
    }
  }

  /** Discord takes only so many connections in a day, and makes the token void after that. */
  private void requireSessions(DataObject told) throws Unreachable {
    DataObject limit = told.optObject("session_start_limit").orElseGet(DataObject::empty);
    if (limit.getInt("remaining", 1) < 1) {
      throw unreachable("too many connections today");
    }
  }

  private Unreachable unreachable(String why) {
    return new Unreachable(
        "Discord cannot be reached at %s (%s)".formatted(settings.apiUrl(), why));
  }

  @Override
  public String getGateway() {
    try {
      return ask();
    } catch (Unreachable | StartupException e) {
      LOG.debug("{}", e.getMessage());
      return last;
    }
  }
}
