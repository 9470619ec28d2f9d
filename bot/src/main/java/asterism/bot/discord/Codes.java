package asterism.bot.discord;

import asterism.bot.chat.ChatService.Verdict;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord's numbers for why it refuses something, and what they mean for a card
 * (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json).
 */
final class Codes {
  private static final Logger LOG = LoggerFactory.getLogger(Codes.class);

  static final int UNKNOWN_CHANNEL = 10003;
  static final int UNKNOWN_SERVER = 10004;
  static final int UNKNOWN_MESSAGE = 10008;
  static final int UNKNOWN_USER = 10013;
  static final int MISSING_ACCESS = 50001;
  static final int MISSING_PERMISSION = 50013;
  static final int UNFIT = 50035;
  static final int ARCHIVED = 50083;
  private static final int TOO_LARGE = 40005;

  /** What Discord says where a message may bring no files, or not such large ones. */
  static final Set<Integer> NO_FILES = Set.of(MISSING_PERMISSION, TOO_LARGE);

  /** Editing what is older than an hour, too often. */
  static final int TOO_OLD_TOO_OFTEN = 30046;

  /** The place is gone, or closed to the bot. */
  private static final Set<Integer> CLOSED =
      Set.of(
          UNKNOWN_CHANNEL,
          UNKNOWN_SERVER,
          10007, // unknown member
          UNKNOWN_USER,
          MISSING_ACCESS,
          50007, // takes no direct messages
          50008, // no channel for text
          MISSING_PERMISSION,
          50024, // not in a channel of that type
          50278, // no server in common
          ARCHIVED,
          160005); // a thread that is locked

  private static final Set<Integer> LOCKED =
      Set.of(
          50005, // another's
          50021); // a system message

  /** What Discord says of a message that we should never have made. */
  private static final Set<Integer> DEFECTS =
      Set.of(
          TOO_LARGE, 50006, // empty
          UNFIT, 50109); // no JSON

  private Codes() {}

  /** What each answer of Discord's means for a card. */
  static Verdict verdict(Answer<?> answer) {
    return switch (answer.outcome()) {
      case DONE -> Verdict.SHOWN;
      case NOT_NOW -> Verdict.TRY_LATER;
      case LOST -> Verdict.IN_DOUBT;
      case REFUSED -> refusal(answer);
    };
  }

  private static Verdict refusal(Answer<?> answer) {
    int code = answer.code();
    if (DEFECTS.contains(code)) {
      LOG.error("Discord refuses a card as we made it: {}", answer.error());
      return Verdict.UNFIT;
    }
    if (code == UNKNOWN_MESSAGE) {
      return Verdict.GONE;
    }
    if (LOCKED.contains(code)) {
      return Verdict.LOCKED;
    }
    return CLOSED.contains(code) ? Verdict.REFUSED : Verdict.TRY_LATER;
  }

  /** Whether nobody lets us look there, and the same call will never work. */
  static boolean closes(Answer<?> answer) {
    return answer.outcome() == Answer.Outcome.REFUSED && CLOSED.contains(answer.code());
  }
}
