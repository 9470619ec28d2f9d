package asterism.bot.card;

import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the facts of one kind of card look. */
@FunctionalInterface
public interface Face {

  /**
   * The face of a fact as it stands now.
   *
   * @param subject which fact
   * @param wording in the language of the place
   */
  Showing show(long subject, Transaction transaction, Wording wording, Instant now);

  /**
   * Whether it may be shown for the first time now. Asked before each try of a first showing, in
   * the transaction in which it is rendered and before its card is locked: the fact may still be
   * brought up to date. Not asked while an earlier try may have shown it.
   */
  default Debut debut(long subject, Transaction transaction, Instant now) {
    return Debut.NOW;
  }

  /**
   * Whether a card may be shown for the first time.
   *
   * @param ask present exactly when to ask again later
   */
  record Debut(Kind kind, Optional<Instant> ask) {
    /** The kinds of answer. */
    public enum Kind {
      NOW,
      /** Now, unless the chat service says that the person does not want to be disturbed. */
      UNDISTURBED,
      LATER,
      NEVER
    }

    public static final Debut NOW = new Debut(Kind.NOW, Optional.empty());
    public static final Debut UNDISTURBED = new Debut(Kind.UNDISTURBED, Optional.empty());
    public static final Debut NEVER = new Debut(Kind.NEVER, Optional.empty());

    /** Whether it may be shown now, unless somebody would be disturbed by it. */
    boolean isNow() {
      return kind == Kind.NOW || kind == Kind.UNDISTURBED;
    }

    public static Debut later(Instant ask) {
      return new Debut(Kind.LATER, Optional.of(ask));
    }
  }

  /**
   * @param open whether more may still happen to the fact: an open one whose message went away is
   *     posted anew, a closed one is left
   * @param reactions emoji that the bot puts under a new message while the fact is open, in this
   *     order, so that people can press them; by their Slack names
   */
  record Showing(Message message, boolean open, List<String> reactions) {
    public Showing {
      reactions = List.copyOf(reactions);
    }

    /** With no reactions to press. */
    public Showing(Message message, boolean open) {
      this(message, open, List.of());
    }
  }
}
