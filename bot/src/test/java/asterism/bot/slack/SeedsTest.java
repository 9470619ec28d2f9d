package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.Trouble;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Reaction;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reactions that the bot puts under a card in Slack, for people to press. */
class SeedsTest {
  private static final String REACT = "reactions.add";
  private static final List<String> SEEDS =
      List.of("white_check_mark", "large_yellow_circle", "octagonal_sign", "question");

  private final Sounding at = new Sounding(SEEDS);

  @AfterEach
  void close() {
    at.close();
  }

  /** As they stand there, in the order in which people see them. */
  private List<String> under(Seen card) throws Exception {
    MethodsClient bot = SlackClient.at(URI.create(at.slack.apiUrl())).methods(at.slack.botToken());
    List<Reaction> found =
        bot.reactionsGet(r -> r.channel(card.channel()).timestamp(card.ts()).full(true))
            .getMessage()
            .getReactions();
    return found == null ? List.of() : found.stream().map(Reaction::getName).toList();
  }

  @Test
  void they_stand_there_in_order_and_count_for_nobody() throws Exception {
    Seen card = at.card(1);

    assertThat(under(card)).isEqualTo(SEEDS);
    await()
        .until(
            () ->
                at.slack.events().stream()
                        .filter(event -> event.type().equals("reaction_added"))
                        .count()
                    == SEEDS.size());
    at.told(at.maria, at.reading, () -> at.slack.react(at.maria, card, "question", true));
    assertThat(at.probe.heard()).hasSize(1);
    assertThat(at.slack.complaints()).isEmpty();
  }

  @Test
  void told_to_wait_in_the_middle_it_goes_on_later_where_it_was() throws Exception {
    at.slack.weather().next(REACT, 2, Trouble.lateAnswer(Duration.ZERO));
    at.slack.weather().next(REACT, Trouble.rateLimited(Duration.ofSeconds(1)));
    Seen card = at.card(1);
    assertThat(under(card)).isEqualTo(SEEDS.subList(0, 2));
    at.look();
    assertThat(at.slack.calls(REACT)).as("not before it may").hasSize(3);

    await()
        .atMost(Workplace.PATIENCE)
        .until(
            () -> {
              at.look();
              return under(card).equals(SEEDS);
            });
    assertThat(at.slack.calls(REACT)).extracting(LoggedCall::method).hasSize(3 + SEEDS.size());
    at.look();
    assertThat(at.slack.calls(REACT)).hasSize(3 + SEEDS.size());
  }

  @Test
  void an_answer_that_was_lost_changes_nothing_but_the_delay() throws Exception {
    at.slack.weather().next(REACT, Trouble.lostAnswer());
    Seen card = at.card(1);
    assertThat(under(card)).isEqualTo(SEEDS.subList(0, 1));

    at.test.asOwner("update asterism.card set seed_not_before = '-infinity'");
    at.look();
    assertThat(under(card)).isEqualTo(SEEDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "too_many_emoji",
        "too_many_reactions",
        "not_reactable",
        "invalid_name",
        "is_archived",
        "thread_locked",
        "missing_scope",
        "message_not_found"
      })
  void that_slack_refuses_them_is_noted_once_and_is_no_trouble(String why) throws Exception {
    at.slack.weather().next(REACT, Trouble.refused(why));
    try (Overheard log = new Overheard()) {
      Seen card = at.card(1);
      at.card(1);
      at.look();

      assertThat(log.everything()).filteredOn(line -> line.contains(why)).hasSize(1);
      assertThat(log.warnings()).isEmpty();
      assertThat(under(card)).isEmpty();
    }
    assertThat(at.slack.calls(REACT)).hasSize(1);
  }
}
