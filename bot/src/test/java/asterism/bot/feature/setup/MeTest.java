package asterism.bot.feature.setup;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.setup.Hall.error;
import static asterism.bot.feature.setup.Hall.labels;
import static asterism.bot.feature.setup.Hall.values;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.people.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeTest {
  private final Hall hall = new Hall();

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void it_says_what_is_chosen_now() {
    assertThat(told(me("maria")))
        .contains(
            "⁂ maria",
            "no organization",
            "Los Angeles (America/Los_Angeles), where it is 09:00 now",
            "English",
            "begins at 9:00, on your working days: Monday to Friday",
            "every working day",
            "Away: no");
    assertThat(labels(me("maria")))
        .containsExactly("Change", "Messages and time away", "Add an organization");
  }

  @Test
  void it_is_said_in_a_direct_message_too_even_before_any_group_is_known() {
    assertThat(told(hall.desk.inDirect().say("rosa", "asterism me")))
        .contains("Tu día empieza a las 9:00");
  }

  @Test
  void the_forms_are_filled_with_what_is_now_and_have_at_most_five_fields() {
    Form names = change("maria").form().orElseThrow();
    Form more = more("maria").form().orElseThrow();

    assertThat(names.fields()).hasSizeLessThanOrEqualTo(5);
    assertThat(values(names))
        .isEqualTo(
            Map.of(
                "name", "maria",
                "zone", "America/Los_Angeles",
                "language", "en",
                "morning", "9:00",
                "days", "Monday to Friday"));
    assertThat(values(more)).isEqualTo(Map.of("digest", "daily", "away", "", "named", "no"));
  }

  @Test
  void handing_a_form_in_as_it_stands_changes_nothing() {
    Person before = person("maria");
    hall.submit("maria", change("maria"), Map.of());
    hall.submit("maria", more("maria"), Map.of());
    assertThat(person("maria")).isEqualTo(before);
  }

  @Test
  void what_is_changed_shows_at_once_in_the_language_and_for_the_zone_that_were_chosen() {
    Reply kept = hall.submit("maria", change("maria"), Map.of("zone", "Madrid", "language", "es"));

    assertThat(told(kept))
        .contains("Guardado, gracias", "Madrid (Europe/Madrid), donde ahora son las 18:00")
        .doesNotContain("no la elegiste tú");
    assertThat(person("maria").zone()).contains(ZoneId.of("Europe/Madrid"));
    assertThat(told(hall.desk.say("maria", "/commit llamar para el viernes"))).contains("Anotado");
  }

  @Test
  void in_a_direct_message_the_line_about_the_group_speaks_the_new_language_too() {
    me("maria");
    hall.desk.inDirect();
    assertThat(told(hall.submit("maria", change("maria"), Map.of("language", "es"))))
        .contains("Esto es sobre early-reading");
  }

  @Test
  void what_was_chosen_stays_whatever_the_chat_service_tells_later() {
    hall.submit("maria", change("maria"), Map.of("name", "Mari", "zone", "Madrid"));
    assertThat(told(me("maria"))).contains("⁂ Mari\n", "Europe/Madrid");
    assertThat(person("maria").name()).isEqualTo("Mari");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "María José",
        "Ñandú Güell",
        "陳美",
        "محمد علي",
        "Ольга",
        "O'Neil-Smith",
        "𝒳",
        "<b>x"
      })
  void a_name_may_be_in_any_script(String name) {
    assertThat(told(hall.submit("maria", change("maria"), Map.of("name", name))))
        .contains("⁂ " + name);
    assertThat(person("maria").name()).isEqualTo(name);
  }

  @Test
  void a_name_is_needed_and_has_an_end() {
    Reply none = hall.submit("maria", change("maria"), Map.of("name", "  "));
    assertThat(error(none, "name")).contains("A name is needed");
    Reply tooLong = hall.submit("maria", change("maria"), Map.of("name", "x".repeat(101)));
    assertThat(error(tooLong, "name")).contains("101 characters long");
    hall.submit("maria", change("maria"), Map.of("name", "𝒳".repeat(100)));
    assertThat(person("maria").name()).isEqualTo("𝒳".repeat(100));
  }

  @ParameterizedTest
  @CsvSource({
    "9, 9",
    "9:00, 9",
    "09:00, 9",
    "9 am, 9",
    "9am, 9",
    "9 a.m., 9",
    "9 a. m., 9",
    "7h, 7",
    "7.00, 7",
    "at 8, 8",
    "a las 8, 8",
    "las 10 de la mañana, 10",
    "12 am, 0",
    "0, 0",
    "12 pm, 12",
    "1 pm, 13",
    "7 PM, 19",
    "19:00, 19",
    "10 o'clock, 10",
    "8 horas, 8",
    "'', 9"
  })
  void the_morning_is_read_as_people_write_hours(String typed, int hour) {
    hall.submit("maria", change("maria"), Map.of("morning", typed));
    assertThat(person("maria").morning()).isEqualTo(hour);
  }

  @ParameterizedTest
  @CsvSource({
    "9:30, 'I go by full hours'",
    "20:00, 'in the evening'",
    "11 pm, 'in the evening'",
    "25, 'cannot read'",
    "13 pm, 'cannot read'",
    "0 am, 'cannot read'",
    "early, 'cannot read'",
    "9 to 5, 'cannot read'",
    "-1, 'cannot read'"
  })
  void an_hour_that_cannot_be_is_said_at_its_field(String typed, String said) {
    Reply reply = hall.submit("maria", change("maria"), Map.of("morning", typed));
    assertThat(error(reply, "morning")).contains(said, typed);
    assertThat(person("maria").morning()).isEqualTo(9);
  }

  @Test
  void working_days_are_read_in_words_and_none_is_refused_kindly() {
    hall.submit("maria", change("maria"), Map.of("days", "tue, thu"));
    assertThat(person("maria").workingDays())
        .isEqualTo(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
    assertThat(told(hall.submit("rosa", change("rosa"), Map.of("days", "todos los días"))))
        .contains("días de trabajo: todos los días");
    assertThat(error(hall.submit("maria", change("maria"), Map.of("days", "none")), "days"))
        .contains("one day at least", "fewer messages");
    assertThat(error(hall.submit("maria", change("maria"), Map.of("days", "funday")), "days"))
        .contains("“funday”");
    hall.submit("maria", change("maria"), Map.of("days", ""));
    assertThat(person("maria").workingDays()).hasSize(5);
  }

  @Test
  void away_is_a_day_to_come_or_nothing() {
    assertThat(told(hall.submit("maria", more("maria"), Map.of("away", "next monday"))))
        .contains("Away until Monday, 30 November 2026");
    assertThat(values(more("maria").form().orElseThrow())).containsEntry("away", "2026-11-30");
    assertThat(error(hall.submit("maria", more("maria"), Map.of("away", "2026-11-01")), "away"))
        .contains("has passed");
    assertThat(person("maria").awayUntil()).contains(LocalDate.of(2026, 11, 30));
    assertThat(told(hall.submit("maria", more("maria"), Map.of("away", "")))).contains("Away: no");
    assertThat(person("maria").awayUntil()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"daily, every working day", "weekly, once a week", "off, not at all"})
  void messages_come_as_often_as_one_likes(String digest, String said) {
    assertThat(told(hall.submit("maria", more("maria"), Map.of("digest", digest)))).contains(said);
  }

  @Test
  void an_unclear_zone_is_answered_with_near_ones_and_what_was_typed_is_kept() {
    Reply reply =
        hall.submit("maria", change("maria"), Map.of("zone", "los angels", "name", "Mari"));
    assertThat(error(reply, "zone")).contains("“los angels”", "Los Angeles (America/Los_Angeles)");
    assertThat(values(reply.form().orElseThrow()))
        .containsEntry("zone", "los angels")
        .containsEntry("name", "Mari");
    assertThat(person("maria").name()).isEqualTo("maria");
    assertThat(error(hall.submit("maria", change("maria"), Map.of("zone", "the moon")), "zone"))
        .contains("“the moon”", "a large city");
  }

  @Test
  void what_is_left_blank_follows_the_collaborative() {
    hall.desk.asAdministrator(true);
    hall.submit(
        "maria",
        hall.press("maria", hall.desk.say("maria", "/asterism setup"), "1. Name and place"),
        Map.of("zone", "Europe/Madrid", "language", "es"));
    assertThat(told(hall.submit("maria", change("maria"), Map.of("zone", "", "language", ""))))
        .contains("Madrid (Europe/Madrid), donde ahora son las 18:00 (no la elegiste tú)");
  }

  @Test
  void organizations_are_added_and_left() {
    hall.organization("Food Bank");
    me("maria");
    Reply added = add("maria", "food bank");
    assertThat(told(added)).contains("You are with Food Bank");
    add("maria", "School District");
    assertThat(told(me("maria")))
        .contains(
            "Food Bank since Tuesday, 24 November 2026 and School District since Tuesday, 24");
    assertThat(told(add("maria", "FOOD BANK"))).contains("with Food Bank already");
    assertThat(hall.organizations()).containsExactly("Food Bank", "School District");

    Reply which = hall.press("maria", me("maria"), "Leave an organization");
    assertThat(labels(which)).containsExactly("Food Bank", "School District");
    assertThat(told(hall.press("maria", which, "Food Bank")))
        .contains("no longer with Food Bank", "With: School District");
    assertThat(told(hall.press("maria", which, "Food Bank"))).contains("nothing was changed");
    assertThat(hall.organizationsOf("maria")).containsExactly("School District");
  }

  private Reply me(String account) {
    return hall.desk.say(account, "/asterism me");
  }

  private Reply change(String account) {
    return hall.desk.press(account, "asterism/change");
  }

  private Reply more(String account) {
    return hall.desk.press(account, "asterism/change_2");
  }

  private Reply add(String account, String organization) {
    return hall.submit(
        account,
        hall.press(account, me(account), "Add an organization"),
        Map.of("organization", organization));
  }

  private Person person(String account) {
    me(account);
    return hall.person(account);
  }
}
