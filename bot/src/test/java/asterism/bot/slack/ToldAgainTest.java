package asterism.bot.slack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.slack.Workplace.Mode;
import asterism.bot.slack.wire.Ack;
import asterism.bot.slack.wire.Heard;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SlackEvent;
import asterism.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack tells something up to four times, in any order, and at the same time. */
@ParameterizedClass
@EnumSource
class ToldAgainTest {
  private static final int TIMES = 4;

  private static Workplace at;
  private static Records records;

  /** How Slack tells it. */
  @Parameter Mode mode;

  @BeforeParameterizedClassInvocation
  static void open(Mode mode) {
    at = Workplace.open(mode);
    records = new Records(at.database());
  }

  @AfterParameterizedClassInvocation
  static void close() {
    at.close();
  }

  @Test
  void a_mention_has_one_effect_and_one_answer() throws Exception {
    String channel = channel("mentions");
    long promises = records.promises();

    atOnce(() -> at.slack.say(at.maria, channel, "@asterism commit count books by friday"));

    assertThat(records.promises()).isEqualTo(promises + 1);
    assertThat(said(at.james, channel)).filteredOn(text -> text.contains("books")).hasSize(1);
    awaitOne(at.maria, channel, "Recorded as");
  }

  @Test
  void a_direct_message_has_one_effect_and_one_answer() throws Exception {
    String direct = at.slack.direct(at.james);
    at.slack.slash(at.james, at.reading, "/commit", "begin to talk by friday");
    long promises = records.promises();

    atOnce(() -> at.slack.say(at.james, direct, "commit count chairs by friday"));

    assertThat(records.promises()).isEqualTo(promises + 1);
    assertThat(said(at.maria, at.reading)).filteredOn(text -> text.contains("chairs")).hasSize(1);
    awaitOne(at.james, direct, "Recorded as");
  }

  @Test
  void a_reaction_counts_once() throws Exception {
    String channel = channel("reactions");
    at.slack.slash(at.maria, channel, "/commit", "water the plants by friday");
    Seen card = card(channel, "plants");
    long deliveries = records.deliveries();

    atOnce(() -> at.slack.react(at.james, card, "tada", true));
    assertThat(records.deliveries()).isEqualTo(deliveries + 1);

    atOnce(() -> at.slack.react(at.james, card, "tada", false));
    assertThat(records.deliveries()).isEqualTo(deliveries + 2);
  }

  @Test
  void who_added_the_bot_to_a_channel_is_welcomed_once() throws Exception {
    String channel = at.slack.channel("welcome", at.maria, at.james);
    long cards = records.cards();

    atOnce(() -> at.slack.invite(at.maria, channel));

    assertThat(records.cards()).isLessThanOrEqualTo(cards + 1);
    assertThat(said(at.james, channel)).hasSize((int) (records.cards() - cards));
  }

  @Test
  void a_home_page_is_shown_once() throws Exception {
    int shown = at.slack.calls("views.publish").size();

    atOnce(() -> at.slack.openHome(at.maria));

    await().untilAsserted(() -> assertThat(at.slack.calls("views.publish")).hasSize(shown + 1));
    assertThat(at.slack.homeOf(at.maria)).isPresent();
  }

  @Test
  void after_a_restart_all_that_was_ever_told_changes_nothing() {
    String channel = channel("restarted");
    at.slack.slash(at.maria, channel, "/commit", "stay as it is by friday");
    at.slack.say(at.maria, channel, "@asterism commit stay so too by friday");
    Seen card = card(channel, "stay as it is");
    at.slack.react(at.james, card, "eyes", true);
    awaitOne(at.maria, channel, "Recorded as #" + records.promises());
    String before = everything(channel);
    long promises = records.promises();
    long deliveries = records.deliveries();

    at.restart();
    List<SlackEvent> told = new ArrayList<>(at.slack.events());
    Collections.reverse(told);
    told.forEach(event -> assertThat(at.slack.again(event).acknowledged()).isTrue());

    assertThat(records.promises()).isEqualTo(promises);
    assertThat(records.deliveries()).isEqualTo(deliveries);
    assertThat(everything(channel)).isEqualTo(before);
  }

