package asterism.bot.chat;

import static asterism.bot.chat.Desk.NOW;
import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.link.LinkCodes;
import asterism.storage.link.Links;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace that another replica has just joined to another collaborative. */
class ElsewhereTest {
  private static final Incoming.WorkspaceKey HARBOR =
      new Incoming.WorkspaceKey(Platform.ROOM, "harbor", "harbor");

  private final TestDatabase test = TestDatabase.create();
  private final Database replica = test.replica();
  private final Desk desk = new Desk(test.database());
  private final Desk other = new Desk(replica);
  private final KeptForms forms = new KeptForms(test.database());

  @BeforeEach
  void both_are_known() {
    desk.in("riverside").say("maria", "/commit call the library by friday");
    desk.in("harbor").say("a delivery", "sam", "/commit paint the boat by friday");
  }

  @AfterEach
  void close() {
    replica.close();
    test.close();
  }

  @Test
  void is_acted_upon_where_it_is_now() {
    join();

    assertThat(told(desk.say("sam", "/commit row to the island by friday"))).contains("#3");
    assertThat(told(desk.say("sam", "/commit show 1"))).contains("call the library");
    assertThat(told(desk.say("sam", "/commit show 2"))).contains("paint the boat");
  }

  @Test
  void has_nothing_done_twice() {
    join();

    assertThat(desk.say("a delivery", "sam", "/commit paint the boat by friday"))
        .isEqualTo(Reply.ELSEWHERE);
    assertThat(told(desk.say("another", "sam", "/commit mend the sail by friday"))).contains("#3");
    assertThat(other.in("harbor").say("another", "sam", "/commit mend the sail by friday"))
        .isEqualTo(Reply.ELSEWHERE);
  }

  @Test
  void knows_whom_somebody_names_there() {
    join();

    assertThat(told(desk.say("sam", "/commit @lee mend the sail by friday"))).contains("lee");
  }

  @Test
  void keeps_its_forms() {
    Form form = desk.say("sam", "/commit").form().orElseThrow();
    String key = forms.keep(HARBOR, form);
    join();

    assertThat(forms.find(HARBOR, key)).contains(form);
    assertThat(forms.find(HARBOR, "another key")).isEmpty();
    join("third");
    assertThat(new KeptForms(replica).find(HARBOR, forms.keep(HARBOR, form))).contains(form);
  }

  @Test
  void has_its_cards_tried_again_where_it_is_now() {
    join();
    test.asOwner("update asterism.card set given_up_at = now()");

    assertThat(desk.opened(HARBOR, "early-reading")).isTrue();
    assertThat(rows("select count(*) from card where given_up_at is null")).containsExactly("1");
  }

  @Test
  void remembers_in_which_workspace_something_was_recorded() {
    join();
    desk.say("sam", "/commit mend the sail by friday");
    desk.in("riverside").say("maria", "/commit read aloud by friday");

    assertThat(
            rows(
                "select w.name from commitment c join workspace w on w.id = c.recorded_in"
                    + " order by c.number"))
        .isEqualTo(List.of("riverside", "harbor", "harbor", "riverside"));
  }

  @Test
  void takes_along_its_cards_whatever_they_are_about_when_it_parts() {
    assertThat(desk.faces().keySet())
        .as("see fact_is_in")
        .allSatisfy(
            kind ->
                assertThat(rows("select fact_is_in('%s', 0, 0)::text".formatted(kind)))
                    .as(kind)
                    .doesNotContainNull());
  }

  private void join() {
    join("riverside");
  }

  /** By another replica: this one has not heard of it. */
  private void join(String into) {
    Workspaces.Met there = met(into);
    People.Profile james = new People.Profile("james", Optional.empty(), Optional.empty());
    in(
        into,
        tx -> {
          long person = new People(tx).behind(there.workspace(), "james", james, NOW).id();
          new LinkCodes(tx)
              .offer(
                  "CODE-" + into,
                  LinkCodes.Kind.WORKSPACE,
                  there.workspace(),
                  Optional.empty(),
                  person,
                  new Links(tx).extent(),
                  NOW.plusSeconds(600));
          return person;
        });
    in(
        "harbor",
        tx ->
            new Links(tx)
                .joinCollaborative(new LinkCodes(tx).find("CODE-" + into, NOW).orElseThrow(), NOW));
  }

  private List<String> rows(String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection owner = DriverManager.getConnection(test.ownerUrl());
        Statement statement = owner.createStatement()) {
      statement.execute("set search_path = asterism");
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
    return rows;
  }

  private <T> T in(String workspace, Function<Transaction, T> work) {
    return replica.inCollaborative(met(workspace).collaborative(), work);
  }

  private Workspaces.Met met(String workspace) {
    return replica.acrossCollaboratives(tx -> new Workspaces(tx).met("room", workspace, workspace));
  }
}
