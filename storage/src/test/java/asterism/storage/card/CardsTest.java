package asterism.storage.card;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int ALL = 1000;

  private final TestDatabase test = TestDatabase.create();
  private final Database database = test.database();
  private long collaborative;
  private long here;
  private Group group;

  @BeforeEach
  void begin() {
    Workspaces.Met met =
        database.acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "R"));
    collaborative = met.collaborative();
    here = met.workspace();
    group =
        database.inCollaborative(
            collaborative,
            tx -> new Groups(tx).ofChannel(met.workspace(), "reading", "reading", NOW));
  }

  @AfterEach
  void end() {
    test.close();
  }

  @Test
  void a_fact_changed_a_thousand_times_is_shown_once() {
    for (int i = 0; i < 1000; i++) {
      show(7, NOW);
    }

    assertThat(claim(NOW)).hasSize(1);
    assertThat(card().wantedVersion()).isEqualTo(1000);
  }

  @Test
  void a_claimed_card_is_nobody_elses_until_its_lease_has_passed() {
    show(7, NOW);

    assertThat(claim(NOW)).hasSize(1);
    assertThat(claim(NOW)).isEmpty();
    assertThat(claim(NOW.plus(Duration.ofDays(1)))).as("a clock moved on ends no lease").isEmpty();
    test.asOwner("update asterism.card set claimed_until = now()");
    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void who_comes_late_marks_nothing_and_the_card_is_shown_once_more() {
    show(7, NOW);
    claim(NOW);
    Card late = card();
    test.asOwner("update asterism.card set claimed_until = now()");
    assertThat(claim(NOW)).hasSize(1);
    Card current = card();
    run(cards -> cards.shown(current, "message 1"));

    run(cards -> cards.tryAgain(late, true, NOW.plusSeconds(600), "too late"));
    run(cards -> cards.giveUp(late, "too late", NOW));
    assertThat(claim(NOW)).as("shown, and nothing the latecomer says changes that").isEmpty();

    run(cards -> cards.shown(late, "message 2"));
    assertThat(card().message()).contains("message 1");
    assertThat(claim(NOW)).as("his words may stand there now").hasSize(1);
  }

  @Test
  void reactions_to_press_are_given_to_one_at_a_time_until_they_stand_there() {
    show(7, NOW);
    claim(NOW);
    Card shown = card();
    run(cards -> cards.shown(shown, "message 1", List.of("tada", "heart")));
    assertThat(toSeed()).hasSize(1);
    assertThat(toSeed()).as("somebody is at it").isEmpty();
    assertThat(seeds()).contains(new Cards.Seeds("message 1", List.of("tada", "heart")));

    run(cards -> cards.seedAfter(shown.id(), Duration.ZERO));
    assertThat(toSeed()).hasSize(1);
    run(cards -> cards.seeded(shown.id(), "another message", NOW));
    assertThat(seeds()).as("it lives elsewhere by now").isPresent();
    run(cards -> cards.seeded(shown.id(), "message 1", NOW));
    assertThat(seeds()).isEmpty();

    show(7, NOW);
    claim(NOW);
    Card edited = card();
    run(cards -> cards.shown(edited, "message 1", List.of("tada", "heart")));
    assertThat(seeds()).as("they stand there").isEmpty();
  }

  private List<Cards.ToSeed> toSeed() {
    return database.acrossCollaboratives(tx -> new Cards(tx).toSeed("room", LEASE, ALL));
  }

  private Optional<Cards.Seeds> seeds() {
    long id = card().id();
    return database.inCollaborative(collaborative, tx -> new Cards(tx).seeds(id));
  }

  @Test
  void a_card_is_known_by_its_message_and_by_the_one_it_left() {
    show(7, NOW);
    claim(NOW);
    Card claimed = card();
    run(cards -> cards.shown(claimed, "C1/1.1+1.2"));
    assertThat(inMessage("C1/1.1")).hasValueSatisfying(it -> assertThat(it.former()).isFalse());
    assertThat(inMessage("C1/1.1+1.2")).isEmpty();
    assertThat(inMessage("C1/1.2")).isEmpty();

    run(cards -> cards.postAnew(claimed, Optional.of("C1/1.1+1.2"), NOW));
    assertThat(inMessage("C1/1.1")).hasValueSatisfying(it -> assertThat(it.former()).isTrue());
    assertThat(inMessage("C1/1.1").orElseThrow().subject()).isEqualTo(7);
  }

  private Optional<Cards.InMessage> inMessage(String message) {
    return database.inCollaborative(
        collaborative, tx -> new Cards(tx).inMessage(here, "reading", false, message));
  }

  @Test
  void cards_are_given_out_in_the_order_in_which_they_began_to_wait() {
    for (int subject = 1; subject <= 40; subject++) {
      show(subject, NOW.plusSeconds(100 - subject));
    }
    List<Long> given = claim(NOW.plusSeconds(100)).stream().map(Cards.Claim::card).toList();

    assertThat(given).hasSize(40).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void a_change_while_the_card_is_being_shown_is_not_lost() {
    show(7, NOW);
    Card rendered = card();
    show(7, NOW);
    run(cards -> cards.shown(rendered, "message 1"));

    assertThat(claim(NOW)).hasSize(1);
    assertThat(card().message()).contains("message 1");
  }

  @Test
  void a_card_shown_as_wanted_is_left_alone() {
    show(7, NOW);
    Card rendered = card();
    run(cards -> cards.shown(rendered, "message 1"));

    assertThat(claim(NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void a_card_told_to_wait_is_not_given_out_before() {
    show(7, NOW);
    Card told = card();
    run(cards -> cards.tryAgain(told, false, NOW.plusSeconds(30), "slow down"));

    assertThat(claim(NOW.plusSeconds(29))).isEmpty();
    assertThat(claim(NOW.plusSeconds(30))).hasSize(1);
  }

  @Test
  void a_card_given_up_is_tried_again_when_its_fact_changes() {
    show(7, NOW);
    Card tried = card();
    run(cards -> cards.giveUp(tried, "no such channel", NOW));
    assertThat(claim(NOW)).isEmpty();

    show(7, NOW);
    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void a_change_while_it_is_given_up_is_tried_all_the_same() {
    show(7, NOW);
    Card tried = card();
    show(7, NOW);
    run(cards -> cards.giveUp(tried, "no such channel", NOW));

    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void what_was_given_up_in_a_channel_is_tried_again_when_it_is_open_again_and_nowhere_else() {
    show(7, NOW);
    giveUp(claimed());
    show(8, NOW);
    giveUp(claimed());
    run(cards -> cards.revive(here, "elsewhere"));
    assertThat(claim(NOW)).isEmpty();

    run(cards -> cards.revive(here, "reading"));
    assertThat(claim(NOW)).hasSize(2);
  }

  @Test
  void doubt_there_was_outlives_giving_up() {
    show(7, NOW);
    Card first = claimed();
    run(cards -> cards.posting(first.id()));
    run(cards -> cards.tryAgain(first, true, NOW, "no answer"));
    giveUp(claimed());
    run(cards -> cards.revive(here, "reading"));
    assertThat(claimed().inDoubt()).isTrue();
  }

  @Test
  void many_at_once_never_claim_the_same_card() throws Exception {
    for (int subject = 1; subject <= 200; subject++) {
      show(subject, NOW);
    }
    List<Long> taken = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<List<Cards.Claim>> takeAll =
        () -> {
          List<Cards.Claim> mine = new ArrayList<>();
          List<Cards.Claim> claims;
          do {
            claims =
                database.acrossCollaboratives(tx -> new Cards(tx).claim("room", NOW, LEASE, 5));
            mine.addAll(claims);
          } while (!claims.isEmpty());
          return mine;
        };
    for (Future<List<Cards.Claim>> claims :
        threads.invokeAll(List.of(takeAll, takeAll, takeAll, takeAll))) {
      claims.get().forEach(claim -> taken.add(claim.card()));
    }
    threads.shutdown();

    assertThat(taken).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void a_card_that_somebody_is_at_work_on_holds_up_no_other() throws Exception {
    show(7, NOW);
    long locked = card().id();
    show(8, NOW);
    ExecutorService other = Executors.newSingleThreadExecutor();
    List<Cards.Claim> claimed =
        database.inCollaborative(
            collaborative,
            tx -> {
              new Cards(tx).lock(locked);
              return CompletableFuture.supplyAsync(() -> claim(NOW), other).join();
            });
    other.shutdown();

    assertThat(claimed).hasSize(1).noneMatch(claim -> claim.card() == locked);
  }

  @Test
  void a_direct_message_goes_to_the_account_used_last_and_stays_where_it_stands() {
    long maria = account("room", "maria-1", Optional.empty());
    account("slack", "U1", Optional.of(maria));
    account("discord", "77", Optional.of(maria));
    use("slack", "U1", NOW);
    showTo(maria, 1);
    assertThat(placeOfLatest().platform()).isEqualTo("slack");

    use("discord", "77", NOW.plusSeconds(60));
    showTo(maria, 2);
    assertThat(placeOfLatest().platform()).isEqualTo("discord");
    test.asOwner("update asterism.card set shown_version = wanted_version");
    showTo(maria, 1);
    test.asOwner("update asterism.card set claimed_until = now()");
    assertThat(placeOfLatest().platform()).as("where it stands already").isEqualTo("slack");

    test.asOwner("update asterism.account set active = false where external_id = '77'");
    showTo(maria, 3);
    assertThat(placeOfLatest().platform()).isEqualTo("slack");
    use("discord", "77", NOW.plusSeconds(120));
    showTo(maria, 4);
    assertThat(placeOfLatest().platform()).as("who uses it is not gone").isEqualTo("discord");
    test.asOwner("update asterism.account set active = false");
    showTo(maria, 5);
    assertThat(claim(NOW)).as("nobody is there any more").isEmpty();
  }

  @Test
  void what_waits_is_counted_over_all() {
    show(7, NOW.minusSeconds(60));
    show(8, NOW);

    Cards.Waiting waiting = waiting("room");
    assertThat(waiting.waiting()).isEqualTo(2);
    assertThat(waiting.oldest()).contains(NOW.minusSeconds(60));
    assertThat(waiting.givenUp()).isZero();
  }

  @Test
  void each_service_is_given_its_own_cards_and_one_that_is_off_holds_up_nobody() {
    channelOn("slack");
    show(7, NOW.minusSeconds(60));
    show(8, NOW);

    List<Cards.Claim> ofRoom = claim("room", NOW);
    assertThat(ofRoom).hasSize(2);
    assertThat(claim("discord", NOW)).isEmpty();
    List<Cards.Claim> ofSlack = claim("slack", NOW);
    assertThat(ofSlack).hasSize(2).doesNotContainAnyElementsOf(ofRoom);
    assertThat(platforms(ofRoom)).containsOnly("room");
    assertThat(platforms(ofSlack)).containsOnly("slack");
  }

  @Test
  void only_what_a_service_that_is_on_could_show_waits() {
    channelOn("slack");
    show(7, NOW);
    Card inRoom = lock(claim("room", NOW).get(0));
    run(cards -> cards.shown(inRoom, "message 1"));
    Card inSlack = lock(claim("slack", NOW).get(0));
    run(cards -> cards.giveUp(inSlack, "no such channel", NOW));
    show(8, NOW);

    assertThat(waiting("room")).isEqualTo(new Cards.Waiting(1, Optional.of(NOW), 0));
    assertThat(waiting("slack")).isEqualTo(new Cards.Waiting(1, Optional.of(NOW), 1));
    assertThat(waiting("room", "slack")).isEqualTo(new Cards.Waiting(2, Optional.of(NOW), 1));
    assertThat(waiting()).isEqualTo(new Cards.Waiting(0, Optional.empty(), 0));
    assertThat(notes("slack", "room")).containsExactly("no such channel");
    assertThat(notes("room")).isEmpty();
  }

  @Test
  void to_be_told_how_long_to_wait_is_no_failed_try() {
    show(7, NOW);
    Card failed = card();
    run(cards -> cards.tryAgain(failed, false, NOW, "busy"));
    run(cards -> cards.rest(failed, false, NOW.plusSeconds(30), "slow down"));

    assertThat(card().attempts()).isEqualTo(1);
    assertThat(claim(NOW.plusSeconds(29))).isEmpty();
    assertThat(claim(NOW.plusSeconds(30))).hasSize(1);
  }

  @Test
  void the_message_it_can_be_edited_in_no_more_is_kept_until_there_is_a_later_one() {
    show(7, NOW);
    Card first = card();
    run(cards -> cards.shown(first, "message 1"));
    run(cards -> cards.postAnew(first, Optional.of("message 1"), NOW));
    assertThat(card().message()).isEmpty();
    assertThat(card().formerMessage()).contains("message 1");

    run(cards -> cards.postAnew(first, Optional.empty(), NOW));
    assertThat(card().formerMessage()).as("another went, that one stands").contains("message 1");
    run(cards -> cards.postAnew(first, Optional.of("message 3"), NOW));
    assertThat(card().formerMessage()).contains("message 3");
  }

  @Test
  void a_delivery_is_taken_once_and_forgotten_when_it_is_old() {
    assertThat(take("delivery 1")).isTrue();
    assertThat(take("delivery 1")).isFalse();
    test.asOwner("update asterism.handled_delivery set at = now() - interval '15 days'");
    assertThat(take("delivery 2")).isTrue();

    long forgotten =
        database.acrossCollaboratives(tx -> new Deliveries(tx).forget(Duration.ofDays(14)));
    assertThat(forgotten).isEqualTo(1);
    assertThat(take("delivery 2")).isFalse();
  }

  private boolean take(String delivery) {
    long workspace =
        database
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "R"))
            .workspace();
    return database.inCollaborative(
        collaborative, tx -> new Deliveries(tx).take(workspace, delivery));
  }

  /** An account of somebody, in a workspace of its own; of somebody new where nobody is given. */
  private long account(String platform, String id, Optional<Long> person) {
    test.asOwner(
        """
        insert into asterism.workspace (collaborative_id, platform, external_id, name)
        select %d, '%s', 'of accounts', 'W'
        """
            .formatted(collaborative, platform));
    People.Profile profile = new People.Profile("Maria", Optional.empty(), Optional.empty());
    long workspace = workspace(platform);
    long made =
        database.inCollaborative(
            collaborative, tx -> new People(tx).behind(workspace, id, profile, NOW).id());
    person.ifPresent(
        real ->
            test.asOwner(
                "update asterism.account set person_id = %d where external_id = '%s'"
                    .formatted(real, id)));
    return person.orElse(made);
  }

  private void use(String platform, String account, Instant now) {
    long workspace = workspace(platform);
    database.runInCollaborative(collaborative, tx -> new People(tx).used(workspace, account, now));
  }

  private long workspace(String platform) {
    return database
        .acrossCollaboratives(tx -> new Workspaces(tx).met(platform, "of accounts", "W"))
        .workspace();
  }

  private void showTo(long person, long subject) {
    run(cards -> cards.showToPerson("letter", subject, person, NOW, NOW));
  }

  private CardPlace placeOfLatest() {
    List<Cards.Claim> claims = claim(NOW);
    assertThat(claims).hasSize(1);
    return database.inCollaborative(
        collaborative, tx -> new Cards(tx).placeOf(claims.get(0).card()));
  }

  private void show(long subject, Instant now) {
    run(cards -> cards.showToGroup("commitment", subject, group.id(), now));
  }

  private Card card() {
    long id =
        database.inCollaborative(
            collaborative,
            tx -> tx.handle().select("select min(id) from card").mapTo(Long.class).one());
    return database.inCollaborative(collaborative, tx -> new Cards(tx).lock(id));
  }

  /** Another channel of the group, in a workspace of that platform. */
  private void channelOn(String platform) {
    test.asOwner(
        """
        set search_path = asterism;
        insert into workspace (collaborative_id, platform, external_id, name)
        values (%1$d, '%2$s', 'of channels', 'W');
        insert into channel (collaborative_id, workspace_id, external_id, name, group_id)
        select %1$d, id, 'C1', 'reading', %3$d from workspace where external_id = 'of channels'
        """
            .formatted(collaborative, platform, group.id()));
  }

  private Card lock(Cards.Claim claim) {
    return database.inCollaborative(collaborative, tx -> new Cards(tx).lock(claim.card()));
  }

  /** The only one that can be claimed. */
  private Card claimed() {
    List<Cards.Claim> claims = claim(NOW);
    assertThat(claims).hasSize(1);
    return lock(claims.get(0));
  }

  private void giveUp(Card card) {
    run(cards -> cards.giveUp(card, "no such channel", NOW));
  }

  private List<String> platforms(List<Cards.Claim> claims) {
    return claims.stream()
        .map(
            claim ->
                database
                    .inCollaborative(collaborative, tx -> new Cards(tx).placeOf(claim.card()))
                    .platform())
        .toList();
  }

  private Cards.Waiting waiting(String... platforms) {
    return database.acrossCollaboratives(tx -> new Cards(tx).waiting(List.of(platforms), NOW));
  }

  private List<String> notes(String... platforms) {
    return database.inCollaborative(
        collaborative, tx -> new Cards(tx).notesOfGivenUp(List.of(platforms), ALL));
  }

  /** For all platforms, one after the other. */
  private List<Cards.Claim> claim(Instant now) {
    return Stream.of("room", "slack", "discord")
        .flatMap(platform -> claim(platform, now).stream())
        .toList();
  }

  private List<Cards.Claim> claim(String platform, Instant now) {
    return database.acrossCollaboratives(tx -> new Cards(tx).claim(platform, now, LEASE, ALL));
  }

  private void run(Consumer<Cards> work) {
    database.runInCollaborative(collaborative, tx -> work.accept(new Cards(tx)));
  }
}
