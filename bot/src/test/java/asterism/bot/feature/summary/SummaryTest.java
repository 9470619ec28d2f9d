package asterism.bot.feature.summary;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Tuesday, 24 November 2026, 9 in the morning in Riverside. */
class SummaryTest {
  private final Plaza plaza = new Plaza();

  @BeforeEach
  void the_group_is_known() {
    plaza.group(Plaza.READING);
    plaza.desk.look();
  }

  @AfterEach
  void close() {
    plaza.close();
  }

  private void a_week_of_work() {
    plaza.say("maria", "/roster @james facilitator");
    plaza.say("maria", "/commit bring the boxes by thursday");
    plaza.say("maria", "/commit done 1");
    plaza.say("james", "/commit call the library by 3 december");
    plaza.say("james", "/commit help 2 because I am alone with it");
    plaza.say("rosa", "/commit draw the map by tomorrow");
    plaza.say("maria", "/commit write to parents by 2026-11-26");
    plaza.say("maria", "/commit move 4 to 2026-12-20");
    assertThat(
            plaza.say(
                "maria", "/consensus propose we meet on thursdays voices:people closes:2026-12-01"))
        .contains("#5");
    assertThat(plaza.say("maria", "/consensus say 5 agree")).contains("#5");
  }

  @Test
  void it_is_told_privately_in_the_order_of_what_matters() {
    a_week_of_work();
    plaza.away("2026-11-27T10:00:00");
    assertThat(plaza.say("maria", "/summary"))
        .isEqualTo(
            """
            ⁂ Summary of early-reading
            From Friday, 20 November 2026, 10:00 to Friday, 27 November 2026, 10:00
            What needs you
            🗣️ 1 proposal is open
            #5 we meet on thursdays · until Tuesday, 1 December, 18:00 · not heard yet: james and rosa
            🤝 Help wanted. Could it be you?
            james with #2: call the library · I am alone with it
            🔎 Nobody has taken on yet: co-chair, recorder, representative to the core
            What was kept
            💛 Kept, thank you!
            • maria: bring the boxes
            Commitments in numbers
            Kept on time: 1 (+1)
            Kept late: 0
            Given a new date in time: 1 (+1)
            Given back: 0
            Open at the end: 3 (+3)
            Of these, past their day: 1 (+1)
            In brackets: more or fewer than in as many days before.
            What comes next
            📅 Due in the next 7 days
            • Thursday, 3 December 2026: james, call the library (#2)
            ⏳ 1 proposal closes
            #5 we meet on thursdays · Tuesday, 1 December, 18:00""");
    assertThat(plaza.summaries()).isEmpty();
  }

  @Test
  void it_is_posted_once_however_often_that_is_pressed_and_the_next_begins_where_it_ended() {
    a_week_of_work();
    plaza.away("2026-11-27T10:00:00");
    Reply shown = plaza.reply("maria", "/summary last 30 days");
    Button post = button(shown, "Post it here");
    assertThat(Desk.told(plaza.desk.press("maria", post.id()))).contains("Posted in early-reading");
    assertThat(Desk.told(plaza.desk.press("rosa", post.id()))).contains("publicado");
    assertThat(plaza.summaries()).hasSize(1);
    assertThat(plaza.summaries().get(0))
        .contains("From Wednesday, 28 October 2026, 10:00 to Friday, 27 November 2026, 10:00")
        .contains("maria: bring the boxes")
        .contains("Promises in the weeks up to:", "27 Nov: 1 kept, 1 with a new date");

    plaza.away("2026-11-28T10:00:00");
    assertThat(plaza.say("maria", "/summary"))
        .contains("From Friday, 27 November 2026, 10:00 to Saturday, 28 November 2026, 10:00")
        .doesNotContain("bring the boxes");
  }

