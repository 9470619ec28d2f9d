package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.slack.Workplace.Mode;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Heard;
import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import asterism.bot.slack.wire.SlackEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;

/**
 * People talking with the bot in a {@link Workplace}, on a Tuesday at noon in New York, where all
 * of them are: nobody sleeps.
 */
final class Talk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  final Workplace at;
  final FakeSlack slack;
  private final List<String> people = new ArrayList<>();
  private final List<String> channels = new ArrayList<>();

  private Talk() {
    Clock real = Clock.systemUTC();
    // what Slack signs carries the real time: by Socket Mode nothing is signed
    at = Workplace.open(Mode.SOCKETS, Clock.offset(real, Duration.between(real.instant(), NOW)));
    slack = at.slack;
    slack.patience(Workplace.PATIENCE); // how long an answer may take is not the question here
    people.addAll(List.of(at.maria, at.james));
    channels.add(at.reading);
  }

  static Talk begin() {
    return new Talk();
  }

  /** Somebody more, in every channel there is so far. */
  String welcome(Member member) {
    String account = slack.welcome(member);
    people.add(account);
    channels.forEach(channel -> slack.join(account, channel));
    return account;
  }

  /** A channel more, with everybody and the bot. */
  String channel(String name) {
    String channel = slack.channel(name, people.toArray(String[]::new));
    channels.add(channel);
    slack.invite(at.maria, channel);
    return channel;
  }

  /** Everywhere somebody may see something. */
  List<String> placesOf(String who) {
    List<String> all = new ArrayList<>(channels);
    all.add(slack.direct(who));
    return all;
  }

  List<String> people() {
    return people;
  }

  /** What somebody does, and what they are told then: in a channel, what nobody else sees. */
  Seen told(String who, String where, Runnable deed) {
    List<Seen> before = slack.messagesSeenBy(who, where);
    deed.run();
    return until(() -> fresh(who, where, before).stream().findFirst());
  }

  /** What a command is answered where it was typed. */
  Seen typed(String who, String where, String line) {
    return told(who, where, () -> slash(who, where, line));
  }

  /** What a command is answered in the channel early-reading. */
  Seen typed(String who, String line) {
    return typed(who, at.reading, line);
  }

  void slash(String who, String where, String line) {
    String[] words = line.split(" ", 2);
    slack.slash(who, where, words[0], words.length > 1 ? words[1] : "");
  }

  /** What was said to somebody alone there that was not before, oldest first. */
  List<Seen> fresh(String who, String where, List<Seen> before) {
    boolean direct = where.equals(slack.direct(who));
    return slack.messagesSeenBy(who, where).stream()
        .filter(seen -> seen.byBot() && (direct || seen.ephemeral()))
        .filter(seen -> !before.contains(seen))
        .toList();
  }

  /**
   * What is like something the bot was told, but for a change, comes to it.
   *
   * @return whether the bot took it
   */
  boolean alike(Heard heard, Consumer<ObjectNode> change) {
    JsonNode told = heard.event().orElseThrow().payload().deepCopy();
    String id = "Ev1" + heard.ts().replaceAll("\\D", "");
    ((ObjectNode) told).put("event_id", id);
    ObjectNode event = (ObjectNode) told.path("event");
    change.accept(event);
    return slack.again(new SlackEvent(id, event.path("type").asText(), told)).acknowledged();
  }

  /** The form that opens when somebody does something. */
  SeenView opened(String who, Runnable deed) {
    List<SeenView> before = slack.viewsOf(who);
    deed.run();
    return until(
        () ->
            slack.viewsOf(who).stream()
                .filter(view -> !before.contains(view))
                .reduce((first, last) -> last));
  }

  /** What stands in a channel for all to see, once no card is behind, oldest first. */
  List<Seen> cards(String channel) {
    return at.seen(at.james, channel).stream()
        .filter(seen -> seen.byBot() && !seen.ephemeral())
        .toList();
  }

  /** The last of them. */
  Seen card(String channel) {
    List<Seen> cards = cards(channel);
    return cards.get(cards.size() - 1);
  }

  /** The last card in the channel early-reading. */
  Seen card() {
    return card(at.reading);
  }

  /** The bot did nothing that Slack would not have, and sent nothing that could ping anybody. */
  void assertAllWell() {
    List<String> complaints = slack.complaints();
    slack.forgive();
    assertThat(complaints).isEmpty();
    assertThat(OnTheWire.wrongs(this)).isEmpty();
  }

  /** What comes to be. */
  <T> T until(Callable<Optional<T>> there) {
    try {
      return await().atMost(Workplace.PATIENCE).until(there, Optional::isPresent).orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("nothing came; complaints: " + slack.complaints(), e);
    }
  }

  @Override
  public void close() {
    at.close();
  }
}
