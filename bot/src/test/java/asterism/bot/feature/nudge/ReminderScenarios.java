package asterism.bot.feature.nudge;

import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.Seen;
import asterism.bot.WholeBot;
import asterism.bot.WholeBot.Service;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders as people get them and answer them in some chat service. */
abstract class ReminderScenarios {
  /** Tuesday in Los Angeles, nine in the morning. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";
  private static final String DIRECT = "dm";

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  ReminderScenarios(Service service) {
    this.bot = service.start(database, TUESDAY);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void what_waits_comes_in_one_message_in_the_morning_and_is_crossed_out_there_when_done() {
    say("maria", "/commit book the hall by 2026-11-27");
    say("maria", "/commit bring the cake by 2026-11-26");
    bot.forward("P1D");
    JsonNode digest = comes("maria", DIRECT, "Hello Maria Lopez, here is what waits for you");
    assertThat(text(digest))
        .contains(
            "bring the cake",
            "due tomorrow",
            "book the hall",
            "due in 2 days",
            "once a day at most");
    assertThat(Seen.labels(digest))
        .contains(
            "Done", "New date", "I need help", "Release", "Snooze", "Hear from me less often");

    assertThat(press("maria", digest, "Done")).contains("#2");
    JsonNode then = comes("maria", DIRECT, "done, thank you");
    assertThat(Seen.id(then)).isEqualTo(Seen.id(digest));
    bot.forward("PT2H");
    assertThat(digests("maria")).hasSize(1);
  }

  @Test
  void what_is_put_aside_is_not_mentioned_before_its_day() {
    say("maria", "/commit book the hall by 2026-11-27");
    bot.forward("P1D");
    JsonNode digest = comes("maria", DIRECT, "book the hall");
    Answer form = bot.press("maria", digest, "Snooze");
    assertThat(bot.submit("maria", form.form(), Map.of("until", "2026-11-30")).reply())
        .contains("Monday, 30 November 2026");
    bot.forward("P2D");
    bot.settled();
    assertThat(digests("maria")).hasSize(1);
    bot.forward("P3D");
    await().untilAsserted(() -> assertThat(digests("maria")).hasSize(2));
    assertThat(text(digests("maria").get(1))).contains("book the hall", "3 days ago");
  }

  @Test
  void a_facilitator_asks_after_a_promise_once_a_day_and_others_do_not() {
    say("maria", "/commit book the hall by 2026-12-24");
    say("maria", "/commit bring the cake by 2026-12-26");
    assertThat(say("sam", "/commit nudge 1")).contains("That is for");
    assertThat(say("james", "/commit nudge 1")).contains("Maria Lopez");
    assertThat(text(comes("maria", DIRECT, "here is what waits for you")))
        .contains("book the hall", "James Okafor asks how this is going")
        .doesNotContain("cake");
    assertThat(say("james", "/commit nudge 2")).contains("today");
    bot.forward("PT1H");
    bot.settled();
    assertThat(digests("maria")).hasSize(1);
  }

  @Test
  void after_the_ladder_there_is_silence_and_the_backbone_has_a_conversation() {
    say("maria", "/commit book the hall by 2026-11-27");
    for (int day = 0; day < 18; day++) {
      bot.forward("P1D");
      bot.settled();
    }
    assertThat(say("sam", "/commit list conversation")).contains("That is for");
    String list = say("james", "/commit list conversation");
    assertThat(list).contains("book the hall", "Maria Lopez");
    assertThat(say("james", "/commit note 1 called her, new date friday")).contains("#1");
    assertThat(say("james", "/commit list conversation"))
        .contains("called her, new date friday", "James Okafor");
    assertThat(say("maria", "/commit show 1")).doesNotContain("called her");
    int told = digests("maria").size();
    bot.forward("P7D");
    bot.settled();
    assertThat(digests("maria")).hasSize(told);
  }

  @Test
  void in_spanish_too_and_once_a_week_if_that_is_enough() {
    say("rosa", "/commit traer las cajas para 2026-11-27");
    bot.forward("P1D");
    JsonNode digest = comes("rosa", DIRECT, "Hola, Rosa Delgado: esto te espera.");
    assertThat(text(digest)).contains("traer las cajas", "como mucho una vez al día");
    Answer fewer = bot.press("rosa", digest, "Recibir menos mensajes");
    assertThat(fewer.reply()).contains("dos días antes de su fecha");
    assertThat(say("rosa", "/asterism reminders semanal")).contains("una vez por semana");
    bot.forward("P2D");
    bot.settled();
    assertThat(digests("rosa")).hasSize(1);
    bot.forward("P3D");
    assertThat(text(comes("rosa", DIRECT, "esta es tu semana"))).contains("traer las cajas");
  }

  @Test
  void on_monday_the_group_reads_whom_to_thank_what_is_ahead_and_numbers_only_of_what_is_late() {
    say("maria", "/commit book the hall by 2026-11-27");
    say("sam", "/commit call the county by 2026-11-26");
    say("mei", "/commit print the posters by 2026-12-02");
    say("maria", "/commit done 1");
    bot.forward("P6D");
    String week = text(comes("mei", READING, "book the hall", "print the posters"));
    assertThat(week).contains("Maria Lopez", "Mei Chen").doesNotContain("county");
  }

  private String say(String as, String line) {
    return bot.say(as, READING, line).reply();
  }

  private String press(String as, JsonNode message, String label) {
    return bot.press(as, message, label).reply();
  }

  private List<JsonNode> digests(String as) {
    return bot.messages(as, DIRECT).stream()
        .filter(
            message ->
                Seen.labels(message).stream()
                    .anyMatch(
                        List.of("Hear from me less often", "Recibir menos mensajes")::contains))
        .toList();
  }

  /** The message that says so, once it is there. */
  private JsonNode comes(String as, String place, String... words) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> find(as, place, List.of(words)), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> find(String as, String place, List<String> words) {
    return bot.messages(as, place).stream()
        .filter(Seen::isOfTheBot)
        .filter(message -> words.stream().allMatch(text(message)::contains))
        .reduce((first, second) -> second);
  }
}
