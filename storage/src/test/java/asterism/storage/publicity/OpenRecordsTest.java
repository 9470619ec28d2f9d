package asterism.storage.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.TestDatabase;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import asterism.storage.publicity.OpenRecords.Event.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Open records of several collaboratives, on a database of their own. */
class OpenRecordsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  private final TestDatabase test = TestDatabase.create();
  private final Town riverside = new Town("riverside");
  private final Town brookside = new Town("brookside");

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void a_name_is_given_once_and_the_next_who_wants_it_gets_a_number() {
    assertThat(riverside.ensure("together").name()).isEqualTo("together");
    assertThat(brookside.ensure("together").name()).isEqualTo("together-2");
    assertThat(new Town("hillside").ensure("together").name()).isEqualTo("together-3");

    assertThat(riverside.ensure("another").name()).isEqualTo("together");
  }

  @Test
  void it_is_found_by_its_name_while_it_is_open_and_not_otherwise() {
    riverside.ensure("riverside");
    assertThat(named("riverside")).isEmpty();

    riverside.open(7);
    assertThat(named("riverside")).contains(riverside.met.collaborative());
    assertThat(named("brookside")).isEmpty();

    assertThat(riverside.shut()).isTrue();
    assertThat(riverside.shut()).isFalse();
    assertThat(named("riverside")).isEmpty();
    assertThat(riverside.history())
        .extracting(OpenRecords.Event::kind)
        .containsExactly(Kind.OPENED, Kind.CLOSED);
  }

  @Test
  void what_is_open_stays_as_it_is_when_it_is_opened_once_more() {
    riverside.ensure("riverside");
    riverside.open(7);
    riverside.open(8);

    assertThat(riverside.find().orElseThrow())
        .isEqualTo(new OpenRecord("riverside", true, Optional.of(NOW), Optional.of(7)));
    assertThat(riverside.history()).hasSize(1);
  }

  @Test
  void nobody_sees_or_closes_the_record_of_others() {
    riverside.ensure("riverside");
    riverside.open(7);

    assertThat(brookside.find()).isEmpty();
    assertThat(brookside.shut()).isFalse();
    assertThat(brookside.history()).isEmpty();
    assertThat(named("riverside")).isPresent();
    boolean across =
        test.database()
            .acrossCollaboratives(
                tx ->
                    tx.handle()
                        .createQuery("select exists (select from public_record)")
                        .mapTo(Boolean.class)
                        .one());
    assertThat(across).isFalse();
  }

  @Test
  void it_is_asked_for_once_at_a_time_and_settled_once() {
    riverside.ensure("riverside");
    long request = riverside.ask();
    assertThatThrownBy(riverside::ask).isNotNull();
    riverside.in(tx -> tx.decidedBy(request, 12));
    assertThat(riverside.undecided()).map(each -> each.proposal().orElseThrow()).contains(12);

    assertThat(riverside.settle(request)).isTrue();
    assertThat(riverside.settle(request)).isFalse();
    assertThat(riverside.undecided()).isEmpty();
    assertThat(riverside.ask()).isGreaterThan(request);
  }

  @Test
  void what_was_done_can_neither_be_changed_nor_taken_away() {
    riverside.ensure("riverside");
    riverside.open(7);
    for (String change :
        List.of("delete from public_record_event", "update public_name_choice set agreed = true")) {
      assertThatThrownBy(
              () ->
                  test.database()
                      .runInCollaborative(
                          riverside.met.collaborative(), tx -> tx.handle().execute(change)))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void nobody_agrees_until_they_say_so_and_the_latest_word_counts() {
    PublicNamesOf names = new PublicNamesOf(riverside);
    assertThat(names.agreed()).isFalse();
    names.choose(true);
    names.choose(true);
    assertThat(names.agreed()).isTrue();
    names.choose(false);
    assertThat(names.agreed()).isFalse();
    assertThat(names.choices()).isEqualTo(2);
  }

  private Optional<Long> named(String name) {
    return test.database().acrossCollaboratives(tx -> new OpenRecords(tx).named(name));
  }

  /** A collaborative with somebody in it. */
  private final class Town {
    final Workspaces.Met met;
    final long somebody;

    Town(String name) {
      met = test.database().acrossCollaboratives(tx -> new Workspaces(tx).met("room", name, name));
      somebody =
          test.database()
              .inCollaborative(
                  met.collaborative(),
                  tx ->
                      new People(tx)
                          .behind(
                              met.workspace(),
                              "ana",
                              new People.Profile("Ana", Optional.empty(), Optional.empty()),
                              NOW)
                          .id());
    }

    private <T> T of(Function<OpenRecords, T> work) {
      return test.database()
          .inCollaborative(met.collaborative(), tx -> work.apply(new OpenRecords(tx)));
    }

    void in(Consumer<OpenRecords> work) {
      test.database()
          .runInCollaborative(met.collaborative(), tx -> work.accept(new OpenRecords(tx)));
    }

    OpenRecord ensure(String name) {
      return of(records -> records.ensure(name));
    }

    void open(int proposal) {
      in(records -> records.open(proposal, NOW));
    }

    boolean shut() {
      return of(records -> records.close(somebody, NOW));
    }

    long ask() {
      return of(records -> records.ask(somebody, NOW));
    }

    boolean settle(long request) {
      return of(records -> records.settle(request, NOW));
    }

    Optional<OpenRecords.Request> undecided() {
      return of(OpenRecords::undecided);
    }

    Optional<OpenRecord> find() {
      return of(OpenRecords::find);
    }

    List<OpenRecords.Event> history() {
      return of(OpenRecords::history);
    }
  }

  /** What somebody says about their name. */
  private final class PublicNamesOf {
    private final Town town;

    PublicNamesOf(Town town) {
      this.town = town;
    }

    void choose(boolean agreed) {
      test.database()
          .runInCollaborative(
              town.met.collaborative(),
              tx -> new PublicNames(tx).choose(town.somebody, agreed, NOW));
    }

    boolean agreed() {
      return test.database()
          .inCollaborative(
              town.met.collaborative(), tx -> new PublicNames(tx).agrees(town.somebody));
    }

    int choices() {
      return test.database()
          .inCollaborative(
              town.met.collaborative(),
              tx ->
                  tx.handle()
                      .createQuery("select count(*) from public_name_choice")
                      .mapTo(Integer.class)
                      .one());
    }
  }
}
