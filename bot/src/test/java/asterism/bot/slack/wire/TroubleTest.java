package asterism.bot.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack has bad days, when a test wants them. */
class TroubleTest {
  private final FakeSlack fake = new FakeSlack();
  private final SlackConfig config = WebApiTest.config(fake);
  private final Slack slack =
      Slack.getInstance(
          config,
          new SlackHttpClient(
              new OkHttpClient.Builder()
                  .retryOnConnectionFailure(false)
                  .readTimeout(Duration.ofSeconds(2))
                  .build()));
  private final MethodsClient client = slack.methods(fake.botToken());
  private final String ana = fake.welcome("ana", "Ana Ruiz");
  private final String reading = fake.channel("early-reading", ana, fake.bot());

  @AfterEach
  void end() throws Exception {
    slack.close();
    fake.close();
  }

  private String post(String text) throws IOException, SlackApiException {
    return client.chatPostMessage(r -> r.channel(reading).text(text)).getTs();
  }

  private List<String> seen() {
    return fake.messagesSeenBy(ana, reading).stream().map(Seen::text).toList();
  }

  @Test
  void the_next_calls_are_too_many() throws Exception {
    fake.weather().next("chat.postMessage", 2, Trouble.rateLimited(Duration.ofSeconds(7)));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> post("one"))
          .isInstanceOfSatisfying(
              SlackApiException.class,
              e -> {
                assertThat(e.getResponse().code()).isEqualTo(429);
                assertThat(e.getResponse().header("Retry-After")).isEqualTo("7");
                assertThat(e.getError().getError()).isEqualTo("ratelimited");
              });
    }
    post("two");

    assertThat(seen()).containsExactly("two");
    assertThat(fake.calls("chat.postMessage"))
        .extracting(LoggedCall::done)
        .containsExactly(false, false, true);
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void servers_fail_and_refuse() throws Exception {
    fake.weather().next(Weather.ANY, Trouble.serverError());
    fake.weather().next(Weather.ANY, Trouble.unavailable());
    fake.weather().next(Weather.ANY, Trouble.refused("fatal_error"));

    assertThatThrownBy(() -> post("x")).hasMessageContaining("500");
    assertThatThrownBy(() -> post("x")).hasMessageContaining("503");
    assertThat(client.chatPostMessage(r -> r.channel(reading).text("x")).getError())
        .isEqualTo("fatal_error");
    assertThat(seen()).isEmpty();
  }

  @Test
  void a_call_is_hung_up_on_before_or_after_it_is_done() {
    fake.weather().next("chat.postMessage", Trouble.droppedBefore());
    assertThatThrownBy(() -> post("before")).isInstanceOf(IOException.class);
    assertThat(seen()).isEmpty();

    fake.weather().next("chat.postMessage", Trouble.lostAnswer());
    assertThatThrownBy(() -> post("after")).isInstanceOf(IOException.class);
    assertThat(seen()).containsExactly("after");
  }

  @Test
  void a_call_takes_too_long_and_is_done_or_not() {
    fake.weather().next("chat.postMessage", Trouble.hang(Duration.ofSeconds(3)));
    assertThatThrownBy(() -> post("never")).isInstanceOf(IOException.class);
    assertThat(seen()).isEmpty();

    fake.weather().next("chat.postMessage", Trouble.lateAnswer(Duration.ofSeconds(3)));
    assertThatThrownBy(() -> post("late")).isInstanceOf(IOException.class);
    assertThat(seen()).containsExactly("late");
  }

  @Test
  void a_client_that_retries_by_itself_posts_twice_when_an_answer_is_lost() throws Exception {
    Slack eager = Slack.getInstance(config);
    MethodsClient methods = eager.methods(fake.botToken());
    methods.authTest(r -> r); // now a connection is kept open
    fake.weather().next("chat.postMessage", Trouble.lostAnswer());

    methods.chatPostMessage(r -> r.channel(reading).text("once?"));
    eager.close();

    assertThat(seen()).containsExactly("once?", "once?");
  }

  @Test
  void a_storm_is_the_same_for_the_same_seed() {
    Map<Trouble, Double> odds =
        Map.of(
            Trouble.serverError(), 0.3, Trouble.lostAnswer(), 0.2, Trouble.refused("fatal"), 0.1);
    List<Boolean> first = storm(odds);
    List<Boolean> second = storm(odds);

    assertThat(first).isEqualTo(second).contains(true, false);
    fake.weather().clear();
    assertThat(client).satisfies(c -> assertThat(post("calm")).isNotNull());
  }

  private List<Boolean> storm(Map<Trouble, Double> odds) {
    fake.weather().storm(17, odds);
    List<Boolean> done = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      try {
        done.add(post("x") != null);
      } catch (IOException | SlackApiException e) {
        done.add(false);
      }
    }
    return done;
  }

  @Test
  void a_method_takes_so_many_calls_a_minute() throws Exception {
    fake.limits(true);
    for (int i = 0; i < 20; i++) {
      assertThat(client.usersList(r -> r).isOk()).isTrue();
    }
    assertThatThrownBy(() -> client.usersList(r -> r))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e ->
                assertThat(Integer.parseInt(e.getResponse().header("Retry-After")))
                    .isBetween(1, 60));

    fake.limits(false);
    assertThat(client.usersList(r -> r).isOk()).isTrue();
  }

  @Test
  void a_channel_takes_about_one_message_a_second_with_short_bursts() throws Exception {
    String other = fake.channel("other", ana, fake.bot());
    fake.limits(true);
    for (int i = 0; i < 4; i++) {
      post("x");
    }
    assertThatThrownBy(() -> post("x")).isInstanceOf(SlackApiException.class);
    assertThat(client.chatPostMessage(r -> r.channel(other).text("x")).isOk()).isTrue();
  }
}
