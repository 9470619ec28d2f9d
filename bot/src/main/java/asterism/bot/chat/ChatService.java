package asterism.bot.chat;

import static java.util.stream.Collectors.toUnmodifiableMap;

import asterism.bot.message.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A chat service: where cards are shown and people act. Its methods may be called by several
 * threads and wait for the service.
 */
public interface ChatService extends AutoCloseable {
  Platform platform();

  /** Connects, and hands what people do to {@code router} from now on; shows them what it gives. */
  void start(Router router);

  /** Whether people and the bot can reach each other there right now. */
  boolean connected();

  /**
   * Shows a card for the first time. When the answer is {@link Verdict#IN_DOUBT} it may stand there
   * all the same: ask {@link #find} before posting again.
   *
   * @param card kept with the message, so that {@link #find} knows it again
   */
  Shown post(Place place, long card, Message message);

  /**
   * Replaces what a card shows. The message may have another id afterwards, where a longer text
   * takes more than one.
   */
  Shown edit(Place place, long card, String message, Message now);

  /**
   * The message in which a card is already shown in that place; of several, the latest.
   *
   * @param since when showing it was first wanted: what is older need not be looked at
   */
  Found find(Place place, long card, Instant since);

  /** Where a person finds a message; empty where the service has none or could not say. */
  Optional<URI> address(Place place, String message);

  /**
   * Until when somebody has asked the service not to be disturbed, or until when it cannot be
   * asked; empty when they may be disturbed now, and where the service does not tell.
   *
   * @param place their direct messages
   * @return after {@code now}
   */
  default Optional<Instant> quietUntil(Place place, Instant now) {
    return Optional.empty();
  }

  /**
   * Puts reactions of the bot's own under a message, in this order, so that people can press them.
   * One that stands there already is left.
   *
   * @param emoji by their Slack names
   */
  Shown react(Place place, String message, List<String> emoji);

  /** What people have put on a message by way of reactions, as it stands now. */
  Reactions reactions(Place place, String message);

  @Override
  void close();

  /**
   * Where a message stands.
   *
   * @param workspace the service's id of the workspace
   * @param id the service's id of the channel, or of the account when {@code direct}
   */
  record Place(Platform platform, String workspace, String id, boolean direct) {}

  /** What the service made of a message. */
  enum Verdict {
    SHOWN,
    /** Busy or unreachable, and surely not shown: the same call may work in a while. */
    TRY_LATER,
    /** No answer came back: it may be shown, or not. */
    IN_DOUBT,
    /** The message to edit is there no more. */
    GONE,
    /** The message to edit is there still, but can be edited no more. */
    LOCKED,
    /** The place is gone or closed to us: the same call will never work. */
    REFUSED,
    /** The message is not as the service takes it, whatever the place: a defect of ours. */
    UNFIT
  }

  /**
   * @param message the service's id of the message; present exactly when shown
   * @param after how long the service asks us to wait
   * @param note what the service said, for the log and the status; no secrets
   */
  record Shown(Verdict verdict, Optional<String> message, Optional<Duration> after, String note) {

    public static Shown at(String message) {
      return new Shown(Verdict.SHOWN, Optional.of(message), Optional.empty(), "");
    }

    public static Shown not(Verdict verdict, String note) {
      return new Shown(verdict, Optional.empty(), Optional.empty(), note);
    }

    public static Shown later(Duration after, String note) {
      return new Shown(Verdict.TRY_LATER, Optional.empty(), Optional.of(after), note);
    }
  }

  /**
   * Whether the card stands there.
   *
   * @param known false when the service could not be asked
   * @param after how long the service asks us to wait before that
   * @param closed whether nobody lets us look there, so that it may stand there all the same
   */
  record Found(boolean known, Optional<String> message, Optional<Duration> after, boolean closed) {
    /** Nobody lets us look; a post will say whether it takes anything. */
    public static final Found CLOSED = new Found(true, Optional.empty(), Optional.empty(), true);

    public Found(boolean known, Optional<String> message, Optional<Duration> after) {
      this(known, message, after, false);
    }

    public Found(boolean known, Optional<String> message) {
      this(known, message, Optional.empty());
    }
  }

  /**
   * Who reacts how to a message; never the bot itself.
   *
   * @param people accounts by emoji, which has its Slack name without a skin tone: {@code
   *     white_check_mark}; empty unless {@link #known}
   */
  record Reactions(Outcome outcome, Map<String, Set<String>> people) {
    /** How far they could be read. */
    public enum Outcome {
      /** All there are. */
      READ,
      /** The service names fewer people than it counts. */
      PARTLY,
      /** There is no such message any more. */
      GONE,
      /** Nobody lets us look there, and the same call will never work: it may stand there still. */
      CLOSED,
      /** The service could not be asked now. */
      UNREADABLE
    }

    public Reactions {
      people =
          people.entrySet().stream()
              .collect(toUnmodifiableMap(Map.Entry::getKey, emoji -> Set.copyOf(emoji.getValue())));
    }

    /** All there are. */
    public static Reactions all(Map<String, Set<String>> people) {
      return new Reactions(Outcome.READ, people);
    }

    public static Reactions not(Outcome why) {
      return new Reactions(why, Map.of());
    }

    public boolean known() {
      return outcome == Outcome.READ || outcome == Outcome.PARTLY;
    }
  }
}
