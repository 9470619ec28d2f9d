package asterism.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Answer.How;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be answered to what people do, by a bot that is free to do anything. */
class InteractionsTest {
  private static final String CARD =
      """
      {"components":[{"type":1,"components":[
        {"type":2,"style":1,"label":"Done","custom_id":"done"}]}]}
      """;
  private static final String COMMANDS =
      """
      [{"name":"commit","description":"Promises","options":[
         {"type":3,"name":"what","description":"What","required":true,"autocomplete":true},
         {"type":4,"name":"number","description":"Which","min_value":1}]},
       {"type":3,"name":"Record as commitment"}]
      """;
  private static final String FORM =
      """
      {"type":9,"data":{"custom_id":"f","title":"A form","components":[
        {"type":18,"label":"What","component":{"type":4,"style":1,"custom_id":"what"}}]}}
      """;

  private final FakeDiscord fake = new FakeDiscord();
  private final Rest rest = new Rest(fake);
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String reading = fake.channel(guild, "early-reading");
  private final Ear ear = new Ear(fake);

  @BeforeEach
  void begin() throws Exception {
    ear.connectBlocking();
    rest.call("PUT", "applications/" + fake.bot() + "/commands", COMMANDS);
  }

  @AfterEach
  void end() throws Exception {
    ear.closeBlocking();
    fake.close();
  }

  private static String callback(JsonNode heard) {
    return "interactions/%s/%s/callback"
        .formatted(heard.path("id").asText(), heard.path("token").asText());
  }

  private int answer(JsonNode heard, String body) throws Exception {
    return rest.error("POST", callback(heard), body);
  }

  private CompletableFuture<Answer> doing(Supplier<Answer> deed) {
    return CompletableFuture.supplyAsync(deed);
  }

  private CompletableFuture<Answer> command() {
    return doing(() -> fake.slash(ana, reading, "commit", "", Map.of("what", "read")));
  }

  private Seen card() throws Exception {
    rest.call("POST", "channels/" + reading + "/messages", CARD);
    List<Seen> seen = fake.messagesSeenBy(ana, reading);
    return seen.get(seen.size() - 1);
  }

  @Test
  void only_the_first_answer_counts() throws Exception {
    CompletableFuture<Answer> deed = command();
    JsonNode heard = ear.next();
    assertThat(answer(heard, "{\"type\":4,\"data\":{\"content\":\"Hello\"}}")).isZero();
    assertThat(answer(heard, "{\"type\":5}")).isEqualTo(40060);
    assertThat(deed.get().how()).isEqualTo(How.MESSAGE);
    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void an_answer_that_comes_late_is_not_wanted_any_more() throws Exception {
    fake.patience(Duration.ofMillis(50));
    Answer answer = command().get();
    assertThat(answer.answered()).isFalse();
    assertThat(answer(ear.next(), "{\"type\":5}")).isEqualTo(10062);
    assertThat(fake.complaints()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8})
  void a_command_is_not_answered_like_a_button(int type) throws Exception {
    CompletableFuture<Answer> deed = command();
    JsonNode heard = ear.next();
    assertThat(answer(heard, "{\"type\":" + type + ",\"data\":{\"content\":\"a\"}}"))
        .isEqualTo(50035);
    answer(heard, "{\"type\":5}");
    assertThat(deed.get().how()).isEqualTo(How.LATER);
  }

  @Test
  void nothing_but_who_sees_it_is_said_of_an_answer_that_follows() throws Exception {
    CompletableFuture<Answer> deed = command();
    JsonNode heard = ear.next();
    assertThat(answer(heard, "{\"type\":5,\"data\":{\"flags\":32832}}")).isEqualTo(50035);
    assertThat(answer(heard, "{\"type\":5,\"data\":{\"flags\":64}}")).isZero();
    deed.get();
  }

  @Test
  void a_form_is_no_answer_to_a_form() throws Exception {
    Seen card = card();
    CompletableFuture<Answer> press = doing(() -> fake.press(ana, card, "done"));
    assertThat(answer(ear.next(), FORM)).isZero();
    assertThat(press.get().how()).isEqualTo(How.FORM);

    SeenForm form = fake.formOf(ana).orElseThrow();
    assertThatThrownBy(() -> fake.submit(ana, form, Map.of("what", "")))
        .isInstanceOf(IllegalArgumentException.class);
    CompletableFuture<Answer> submit = doing(() -> fake.submit(ana, form, Map.of("what", "read")));
    JsonNode heard = ear.next();
    assertThat(heard.at("/data/components/0/component/value").asText()).isEqualTo("read");
    assertThat(heard.at("/message/id").asText()).isEqualTo(card.id());
    assertThat(answer(heard, FORM)).isEqualTo(50035);
    assertThat(answer(heard, "{\"type\":7,\"data\":{\"content\":\"Done\",\"components\":[]}}"))
        .isZero();
    submit.get();
    assertThat(fake.messagesSeenBy(ana, reading)).extracting(Seen::text).containsExactly("Done");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"A form\" | \"A form whose title is longer than it may be, really\"",
        "\"What\" | \"A label that is longer than it may be, by a few letters\"",
        "\"custom_id\":\"what\" | \"custom_id\":\"\"",
        "\"style\":1 | \"style\":3",
        "\"type\":18 | \"type\":1",
      })
  void a_form_beyond_the_limits_is_refused(String right, String wrong) throws Exception {
    CompletableFuture<Answer> deed = command();
    JsonNode heard = ear.next();
    assertThat(answer(heard, FORM.replace(right, wrong))).isEqualTo(50035);
    answer(heard, "{\"type\":5}");
    deed.get();
  }

