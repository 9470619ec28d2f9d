package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.Incoming;
import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Router;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Form.Kind;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.slack.Workplace.Mode;
import asterism.bot.slack.wire.Ack;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import asterism.bot.slack.wire.Trouble;
import asterism.bot.web.WebServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Slack waits three seconds for an acknowledgement, and a form opens in that time or not at all.
 */
class SlowAnswersTest {
  private static final Form FORM =
      new Form(
          "slow/form",
          "Fill this in",
          Optional.empty(),
          List.of(
              new Field(
                  "what", "What?", Kind.LINE, "", true, "", Optional.empty(), List.of(), 100)),
          "Send");

  private final Thoughtful thoughtful = new Thoughtful();
  private final LoneSlack at = new LoneSlack(thoughtful);
  private final WebServer web = new WebServer("127.0.0.1", 0, at.chat.routes());

  /** Answers when it is let; a form it gives at once. */
  private static final class Thoughtful implements Router {
    final CountDownLatch thinking = new CountDownLatch(1);

    @Override
    public Reply handle(Incoming incoming) {
      if (incoming.deed() instanceof Deed.Said said && said.line().contains("form")) {
        return Reply.of(FORM);
      }
      try {
        assertThat(thinking.await(1, TimeUnit.MINUTES)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Reply.of(Text.of("After long thought: yes"));
    }
  }

  @BeforeEach
  void serve() {
    web.start();
    at.slack.toHttp(web.address().resolve(Manifest.REQUESTS));
  }

  @AfterEach
  void close() {
    web.close();
    at.close();
  }

  /** Slack complains of whatever is not acknowledged in three seconds. */
  private void acknowledgedAndAnsweredLater(Ack ack) {
    assertThat(ack.acknowledged()).isTrue();
    assertThat(ack.body().isMissingNode()).isTrue();
    assertThat(answers()).isEmpty();

    thoughtful.thinking.countDown();
    await().untilAsserted(() -> assertThat(answers()).containsExactly("After long thought: yes"));
    assertThat(at.slack.complaints()).isEmpty();
  }

  private List<String> answers() {
    return at.seen(at.channel).stream().filter(Seen::ephemeral).map(Seen::text).toList();
  }

  @Test
  void a_command_is_acknowledged_in_time_and_answered_afterwards() {
    acknowledgedAndAnsweredLater(at.slack.slash(at.maria, at.channel.id(), "/think", "hard"));
    assertThat(at.slack.calls("response_url")).hasSize(1);
  }

  @Test
  void so_is_what_is_pressed() {
    Button button = new Button("think", "Think", "", Button.Look.PLAIN);
    Message card = Message.of(Text.of("Well?")).actions(List.of(button));
    String message = at.chat.post(at.channel, 7, card).message().orElseThrow();
    Seen seen = at.first(message);

    acknowledgedAndAnsweredLater(at.slack.press(at.maria, seen, seen.button("Think")));
    assertThat(at.slack.calls("response_url")).hasSize(1);
  }

  @Test
  void a_form_closes_in_time_and_is_answered_where_it_was_opened() {
    at.slack.slash(at.maria, at.channel.id(), "/think", "with a form");
    SeenView form = at.slack.viewsOf(at.maria).get(0);

    acknowledgedAndAnsweredLater(at.slack.submit(at.maria, form, Map.of("what", "this")));
    assertThat(at.slack.viewsOf(at.maria)).isEmpty();
    assertThat(at.slack.calls("chat.postEphemeral")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_form_that_came_too_late_opens_by_a_button(Mode mode) {
    try (Workplace bot = Workplace.open(mode)) {
      bot.slack.weather().next("views.open", Trouble.refused("expired_trigger_id"));
      bot.slack.slash(bot.maria, bot.reading, "/commit", "");

      assertThat(bot.slack.viewsOf(bot.maria)).isEmpty();
      Seen instead = ephemeral(bot);
      bot.slack.weather().next("views.open", Trouble.refused("expired_trigger_id"));
      bot.slack.press(bot.maria, instead, instead.buttons().get(0));

      assertThat(bot.slack.viewsOf(bot.maria)).isEmpty();
      await().until(() -> bot.slack.calls("response_url").size() == 1);
      Seen again = ephemeral(bot);
      bot.slack.press(bot.maria, again, again.buttons().get(0));
      assertThat(bot.slack.viewsOf(bot.maria)).singleElement().matches(v -> !v.inputs().isEmpty());
      assertThat(bot.slack.complaints()).isEmpty();
    }
  }

  private static Seen ephemeral(Workplace at) {
    List<Seen> all =
        at.slack.messagesSeenBy(at.maria, at.reading).stream().filter(Seen::ephemeral).toList();
    return all.get(all.size() - 1);
  }
}
