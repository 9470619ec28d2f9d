package asterism.bot.feature;

import asterism.bot.command.Arguments;
import asterism.bot.command.Option;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import java.util.Optional;

/**
 * Something that may be chosen for a group: a field of the form of {@code /asterism group}. Its
 * texts are {@code asterism.option.<option>}, and {@code asterism.choice.<choice>} for each choice.
 *
 * @param option how it is asked; never needed, so that a group may leave it
 * @param now what stands in the field, as it would be typed; empty where nothing is chosen
 * @param said what is chosen, in words for a list of all that is
 * @param choose keeps what was chosen; told also when the field was left as it was
 */
public record GroupSetting(Option<?> option, Now now, Optional<Now> said, Choose choose) {

  /** For what says itself, as it stands in the field. */
  public GroupSetting(Option<?> option, Now now, Choose choose) {
    this(option, now, Optional.empty(), choose);
  }

  /** What is chosen now. */
  @FunctionalInterface
  public interface Now {
    /**
     * @param wording of whoever asks
     */
    Optional<String> of(Group group, Transaction transaction, Wording wording);
  }

  /** Keeps what was chosen. */
  @FunctionalInterface
  public interface Choose {
    void keep(Group group, Arguments chosen, Transaction transaction);
  }
}
