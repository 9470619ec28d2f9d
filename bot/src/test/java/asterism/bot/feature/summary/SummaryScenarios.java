package asterism.bot.feature.summary;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Summaries as people ask for them and read them in some chat service. */
abstract class SummaryScenarios {
  /** Tuesday in Los Angeles, nine in the morning. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";
  private static final int GROUPS = 40;

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  SummaryScenarios(Service service) {
    this.bot = service.start(database, TUESDAY);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void it_is_read_by_one_and_posted_for_all_once() {
    say("maria", "/commit book the hall by 2026-11-27");
    say("maria", "/commit done 1");
    say("mei", "/commit print the posters by 2026-11-29");
    say("mei", "/commit help 2 because the printer is broken");
    bot.forward("PT1H");
    JsonNode shown = privately("maria", "/summary", "What was kept");
    assertThat(text(shown))
        .contains("What needs you", "the printer is broken", "book the hall", "What comes next");
    assertThat(press("maria", shown, "Post it here")).contains("Posted in early-reading");
    press("maria", shown, "Post it here");
    comes("sam", 1, "Summary of early-reading", "Maria Lopez", "the printer is broken");
    assertThat(text(privately("rosa", "/summary últimos 30 días", "Lo que se cumplió")))
        .contains("Resumen de early-reading", "Los compromisos en números");
    bot.settled();
    assertThat(posted("sam")).hasSize(1);
  }

  @Test
  void it_comes_at_the_hour_that_was_chosen_and_takes_the_place_of_the_weekly_digest() {
    say("maria", "/commit book the hall by 2026-11-27");
    say("maria", "/commit done 1");
    assertThat(say("james", "/summary every monday at 9:00"))
        .contains("every Monday at 9:00", "30 November 2026", "7 December", "14 December");
    assertThat(say("james", "/summary every first tuesday 14:30")).contains("1 December 2026");
    bot.forward("P6DT1M");
    comes("sam", 1, "Summary of early-reading", "book the hall");
    bot.settled();
    assertThat(digests("sam")).isEmpty();

    assertThat(say("james", "/summary list"))
        .contains("every Monday at 9:00", "every first Tuesday of the month at 14:30");
    assertThat(say("james", "/summary off 2")).contains("every first Tuesday");
    assertThat(say("james", "/summary off")).contains("The weekly digest comes again");
    bot.forward("P7D");
    bot.settled();
    assertThat(posted("sam")).hasSize(1);
  }

  @Test
  void the_record_is_handed_over_to_whoever_asks() {
    say("maria", "/commit book the hall by 2026-11-27");
    assertThat(say("maria", "/summary export csv"))
        .contains("Here are 4 files of early-reading", "one entry is on record", "Only you see");
    assertThat(say("rosa", "/summary export calendar")).contains("Aquí está el archivo");
    assertThat(say("maria", "/summary export since 3 november until 1 november"))
        .contains("goes backwards", "Give the earlier day first");
  }

  @Test
  void forty_groups_are_told_of_in_one_message() {
    say("maria", "/commit book the hall by 2026-11-27");
    database.asOwner(
        """
        set search_path = asterism;
        insert into "group" (collaborative_id, name, made_at)
        select c.id, 'Group ' || n || ' of the people who read * with _ children', now()
        from generate_series(1, %d) n, (select min(id) as id from collaborative) c;
        insert into commitment (collaborative_id, number, owner_id, group_id, what, due, state,
          made_at)
        select g.collaborative_id, 1000 + row_number() over (),
          (select min(id) from person p where p.collaborative_id = g.collaborative_id),
          g.id, 'bring the books', date '2026-11-20', 'open', timestamptz '2026-11-02'
        from "group" g, generate_series(1, 100) where g.name like 'Group %%';
        insert into commitment_event (collaborative_id, commitment_id, kind, at, by_person_id,
          due_after, zone)
        select collaborative_id, id, 'made', made_at, owner_id, due, 'America/Los_Angeles'
        from commitment where number > 1000;
        insert into commitment_event (collaborative_id, commitment_id, kind, at, by_person_id,
          because)
        select collaborative_id, id, 'help_wanted', made_at, owner_id, 'alone'
        from commitment where number > 1000 and number %% 3 = 0;
        """
            .formatted(GROUPS));
    JsonNode shown = privately("james", "/summary all", "need somebody");
    assertThat(press("james", shown, "Post it here")).contains("Posted");
    JsonNode post = comes("sam", 1, "need somebody", "Group 1 of", "Group 40 of", "want help");
    for (int n = 1; n <= GROUPS; n++) {
      assertThat(text(post)).contains("Group %d of".formatted(n));
    }
    assertThat(text(post)).contains("past their day");
    bot.settled();
    assertThat(posted("sam")).hasSize(1);
  }

  @Test
  void what_cannot_be_understood_is_answered_with_what_would_work() {
    assertThat(say("james", "/summary every blue moon"))
        .contains("every blue moon", "/summary every monday at 9:00");
    assertThat(say("james", "/summary since the lake")).contains("/summary since 1 november");
    assertThat(say("rosa", "/summary last luna llena")).contains("desde el 1 de noviembre");
    assertThat(say("james", "/summary off 3")).contains("none to stop");
  }

  private String say(String as, String line) {
    return bot.say(as, READING, line).reply();
  }

  private String press(String as, JsonNode message, String label) {
    return bot.press(as, message, label).reply();
  }

  /** The private answer to a line. */
  private JsonNode privately(String as, String line, String word) {
    Answer answer = bot.say(as, READING, line);
    assertThat(answer.reply()).contains(word);
    return bot.messages(as, READING).stream()
        .filter(Seen::isPrivate)
        .filter(message -> !Seen.labels(message).isEmpty())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private List<JsonNode> posted(String as) {
    return bot.messages(as, READING).stream()
        .filter(message -> Seen.isOfTheBot(message) && !Seen.isPrivate(message))
        .filter(message -> text(message).contains("⁂ Summary") || text(message).contains("⁂ All"))
        .toList();
  }

  private List<JsonNode> digests(String as) {
    return bot.messages(as, READING).stream()
        .filter(message -> text(message).contains("Our week in"))
        .toList();
  }

  /** The n-th summary in the channel, once it is there. */
  private JsonNode comes(String as, int n, String... words) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(posted(as)).hasSize(n));
    JsonNode post = posted(as).get(n - 1);
    assertThat(text(post)).contains(words);
    return post;
  }
}
