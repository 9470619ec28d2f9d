package asterism.bot.discord;

import java.io.IOException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Discord lets nobody edit a message older than an hour too often, and says so in the way in which
 * it says that all edits in the channel have to wait. Its client would hold them all up for
 * minutes; it is told that this one edit is refused.
 */
final class OldEdits implements Interceptor {
  private static final int TOO_MANY = 429;
  private static final int REFUSED = 400;
  private static final long MOST = 10_000;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return chain.request().method().equals("PATCH")
            && response.code() == TOO_MANY
            && isOfThisMessage(response)
        ? response.newBuilder().code(REFUSED).removeHeader(RestRateLimiter.HASH_HEADER).build()
        : response;
  }

  private static boolean isOfThisMessage(Response response) throws IOException {
    try {
      DataObject body = DataObject.fromJson(response.peekBody(MOST).bytes());
      return body.getInt("code", 0) == Codes.TOO_OLD_TOO_OFTEN;
    } catch (ParsingException e) { // a page of a proxy's
      return false;
    }
  }
}
