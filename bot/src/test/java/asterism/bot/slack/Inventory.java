package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.card.Shelf;
import asterism.bot.card.Shelf.Wanted;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Seen;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands in Slack, held against what the database says should stand there. */
public final class Inventory {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeSlack slack;
  private final String viewer;
  private final Shelf shelf;

  /**
   * @param viewer who is in all channels
   * @param clock the bot's
   */
  public Inventory(FakeSlack slack, TestDatabase database, String viewer, Clock clock) {
    this.slack = slack;
    this.viewer = viewer;
    this.shelf = new Shelf(database, clock);
  }

  /** Waits until no card is behind any more. */
  public Inventory settled(Duration longest) {
    shelf.settled(longest);
    return this;
  }

  /**
   * Every card that was not given up stands where it should, once, as its fact is now; and no other
   * card does.
   */
  public void isTrue() {
    shelf.isShown();
    Map<String, TreeMap<Integer, List<String>>> standing = standing();
    for (Wanted card : shelf.on("slack")) {
      String channel = channel(card);
      MessageId at = MessageId.parse(card.message().orElseThrow());
      TreeMap<Integer, List<String>> pages =
          Optional.ofNullable(standing.remove(channel + " " + card.id())).orElse(new TreeMap<>());
      assertThat(at.channel()).isEqualTo(channel);
      assertThat(pages.values().stream().flatMap(List::stream).toList())
          .as("%s in %s", card, channel)
          .isEqualTo(at.pages());
      if (!card.linksBack()) {
        assertThat(words(card, at)).as("%s in %s", card, channel).isEqualTo(now(card));
      }
    }
    assertThat(standing).as("messages of cards that there are not").isEmpty();
  }

  /** How many messages of that kind of card stand in a channel. */
  public long standing(String channel, String kind) {
    Map<String, TreeMap<Integer, List<String>>> standing = standing();
    return read("select id from card where kind = '" + kind + "'").stream()
        .map(id -> standing.getOrDefault(channel + " " + id, new TreeMap<>()))
        .flatMap(pages -> pages.values().stream())
        .mapToLong(List::size)
        .sum();
  }

  /** The first column of what the owner of the database finds. */
  public List<String> read(String sql) {
    return shelf.read(sql);
  }

  private String channel(Wanted card) {
    return card.direct() ? slack.direct(card.place()) : card.place();
  }

  /** What its pages say, beside their blocks. */
  private List<String> words(Wanted card, MessageId at) {
    List<Seen> seen = seen(at.channel());
    return at.pages().stream()
        .flatMap(ts -> seen.stream().filter(each -> each.ts().equals(ts)))
        .map(Seen::fallback)
        .toList();
  }

  /** What they should say. */
  private List<String> now(Wanted card) {
    return Pages.of(shelf.now(card), Pages.Buttons.CARD).stream().map(Page::text).toList();
  }

  /** By channel and card: for each page, the messages that show it. */
  private Map<String, TreeMap<Integer, List<String>>> standing() {
    Map<String, TreeMap<Integer, List<String>>> standing = new HashMap<>();
    Map<String, List<String>> there = new HashMap<>();
    for (LoggedCall call : slack.calls("chat.postMessage")) {
      JsonNode mark = mark(call).path("event_payload");
      String ts = call.answer().path("ts").asText("");
      if (!call.done() || ts.isEmpty() || mark.path("card").isMissingNode()) {
        continue;
      }
      String channel = call.answer().path("channel").asText();
      boolean stands =
          there
              .computeIfAbsent(channel, each -> seen(each).stream().map(Seen::ts).toList())
              .contains(ts);
      if (stands) {
        standing
            .computeIfAbsent(channel + " " + mark.path("card").asText(), first -> new TreeMap<>())
            .computeIfAbsent(mark.path("page").asInt(), first -> new ArrayList<>())
            .add(ts);
      }
    }
    return standing;
  }

  private static JsonNode mark(LoggedCall call) {
    try {
      return JSON.readTree(call.arguments().getOrDefault("metadata", "{}"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What can be seen in a channel, or in the conversation of whoever has it. */
  private List<Seen> seen(String channel) {
    List<Seen> seen = slack.messagesSeenBy(viewer, channel);
    return seen.isEmpty()
        ? read("select external_id from account").stream()
            .filter(account -> slack.direct(account).equals(channel))
            .findFirst()
            .map(account -> slack.messagesSeenBy(account, channel))
            .orElse(List.of())
        : seen;
  }
}
