package asterism.bot.discord;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.message.Texts;
import asterism.storage.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CommandLayoutTest {
  private static final Desk DESK = new Desk(Database.none());
  static final Commands COMMANDS = DESK.commands();
  static final Texts TEXTS = DESK.texts(DiscordChat.TEXTS);

  private static final int STRING = 3;
  private static final int INTEGER = 4;
  private static final int USER = 6;

  private static JsonNode all;

  @BeforeAll
  static void lay_it_out() throws IOException {
    List<JsonNode> written = new ArrayList<>();
    for (CommandData command : new CommandLayout(COMMANDS, TEXTS).all()) {
      written.add(new ObjectMapper().readTree(command.toData().toJson()));
    }
    all = new ObjectMapper().createArrayNode().addAll(written);
  }

  @Test
  void every_verb_that_can_be_typed_is_a_subcommand_named_by_its_verb() {
    Set<String> offered =
        commands()
            .flatMap(
                command ->
                    list(command.path("options")).map(verb -> name(command) + " " + name(verb)))
            .collect(toSet());

    Set<String> declared =
        COMMANDS.names().stream()
            .flatMap(name -> COMMANDS.verbs(name).stream())
            .map(verb -> verb.name() + " " + verb.verb())
            .collect(toSet());
    assertThat(offered)
        .isEqualTo(declared)
        .contains("commit make", "commit every", "roster show", "roster role", "consensus propose");
    assertThat(commands()).allMatch(each -> list(each.path("options")).allMatch(o -> type(o) == 1));
  }

  @Test
  void nothing_has_to_be_given_and_what_only_forms_or_buttons_tell_is_left_out() {
    assertThat(options()).noneMatch(option -> option.path("required").asBoolean());
    assertThat(options()).extracting(CommandLayoutTest::name).doesNotContain("lines", "group");
    assertThat(all.findValuesAsText("name")).doesNotContain("reacted", "disown");
  }

  @Test
  void everything_is_as_short_and_as_few_as_discord_wants_it() {
    assertThat(all).hasSizeLessThanOrEqualTo(100);
    for (JsonNode each : all.findParents("name")) {
      boolean choice = each.has("value");
      if (!choice && type(each) != 3 || each.has("description")) {
        assertThat(name(each)).matches("[-_\\p{Ll}\\p{N}]{1,32}");
        assertThat(each.path("description").asText()).isNotBlank();
      }
      Stream.concat(
              Stream.of(each.path("description")), list(each.path("description_localizations")))
          .forEach(words -> assertThat(words.asText()).hasSizeLessThanOrEqualTo(100));
      Stream.concat(Stream.of(each.path("name")), list(each.path("name_localizations")))
          .forEach(words -> assertThat(words.asText()).hasSizeBetween(1, choice ? 100 : 32));
      assertThat(each.path("options")).hasSizeLessThanOrEqualTo(25);
      assertThat(each.path("choices")).hasSizeLessThanOrEqualTo(25);
      assertThat(each.has("choices") && each.path("autocomplete").asBoolean()).isFalse();
    }
    commands().forEach(command -> assertThat(characters(command)).isLessThanOrEqualTo(8000));
  }

  @Test
  void each_kind_of_thing_is_filled_in_as_discord_people_expect() {
    assertThat(type(option("commit", "make", "who"))).isEqualTo(USER);
    assertThat(type(option("commit", "done", "number"))).isEqualTo(INTEGER);
    assertThat(option("commit", "done", "number").path("autocomplete").asBoolean()).isTrue();
    assertThat(option("commit", "make", "by").path("autocomplete").asBoolean()).isTrue();
    assertThat(option("commit", "make", "what").path("max_length").asInt()).isPositive();
    assertThat(type(option("consensus", "say", "stance"))).isEqualTo(STRING);
    assertThat(option("consensus", "say", "stance").path("choices").findValuesAsText("value"))
        .contains("agree", "block");
    assertThat(option("roster", "rename", "organization").path("autocomplete").asBoolean())
        .isTrue();
  }

  @Test
  void whoever_reads_spanish_reads_it_in_spanish() {
    assertThat(all.findValuesAsText("es-ES"))
        .isNotEmpty()
        .isEqualTo(all.findValuesAsText("es-419"));
    assertThat(options()).allMatch(option -> option.path("description_localizations").has("es-ES"));
  }

  @Test
  void a_message_can_be_recorded_from_its_menu() {
    JsonNode record = list(all).filter(each -> type(each) == 3).findFirst().orElseThrow();

    assertThat(name(record)).isEqualTo("Record as commitment");
    assertThat(record.path("name_localizations").path("es-ES").asText())
        .isEqualTo("Anotar como compromiso");
    Command list = COMMANDS.find("commit", "list").orElseThrow();
    assertThat(new CommandLayout(new Commands(List.of(list)), TEXTS).all()).hasSize(1);
  }

  @Test
  void they_are_used_in_servers_and_in_direct_messages_to_the_bot() {
    assertThat(list(all))
        .allSatisfy(
            each ->
                assertThat(list(each.path("contexts")).map(JsonNode::asInt).toList())
                    .containsExactlyInAnyOrder(0, 1));
  }

  private static Stream<JsonNode> commands() {
    return list(all).filter(each -> type(each) != 3);
  }

  private static Stream<JsonNode> options() {
    return commands()
        .flatMap(each -> list(each.path("options")))
        .flatMap(verb -> list(verb.path("options")));
  }

  private static JsonNode option(String command, String verb, String option) {
    return commands()
        .filter(each -> name(each).equals(command))
        .flatMap(each -> list(each.path("options")))
        .filter(each -> name(each).equals(verb))
        .flatMap(each -> list(each.path("options")))
        .filter(each -> name(each).equals(option))
        .findFirst()
        .orElseThrow();
  }

  /** All names, descriptions and values of a command together: Discord takes 8000. */
  private static int characters(JsonNode command) {
    return Stream.of("name", "description", "value")
        .flatMap(key -> command.findValuesAsText(key).stream())
        .mapToInt(String::length)
        .sum();
  }

  private static String name(JsonNode node) {
    return node.path("name").asText();
  }

  private static int type(JsonNode node) {
    return node.path("type").asInt(1);
  }

  private static Stream<JsonNode> list(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }
}
