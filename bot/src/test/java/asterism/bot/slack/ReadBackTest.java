package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.slack.wire.Trouble;
import com.slack.api.methods.MethodsClient;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions as they stand, read back from Slack. */
class ReadBackTest {
  private final LoneSlack at = new LoneSlack();
  private final String card =
      at.chat.post(at.channel, 7, Message.of(Text.of("Shall we?"))).message().orElseThrow();

  @AfterEach
  void close() {
    at.close();
  }

  private Reactions reactions() {
    return at.chat.reactions(at.channel, card);
  }

  private void react(String person, String emoji) {
    at.slack.react(person, at.first(card), emoji, true);
  }

  @Test
  void every_tone_of_skin_is_the_same_and_whoever_gives_two_is_one() {
    react(at.maria, "+1::skin-tone-3");
    react(at.maria, "+1");
    react(at.james, "+1::skin-tone-6");
    react(at.james, "wave::skin-tone-2");

    assertThat(reactions())
        .isEqualTo(
            Reactions.all(Map.of("+1", Set.of(at.maria, at.james), "wave", Set.of(at.james))));
  }

  @Test
  void our_own_are_nobodys() throws Exception {
    MethodsClient bot = SlackClient.at(URI.create(at.slack.apiUrl())).methods(at.slack.botToken());
    MessageId id = MessageId.parse(card);
    for (String emoji : List.of("tada", "+1")) {
      assertThat(
              bot.reactionsAdd(r -> r.channel(id.channel()).timestamp(id.first()).name(emoji))
                  .isOk())
          .isTrue();
    }
    react(at.maria, "+1");

    assertThat(reactions()).isEqualTo(Reactions.all(Map.of("+1", Set.of(at.maria))));
  }

  @Test
  void of_many_people_all_are_read() {
    Set<String> all = new HashSet<>();
    IntStream.range(0, 30).forEach(n -> all.add(newcomer(n)));
    all.forEach(person -> react(person, "tada"));

    assertThat(reactions()).isEqualTo(Reactions.all(Map.of("tada", all)));
  }

  private String newcomer(int number) {
    String person = at.slack.welcome("newcomer" + number, "Newcomer " + number);
    at.slack.join(person, at.channel.id());
    return person;
  }

  @Test
  void that_slack_names_fewer_than_it_counts_is_said() {
    react(at.maria, "tada");
    react(at.james, "tada");
    react(at.james, "eyes");
    at.slack.listReactions(1);

    Reactions some = reactions();
    assertThat(some.known()).isTrue();
    assertThat(some.outcome()).isEqualTo(Outcome.PARTLY);
    assertThat(some.people()).containsKeys("tada", "eyes");

    at.slack.listReactions(2);
    assertThat(reactions().outcome()).isEqualTo(Outcome.READ);
  }

  @ParameterizedTest
  @CsvSource({
    "message_not_found, GONE",
    "channel_not_found, CLOSED",
    "not_in_channel, CLOSED",
    "is_archived, CLOSED",
    "access_denied, CLOSED",
    "no_permission, CLOSED",
    "bad_timestamp, CLOSED",
    "no_item_specified, CLOSED",
    "missing_scope, UNREADABLE",
    "invalid_auth, UNREADABLE",
    "token_revoked, UNREADABLE",
    "ratelimited, UNREADABLE",
    "fatal_error, UNREADABLE",
    "a_word_that_slack_never_said, UNREADABLE"
  })
  void each_refusal_of_slack_has_one_meaning_for_us(String error, Outcome outcome) {
    react(at.maria, "tada");
    at.slack.weather().next("reactions.get", Trouble.refused(error));

    assertThat(reactions()).isEqualTo(Reactions.not(outcome));
  }

  @Test
  void in_an_archived_channel_they_can_be_read() {
    react(at.maria, "tada");
    at.slack.archive(at.maria, at.channel.id());

    assertThat(reactions()).isEqualTo(Reactions.all(Map.of("tada", Set.of(at.maria))));
  }

  @Test
  void what_cannot_be_asked_now_is_not_known() {
    Reactions unknown = Reactions.not(Outcome.UNREADABLE);
    react(at.maria, "tada");
    at.slack.weather().next("reactions.get", Trouble.serverError());
    assertThat(reactions()).isEqualTo(unknown);
    at.slack.weather().next("reactions.get", Trouble.droppedBefore());
    assertThat(reactions()).isEqualTo(unknown);
    assertThat(reactions().known()).isTrue();

    at.slack.weather().next("reactions.get", Trouble.rateLimited(Duration.ofMinutes(1)));
    assertThat(reactions()).isEqualTo(unknown);
    int calls = at.slack.calls("reactions.get").size();
    assertThat(reactions()).isEqualTo(unknown);
    assertThat(at.slack.calls("reactions.get")).hasSize(calls);
  }
}
