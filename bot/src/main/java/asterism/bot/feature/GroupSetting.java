package asterism.bot.feature;

import asterism.bot.command.Arguments;
import asterism.bot.command.Option;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import java.util.Optional;

/**
 * Something that may be chosen for a group: a field of the form of {@code /asterism group}. Its
 * texts are {@code asterism.option.<option>}, and {@code asterism.choice.<choice>} for each choice.
 *
 * @param option how it is asked; never needed, so that a group may leave it
 * @param now what stands in the field, as it would be typed; empty where nothing is chosen
 * @param choose keeps what was chosen; told also when the field was left as it was
 */
public record GroupSetting(Option<?> option, Now now, Choose choose) {

  /** What is chosen now. */
  @FunctionalInterface
  public interface Now {
    Optional<String> of(Group group, Transaction transaction);
  }

  /** Keeps what was chosen. */
  @FunctionalInterface
  public interface Choose {
    void keep(Group group, Arguments chosen, Transaction transaction);
  }
}
