package asterism.bot.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a command was told, read and checked. */
public final class Arguments {
  /** Blank, or made of characters that nobody sees. */
  private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\s]*");

  private final Map<Option<?>, Object> values;
  private final Set<String> blank;

  private Arguments(Map<Option<?>, Object> values, Set<String> blank) {
    this.values = values;
    this.blank = blank;
  }

  /**
   * The one place where what people typed, whatever the way it came, becomes values.
   *
   * @param given by option name; blank counts as not given, names the command does not have are
   *     left aside
   * @throws UsageError at the first option that cannot be read
   */
  static Arguments read(Command command, Map<String, String> given, Reading reading) {
    Map<Option<?>, Object> values = new HashMap<>();
    Set<String> blank = new HashSet<>();
    for (Option<?> option : command.options()) {
      String typed = given.getOrDefault(option.name(), "");
      if (says(typed)) {
        values.put(option, option.read(typed, reading));
      } else if (given.containsKey(option.name())) {
        blank.add(option.name());
      }
    }
    return new Arguments(values, blank);
  }

  /** Reads the people alone: whom a promise is for is to be settled before anything is asked. */
  static void readPeople(Command command, Map<String, String> given, Reading reading) {
    for (Option<?> option : command.options()) {
      String typed = given.getOrDefault(option.name(), "");
      boolean person = option.kind() == Option.Kind.PERSON || option.kind() == Option.Kind.PEOPLE;
      if (person && says(typed)) {
        option.read(typed, reading);
      }
    }
  }

  /** Whether anything was typed that somebody could see. */
  static boolean says(String typed) {
    return !NOTHING_TO_SEE.matcher(typed).matches();
  }

  /** Whether a form had a field for it, and it was left empty. */
  public boolean cleared(Option<?> option) {
    return blank.contains(option.name());
  }

  /** The value of an option the command needs. */
  public <T> T get(Option<T> option) {
    return find(option)
        .orElseThrow(() -> new IllegalStateException(option.name() + " is not needed"));
  }

  public <T> Optional<T> find(Option<T> option) {
    @SuppressWarnings("unchecked") // put there under its own option by read()
    T value = (T) values.get(option);
    return Optional.ofNullable(value);
  }
}
