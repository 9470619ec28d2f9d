package asterism.bot;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Command;
import asterism.bot.message.Language;
import asterism.bot.message.Wording;
import asterism.storage.TestDatabase;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says is so. With {@code -DupdateDocs} its generated part is written anew. */
class ReadmeTest {
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

  @Test
  void the_command_reference_is_what_is_declared() throws IOException {
    Readme.hasPart("commands", reference());
  }

  @Test
  void the_settings_are_all_there_are() throws IOException {
    Set<String> named =
        Readme.section("Settings")
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("\\|")[1])
            .flatMap(cell -> NAME.matcher(cell).results())
            .map(result -> result.group(1))
            .collect(toCollection(TreeSet::new));
    assertThat(named).isEqualTo(new TreeSet<>(Settings.NAMES));
  }

  private static String reference() {
    try (TestDatabase database = TestDatabase.create()) {
      Desk desk = new Desk(database.database());
      Wording wording = desk.texts().in(Language.ENGLISH, ZoneOffset.UTC);
      return desk.commands().names().stream()
          .map(
              name ->
                  desk.commands().verbs(name).stream()
                      .map(command -> row(command, wording))
                      .collect(joining("", head(name), "\n")))
          .collect(joining("", "\n", ""));
    }
  }

  private static String head(String name) {
    return """
    ### `/%s`

    | You type | What it does | For example |
    |---|---|---|
    """
        .formatted(name);
  }

  private static String row(Command command, Wording wording) {
    return "| %s | %s | %s |\n"
        .formatted(
            code(command.usage()),
            wording.plain(command.key("help")),
            code(wording.plain(command.key("example"))));
  }

  /** A bar would end the cell, even in code. */
  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }
}
