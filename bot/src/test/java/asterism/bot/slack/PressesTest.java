package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Button;
import asterism.bot.slack.wire.Seen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Buttons of private answers change the answer; those of cards change the card, for their owner.
 */
class PressesTest {
  private static Talk talk;
  private static String maria;
  private static String james;
  private static String reading;
  private static String direct;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    maria = talk.at.maria;
    james = talk.at.james;
    reading = talk.at.reading;
    direct = talk.slack.direct(maria);
    for (int i = 1; i <= 7; i++) {
      talk.typed(maria, "/commit chapter " + i + " by friday");
    }
  }

  @AfterEach
  void all_is_well() {
    talk.assertAllWell();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  private static Seen pressed(String who, String where, Seen message, String button) {
    return talk.told(who, where, () -> talk.slack.press(who, message, message.button(button)));
  }

  private static Seen cardOf(String words) {
    return talk.cards(reading).stream()
        .filter(card -> card.text().contains(words) && !card.buttons().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_list_is_paged_through_in_its_place() {
    Seen first = talk.typed(maria, "/commit list mine");
    assertThat(first.text()).contains("page 1 of", "chapter 1");

    Seen second = pressed(maria, reading, first, "More");
    assertThat(second.ephemeral()).isTrue();
    assertThat(second.ts()).isEqualTo(first.ts());
    assertThat(second.text()).contains("page 2 of").doesNotContain("chapter 1 ", "page 1 of");

    Seen back = pressed(maria, reading, second, "Back");
    assertThat(back.ts()).isEqualTo(first.ts());
    assertThat(back.text()).isEqualTo(first.text());
    assertThat(talk.slack.messagesSeenBy(james, reading))
        .noneMatch(seen -> seen.ts().equals(first.ts()));
  }

  @Test
  void in_ones_own_conversation_too() {
    Seen first = talk.told(maria, direct, () -> talk.slack.say(maria, direct, "commit list mine"));
    assertThat(first.ephemeral()).isFalse();

    Seen second = pressed(maria, direct, first, "More");

    assertThat(second.ephemeral()).isFalse();
    assertThat(second.ts()).isEqualTo(first.ts());
    assertThat(second.text()).contains("page 2 of");
  }

  @Test
  void what_was_typed_with_a_slash_in_ones_own_conversation_is_replaced_too() {
    Seen first = talk.typed(maria, direct, "/commit list mine");
    assertThat(first.ephemeral()).isTrue();

    Seen second = pressed(maria, direct, first, "More");

    assertThat(second.ephemeral()).isTrue();
    assertThat(second.ts()).isEqualTo(first.ts());
    assertThat(second.text()).contains("page 2 of");
  }

  @Test
  void an_answer_in_a_thread_is_paged_through_in_the_thread() {
    String root = talk.slack.say(james, reading, "What is there to do?").ts();
    Seen first =
        talk.told(
            maria,
            reading,
            () -> talk.slack.say(maria, reading, "@asterism commit list mine", root));

    Seen second = pressed(maria, reading, first, "More");

    assertThat(second.text()).contains("page 2 of");
    assertThat(second.thread()).contains(root);
  }

  @Test
  void the_owner_presses_a_card_and_it_shows_so() {
    talk.typed(maria, "/commit water the seeds by friday");
    Seen card = cardOf("water the seeds");

    Seen thanked = pressed(maria, reading, card, "Done");

    assertThat(thanked.ephemeral()).isTrue();
    assertThat(thanked.text()).contains("is done. Thank you!");
    assertThat(talk.cards(reading))
        .anyMatch(each -> each.ts().equals(card.ts()) && each.text().contains("✅ Kept"));
  }

  @Test
  void somebody_else_is_told_privately_whose_it_is() {
    talk.typed(maria, "/commit turn the compost by friday");
    Seen card = cardOf("turn the compost");

    Seen refused = pressed(james, reading, card, "Done");

    assertThat(refused.ephemeral()).isTrue();
    assertThat(refused.text()).contains("is Maria Lopez’s own promise");
    assertThat(talk.slack.messagesSeenBy(maria, reading)).doesNotContain(refused);
    assertThat(cardOf("turn the compost").text()).isEqualTo(card.text());
  }

  @Test
  void pressed_twice_it_is_done_once() {
    talk.typed(maria, "/commit rake the leaves by friday");
    String number = cardOf("rake the leaves").text().replaceFirst("(?s).*?#(\\d+).*", "$1");
    Seen shown = talk.typed(maria, "/commit show " + number);

    assertThat(pressed(maria, reading, shown, "Done").text()).contains("is done. Thank you!");
    assertThat(pressed(maria, reading, shown, "Done").text())
        .contains("#" + number + " is done already. Thank you!");

    assertThat(talk.cards(reading))
        .filteredOn(card -> card.text().contains("Promise kept: rake the leaves"))
        .hasSize(1);
  }

  @Test
  void buttons_are_older_than_the_bot_that_hears_them() {
    talk.typed(maria, "/commit prune the roses by friday");
    Seen card = cardOf("prune the roses");
    Seen list = talk.typed(maria, "/commit list mine");

    talk.at.restart();

    assertThat(pressed(maria, reading, list, "More").text()).contains("page 2 of");
    assertThat(pressed(maria, reading, card, "Done").text()).contains("is done. Thank you!");
    assertThat(talk.cards(reading))
        .anyMatch(each -> each.ts().equals(card.ts()) && each.text().contains("✅ Kept"));
  }

  @Test
  void another_group_is_chosen_with_a_button() {
    String garden = talk.channel("garden");
    talk.typed(james, garden, "/commit dig by friday");
    talk.typed(maria, "/commit list");
    Seen answer = talk.told(maria, direct, () -> talk.slack.say(maria, direct, "commit list open"));
    assertThat(answer.text()).contains("This is about early-reading.");

    Seen groups = pressed(maria, direct, answer, "Another group");
    assertThat(groups.text()).contains("Which group are our direct messages about?");
    Seen chosen = pressed(maria, direct, groups, "garden");
    assertThat(chosen.text()).contains("our direct messages are about garden");

    Seen now = talk.told(maria, direct, () -> talk.slack.say(maria, direct, "commit list open"));
    assertThat(now.text()).contains("dig", "This is about garden.");
    talk.typed(maria, reading, "/commit list");
  }

  @Test
  void of_many_groups_each_can_be_chosen() {
    for (int i = 10; i < 40; i++) {
      talk.channel("group-" + i);
    }
    Seen answer =
        talk.told(james, direct(james), () -> talk.slack.say(james, direct(james), "commit list"));

    Seen groups = pressed(james, direct(james), answer, "Another group");

    Seen page = groups;
    List<String> labels = new ArrayList<>(labels(page));
    while (labels(page).contains("More")) {
      page = pressed(james, direct(james), page, "More");
      labels.addAll(labels(page));
    }
    assertThat(labels).contains("group-10", "group-25", "group-39");
  }

  private static List<String> labels(Seen message) {
    return message.buttons().stream().map(Button::label).toList();
  }

  private static String direct(String who) {
    return talk.slack.direct(who);
  }
}
