package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.room.RoomReads;
import asterism.storage.room.RoomReads.Unread;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A room in which people talked before anybody counted what they had read. */
class OldNewsTest {

  @Test
  void what_was_there_before_is_news_to_nobody_and_what_comes_is() {
    EarlierVersion earlier = EarlierVersion.at("5");
    earlier.execute(
        """
        set search_path = asterism;
        insert into collaborative (name) values ('one');
        insert into workspace (collaborative_id, platform, external_id, name)
          values (1, 'room', 'room', 'one');
        insert into person (collaborative_id, name, made_at)
          values (1, 'Maria', now()), (1, 'James', now());
        insert into account (collaborative_id, workspace_id, external_id, person_id, name)
          values (1, 1, 'maria', 1, 'Maria'), (1, 1, 'james', 2, 'James');
        insert into room_message (collaborative_id, place, direct, author, content, at)
          values (1, 'reading', false, 'james', '{}', now()), (1, 'maria', true, null, '{}', now());
        """);

    try (Database database = earlier.opened()) {
      assertThat(unread(database)).isEmpty();
      earlier.execute(
          """
          insert into asterism.room_message (collaborative_id, place, direct, author, content, at)
            values (1, 'reading', false, 'james', '{}', now())
          """);
      assertThat(unread(database)).containsExactly(new Unread("maria", "reading", false, 1));
    }
  }

  private static List<Unread> unread(Database database) {
    return database.inCollaborative(
        1, tx -> new RoomReads(tx).unread("maria", List.of("reading"), List.of("maria", "james")));
  }
}