  @Test
  void whatever_order_events_come_in_the_end_is_the_same() {
    String channel = channel("first");
    at.slack.slash(at.maria, channel, "/commit", "name it by friday");

    at.slack.holdEvents();
    at.slack.rename(channel, "second");
    at.slack.rename(channel, "third");
    inReverse();
    at.slack.slash(at.maria, channel, "/commit", "name it once more by friday");
    assertThat(called(channel)).isEqualTo("third");

    at.slack.holdEvents();
    at.slack.archive(at.maria, channel);
    at.slack.unarchive(at.maria, channel);
    inReverse();
    at.slack.slash(at.maria, channel, "/commit", "open it again by friday");
    assertThat(said(at.james, channel)).anyMatch(text -> text.contains("open it again"));

    String other = at.slack.channel("before", at.maria, at.james);
    at.slack.holdEvents();
    at.slack.invite(at.maria, other);
    at.slack.rename(other, "after");
    at.slack.say(at.maria, other, "@asterism commit come late by friday");
    inReverse();
    assertThat(called(other)).isEqualTo("after");
    assertThat(said(at.james, other)).filteredOn(text -> text.contains("come late")).hasSize(1);
  }

  @Test
  void a_reaction_while_the_database_is_away_is_heard_when_it_is_told_again() throws Exception {
    String channel = channel("away");
    at.slack.slash(at.maria, channel, "/commit", "come back by friday");
    Seen card = card(channel, "come back");
    at.slack.retryAfter(Duration.ofMinutes(1), Duration.ofMinutes(5));
    Heard[] heard = new Heard[1];

    TestDatabase.whileAway(() -> heard[0] = at.slack.react(at.james, card, "wave", true));
    assertThat(heard[0].acknowledged()).isFalse();
    at.slack.forgive();

    await()
        .atMost(Workplace.PATIENCE)
        .ignoreExceptions()
        .until(() -> at.database().database().answers() && wellAgain());
    at.slack.retryNow();
    assertThat(records.actedUpon(heard[0].event().orElseThrow().id())).isTrue();
  }

  /** A command is answered, so the bot's own connections to the database are new. */
  private static boolean wellAgain() {
    Ack ack = at.slack.slash(at.maria, at.reading, "/commit", "list");
    return ack.acknowledged() && records.actedUpon(latest());
  }

  private static String latest() {
    return records.word("select delivery from asterism.handled_delivery order by at desc limit 1");
  }

  private void inReverse() {
    List<SlackEvent> held = new ArrayList<>(at.slack.releaseEvents());
    Collections.reverse(held);
    held.forEach(event -> assertThat(at.slack.again(event).acknowledged()).isTrue());
  }

  /** Something happens, and Slack tells it four times at the same moment. */
  private static void atOnce(Callable<Heard> happening) throws Exception {
    at.slack.holdEvents();
    SlackEvent event = happening.call().event().orElseThrow();
    at.slack.releaseEvents();
    ExecutorService threads = Executors.newFixedThreadPool(TIMES);
    List<Future<Ack>> acks =
        threads.invokeAll(Collections.<Callable<Ack>>nCopies(TIMES, () -> at.slack.again(event)));
    threads.shutdown();
    for (Future<Ack> ack : acks) {
      assertThat(ack.get().acknowledged()).isTrue();
    }
    assertThat(at.slack.complaints()).isEmpty();
  }

  private String channel(String name) {
    String channel = at.slack.channel(name, at.maria, at.james);
    at.slack.invite(at.maria, channel);
    return channel;
  }

  private static Seen card(String channel, String words) {
    return at.seen(at.james, channel).stream()
        .filter(seen -> seen.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(String reader, String channel) {
    return at.seen(reader, channel).stream().filter(Seen::byBot).map(Seen::text).toList();
  }

  /** Answers to what has no place for one come a little later. */
  private static void awaitOne(String reader, String channel, String words) {
    await()
        .untilAsserted(
            () ->
                assertThat(said(reader, channel))
                    .filteredOn(text -> text.contains(words))
                    .hasSize(1));
  }

  private static String everything(String channel) {
    return Stream.of(at.maria, at.james)
        .flatMap(reader -> at.seen(reader, channel).stream())
        .map(Seen::toString)
        .collect(joining("\n"));
  }

  private static String called(String channel) {
    return records.word("select name from asterism.channel where external_id = '" + channel + "'");
  }
}