  @Test
  void what_is_offered_is_of_the_options_type_and_not_too_much() throws Exception {
    CompletableFuture<Answer> deed =
        doing(() -> fake.autocomplete(ana, reading, "commit", "", Map.of("what", "re"), "what"));
    JsonNode heard = ear.next();
    assertThat(heard.at("/data/options/0/focused").asBoolean()).isTrue();
    String offer = "{\"type\":8,\"data\":{\"choices\":[%s]}}";
    assertThat(answer(heard, offer.formatted("{\"name\":\"a\",\"value\":1}"))).isEqualTo(50035);
    String[] many =
        Stream.iterate(0, i -> i + 1)
            .limit(26)
            .map(i -> "{\"name\":\"%s\",\"value\":\"a\"}".formatted(i))
            .toArray(String[]::new);
    assertThat(answer(heard, offer.formatted(String.join(",", many)))).isEqualTo(50035);
    answer(heard, offer.formatted("{\"name\":\"read\",\"value\":\"read\"}"));
    assertThat(deed.get().choices()).containsExactly(new Answer.Choice("read", "read"));
  }

  @Test
  void after_a_quarter_of_an_hour_nothing_can_be_changed_any_more() throws Exception {
    CompletableFuture<Answer> deed = command();
    JsonNode heard = ear.next();
    answer(heard, "{\"type\":5,\"data\":{\"flags\":64}}");
    deed.get();
    String original =
        "webhooks/%s/%s/messages/@original".formatted(fake.bot(), heard.path("token").asText());
    assertThat(fake.messagesSeenBy(ana, reading)).isEmpty();
    assertThat(rest.error("PATCH", original, "{\"content\":\"<@" + ana + ">\"}")).isZero();
    assertThat(fake.messagesSeenBy(ana, reading))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.ephemeral()).isTrue();
              assertThat(seen.pings()).isEmpty();
            });
    fake.goBy(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(16)));
    assertThat(rest.error("PATCH", original, "{\"content\":\"b\"}")).isEqualTo(50027);
  }

  @Test
  void nobody_can_do_what_is_not_there() throws Exception {
    Seen card = card();
    for (Supplier<Answer> deed :
        List.<Supplier<Answer>>of(
            () -> fake.press(ana, card, "undone"),
            () -> fake.slash(ana, reading, "nothing", "", Map.of()),
            () -> fake.slash(ana, reading, "commit", "", Map.of()),
            () -> fake.slash(ana, reading, "commit", "", Map.of("what", "a", "number", 0)),
            () -> fake.chooseOnMessage(ana, card, "commit"))) {
      assertThatThrownBy(deed::get).isInstanceOf(IllegalArgumentException.class);
    }
    CompletableFuture<Answer> chosen =
        doing(() -> fake.chooseOnMessage(ana, card, "Record as commitment"));
    JsonNode heard = ear.next();
    assertThat(heard.at("/data/target_id").asText()).isEqualTo(card.id());
    answer(heard, "{\"type\":5}");
    assertThat(chosen.get().how()).isEqualTo(How.LATER);
  }

  @Test
  void commands_are_kept_and_every_change_is_counted() throws Exception {
    String path = "applications/" + fake.bot() + "/commands";
    assertThat(rest.json("GET", path, "")).hasSize(2);
    assertThat(fake.registrations()).isEqualTo(1);
    assertThat(rest.error("PUT", path, COMMANDS.replace("\"commit\"", "\"Commit\"")))
        .isEqualTo(50035);
    assertThat(fake.registrations()).isEqualTo(1);
    assertThat(fake.commands().findValuesAsText("name")).contains("commit");
  }

  @Test
  void old_messages_are_not_edited_too_often() throws Exception {
    Seen card = card();
    String path = "channels/" + reading + "/messages/" + card.id();
    fake.limitOldEdits(1, Duration.ofMinutes(1));
    rest.call("PATCH", path, "{\"content\":\"a\"}");
    fake.goBy(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
    assertThat(rest.error("PATCH", path, "{\"content\":\"b\"}")).isZero();
    assertThat(rest.error("PATCH", path, "{\"content\":\"c\"}")).isEqualTo(30046);
    await().until(() -> fake.messagesSeenBy(ana, reading).get(0).text().equals("b"));
  }
}
