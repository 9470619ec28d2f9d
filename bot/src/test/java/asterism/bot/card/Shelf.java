package asterism.bot.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.chat.Rendering;
import asterism.bot.feature.Feature;
import asterism.bot.feature.commitment.CommitmentFeature;
import asterism.bot.feature.consensus.ConsensusFeature;
import asterism.bot.feature.nudge.NudgeFeature;
import asterism.bot.feature.people.PeopleFeature;
import asterism.bot.feature.setup.SetupFeature;
import asterism.bot.feature.summary.SummaryFeature;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.storage.TestDatabase;
import asterism.storage.card.Cards;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cards that should stand in a chat service, by what the database says. */
public final class Shelf {
  /**
   * A card that should stand somewhere.
   *
   * @param place a channel, or somebody's account
   * @param linksBack a message that came before it is still there
   */
  public record Wanted(
      long collaborative,
      long id,
      String kind,
      long subject,
      String workspace,
      String place,
      boolean direct,
      Optional<String> message,
      boolean linksBack) {}

  private final TestDatabase database;
  private final Clock clock;
  private final Map<String, Face> faces = new HashMap<>();
  private final Rendering rendering;

  /**
   * @param clock the bot's
   */
  public Shelf(TestDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
    List<Feature> features = new ArrayList<>();
    features.add(new CommitmentFeature(database.database(), clock, RunningBot.ZONE));
    features.add(
        new ConsensusFeature(
            database.database(),
            clock,
            RunningBot.ZONE,
            new Readings(database.database(), List::of),
            () -> features));
    features.add(new NudgeFeature(database.database(), clock, RunningBot.ZONE, () -> features));
    features.add(new SummaryFeature(database.database(), clock, RunningBot.ZONE, () -> features));
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
  public void settled(Duration longest) {
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
                              and (account_id is null or message is not null or not_before <= '%s')
                            """
                                .formatted(soon())))
                    .isEmpty());
  }

  /** What is first told somebody at another hour, so that they are not woken, is not waited for. */
  private Instant soon() {
    return clock.instant().plus(Duration.ofMinutes(10));
  }

  /** By what the database says, none is behind or in doubt. */
  public void isShown() {
    assertThat(
            read(
                """
                select id from card where given_up_at is null
                  and (shown_version <> wanted_version or message is null)
                  and (account_id is null or message is not null or not_before <= '%s')
                """
                    .formatted(soon())))
        .as("cards that are not shown")
        .isEmpty();
    assertThat(read("select id from card where in_doubt")).as("cards in doubt").isEmpty();
  }

  /** All that were not given up. */
  public List<Wanted> on(String platform) {
    return query(
        """
        select k.collaborative_id, k.id, k.kind, k.subject_id, w.external_id,
          coalesce(c.external_id, a.external_id), a.id is not null, k.message, k.former_message
        from card k
        left join channel c on c.id = k.channel_id
        left join account a on a.id = k.account_id
        left join workspace w on w.id = coalesce(c.workspace_id, a.workspace_id)
        where k.platform = '%s' and k.given_up_at is null
          and (k.account_id is null or k.message is not null or k.not_before <= '%s')
        order by k.id
        """
            .formatted(platform, soon()),
        rows ->
            new Wanted(
                rows.getLong(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getBoolean(7),
                Optional.ofNullable(rows.getString(8)),
                rows.getString(9) != null));
  }

  /** What it should say. */
  public Message now(Wanted card) {
    return database
        .database()
        .inCollaborative(
            card.collaborative(),
            transaction ->
                Optional.ofNullable(faces.get(card.kind()))
                    .orElseThrow()
                    .show(
                        card.subject(),
                        transaction,
                        rendering.wordingAt(new Cards(transaction).placeOf(card.id()), transaction),
                        clock.instant())
                    .message());
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
}
