package asterism.bot.command;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for cannot be done, and it is theirs to mend: told to them privately, in
 * their language. Nothing of the call is kept.
 */
public final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;
  private final @Nullable String option;

  private UsageError(String key, @Nullable String option, Object... arguments) {
    super(key, null, false, false);
    this.key = key;
    this.arguments = List.of(arguments);
    this.option = option;
  }

  /**
   * @param key the text that says what was understood, what was not, and what would work
   * @param arguments of the text, names and values in turn
   */
  public static UsageError of(String key, Object... arguments) {
    return new UsageError(key, null, arguments);
  }

  /** The same about one option: what was typed is kept in a form, with the mistake at its field. */
  public static UsageError at(Option<?> option, String key, Object... arguments) {
    return new UsageError(key, option.name(), arguments);
  }

  public Text in(Wording wording) {
    return wording.say(key, arguments.toArray());
  }

  /** The option it is about. */
  public Optional<String> option() {
    return Optional.ofNullable(option);
  }
}
