package asterism.bot.feature.setup;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.setup.Hall.error;
import static asterism.bot.feature.setup.Hall.values;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Feature;
import asterism.bot.feature.GroupSetting;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import asterism.storage.people.RoleTerm.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroupFormTest {
  private static final String READING = "early-reading";

  private final MadeUp madeUp = new MadeUp();
  private final Hall hall = new Hall(madeUp);

  @BeforeEach
  void maria_facilitates() {
    hall.holds("maria", Role.FACILITATOR, READING);
  }

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void it_opens_filled_beside_what_is_chosen_now() {
    Reply reply = group("maria");
    assertThat(told(reply))
        .contains(
            "⁂ early-reading",
            "Work group",
            "Los Angeles (America/Los_Angeles), where it is 09:00 now (as for all)",
            "English (as for all)",
            "Full consensus",
            "Each organization one",
            "no country chosen");
    assertThat(values(reply.form().orElseThrow()))
        .isEqualTo(Map.of("name", READING, "kind", "work_group", "zone", "", "language", ""));
  }

  @Test
  void no_step_asks_for_more_than_five_things() {
    List<Form> steps =
        Stream.of("group", "group_2", "group_3", "group_4")
            .map(verb -> hall.desk.press("maria", "asterism/" + verb + "?group=" + id()))
            .map(reply -> reply.form().orElseThrow())
            .toList();
    assertThat(steps).allMatch(form -> form.fields().size() <= 5);
    assertThat(steps.stream().flatMap(form -> form.fields().stream()).map(Form.Field::id))
        .containsExactly(
            "name",
            "kind",
            "zone",
            "language",
            "rule",
            "voices",
            "country",
            "holidays",
            "remind_before",
            "remind_after",
            "remind_most",
            "weekly",
            "quorum",
            "pledge",
            "s3",
            "s4",
            "s5",
            "s6");
  }

  @Test
  void each_step_keeps_what_is_filled_in_and_leaves_the_rest() {
    Reply first =
        hall.submit(
            "maria",
            group("maria"),
            Map.of("name", "Lectura temprana", "kind", "steering_committee", "zone", "Madrid"));
    assertThat(told(first))
        .contains("Kept for Lectura temprana", "Steering committee", "Madrid", "18:00");
    Reply second =
        hall.submit(
            "maria",
            hall.press("maria", first, "Decisions and holidays"),
            Map.of("rule", "light", "voices", "person", "country", "mx"));
    assertThat(told(second)).contains("Light: unless somebody objects", "Each person one");

    Group kept = hall.group(READING);
    assertThat(kept)
        .isEqualTo(
            new Group(
                kept.id(),
                "Lectura temprana",
                Group.Kind.STEERING_COMMITTEE,
                Optional.of(ZoneId.of("Europe/Madrid")),
                Optional.empty(),
                Optional.of("MX"),
                Group.DecisionRule.LIGHT,
                Group.Voices.PERSON));
    hall.submit("maria", group("maria"), Map.of("zone", "", "language", "es"));
    assertThat(hall.group(READING).zone()).isEmpty();
    assertThat(hall.group(READING).language()).contains("es");
  }

  @ParameterizedTest
  @EnumSource(Group.Kind.class)
  void every_kind_can_be_chosen(Group.Kind kind) {
    hall.submit("maria", group("maria"), Map.of("kind", Choices.code(kind)));
    assertThat(hall.group(READING).kind()).isEqualTo(kind);
  }

  @Test
  void it_can_be_typed_in_one_line_too() {
    assertThat(
            told(
                hall.desk.say(
                    "maria",
                    "/asterism group kind:\"grupo de trabajo\" zone:\"los angeles\" language:\"español\"")))
        .contains("Kept for early-reading", "Los Angeles", "Spanish");
    assertThat(told(hall.desk.say("maria", "/asterism group zone:\"mexico\"")))
        .contains("“mexico” is not clear");
    assertThat(told(hall.desk.say("maria", "/asterism group something else")))
        .contains("/asterism group [name:\"…\"]");
  }

  @Test
  void who_may_is_said_to_who_may_not() {
    for (String account : List.of("james", "rosa")) {
      assertThat(told(group(account)))
          .containsAnyOf(
              "a facilitator of this group, a co-chair of this group, or an administrator",
              "quien facilita este grupo, quien copreside este grupo o quien administra");
      assertThat(group(account).form()).isEmpty();
    }
    hall.holds("james", Role.CHAIR, READING);
    hall.administers("rosa");
    assertThat(group("james").form()).isPresent();
    assertThat(group("rosa").form()).isPresent();
  }

  @Test
  void a_facilitator_changes_no_other_group_and_an_administrator_does_from_anywhere() {
    long other = hall.group("summer-meals").id();
    String button = "asterism/group?group=" + other;
    assertThat(told(hall.desk.press("maria", button))).contains("That is for");
    assertThat(told(hall.desk.submit("maria", button, Map.of("name", "Mine"))))
        .contains("That is for");
    hall.administers("james");
    assertThat(told(hall.desk.submit("james", button, Map.of("name", "Meals"))))
        .contains("Kept for Meals");
    assertThat(hall.group(READING).name()).isEqualTo(READING);
    assertThat(told(hall.desk.press("james", "asterism/group?group=999"))).contains("earlier time");
    hall.desk.at("summer-meals");
    assertThat(told(hall.desk.submit("maria", "asterism/group?group=" + id(), Map.of("name", "R"))))
        .contains("Kept for R");
  }

  @Test
  void in_a_direct_message_it_is_the_group_they_last_spoke_in() {
    group("maria");
    hall.desk.inDirect();
    assertThat(
            told(
                hall.submit(
                    "maria", hall.desk.say("maria", "asterism group"), Map.of("kind", "backbone"))))
        .contains("Kept for early-reading", "Backbone team");
  }

  @Test
  void the_next_public_holidays_are_named_in_the_language_of_who_asks() {
    decide("maria", Map.of("country", "United States"));
    assertThat(told(group("maria")))
        .contains(
            "Public holidays (United States), the next: Thursday, 26 November 2026 (Thanksgiving"
                + " Day); Friday, 25 December 2026 (Christmas); Friday, 1 January 2027");
    hall.holds("rosa", Role.CO_CHAIR, READING);
    assertThat(told(group("rosa")))
        .contains("Estados Unidos", "jueves, 26 de noviembre de 2026 (Día de Acción de Gracias)");
    decide("maria", Map.of("country", ""));
    assertThat(told(group("maria"))).contains("no country chosen");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24 Christmas Eve, 2026-12-24, Christmas Eve",
    "24 december Christmas Eve, 2026-12-24, Christmas Eve",
    "december 24: Christmas Eve, 2026-12-24, Christmas Eve",
    "24 de diciembre - Nochebuena, 2026-12-24, Nochebuena",
    "- 1/2/2027 Retreat, 2027-01-02, Retreat",
    "tomorrow, 2026-11-25, ''",
    "next friday Staff day 2, 2026-12-04, Staff day 2",
    "2026-11-01 All Saints, 2026-11-01, All Saints"
  })
  void days_off_are_read_in_plain_words(String line, LocalDate day, String name) {
    decide("maria", Map.of("holidays", "\n" + line + "\n\n"));
    assertThat(holidays()).containsExactly(new Holiday(day, name));
  }

  @ParameterizedTest
  @CsvSource({
    "Christmas Eve, 'I cannot find the day at the beginning of “Christmas Eve”'",
    "31 february Party, '“31 february Party”'",
    "2040-01-01 Far, '“2040-01-01 Far”'"
  })
  void a_line_without_a_day_is_said_and_nothing_is_kept(String line, String said) {
    Reply reply = decide("maria", Map.of("holidays", "2026-12-24 Eve\n" + line, "rule", "light"));
    assertThat(error(reply, "holidays")).contains(said);
    assertThat(values(reply.form().orElseThrow()).get("holidays")).contains(line);
    assertThat(holidays()).isEmpty();
    assertThat(hall.group(READING).defaultRule()).isEqualTo(Group.DecisionRule.FULL);
  }

  @Test
  void the_same_day_twice_is_said() {
    assertThat(
            error(
                decide("maria", Map.of("holidays", "2026-12-24 Eve\n24 december Nochebuena")),
                "holidays"))
        .contains("two lines for Thursday, 24 December 2026");
  }

  @Test
  void days_off_that_have_passed_stay_and_are_not_asked_again() {
    decide("maria", Map.of("holidays", "2026-11-20 Retreat\n2026-12-24 Eve\n2027-01-02 Rest"));
    assertThat(values(step("maria", 2).form().orElseThrow()))
        .containsEntry("holidays", "2026-12-24 Eve\n2027-01-02 Rest");
    assertThat(told(group("maria")))
        .contains("Thursday, 24 December 2026 (Eve); Saturday, 2 January 2027 (Rest)");
    decide("maria", Map.of("holidays", "2026-12-24 Eve"));
    assertThat(holidays()).extracting(Holiday::name).containsExactly("Retreat", "Eve");
    decide("maria", Map.of("holidays", ""));
    assertThat(holidays()).extracting(Holiday::name).containsExactly("Retreat");
  }

  @Test
  void what_other_features_ask_is_shown_kept_and_refused_by_them() {
    assertThat(told(group("maria"))).contains("Quorum: Half of us", "Pledge: not chosen");
    Reply third = step("maria", 3);
    assertThat(values(third.form().orElseThrow())).containsEntry("quorum", "half");
    hall.submit("maria", third, Map.of("quorum", "third"));
    Reply kept = hall.submit("maria", step("maria", 4), Map.of("pledge", "we care"));
    assertThat(told(kept)).contains("Quorum: A third of us", "Pledge: we care");
    assertThat(madeUp.chosen).containsEntry("quorum", "third").containsEntry("pledge", "we care");

    Reply refused = hall.submit("maria", step("maria", 4), Map.of("pledge", "no"));
    assertThat(error(refused, "pledge")).contains("“no” is not a pledge");
  }

  @Test
  void a_zone_that_changes_makes_nothing_late() {
    hall.desk.say("maria", "/commit call the library by today");
    hall.submit("maria", group("maria"), Map.of("zone", "Auckland"));
    assertThat(told(hall.desk.say("maria", "/commit list overdue"))).contains("Nothing");
    assertThat(told(hall.desk.say("maria", "/commit list"))).contains("24 November 2026");
  }

  private Reply group(String account) {
    return hall.desk.say(account, "/asterism group");
  }

  private Reply step(String account, int step) {
    return hall.desk.press(account, "asterism/group_" + step + "?group=" + id());
  }

  private Reply decide(String account, Map<String, String> changed) {
    return hall.submit(account, step(account, 2), changed);
  }

  private long id() {
    return hall.group(READING).id();
  }

  private List<Holiday> holidays() {
    long group = id();
    return hall.in(tx -> new Groups(tx).holidays(group));
  }

  /** Asks for more than one step can take. */
  private static final class MadeUp implements Feature {
    private final Map<String, String> chosen = new HashMap<>(Map.of("quorum", "half"));
    private final Option<String> quorum = Option.choice("quorum", "half", "third");
    private final Option<String> pledge = Option.text("pledge", 50);

    @Override
    public String texts() {
      return "asterism.bot.feature.setup.made_up";
    }

    @Override
    public List<GroupSetting> groupSettings() {
      Stream<GroupSetting> others =
          IntStream.rangeClosed(3, 6).mapToObj(n -> setting(Option.text("s" + n, 10)));
      return Stream.concat(Stream.of(setting(quorum), setting(pledge)), others).toList();
    }

    private GroupSetting setting(Option<String> option) {
      return new GroupSetting(
          option,
          (group, transaction, wording) -> Optional.ofNullable(chosen.get(option.name())),
          (group, given, transaction) -> {
            if (given.find(option).filter("no"::equals).isPresent()) {
              throw UsageError.at(option, "made_up.refused", "typed", "no");
            }
            given.find(option).ifPresent(value -> chosen.put(option.name(), value));
          });
    }
  }
}