  @Test
  void what_became_of_it_later_changes_nothing_of_what_was() {
    a_week_of_work();
    plaza.away("2026-11-27T10:00:00");
    plaza.say("rosa", "/commit done 3");
    plaza.away("2026-11-28T00:00:00");
    String then = figures(plaza.say("maria", "/summary since 21 november"));
    Reply shown = plaza.reply("maria", "/summary since 21 november");
    assertThat(then).contains("Kept on time: 1", "Kept late: 1", "Given a new date in time: 1");

    plaza.away("2026-11-30T10:00:00");
    plaza.say("maria", "/commit reopen 1");
    plaza.say("rosa", "/commit reopen 3");
    plaza.say("rosa", "/commit mistake 3");
    plaza.say("james", "/commit hand 2 to @maria");
    plaza.say("james", "/commit release 2 because it is not needed");
    plaza.say("maria", "/commit move 4 to 2027-02-20");
    plaza.away("2027-11-30T10:00:00");
    plaza.say("maria", "/commit done 4");
    plaza.desk.press("maria", button(shown, "Post it here").id());
    String posted = plaza.summaries().get(0);
    assertThat(figures(posted)).isEqualTo(then);
    assertThat(posted)
        .contains(
            "maria: bring the boxes", "rosa: draw the map", "james with #2: call the library");
  }

  private static String figures(String summary) {
    return summary.substring(summary.indexOf("Kept on time"), summary.indexOf("In brackets"));
  }

  @Test
  void a_quiet_time_is_one_line() {
    for (String role :
        List.of("facilitator", "co-chair", "recorder", "representative-to-the-core")) {
      plaza.say("maria", "/roster @maria " + role);
    }
    plaza.away("2026-11-27T10:00:00");
    assertThat(plaza.say("maria", "/summary"))
        .startsWith("🌿 A quiet time in early-reading, from Friday, 20 November 2026, 10:00 to")
        .doesNotContain("\n");
  }

  @Test
  void a_schedule_is_said_back_with_its_next_dates_and_posts_at_its_hour() {
    a_week_of_work();
    assertThat(plaza.say("maria", "/summary every monday at 9:00"))
        .contains("every Monday at 9:00")
        .contains(
            "Next on Monday, 30 November 2026, then Monday, 7 December 2026, then Monday, 14"
                + " December 2026 (time zone America/Los_Angeles)");
    plaza.until("2026-11-30T08:59:59");
    assertThat(plaza.summaries()).isEmpty();
    plaza.until("2026-11-30T09:00:00").until("2026-11-30T09:00:05").until("2026-11-30T12:00:00");
    assertThat(plaza.summaries()).hasSize(1);
    assertThat(plaza.summaries().get(0))
        .contains("From Monday, 23 November 2026, 09:00 to Monday, 30 November 2026, 09:00");
    plaza.until("2026-12-07T09:00:00");
    assertThat(plaza.summaries()).hasSize(2);
    assertThat(plaza.summaries().get(1))
        .contains("From Monday, 30 November 2026, 09:00 to Monday, 7 December 2026, 09:00");
  }

  @Test
  void hours_at_which_the_bot_was_down_make_one_post_by_day_marked_with_its_interval() {
    a_week_of_work();
    plaza.say("maria", "/summary every monday at 9:00");
    plaza.until("2026-11-30T09:00:00");
    plaza.until("2026-12-16T22:00:00").until("2026-12-17T08:59:00");
    assertThat(plaza.summaries()).hasSize(1);
    plaza.until("2026-12-17T09:00:00").until("2026-12-17T09:00:05").until("2026-12-18T09:00:00");
    assertThat(plaza.summaries()).hasSize(2);
    assertThat(plaza.summaries().get(1))
        .contains("From Monday, 30 November 2026, 09:00 to Thursday, 17 December 2026, 09:00");
    plaza.until("2026-12-21T09:00:00");
    assertThat(plaza.summaries().get(2)).contains("From Thursday, 17 December 2026, 09:00");
  }

