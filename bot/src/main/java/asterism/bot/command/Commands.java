package asterism.bot.command;

import asterism.bot.command.Command.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue: every command and verb the bot has, in the order they were declared. */
public final class Commands {
  private final Map<String, Map<String, Command>> byName = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when a verb, or the whole line of a command, has two takers
   */
  public Commands(List<Command> commands) {
    for (Command command : commands) {
      Map<String, Command> verbs =
          byName.computeIfAbsent(command.name(), name -> new LinkedHashMap<>());
      boolean secondWholeLine =
          command.spelling() == Spelling.WHOLE_LINE && wholeLine(command.name()).isPresent();
      if (secondWholeLine || verbs.put(command.verb(), command) != null) {
        throw new IllegalArgumentException(
            "/" + command.name() + " " + command.verb() + " is declared twice");
      }
    }
  }

  /** The names people type after the slash. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The verbs of a command, those for buttons left out; none if there is no such command. */
  public List<Command> verbs(String name) {
    return byName.getOrDefault(name, Map.of()).values().stream()
        .filter(command -> command.spelling() != Spelling.BUTTON)
        .toList();
  }

  /** Every verb of every command, those for buttons included. */
  public List<Command> all() {
    return byName.values().stream().flatMap(verbs -> verbs.values().stream()).toList();
  }

  public Optional<Command> find(String name, String verb) {
    return Optional.ofNullable(byName.getOrDefault(name, Map.of()).get(verb));
  }

  /** The verbs of a command that have no word and are known by what they are told. */
  List<Command> wordless(String name) {
    return verbs(name).stream().filter(c -> c.spelling() == Spelling.WORDLESS).toList();
  }

  Optional<Command> wholeLine(String name) {
    return verbs(name).stream().filter(c -> c.spelling() == Spelling.WHOLE_LINE).findFirst();
  }
}
