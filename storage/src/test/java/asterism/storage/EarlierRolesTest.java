package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.people.People;
import asterism.storage.people.Roster;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A database that an earlier version has worked with, and what the steps since make of it. */
class EarlierRolesTest {

  @Test
  void people_are_with_the_organizations_they_held_roles_for() {
    EarlierVersion earlier = EarlierVersion.at("5");
    earlier.execute(
        """
        set search_path = asterism;
        insert into collaborative (name) values ('one'), ('two');
        insert into person (collaborative_id, name, made_at)
          values (1, 'Maria', now()), (1, 'James', now()), (2, 'Mei', now());
        insert into organization (collaborative_id, name, made_at)
          values (1, 'Food Bank', now()), (2, 'Schools', now());
        insert into role_term
          (collaborative_id, person_id, organization_id, role, starts, ends, recorded_at)
        values
          (1, 1, 1, 'co_chair', '2026-03-01', null, now()),
          (1, 1, 1, 'member', '2026-01-01', '2026-02-01', now()),
          (1, 2, 1, 'member', '2026-01-01', '2026-02-01', now()),
          (1, 2, 1, 'funder', '2026-01-15', '2026-06-30', now()),
          (1, 2, null, 'advisor', '2026-07-01', null, now()),
          (2, 3, 2, 'member', '2026-01-01', null, now());
        """);

    try (Database database = earlier.opened()) {
      assertThat(with(database, 1, 1, "2026-02-15")).containsExactly("Food Bank");
      assertThat(with(database, 1, 2, "2026-06-30")).containsExactly("Food Bank");
      assertThat(with(database, 1, 2, "2026-07-01")).isEmpty();
      assertThat(with(database, 2, 3, "2026-11-24")).containsExactly("Schools");
      int roles = database.inCollaborative(1, tx -> new Roster(tx).allRoles(1)).size();
      assertThat(roles).isEqualTo(2);
    }
  }

  private static Iterable<String> with(
      Database database, long collaborative, long person, String day) {
    return database.inCollaborative(
        collaborative,
        tx ->
            new People(tx)
                .organizationsOf(person, LocalDate.parse(day)).stream()
                    .map(organization -> organization.name())
                    .toList());
  }
}
