package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RoomClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a database really holds, read past the bot and its rules. */
final class Books {
  private static final Duration SETTLING = Duration.ofMinutes(2);

  /** Each must find nothing. */
  private static final List<String> HALF_MADE =
      List.of(
          """
          select c.number from commitment c
          where 1 <> (select count(*) from commitment_event e
            where e.commitment_id = c.id and e.kind = 'made')
          """,
          """
          select c.number from commitment c
          where 1 <> (select count(*) from card k
            where k.kind = 'commitment' and k.subject_id = c.id)
          """,
          "select id from card where shown_version <> wanted_version or in_doubt or message is null",
          "select id from card where given_up_at is not null",
          "select id from card k where 1 <> (select count(*) from room_message m where m.card = k.id)",
          """
          select k.id from card k join room_message m on m.card = k.id
          where m.id::text <> k.message or m.private_to is not null
          """,
          """
          select k.id from card k join room_message m on m.card = k.id
            join commitment c on c.id = k.subject_id
          where k.kind = 'commitment' and position(c.what in m.content::text) = 0
          """,
          "select card from room_message where card is not null and card not in (select id from card)",
          "select what from commitment group by what having count(*) > 1",
          "select number from commitment group by number having count(*) > 1",
          """
          select delivery from room_message where delivery is not null
          group by delivery, author is null having count(*) > 1
          """);

  private final String url;

  /**
   * @param url with a login that no rule holds back
   */
  Books(String url) {
    this.url = url;
  }

  /** Waits until no card is behind any more. */
  void settled() {
    await()
        .atMost(SETTLING)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(
            () ->
                assertThat(
                        read(
                            """
                            select id || ' ' || coalesce(note, '') || ' ' || attempts
                              || ' ' || claimed_until || ' ' || not_before
                            from card where shown_version < wanted_version
                            """))
                    .isEmpty());
  }

  /** Everything acknowledged is there once, shown once; nothing else is there, whole or half. */
  void areInOrder(List<Promise> acknowledged, RoomClient room) throws IOException {
    for (String sql : HALF_MADE) {
      assertThat(read(sql)).as(sql).isEmpty();
    }
    List<String> kept = read("select what from commitment");
    assertThat(kept).containsExactlyInAnyOrderElementsOf(whats(acknowledged));
    assertThat(read("select number from commitment order by number"))
        .as("every number was given, and once")
        .isEqualTo(numbers(acknowledged.size()));
    for (Promise promise : acknowledged) {
      promise.number().ifPresent(number -> assertThat(numberOf(promise)).isEqualTo(number));
    }
    shownOnce(acknowledged, room);
  }

  List<String> read(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = asterism");
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int numberOf(Promise promise) {
    return Integer.parseInt(
        read("select number from commitment where what = '" + promise.what() + "'").get(0));
  }

  /** In the channel, as somebody sees it who had no part in it. */
  private static void shownOnce(List<Promise> acknowledged, RoomClient room) throws IOException {
    List<String> shown = new ArrayList<>();
    for (JsonNode message : room.messages("rosa", Script.CHANNEL)) {
      assertThat(message.path("author").asText()).isEqualTo("asterism");
      shown.add(message.path("text").asText().lines().skip(1).findFirst().orElse(""));
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(whats(acknowledged));
  }

  private static List<String> whats(List<Promise> promises) {
    return promises.stream().map(Promise::what).toList();
  }

  private static List<String> numbers(int most) {
    List<String> numbers = new ArrayList<>();
    for (int number = 1; number <= most; number++) {
      numbers.add(Integer.toString(number));
    }
    return numbers;
  }
}
