package asterism.bot.slack;

import asterism.bot.chat.Remembered;
import com.slack.api.model.Conversation;
import java.util.Optional;

/** What channels are called and whether the bot is in them. Safe for use by many threads. */
final class Conversations {
  /** Slack's names for what people typed in: it says no more of a place that is not public. */
  private static final String DIRECT = "directmessage";

  private static final String PRIVATE = "privategroup";

  /** Of a conversation of several people. */
  private static final String AMONG_SEVERAL = "mpdm-";

  /**
   * @param name empty where Slack could not be asked
   * @param direct whether it is a conversation of people and no channel
   * @param present whether the bot is in it
   */
  record Channel(String name, boolean direct, boolean present) {}

  private final Api api;

  /** Who has just invited the bot is not to be told to invite it. */
  private final Remembered<Channel> known = new Remembered<>(this::ask, Channel::present);

  Conversations(Api api) {
    this.api = api;
  }

  /**
   * @param name as Slack told it along with what was done; may be empty
   */
  Channel of(String id, String name) {
    if (id.startsWith("D") || name.equals(DIRECT) || name.startsWith(AMONG_SEVERAL)) {
      return new Channel("", true, false);
    }
    // one that cannot be asked about is taken for well: if it is not, the card's post says so
    return known.of(id).orElseGet(() -> new Channel(name.equals(PRIVATE) ? "" : name, false, true));
  }

  /** It was renamed, or the bot came or went. */
  void changed(String id) {
    known.forget(id);
  }

  private Optional<Channel> ask(String id) {
    Answer<com.slack.api.methods.response.conversations.ConversationsInfoResponse> answer =
        api.now(Method.CONVERSATION, slack -> slack.conversationsInfo(r -> r.channel(id)));
    if (answer.error().equals("channel_not_found")) { // private, and the bot is not in it
      return Optional.of(new Channel("", false, false));
    }
    if (answer.error().equals("missing_scope")) { // of several people: all others we may ask about
      return Optional.of(new Channel("", true, false));
    }
    return answer.body().map(told -> channel(told.getChannel()));
  }

  private static Channel channel(Conversation told) {
    boolean direct = told.isIm() || told.isMpim();
    String name = told.getName() == null || direct ? "" : told.getName();
    return new Channel(name, direct, told.isMember());
  }
}
