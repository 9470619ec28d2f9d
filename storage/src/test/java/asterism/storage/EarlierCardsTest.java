package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.card.Cards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards from before each service had a delivery of its own. */
class EarlierCardsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  @Test
  void cards_belong_to_the_service_of_their_channel_or_account() {
    EarlierVersion earlier = EarlierVersion.at("8");
    earlier.execute(
        """
        set search_path = asterism;
        insert into collaborative (name) values ('one');
        insert into workspace (collaborative_id, platform, external_id, name)
          values (1, 'room', 'room', 'one'), (1, 'slack', 'T1', 'one');
        insert into "group" (collaborative_id, name, made_at) values (1, 'reading', now());
        insert into channel (collaborative_id, workspace_id, external_id, name, group_id)
          values (1, 1, 'reading', 'reading', 1);
        insert into person (collaborative_id, name, made_at) values (1, 'Maria', now());
        insert into account (collaborative_id, workspace_id, external_id, person_id, name)
          values (1, 2, 'U1', 1, 'Maria');
        insert into card (collaborative_id, kind, subject_id, channel_id, account_id, wanted_at)
          values (1, 'note', 7, 1, null, '2026-11-24'), (1, 'note', 7, null, 1, '2026-11-24');
        """);

    try (Database database = earlier.opened()) {
      assertThat(claimed(database, "room")).containsExactly(1L);
      assertThat(claimed(database, "slack")).containsExactly(2L);
    }
  }

  private static List<Long> claimed(Database database, String platform) {
    return database
        .acrossCollaboratives(tx -> new Cards(tx).claim(platform, NOW, Duration.ofMinutes(1), 10))
        .stream()
        .map(Cards.Claim::card)
        .toList();
  }
}
