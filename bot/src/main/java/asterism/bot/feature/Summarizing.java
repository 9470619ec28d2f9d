package asterism.bot.feature;

import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.picture.Panel;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import java.util.List;
import java.util.Optional;

/**
 * What a feature tells in summaries. It says what happened, not when that is told: what it tells of
 * a stretch that is over is the same whenever it is asked.
 */
public interface Summarizing {

  /** The parts of a summary, in this order. */
  enum Section {
    /** Decisions open and whose voice is missing, help wanted, roles unfilled. */
    NEEDS_YOU,
    /** With thanks by name. */
    KEPT,
    DECIDED,
    /** Where the group stands, and what changed. */
    PATHWAY,
    /** Commitments in numbers. */
    NUMBERS,
    /** What comes in the seven days after the stretch. */
    AHEAD
  }

  /**
   * A few lines of one section, at most 8 blocks and some 900 characters, without its heading;
   * without a block where there is nothing to tell.
   */
  default Message told(
      Section section, Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return new Message(List.of());
  }

  /** Where it tells a section among others: those of less come first. */
  default int place(Section section) {
    return 0;
  }

  /** What it draws in the one picture of a group's summary. */
  default Optional<Panel> drawn(
      Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return Optional.empty();
  }

  /** What it says of a group where all groups are told of in one post. */
  default Brief brief(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return Brief.NOTHING;
  }

  /**
   * A group in a few words.
   *
   * @param needs what needs somebody, each at most 30 characters: {@code 2 want help}; the
   *     weightiest first
   * @param stands how it stands besides, each at most 30 characters
   */
  record Brief(List<Text> needs, List<Text> stands) {
    public static final Brief NOTHING = new Brief(List.of(), List.of());

    public Brief {
      needs = List.copyOf(needs);
      stands = List.copyOf(stands);
    }
  }
}
