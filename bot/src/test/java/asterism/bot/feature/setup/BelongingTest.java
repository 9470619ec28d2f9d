package asterism.bot.feature.setup;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.setup.Hall.error;
import static asterism.bot.feature.setup.Hall.labels;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BelongingTest {
  private static final String QUESTION = "which organization are you with?";
  private static final String ANOTHER = "Another one";
  private static final String MYSELF = "Myself, as a community member";

  private final Listener listener = new Listener();
  private final Hall hall = new Hall(listener);

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void it_is_asked_once_below_the_answer_to_the_first_promise() {
    hall.organization("Food Bank");

    Reply first = promise("maria");
    assertThat(told(first)).startsWith("Recorded as #1").contains(QUESTION, "/asterism me");
    assertThat(labels(first)).containsExactly("Food Bank", ANOTHER, MYSELF);
    assertThat(told(promise("maria"))).startsWith("Recorded as #2").doesNotContain(QUESTION);
  }

  @Test
  void it_is_not_asked_before_something_is_done() {
    assertThat(told(hall.desk.say("maria", "/commit list"))).doesNotContain(QUESTION);
    assertThat(told(hall.desk.say("maria", "/commit call the library"))).doesNotContain(QUESTION);
    assertThat(told(hall.desk.say("maria", "/commit done 7"))).doesNotContain(QUESTION);
    assertThat(told(hall.desk.say("maria", "/asterism me"))).doesNotContain(QUESTION);
    assertThat(told(promise("maria"))).contains(QUESTION);
  }

  @Test
  void it_is_asked_after_an_offer_was_accepted_too() {
    hall.desk.say("maria", "/commit @james book the hall by friday");
    Reply accepted = hall.desk.press("james", "commit/accept?number=1");
    assertThat(told(accepted)).contains("#1", QUESTION);
  }

  @Test
  void who_is_known_already_is_not_asked() {
    hall.holds("maria", Role.CO_CHAIR, "early-reading", hall.organization("Food Bank"));
    hall.holds("rosa", Role.COMMUNITY_STAKEHOLDER, "early-reading");

    assertThat(told(promise("maria"))).doesNotContain(QUESTION);
    assertThat(told(hall.desk.say("rosa", "/commit llamar para el viernes")))
        .doesNotContain("organización");
  }

  @Test
  void at_most_eight_are_offered_those_of_the_group_first() {
    Organization last = hall.organization("Zonta Club");
    IntStream.rangeClosed(1, 12).forEach(n -> hall.organization("Partner %02d".formatted(n)));
    hall.holds("james", Role.MEMBER, "early-reading", last);

    assertThat(labels(promise("maria")))
        .containsExactly(
            "Zonta Club",
            "Partner 01",
            "Partner 02",
            "Partner 03",
            "Partner 04",
            "Partner 05",
            "Partner 06",
            "Partner 07",
            ANOTHER,
            MYSELF);
  }

  @Test
  void the_first_of_an_organization_represents_it_and_the_next_is_an_alternate() {
    Organization foodBank = hall.organization("Food Bank");

    assertThat(told(hall.press("maria", promise("maria"), "Food Bank")))
        .contains("You are with Food Bank", "as its representative");
    assertThat(told(hall.press("james", promise("james"), "Food Bank")))
        .contains("You are with Food Bank", "as an alternate");
    assertThat(hall.roles("maria", "early-reading")).containsExactly("member", "representative");
    assertThat(hall.roles("james", "early-reading"))
        .containsExactly("member", "representative (2nd)");
    assertThat(hall.organizationsOf("maria")).containsExactly("Food Bank");
    assertThat(listener.heard).containsExactly("maria: " + foodBank, "james: " + foodBank);
    assertThat(told(hall.desk.say("rosa", "/commit llamar para el viernes")))
        .contains("¿con qué organización estás?");
  }

  @Test
  void pressed_twice_it_says_so_and_changes_nothing() {
    hall.organization("Food Bank");
    hall.organization("Schools");
    Reply question = promise("maria");
    hall.press("maria", question, "Food Bank");

    assertThat(told(hall.press("maria", question, "Food Bank"))).contains("with Food Bank already");
    assertThat(told(hall.press("maria", question, "Schools")))
        .contains("You said so before: Food Bank", "/asterism me");
    assertThat(told(hall.press("maria", question, MYSELF))).contains("You said so before");
    assertThat(hall.organizationsOf("maria")).containsExactly("Food Bank");
    assertThat(hall.roles("maria", "early-reading")).containsExactly("member", "representative");
    assertThat(listener.heard).hasSize(1);
  }

  @Test
  void pressed_by_somebody_else_it_says_whose_it_is_not() {
    hall.organization("Food Bank");
    Reply question = promise("maria");
    for (String label : List.of("Food Bank", MYSELF)) {
      assertThat(told(hall.press("james", question, label))).contains("for somebody else");
    }
    assertThat(
            told(
                hall.submit(
                    "james",
                    hall.press("james", question, ANOTHER),
                    Map.of("organization", "Food Bank"))))
        .contains("for somebody else");
    assertThat(hall.organizationsOf("james")).isEmpty();
  }

  @Test
  void an_organization_renamed_or_merged_meanwhile_is_joined_as_it_is_now() {
    Organization foodBank = hall.organization("Food Bank");
    Organization pantry = hall.organization("Pantry");
    Reply marias = promise("maria");
    Reply jameses = promise("james");
    hall.in(
        tx -> new Organizations(tx).rename(pantry, "Riverside Pantry", Optional.empty(), Desk.NOW));
    assertThat(told(hall.press("james", jameses, "Pantry"))).contains("with Riverside Pantry");
    hall.in(
        tx ->
            new Organizations(tx).merge(foodBank, pantry, Hall.TODAY, Optional.empty(), Desk.NOW));

    assertThat(told(hall.press("maria", marias, "Food Bank")))
        .contains("with Riverside Pantry", "What you chose is part of Riverside Pantry now");
    assertThat(hall.organizationsOf("maria")).containsExactly("Riverside Pantry");
    assertThat(hall.roles("maria", "early-reading"))
        .containsExactly("member", "representative (2nd)");
  }

  @Test
  void another_one_is_found_however_it_is_written_or_added() {
    hall.organization("Riverside Food Bank");
    Reply found = another("maria", "  riverside food-bank ");
    assertThat(told(found)).contains("with Riverside Food Bank");
    Reply added = another("james", "陳氏基金會");
    assertThat(told(added)).contains("with 陳氏基金會", "as its representative");
    assertThat(hall.organizations()).containsExactly("Riverside Food Bank", "陳氏基金會");

    Reply tooLong = another("sam", "x".repeat(101));
    assertThat(error(tooLong, "organization")).contains("101 characters long");
  }

  @Test
  void somebody_may_take_part_for_themselves() {
    Reply question = promise("maria");
    assertThat(told(hall.press("maria", question, MYSELF))).contains("member of the community");
    assertThat(told(hall.press("maria", question, MYSELF))).contains("member of the community");
    assertThat(hall.roles("maria", "early-reading"))
        .containsExactly("community_stakeholder", "member");
    assertThat(hall.organizationsOf("maria")).isEmpty();
    assertThat(listener.heard).isEmpty();
  }

  @Test
  void asked_in_a_direct_message_it_is_about_the_group_the_promise_is_in() {
    hall.organization("Food Bank");
    hall.desk.at("early-reading").say("maria", "/commit list");
    hall.desk.inDirect();
    Reply question = hall.desk.say("maria", "commit call the library by friday");
    assertThat(told(question)).contains(QUESTION, "This is about early-reading");
    assertThat(told(hall.press("maria", question, "Food Bank"))).contains("as its representative");
  }

  private Reply promise(String account) {
    return hall.desk.say(account, "/commit call the library by friday");
  }

  private Reply another(String account, String organization) {
    return hall.submit(
        account,
        hall.press(account, promise(account), ANOTHER),
        Map.of("organization", organization));
  }

  /** Hears who speaks for whom. */
  private static final class Listener implements Feature {
    private final List<String> heard = new ArrayList<>();

    @Override
    public String texts() {
      return "asterism.bot.feature.setup.made_up";
    }

    @Override
    public void speaksFor(Call call, Person person, Organization organization) {
      heard.add(person.name() + ": " + organization);
    }
  }
}
