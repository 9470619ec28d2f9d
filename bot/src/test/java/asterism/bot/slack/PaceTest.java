package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.room.HandClock;
import asterism.bot.slack.Answer.Outcome;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Trouble;
import com.slack.api.Slack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How fast the bot goes, by a clock that stands still. */
class PaceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final HandClock clock =
      new HandClock(Instant.parse("2026-03-02T16:00:00Z"), ZoneOffset.UTC);
  private final Pace pace = new Pace(clock);

  @ParameterizedTest
  @EnumSource
  void in_a_minute_no_method_is_called_much_oftener_than_slack_lets_it(Method method) {
    int burst = entering(method);
    int calls = burst;
    for (int second = 0; second < 60; second++) {
      clock.forward(SECOND);
      calls += entering(method);
    }

    assertThat(burst).isBetween(1, method.perMinute() / 4);
    assertThat(calls).isBetween(method.perMinute() / 2, method.perMinute() + burst);
  }

  /** How many calls go at once. */
  private int entering(Method method) {
    int calls = 0;
    while (pace.enter(method).isZero()) {
      calls++;
    }
    return calls;
  }

  @Test
  void in_a_channel_three_posts_go_at_once_and_then_one_a_second() {
    assertThat(posts("C1", 3)).containsOnly(Duration.ZERO);
    assertThat(pace.enterToPost("C1")).isPositive().isLessThanOrEqualTo(SECOND);
    assertThat(pace.enterToPost("C2")).isZero();

    clock.forward(SECOND);
    assertThat(pace.enterToPost("C1")).isZero();
    assertThat(pace.enterToPost("C1")).isPositive();
  }

  @Test
  void whoever_waits_is_told_another_second_each_and_finds_the_way_free() {
    posts("C1", 3);
    List<Duration> waits = posts("C1", 10);

    assertThat(waits).doesNotHaveDuplicates().isSorted().allMatch(wait -> !wait.isZero());
    Instant begun = clock.instant();
    for (Duration wait : waits) {
      clock.forward(Duration.between(clock.instant(), begun.plus(wait)));
      assertThat(pace.enterToPost("C1")).isZero();
    }
    assertThat(waits.get(9)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
  }

  private List<Duration> posts(String channel, int times) {
    return Stream.generate(() -> pace.enterToPost(channel)).limit(times).toList();
  }

  @Test
  void what_somebody_waits_for_goes_at_once_however_much_goes_on() {
    entering(Method.POST);
    entering(Method.USER);

    assertThat(pace.enter(Method.USER)).isPositive();
    assertThat(pace.asked(Method.USER)).isZero();
    assertThat(pace.asked(Method.POST)).isZero();
  }

  @Test
  void a_method_that_slack_asks_to_rest_rests_for_all_and_others_go_on() {
    pace.wait(Method.UPDATE, "", MINUTE);
    pace.wait(Method.UPDATE, "", SECOND); // asked before, answered after

    clock.forward(Duration.ofSeconds(20));
    assertThat(pace.enter(Method.UPDATE)).isEqualTo(Duration.ofSeconds(40));
    assertThat(pace.asked(Method.UPDATE)).isEqualTo(Duration.ofSeconds(40));
    assertThat(pace.enter(Method.USER)).isZero();
    assertThat(pace.enterToPost("C1")).isZero();

    clock.forward(Duration.ofSeconds(40));
    assertThat(pace.enter(Method.UPDATE)).isZero();
  }

  @Test
  void a_channel_that_slack_asks_to_rest_rests_and_others_go_on() {
    pace.wait(Method.POST, "C1", MINUTE);

    assertThat(pace.enterToPost("C1")).isEqualTo(MINUTE);
    assertThat(pace.enterToPost("C2")).isZero();
    assertThat(pace.asked(Method.POST)).isZero();
    clock.forward(MINUTE);
    assertThat(pace.enterToPost("C1")).isZero();
  }

  @Test
  void no_call_goes_out_where_slack_has_asked_to_wait() throws Exception {
    try (FakeSlack fake = new FakeSlack()) {
      Slack slack = SlackClient.at(URI.create(fake.apiUrl()));
      Api api = new Api(slack, fake.botToken(), pace);
      Cards cards = new Cards(api, clock);
      String person = fake.welcome("maria", "Maria Lopez");
      Place one = channel(fake, "one");
      Place two = channel(fake, "two");
      fake.weather().next("chat.postMessage", Trouble.rateLimited(Duration.ofSeconds(30)));
      fake.weather().next("users.info", Trouble.rateLimited(Duration.ofSeconds(10)));

      List<Shown> shown = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        shown.add(cards.post(one, 7, Message.of(Text.of("Hello"))));
      }
      assertThat(shown).allMatch(each -> each.verdict() == Verdict.TRY_LATER);
      assertThat(shown)
          .extracting(each -> each.after().orElseThrow().toSeconds())
          .containsOnly(30L);
      assertThat(fake.calls("chat.postMessage")).hasSize(1);
      assertThat(cards.post(two, 8, Message.of(Text.of("Hello"))).verdict())
          .isEqualTo(Verdict.SHOWN);

      for (int i = 0; i < 3; i++) {
        assertThat(api.now(Method.USER, calls -> calls.usersInfo(r -> r.user(person))).outcome())
            .isEqualTo(Outcome.NOT_NOW);
      }
      assertThat(fake.calls("users.info")).hasSize(1);

      clock.forward(Duration.ofSeconds(30));
      assertThat(cards.post(one, 7, Message.of(Text.of("Hello"))).verdict())
          .isEqualTo(Verdict.SHOWN);
      assertThat(api.now(Method.USER, calls -> calls.usersInfo(r -> r.user(person))).isDone())
          .isTrue();
      slack.close();
    }
  }

  private static Place channel(FakeSlack fake, String name) {
    return new Place(Platform.SLACK, fake.team(), fake.channel(name, fake.bot()), false);
  }
}
