package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.slack.wire.Seen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Maria, whose direct messages Slack refuses, is asked for something by James. */
class UnreachedTest {
  private static final String CLOSED = "messages_tab_disabled";

  private final Talk talk = Talk.begin();
  private final String maria = talk.at.maria;
  private final String james = talk.at.james;
  private final String reading = talk.at.reading;

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void she_is_told_once_in_the_channel_and_not_what_it_was_about() {
    talk.slack.closeDirect(maria, CLOSED);
    ask("book the hall");
    ask("bring the cups");
    ask("open the door");

    assertThat(unreached()).hasSize(1);
    Seen card = unreached().get(0);
    assertThat(card.text())
        .startsWith("@maria, I could not reach you in a direct message.")
        .doesNotContain("hall", "cups", "door", "James");
    assertThat(mentioned(card)).containsExactly(maria);
    assertThat(card.fallback()).contains("Maria Lopez, I could not reach you");
    assertThat(card.buttons()).singleElement().extracting("label").isEqualTo("Try again");
    assertThat(talk.cards(reading))
        .filteredOn(other -> !other.equals(card))
        .hasSizeGreaterThan(2)
        .allSatisfy(other -> assertThat(mentioned(other)).isEmpty());
    assertThat(talk.slack.complaints()).isEmpty();
  }

  @Test
  void in_a_group_that_speaks_spanish_she_is_told_in_spanish() {
    talk.at.database().asOwner("update asterism.\"group\" set language = 'es'");
    talk.slack.closeDirect(maria, CLOSED);
    ask("book the hall");

    Seen card = talk.card();
    assertThat(card.text()).startsWith("@maria: no pude escribirte un mensaje directo.");
    assertThat(card.button("Probar de nuevo").description()).startsWith("Probar de nuevo: ");
    assertThat(mentioned(card)).containsExactly(maria);
  }

  @Test
  void what_could_not_be_sent_comes_when_she_says_that_it_may() {
    talk.slack.closeDirect(maria, CLOSED);
    ask("book the hall");
    ask("bring the cups");
    talk.slack.openDirect(maria);

    assertThat(press(maria).text()).isEqualTo("Thank you! I write to you directly again.");
    assertThat(direct("book the hall")).isEqualTo(1);
    assertThat(direct("bring the cups")).isEqualTo(1);
    assertThat(unreached()).isEmpty();
    Seen closed = cards("Thank you, Maria Lopez: I write to you directly again.").get(0);
    assertThat(closed.buttons()).isEmpty();
    assertThat(mentioned(closed)).isEmpty();
    assertThat(talk.slack.complaints()).isEmpty();
  }

  @Test
  void nobody_else_says_it_for_her() {
    talk.slack.closeDirect(maria, CLOSED);
    ask("book the hall");
    talk.slack.openDirect(maria);

    assertThat(press(james).text())
        .isEqualTo(
            "That is for Maria Lopez: only they can say whether I may write to them. Nothing was"
                + " changed.");
    assertThat(unreached()).hasSize(1);
    assertThat(direct("book the hall")).isZero();
  }

  @Test
  void whoever_writes_to_the_bot_directly_can_be_reached() {
    talk.slack.closeDirect(maria, CLOSED);
    ask("book the hall");
    talk.slack.openDirect(maria);
    String where = talk.slack.direct(maria);
    talk.told(maria, where, () -> talk.slack.say(maria, where, "commit list"));

    assertThat(unreached()).isEmpty();
    assertThat(direct("book the hall")).isEqualTo(1);
  }

  @Test
  void refused_once_more_she_is_told_once_more() {
    talk.slack.closeDirect(maria, CLOSED);
    ask("book the hall");
    press(maria); // nothing has changed, though
    await().untilAsserted(() -> assertThat(unreached()).hasSize(1));
    ask("bring the cups");

    assertThat(unreached()).hasSize(1);
    assertThat(cards("Thank you, Maria Lopez")).hasSize(1);
  }

  @Test
  void at_night_she_is_not_told_before_her_morning() {
    talk.typed(maria, "/commit book the hall by friday");
    talk.typed(maria, "/commit help 1 because nobody answers");
    Seen wanted = helpWanted();
    talk.at.bot().forward(Duration.ofHours(11)); // 23:00 in New York
    talk.slack.closeDirect(maria, CLOSED);
    talk.told(james, reading, () -> talk.slack.press(james, wanted, wanted.button("I can help")));
    await().atMost(Workplace.PATIENCE).until(this::tried);
    await()
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> assertThat(seenByJames()).noneMatch(UnreachedTest::isUnreached));

    talk.at.bot().forward(Duration.ofHours(10)); // 9:00
    await()
        .atMost(Workplace.PATIENCE)
        .untilAsserted(() -> assertThat(seenByJames()).anyMatch(UnreachedTest::isUnreached));
  }

  private Seen helpWanted() {
    return talk.cards(reading).stream()
        .filter(card -> card.buttons().stream().anyMatch(b -> b.label().equals("I can help")))
        .findFirst()
        .orElseThrow();
  }

  private void ask(String what) {
    talk.typed(james, "/commit @maria " + what + " by friday");
    talk.cards(reading);
  }

  /** The button of the card that tells her. */
  private Seen press(String who) {
    Seen card = unreached().get(0);
    return talk.told(who, reading, () -> talk.slack.press(who, card, card.button("Try again")));
  }

  private List<Seen> unreached() {
    return cards("@maria, I could not reach you");
  }

  private List<Seen> cards(String beginning) {
    return talk.cards(reading).stream().filter(card -> card.text().startsWith(beginning)).toList();
  }

  /** How many messages of the bot's to her are about that. */
  private long direct(String what) {
    talk.at.bot().settle();
    return talk.slack.messagesSeenBy(maria, talk.slack.direct(maria)).stream()
        .filter(seen -> seen.byBot() && seen.text().contains("would you do this"))
        .filter(seen -> seen.text().contains(what))
        .count();
  }

  private List<Seen> seenByJames() {
    return talk.slack.messagesSeenBy(james, reading);
  }

  private static boolean isUnreached(Seen seen) {
    return seen.text().startsWith("@maria, I could not reach you");
  }

  private boolean tried() {
    return talk.slack.calls("chat.postMessage").stream()
        .anyMatch(call -> maria.equals(call.arguments().get("channel")));
  }

  private static List<String> mentioned(Seen seen) {
    return seen.blocks().findValuesAsText("user_id");
  }
}
