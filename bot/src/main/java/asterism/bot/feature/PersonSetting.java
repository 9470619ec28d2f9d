package asterism.bot.feature;

import asterism.bot.command.Arguments;
import asterism.bot.command.Option;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Person;
import java.time.Instant;

/**
 * Something a person may choose for themselves: a field of the form of {@code /asterism me}. Its
 * texts are {@code asterism.option.<option>}, and {@code asterism.choice.<choice>} for each choice.
 *
 * @param option how it is asked; never needed, so that a person may leave it
 * @param now what stands in the field, as it would be typed
 * @param said what is chosen, in a sentence
 * @param choose keeps what was chosen; told also when the field was left as it was
 */
public record PersonSetting(Option<?> option, Now now, Said said, Choose choose) {

  /** What is chosen now, as it would be typed. */
  @FunctionalInterface
  public interface Now {
    String of(Person person, Transaction transaction);
  }

  /** What is chosen now, for them to read. */
  @FunctionalInterface
  public interface Said {
    Text of(Person person, Transaction transaction, Wording wording);
  }

  /** Keeps what was chosen. */
  @FunctionalInterface
  public interface Choose {
    void keep(Person person, Arguments chosen, Transaction transaction, Instant now);
  }
}
