package asterism.bot.feature.nudge;

import static asterism.bot.feature.nudge.Square.READING;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.card.Face.Debut;
import asterism.bot.chat.Desk;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Button;
import asterism.storage.nudge.GroupDigest;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.nudge.WeeklyHour;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Tuesday, 24 November 2026, 9 in the morning in Riverside. */
class GroupDigestTest {
  private final Square square = new Square();

  @BeforeEach
  void the_group_is_known() {
    square.group(READING);
    square.desk.look();
  }

  @AfterEach
  void close() {
    square.close();
  }

  @Test
  void on_monday_morning_the_group_is_thanked_and_told_what_is_ahead() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.say("maria", "/commit done 1");
    square.say("james", "/commit call the library by 3 december");
    square.say("rosa", "/commit draw the map by tomorrow");
    square.say("maria", "/commit write to parents by 2026-12-20");
    square.say("james", "/commit help 2 because I am alone with it");

    square.until("2026-11-30T08:59:59");
    assertThat(square.digests(READING)).isEmpty();
    square.until("2026-11-30T09:00:00").until("2026-11-30T09:00:05");
    assertThat(square.digests(READING))
        .containsExactly(
            """
            ⁂ Our week in early-reading
            From Monday, 23 November 2026 to Monday, 30 November 2026
            💛 Kept, thank you!
            • maria: bring the boxes
            📅 Due in the next 7 days
            • Thursday, 3 December 2026: james, call the library (#2)
            One promise is past its day. Whoever made it knows, and can pick a new date or ask for help.
            🤝 Help wanted. Could it be you?
            james with #2: call the library · I am alone with it
            I come once a week. Whoever facilitates can choose another day, or none: /asterism group""");
    Button help = square.messages(READING).get(0).buttons().get(0);
    assertThat(Desk.told(square.desk.press("maria", help.id()))).contains("Thank you");
  }

  @Test
  void what_was_told_is_not_told_again_and_a_week_without_news_is_silent() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.say("maria", "/commit done 1");
    square.until("2026-11-30T09:00:00").until("2026-12-07T09:00:00");
    assertThat(square.digests(READING)).hasSize(1);

    square.say("maria", "/commit sweep the floor by today");
    square.say("maria", "/commit done 2");
    square.until("2026-12-14T09:00:00");
    assertThat(square.digests(READING)).hasSize(2);
    assertThat(square.digests(READING).get(1))
        .contains("Our week", "From Monday, 7 December 2026 to Monday, 14", "sweep the floor")
        .doesNotContain("bring the boxes");
  }

  @Test
  void that_something_is_late_is_no_reason_to_write() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.until("2026-11-30T09:00:00");
    assertThat(square.digests(READING)).isEmpty();
  }

  @Test
  void weeks_in_which_nobody_looked_make_one_digest_of_their_true_length_by_day() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.say("maria", "/commit done 1");
    square.until("2026-11-30T09:00:00").until("2026-11-30T10:00:00");
    square.say("james", "/commit call the library by friday");
    square.say("james", "/commit done 2");

    square.until("2026-12-15T21:00:00");
    assertThat(square.digests(READING)).hasSize(1);
    square.until("2026-12-16T08:59:59");
    assertThat(square.digests(READING)).hasSize(1);
    square.until("2026-12-16T09:00:00").until("2026-12-16T09:00:05").until("2026-12-17T09:00:00");
    assertThat(square.digests(READING)).hasSize(2);
    assertThat(square.digests(READING).get(1))
        .contains("Our last 16 days", "From Monday, 30 November 2026 to Wednesday, 16 December")
        .contains("call the library")
        .doesNotContain("boxes");

    square.say("james", "/commit sing by friday");
    square.until("2026-12-21T09:00:00");
    assertThat(square.digests(READING)).hasSize(2);
    square.say("james", "/commit done 3");
    square.until("2026-12-28T09:00:00");
    assertThat(square.digests(READING)).hasSize(3);
  }

  @Test
  void forty_kept_promises_are_ten_lines_and_a_number() {
    for (int n = 1; n <= 40; n++) {
      square.say("maria", "/commit bring box %d %s by friday".formatted(n, "and more ".repeat(50)));
      square.say("maria", "/commit done " + n);
    }
    square.until("2026-11-30T09:00:00");
    String digest = square.digests(READING).get(0);
    assertThat(digest)
        .contains("• maria: bring box 1 and", "• maria: bring box 10 and", "and 30 more")
        .doesNotContain("bring box 11");
    assertThat(digest.length()).isLessThan(2000);
  }

  @Test
  void it_speaks_the_language_of_the_group() {
    choose(group -> with(group, Optional.of("Europe/Madrid"), Optional.of("es")));
    square.say("rosa", "/commit traer las cajas para el jueves");
    square.say("rosa", "/commit done 1");
    square.say("maria", "/commit draw the map by 3 december");
    square.say("maria", "/commit call by today");
    square.say("maria", "/commit call again by today");
    square.until("2026-11-30T08:59:59", ZoneId.of("Europe/Madrid"));
    assertThat(square.digests(READING)).isEmpty();
    square.until("2026-11-30T09:00:00", ZoneId.of("Europe/Madrid"));
    assertThat(square.digests(READING))
        .containsExactly(
            """
            ⁂ Nuestra semana en early-reading
            Desde el lunes, 23 de noviembre de 2026 hasta el lunes, 30 de noviembre de 2026
            💛 Cumplido, ¡gracias!
            • rosa: traer las cajas
            📅 Para los próximos 7 días
            • jueves, 3 de diciembre de 2026: maria, draw the map (#2)
            2 compromisos pasaron de su fecha. Quienes los hicieron lo saben, y pueden elegir otra fecha o pedir ayuda.
            Vengo una vez por semana. Quien facilita puede elegir otro día, o ninguno: /asterism group""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MX", ""})
  void on_a_holiday_of_the_group_or_its_country_it_waits_for_a_working_day(String country) {
    square.clock.forward(Duration.ofDays(350)); // to 9 November 2027
    LocalDate third = LocalDate.of(2027, 11, 15);
    if (country.isEmpty()) {
      Group group = square.group(READING);
      square.run(
          tx -> {
            new Groups(tx).setHolidays(group.id(), List.of(new Holiday(third, "Retreat")));
            return group;
          });
    } else {
      square.run(
          tx ->
              new Collaboratives(tx)
                  .setUp(
                      new Collaboratives.Choice(
                          "R", Optional.empty(), Optional.empty(), Optional.of(country)),
                      square.clock.instant()));
    }
    square.until("2027-11-10T09:00:00");
    square.say("maria", "/commit bring the boxes by tomorrow");
    square.say("maria", "/commit done 1");
    square.until("2027-11-15T12:00:00");
    assertThat(square.digests(READING)).isEmpty();
    square.until("2027-11-16T09:00:00");
    assertThat(square.digests(READING)).hasSize(1);
  }

  @Test
  void another_zone_of_the_collaborative_moves_it_too() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.say("maria", "/commit done 1");
    square.run(
        tx ->
            new Collaboratives(tx)
                .setUp(
                    new Collaboratives.Choice(
                        "R",
                        Optional.of(ZoneId.of("Asia/Kathmandu")),
                        Optional.empty(),
                        Optional.empty()),
                    square.clock.instant()));
    square.desk.look();
    square.until("2026-11-30T08:59:59", ZoneId.of("Asia/Kathmandu"));
    assertThat(square.digests(READING)).isEmpty();
    square.until("2026-11-30T09:00:00", ZoneId.of("Asia/Kathmandu"));
    assertThat(square.digests(READING)).hasSize(1);
  }

  @Test
  void a_group_that_wants_none_gets_none_and_later_only_its_last_week() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.say("maria", "/commit done 1");
    square.until("2026-11-30T09:00:00");
    chooses(Optional.empty());
    square.say("maria", "/commit sweep by today");
    square.say("maria", "/commit done 2");
    square.until("2026-12-28T10:00:00");
    assertThat(square.digests(READING)).hasSize(1);

    chooses(Optional.of(WeeklyHour.USUAL));
    square.say("maria", "/commit sing by today");
    square.say("maria", "/commit done 3");
    square.until("2026-12-28T10:00:05").until("2027-01-04T09:00:00");
    assertThat(square.digests(READING)).hasSize(2);
    assertThat(square.digests(READING).get(1)).contains("sing").doesNotContain("sweep", "boxes");
  }

  @Test
  void another_day_chosen_right_after_one_brings_no_second() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.say("maria", "/commit done 1");
    square.until("2026-11-30T09:00:00").until("2026-11-30T09:30:00");
    square.say("maria", "/commit sweep by today");
    square.say("maria", "/commit done 2");
    chooses(Optional.of(new WeeklyHour(DayOfWeek.TUESDAY, LocalTime.of(9, 0))));
    square.until("2026-11-30T10:00:00").until("2026-12-01T09:00:00");
    assertThat(square.digests(READING)).hasSize(1);
    square.until("2026-12-08T09:00:00");
    assertThat(square.digests(READING).get(1)).contains("sweep", "Our last 8 days");
  }

  @Test
  void what_a_digest_was_to_tell_that_was_never_shown_the_next_one_tells() {
    square.say("maria", "/commit bring the boxes by thursday");
    square.say("maria", "/commit done 1");
    square.cutOffUntil("2026-11-30T09:00:00");
    square.cutOffUntil("2026-12-07T09:00:00");
    Group group = square.group(READING);
    GroupDigest last = square.run(tx -> new GroupDigests(tx).latest(group.id())).orElseThrow();
    assertThat(LocalDate.ofInstant(last.since(), Desk.ZONE)).isEqualTo("2026-11-23");
    assertThat(last.day()).isEqualTo("2026-12-07");
    assertThat(debut(last.id() - 1)).isEqualTo(Debut.NEVER);
    assertThat(debut(last.id())).isEqualTo(Debut.NOW);
    square.clock.forward(Duration.ofHours(12));
    assertThat(debut(last.id())).isEqualTo(Debut.later(Instant.parse("2026-12-08T17:00:00Z")));
    chooses(Optional.empty());
    assertThat(debut(last.id())).isEqualTo(Debut.NEVER);
  }

  @Test
  void however_many_look_at_once_each_group_is_written_to_once() throws Exception {
    List<String> channels = new ArrayList<>();
    for (int n = 1; n <= 45; n++) {
      channels.add("group-" + n);
      square.desk.at("group-" + n);
      square.say("maria", "/commit bring the boxes by thursday");
      square.say("maria", "/commit done " + n);
    }
    square.desk.look();
    square.clock.forward(Duration.ofDays(6));
    List<Desk> processes = List.of(square.desk, square.replica());
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<Desk>> looks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Desk process = processes.get(i % 2);
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
    assertThat(channels).allMatch(channel -> square.digests(channel).size() == 1);
  }

  private Debut debut(long digest) {
    GroupDigestCard card = new GroupDigestCard(List::of, new Whereabouts(Desk.ZONE));
    return square.run(tx -> card.debut(digest, tx, square.clock.instant()));
  }

  private void chooses(Optional<WeeklyHour> hour) {
    long group = square.group(READING).id();
    square.run(
        tx -> {
          new GroupDigests(tx).choose(group, hour, square.clock.instant());
          return group;
        });
  }

  private void choose(UnaryOperator<Group> change) {
    Group group = square.group(READING);
    square.run(tx -> new Groups(tx).set(change.apply(group)));
    square.desk.look();
  }

  private static Group with(Group group, Optional<String> zone, Optional<String> language) {
    return new Group(
        group.id(),
        group.name(),
        group.kind(),
        zone.map(ZoneId::of),
        language,
        group.country(),
        group.defaultRule(),
        group.voices());
  }
}
