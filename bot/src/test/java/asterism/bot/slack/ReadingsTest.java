package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.card.Readings;
import asterism.bot.card.Readings.ReadPlace;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.Probe;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.Trouble;
import asterism.storage.people.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people react to a card in Slack, read back. */
class ReadingsTest {
  private final Sounding at = new Sounding(List.of("tada", "heart"));
  private final Readings readings = new Readings(at.test.database(), () -> List.of(at.chat));

  @AfterEach
  void close() {
    at.close();
  }

  private List<ReadPlace> read(long subject) {
    return readings.of(at.collaborative, Probe.KIND, subject);
  }

  private long account(String id) {
    return at.in(
        tx ->
            new People(tx)
                .accountsIn(at.workspace).stream()
                    .filter(account -> account.externalId().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .id());
  }

  @Test
  void each_place_is_read_by_account_without_our_own_and_without_strangers() {
    Seen card = at.card(1);
    at.slack.react(at.maria, card, "tada", true);
    at.slack.react(at.maria, card, "+1::skin-tone-4", true);
    Seen direct = at.directCard(1, at.maria);
    at.slack.holdEvents(); // so that the bot never meets James
    at.slack.react(at.james, card, "heart", true);

    long maria = account(at.maria);
    assertThat(read(1))
        .extracting(ReadPlace::message)
        .containsExactly(card.channel() + "/" + card.ts(), direct.channel() + "/" + direct.ts());
    assertThat(read(1)).extracting(ReadPlace::outcome).containsOnly(Outcome.READ);
    assertThat(read(1))
        .extracting(ReadPlace::reactions)
        .containsExactly(Map.of(maria, Set.of("tada", "+1")), Map.of());
  }

  @Test
  void what_cannot_be_read_is_told_apart() {
    Seen card = at.card(1);
    at.card(2);
    assertThat(read(3)).isEmpty();

    at.slack.weather().next("reactions.get", Trouble.serverError());
    assertThat(read(1)).extracting(ReadPlace::outcome).containsExactly(Outcome.UNREADABLE);
    at.slack.weather().next("reactions.get", Trouble.refused("channel_not_found"));
    assertThat(read(1)).extracting(ReadPlace::outcome).containsExactly(Outcome.CLOSED);
    at.slack.listReactions(0);
    assertThat(read(1)).extracting(ReadPlace::outcome).containsExactly(Outcome.PARTLY);
    at.slack.delete(card);
    assertThat(read(1)).extracting(ReadPlace::outcome).containsExactly(Outcome.GONE);

    Readings off = new Readings(at.test.database(), List::of);
    assertThat(off.of(at.collaborative, Probe.KIND, 1))
        .extracting(ReadPlace::outcome)
        .containsExactly(Outcome.UNREADABLE);
  }
}
