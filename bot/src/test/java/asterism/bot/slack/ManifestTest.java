package asterism.bot.slack;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Commands;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.storage.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestTest {
  private static final Optional<URI> SOCKET_MODE = Optional.empty();
  private static final Optional<URI> HTTP = Optional.of(URI.create("https://bot.example.org/"));
  private static final Commands COMMANDS = new Desk(Database.none()).commands();
  private static final Texts TEXTS =
      new Texts(
          List.of(
              Manifest.TEXTS,
              "asterism.bot.feature.commitment.texts",
              "asterism.bot.feature.consensus.texts",
              "asterism.bot.feature.nudge.texts",
              "asterism.bot.feature.people.texts",
              "asterism.bot.feature.help.texts",
              "asterism.bot.feature.setup.texts",
              "asterism.bot.feature.summary.texts"));

  /** What Slack asks for each event, and for what we ask of it. */
  private static final Map<String, Set<String>> SCOPES_OF_EVENTS =
      Map.ofEntries(
          Map.entry("app_home_opened", Set.of()),
          Map.entry("app_mention", Set.of("app_mentions:read")),
          Map.entry("channel_archive", Set.of("channels:read")),
          Map.entry("channel_rename", Set.of("channels:read")),
          Map.entry("channel_unarchive", Set.of("channels:read")),
          Map.entry("group_archive", Set.of("groups:read")),
          Map.entry("group_rename", Set.of("groups:read")),
          Map.entry("group_unarchive", Set.of("groups:read")),
          Map.entry("member_joined_channel", Set.of("channels:read", "groups:read")),
          Map.entry("message.im", Set.of("im:history")),
          Map.entry("reaction_added", Set.of("reactions:read")),
          Map.entry("reaction_removed", Set.of("reactions:read")));

  @Test
  void each_command_is_offered_with_what_it_does_and_how_it_is_typed() {
    JsonNode commands = manifest(SOCKET_MODE).path("features").path("slash_commands");

    assertThat(commands.findValuesAsText("command"))
        .containsExactly("/commit", "/consensus", "/roster", "/summary", "/asterism");
    assertThat(commands).allMatch(each -> each.path("should_escape").asBoolean());
    JsonNode commit = commands.path(0);
    assertThat(commit.path("description").asText()).startsWith("Promise something to this group");
    assertThat(commit.path("usage_hint").asText())
        .startsWith("[@person] <what> by <day> [strategy:\"…\"]")
        .contains(" | list | ", " | every | stop")
        .doesNotContain("disown");
  }

  @Test
  void the_shortcut_is_offered_only_where_promises_can_be_made() {
    JsonNode shortcuts = manifest(SOCKET_MODE).path("features").path("shortcuts");
    assertThat(shortcuts).hasSize(1);
    assertThat(shortcuts.path(0).path("name").asText()).isEqualTo("Record as commitment");
    assertThat(shortcuts.path(0).path("callback_id").asText()).isEqualTo("record");
    assertThat(shortcuts.path(0).path("type").asText()).isEqualTo("message");

    Command list =
        new Command("commit", "list", Spelling.WORD, List.of(), Answer.PRIVATE, call -> none());
    JsonNode without = manifest(new Commands(List.of(list)), Language.ENGLISH, SOCKET_MODE);
    assertThat(without.path("features").has("shortcuts")).isFalse();
  }

  @Test
  void it_offers_what_is_declared_no_more_and_no_less() {
    List<Command> one =
        COMMANDS.all().stream().filter(command -> command.name().equals("roster")).toList();

    JsonNode manifest = manifest(new Commands(one), Language.ENGLISH, SOCKET_MODE);

    assertThat(manifest.path("features").path("slash_commands").findValuesAsText("command"))
        .containsExactly("/roster");
  }

  @Test
  void by_socket_mode_it_names_no_address() {
    JsonNode manifest = manifest(SOCKET_MODE);

    assertThat(manifest.path("settings").path("socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.findValues("url")).isEmpty();
    assertThat(manifest.findValues("request_url")).isEmpty();
  }

  @Test
  void by_http_every_request_goes_to_one_address() {
    JsonNode manifest = manifest(HTTP);

    assertThat(manifest.path("settings").path("socket_mode_enabled").asBoolean(true)).isFalse();
    assertThat(manifest.findValuesAsText("url"))
        .hasSize(COMMANDS.names().size())
        .containsOnly("https://bot.example.org/slack/events");
    assertThat(manifest.findValuesAsText("request_url"))
        .hasSize(2)
        .containsOnly("https://bot.example.org/slack/events");
  }

  @Test
  void it_asks_for_every_scope_and_each_event_has_its_own() {
    JsonNode manifest = manifest(SOCKET_MODE);
    List<String> scopes = texts(manifest.path("oauth_config").path("scopes").path("bot"));
    List<String> events =
        texts(manifest.path("settings").path("event_subscriptions").path("bot_events"));

    assertThat(scopes)
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(Stream.of(Scope.values()).map(Scope::slackName).toList());
    assertThat(events).containsExactlyElementsOf(Manifest.EVENTS);
    assertThat(SCOPES_OF_EVENTS.keySet()).containsExactlyInAnyOrderElementsOf(events);
    events.forEach(event -> assertThat(scopes).containsAll(SCOPES_OF_EVENTS.get(event)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everything_is_as_short_and_as_long_as_slack_wants_it(Language language) {
    JsonNode manifest = manifest(COMMANDS, language, HTTP);
    JsonNode features = manifest.path("features");

    assertThat(manifest.at("/display_information/name").asText()).hasSizeBetween(1, 35);
    assertThat(manifest.at("/display_information/description").asText()).hasSizeBetween(1, 140);
    assertThat(manifest.at("/display_information/long_description").asText())
        .hasSizeBetween(175, 4000);
    assertThat(features.at("/bot_user/display_name").asText()).matches("[\\w.-]{1,80}");
    for (JsonNode shortcut : features.path("shortcuts")) {
      assertThat(shortcut.path("name").asText()).hasSizeBetween(1, 24);
      assertThat(shortcut.path("description").asText()).hasSizeBetween(1, 150);
      assertThat(shortcut.path("callback_id").asText()).hasSizeBetween(1, 255);
    }
    assertThat(features.path("slash_commands")).hasSizeBetween(1, 50);
    for (JsonNode command : features.path("slash_commands")) {
      assertThat(command.path("command").asText()).matches("/[a-z0-9_-]{1,31}");
      assertThat(command.path("description").asText()).hasSizeBetween(1, 2000);
      assertThat(command.path("usage_hint").asText()).hasSizeBetween(1, 1000);
    }
  }

  @Test
  void any_terminal_can_show_it() {
    String spanish = new Manifest(COMMANDS, TEXTS.in(Language.SPANISH, UTC)).json(HTTP);

    assertThat(spanish).matches("[\\n\\x20-\\x7e]+");
    assertThat(read(spanish).path("display_information").path("long_description").asText())
        .contains("línea");
  }

  private static Reply none() {
    throw new AssertionError("nobody asked");
  }

  private static JsonNode manifest(Optional<URI> url) {
    return manifest(COMMANDS, Language.ENGLISH, url);
  }

  private static JsonNode manifest(Commands commands, Language language, Optional<URI> url) {
    return read(new Manifest(commands, TEXTS.in(language, UTC)).json(url));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON:\n" + json, e);
    }
  }
}