  @Test
  void however_many_look_at_once_it_is_posted_once() throws Exception {
    List<String> channels = new ArrayList<>();
    for (int n = 1; n <= 25; n++) {
      channels.add("group-" + n);
      plaza.desk.at("group-" + n);
      plaza.say("maria", "/summary every monday at 9:00");
    }
    plaza.away("2026-11-30T09:00:00");
    List<Desk> processes = List.of(plaza.desk, plaza.replica(), plaza.replica());
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<Desk>> looks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Desk process = processes.get(i % 3);
      looks.add(
          () -> {
            process.look();
            process.look();
            return process;
          });
    }
    for (Future<Desk> done : threads.invokeAll(looks)) {
      done.get();
    }
    threads.shutdown();
    assertThat(channels).allMatch(channel -> plaza.posts(channel).size() == 1);
  }

  @Test
  void a_schedule_stopped_meanwhile_posts_nothing_and_another_one_posts_at_its_own_hour() {
    a_week_of_work();
    plaza.say("maria", "/summary every monday at 9:00");
    plaza.away("2026-11-30T09:30:00");
    assertThat(plaza.say("maria", "/summary off")).contains("Stopped: every Monday at 9:00");
    assertThat(plaza.say("maria", "/summary every wednesday at 10:00")).contains("Wednesday, 2");
    plaza.until("2026-11-30T10:00:00").until("2026-12-01T10:00:00");
    assertThat(plaza.summaries()).isEmpty();
    plaza.until("2026-12-02T10:00:00");
    assertThat(plaza.summaries()).hasSize(1);
  }

  @Test
  void one_in_the_place_of_another_goes_on_where_that_ended() {
    a_week_of_work();
    plaza.say("maria", "/summary every monday at 9:00");
    plaza.until("2026-11-30T09:00:00");
    plaza.say("maria", "/summary off");
    plaza.say("maria", "/summary every second friday at 16:00");
    plaza.until("2026-12-11T16:00:00");
    assertThat(plaza.summaries().get(1))
        .contains("From Monday, 30 November 2026, 09:00 to Friday, 11 December 2026, 16:00");
  }

  @Test
  void the_first_tells_of_its_turn_also_when_the_bot_is_back_only_in_the_night() {
    a_week_of_work();
    plaza.say("maria", "/summary every monday at 9:00");
    plaza.away("2026-11-30T21:00:00").until("2026-11-30T21:00:05").until("2026-12-01T09:00:00");
    assertThat(plaza.summaries().get(0))
        .contains("From Monday, 23 November 2026, 09:00 to Tuesday, 1 December 2026, 09:00");
  }

  @Test
  void one_that_was_made_and_not_shown_before_it_was_stopped_is_never_shown() {
    a_week_of_work();
    plaza.say("maria", "/summary every monday at 9:00");
    plaza.away("2026-11-30T09:00:00");
    plaza.desk.look();
    plaza.say("maria", "/summary off 1");
    assertThat(plaza.summaries()).isEmpty();
  }

  @Test
  void another_zone_of_the_group_is_another_hour() {
    a_week_of_work();
    plaza.say("maria", "/summary every monday at 9:00");
    Group group = plaza.group(Plaza.READING);
    ZoneId madrid = ZoneId.of("Europe/Madrid");
    plaza.run(
        tx ->
            new Groups(tx)
                .set(
                    new Group(
                        group.id(),
                        group.name(),
                        group.kind(),
                        Optional.of(madrid),
                        Optional.of("es"),
                        group.country(),
                        group.defaultRule(),
                        group.voices())));
    plaza.desk.look();
    plaza.until("2026-11-30T08:59:59", madrid);
    assertThat(plaza.summaries()).isEmpty();
    plaza.until("2026-11-30T09:00:00", madrid);
    assertThat(plaza.summaries()).hasSize(1);
    assertThat(plaza.summaries().get(0))
        .contains("Resumen de early-reading", "Lo que te necesita", "Los compromisos en números");
  }

  @Test
  void it_takes_the_place_of_the_weekly_digest_which_tells_no_week_twice_when_it_comes_again() {
    a_week_of_work();
    plaza.say("maria", "/summary every friday at 16:00");
    plaza.until("2026-11-27T16:00:00").until("2026-11-30T09:00:00").until("2026-12-01T09:00:00");
    assertThat(plaza.digests()).isEmpty();
    assertThat(plaza.summaries()).hasSize(1);

    plaza.say("rosa", "/commit done 3");
    assertThat(plaza.say("maria", "/summary off")).contains("The weekly digest comes again");
    plaza.until("2026-12-07T09:00:00");
    assertThat(plaza.summaries()).hasSize(1);
    assertThat(plaza.digests()).hasSize(1);
    assertThat(plaza.digests().get(0))
        .contains("From Friday, 27 November 2026 to Monday, 7 December 2026", "draw the map")
        .doesNotContain("bring the boxes");
  }

  @Test
  void several_are_listed_with_numbers_and_stopped_by_them() {
    assertThat(plaza.say("maria", "/summary list")).contains("No summary comes");
    assertThat(plaza.say("maria", "/summary off")).contains("none to stop");
    plaza.say("maria", "/summary every monday at 9:00");
    plaza.say("maria", "/summary every first tuesday 14:30");
    plaza.say("maria", "/summary monthly on the 31st");
    assertThat(plaza.say("maria", "/summary every monday")).contains("how it is already");
    Reply list = plaza.reply("maria", "/summary list");
    assertThat(Desk.told(list))
        .contains("1 · every Monday at 9:00 · next on Monday, 30 November 2026")
        .contains("2 · every first Tuesday of the month at 14:30 · next on Tuesday, 1 December")
        .contains("3 · on the 31st of every month, or its last day at 9:00 · next on Monday, 30");
    assertThat(plaza.say("maria", "/summary off")).contains("There are 3 of them");
    assertThat(plaza.say("maria", "/summary off 9")).contains("no number 9");
    assertThat(plaza.say("maria", "/summary off 2")).contains("Stopped: every first Tuesday");
    Button first = button(list, "Stop 1");
    assertThat(Desk.told(plaza.desk.press("maria", first.id()))).contains("every Monday");
    assertThat(Desk.told(plaza.desk.press("maria", first.id()))).contains("stopped already");
    assertThat(plaza.say("maria", "/summary list")).contains("1 · on the 31st");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maria | /summary every blue moon           | I cannot read “every blue moon” as the times for a summary
          maria | /summary every blue moon at 10:00  | I understood 10:00
          maria | /summary every monday at 3:00      | From 20:00 to 6:00 I write to nobody
          maria | /summary since 31 february         | I cannot read “31 february”
          maria | /summary since tomorrow            | still to come
          maria | /summary show the lake             | I cannot read “the lake” as a time that has passed
          maria | /summary last 400 months           | 5 years at most
          maria | /summary off two                   | /summary off
          rosa  | /summary cada luna llena           | No puedo leer «cada luna llena»
          rosa  | /summary cada lunes a las 23:00    | De 20:00 a 6:00
          rosa  | /summary show el lago              | No puedo leer «el lago»
          rosa  | /summary desde mañana              | está por venir
          rosa  | /summary all cuando sea            | No puedo leer «cuando sea»
          """)
  void what_cannot_be_understood_is_answered_with_what_would_work(
      String who, String typed, String told) {
    assertThat(plaza.say(who, typed)).contains(told).contains("/summary");
    assertThat(plaza.say(who, "/summary list")).containsAnyOf("No summary comes", "ningún resumen");
  }

  @Test
  void everybody_reads_and_posts_and_only_leaders_set_the_hours() {
    plaza.say("maria", "/roster @james facilitator");
    plaza.desk.asAdministrator(false);
    assertThat(plaza.say("sam", "/summary every monday")).contains("That is for");
    assertThat(plaza.say("sam", "/summary all every monday")).contains("That is for");
    assertThat(plaza.say("james", "/summary every monday")).contains("every Monday at 9:00");
    assertThat(plaza.say("sam", "/summary off")).contains("That is for");
    assertThat(plaza.say("sam", "/summary list")).contains("every Monday");
    Reply all = plaza.reply("sam", "/summary all");
    assertThat(Desk.told(all)).contains("1 group");
    assertThat(all.message().orElseThrow().buttons()).isEmpty();
    Button mine = button(plaza.reply("sam", "/summary"), "Post it here");
    assertThat(Desk.told(plaza.desk.press("sam", mine.id()))).contains("Posted");
    Button ofAll = button(plaza.reply("james", "/summary all"), "Post it here");
    assertThat(Desk.told(plaza.desk.press("sam", ofAll.id()))).contains("That is for");
    assertThat(Desk.told(plaza.desk.press("james", ofAll.id()))).contains("Posted");
  }

  private static Button button(Reply reply, String label) {
    return reply.message().map(Message::buttons).orElse(List.of()).stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
