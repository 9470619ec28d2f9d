package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.bot.chat.Probe;
import asterism.bot.command.Reply;
import asterism.bot.message.Text;
import asterism.bot.slack.wire.Heard;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import asterism.bot.slack.wire.SlackEvent;
import asterism.bot.slack.wire.Trouble;
import com.slack.api.methods.MethodsClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever reacts to a card in Slack is answered in private. */
class CardReactionsTest {
  private final AtomicBoolean trouble = new AtomicBoolean();
  private final Sounding at =
      new Sounding(
          desk ->
              incoming ->
                  incoming.deed() instanceof Reacted && trouble.get()
                      ? Reply.passing(Text.of("Not now"))
                      : desk.handle(incoming));

  @AfterEach
  void close() {
    at.close();
  }

  private Seen reacted(String who, Seen card, String emoji, boolean on) {
    return at.told(who, card.channel(), () -> at.slack.react(who, card, emoji, on));
  }

  @Test
  void in_a_channel_nobody_else_sees_the_answer_and_every_tone_of_skin_is_the_same() {
    Seen card = at.card(1);

    Seen given = reacted(at.maria, card, "+1::skin-tone-3", true);
    Seen takenBack = reacted(at.maria, card, "+1::skin-tone-3", false);

    assertThat(given.text()).isEqualTo("Heard +1");
    assertThat(given.ephemeral()).isTrue();
    assertThat(given.channel()).isEqualTo(at.reading);
    assertThat(takenBack.text()).isEqualTo("Taken back: +1");
    assertThat(at.probe.heard())
        .extracting(Probe.Heard::by, Probe.Heard::subject, Probe.Heard::emoji, Probe.Heard::on)
        .containsExactly(tuple("Maria Lopez", 1, "+1", true), tuple("Maria Lopez", 1, "+1", false));
    assertThat(at.slack.messagesSeenBy(at.james, at.reading)).containsExactly(card);
    assertThat(at.slack.complaints()).isEmpty();
  }

  @Test
  void it_is_known_when_it_was_done() {
    Seen card = at.card(1);
    Heard told = at.slack.react(at.maria, card, Probe.SILENT, true);

    String ts = told.event().orElseThrow().payload().path("event").path("event_ts").asText();
    String[] parts = ts.split("\\.");
    Instant done =
        Instant.ofEpochSecond(Long.parseLong(parts[0])).plusNanos(Long.parseLong(parts[1]) * 1000);
    assertThat(at.probe.heard())
        .extracting(Probe.Heard::at)
        .containsExactly(Optional.of(done.toString()));
  }

  @Test
  void in_direct_messages_the_answer_follows_the_card() {
    reacted(at.maria, at.card(1), "tada", true); // by this she is in a group
    Seen card = at.directCard(2, at.maria);

    Seen answer = reacted(at.maria, card, "heart", true);
    assertThat(answer.text()).isEqualTo("Heard heart");
    assertThat(at.probe.heard().get(1).subject()).isEqualTo(2);
  }

  @Test
  void a_form_in_the_answer_is_opened_by_a_button() {
    Seen card = at.card(1);
    Seen answer = reacted(at.maria, card, Probe.ASKS, true);
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).contains("Heard question");

    at.slack.press(at.maria, answer, answer.button("Say why"));
    SeenView form = Sounding.until(() -> at.slack.viewsOf(at.maria).stream().findFirst());
    assertThat(form.input("why")).isNotNull();
  }

  @Test
  void where_nothing_can_be_whispered_it_is_said_in_direct_messages() {
    Seen card = at.card(1);
    at.slack.weather().next("chat.postEphemeral", Trouble.refused("user_not_in_channel"));

    Seen answer =
        at.told(
            at.maria,
            at.slack.direct(at.maria),
            () -> at.slack.react(at.maria, card, "tada", true));
    assertThat(answer.text()).isEqualTo("Heard tada");
  }

  @Test
  void what_was_not_acted_upon_is_told_again_and_answered_then() {
    Seen card = at.card(1);
    at.slack.retryAfter(Duration.ofHours(1));
    trouble.set(true);
    Heard told = at.slack.react(at.maria, card, "tada", true);
    assertThat(told.acknowledged()).isFalse();
    assertThat(at.slack.calls("chat.postEphemeral")).isEmpty();

    trouble.set(false);
    assertThat(at.told(at.maria, at.reading, at.slack::retryNow).text()).isEqualTo("Heard tada");
    assertThat(at.probe.heard()).hasSize(1);
  }

  @Test
  void the_same_event_told_twice_is_answered_once() {
    Seen card = at.card(1);
    Heard first = at.slack.react(at.maria, card, "tada", true);
    at.slack.again(first.event().orElseThrow());
    Sounding.until(() -> at.slack.calls("chat.postEphemeral").stream().findFirst());
    reacted(at.maria, card, "heart", true);

    assertThat(at.probe.heard()).hasSize(2);
    assertThat(at.slack.calls("chat.postEphemeral")).hasSize(2);
  }

  @Test
  void our_own_are_nobodys() throws Exception {
    Seen card = at.card(1);
    MethodsClient bot = SlackClient.at(URI.create(at.slack.apiUrl())).methods(at.slack.botToken());
    bot.reactionsAdd(r -> r.channel(card.channel()).timestamp(card.ts()).name("tada"));
    SlackEvent ours =
        Sounding.until(
            () ->
                at.slack.events().stream()
                    .filter(event -> event.type().equals("reaction_added"))
                    .findFirst());
    assertThat(at.slack.again(ours).acknowledged()).as("it has come by now").isTrue();
    reacted(at.maria, card, "heart", true);

    assertThat(at.probe.heard()).extracting(Probe.Heard::by).containsExactly("Maria Lopez");
    assertThat(at.slack.calls("chat.postEphemeral")).hasSize(1);
  }
}
