package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.card.Face;
import asterism.bot.card.Readings;
import asterism.bot.chat.Rendering;
import asterism.bot.feature.Feature;
import asterism.bot.feature.commitment.CommitmentFeature;
import asterism.bot.feature.consensus.ConsensusFeature;
import asterism.bot.feature.nudge.NudgeFeature;
import asterism.bot.feature.people.PeopleFeature;
import asterism.bot.feature.setup.SetupFeature;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Seen;
import asterism.storage.TestDatabase;
import asterism.storage.card.Cards;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands in Slack, held against what the database says should stand there. */
public final class Inventory {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A card that should stand in Slack. */
  private record Wanted(
      long collaborative,
      long id,
      String kind,
      long subject,
      String place,
      boolean direct,
      Optional<String> message,
      boolean linksBack) {}

  private final FakeSlack slack;
  private final TestDatabase database;
  private final String viewer;
  private final Clock clock;
  private final Map<String, Face> faces = new HashMap<>();
  private final Rendering rendering;

  /**
   * @param viewer who is in all channels
   * @param clock the bot's
   */
  public Inventory(FakeSlack slack, TestDatabase database, String viewer, Clock clock) {
    this.slack = slack;
    this.database = database;
    this.viewer = viewer;
    this.clock = clock;
    List<Feature> features = new ArrayList<>();
    features.add(new CommitmentFeature(database.database(), clock, RunningBot.ZONE));
    features.add(
        new ConsensusFeature(
            database.database(),
            clock,
            RunningBot.ZONE,
            new Readings(database.database(), List::of)));
    features.add(new NudgeFeature(database.database(), clock, RunningBot.ZONE, () -> features));
    features.add(new PeopleFeature((call, departure) -> {}));
    features.add(new SetupFeature(List::of));
    features.forEach(feature -> faces.putAll(feature.faces()));
    Stream<String> texts = features.stream().map(Feature::texts);
    this.rendering =
        new Rendering(
            new Texts(Stream.concat(Stream.of("asterism.bot.texts"), texts).toList()),
            RunningBot.ZONE,
            Language.ENGLISH);
  }

  /** Waits until no card is behind any more. */
  public Inventory settled(Duration longest) {
    await()
        .atMost(longest)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(
            () ->
                assertThat(
                        read(
                            """
                            select id || ' ' || kind || ' ' || coalesce(note, '') || ' '
                              || attempts || ' ' || in_doubt || ' ' || not_before
                            from card where shown_version < wanted_version and given_up_at is null
                            """))
                    .isEmpty());
    return this;
  }

  /**
   * Every card that was not given up stands where it should, once, as its fact is now; and no other
   * card does.
   */
  public void isTrue() {
    assertThat(
            read(
                """
                select id from card where given_up_at is null
                  and (shown_version <> wanted_version or message is null)
                """))
        .as("cards that are not shown")
        .isEmpty();
    assertThat(read("select id from card where in_doubt")).as("cards in doubt").isEmpty();
    Map<String, TreeMap<Integer, List<String>>> standing = standing();
    for (Wanted card : wanted()) {
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
    return query(sql, rows -> rows.getString(1));
  }

  private interface Row<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> List<T> query(String sql, Row<T> row) {
    List<T> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database.ownerUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = asterism");
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(row.of(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Wanted> wanted() {
    return query(
        """
        select k.collaborative_id, k.id, k.kind, k.subject_id,
          coalesce(c.external_id, a.external_id), a.id is not null, k.message, k.former_message
        from card k
        left join channel c on c.id = k.channel_id
        left join account a on a.id = k.account_id
        where k.platform = 'slack' and k.given_up_at is null order by k.id
        """,
        rows ->
            new Wanted(
                rows.getLong(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getBoolean(6),
                Optional.ofNullable(rows.getString(7)),
                rows.getString(8) != null));
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
    Message message =
        database
            .database()
            .inCollaborative(
                card.collaborative(),
                transaction ->
                    Optional.ofNullable(faces.get(card.kind()))
                        .orElseThrow()
                        .show(
                            card.subject(),
                            transaction,
                            rendering.wordingAt(
                                new Cards(transaction).placeOf(card.id()), transaction),
                            clock.instant())
                        .message());
    return Pages.of(message, Pages.Buttons.CARD).stream().map(Page::text).toList();
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
