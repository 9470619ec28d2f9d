package asterism.bot.ordeal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.RoomClient;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Three bots, each a process of its own that is killed now and then, remind people all over the
 * world from morning to morning: 300 people for ten days; {@code -Dordeal=whole}, see {@link
 * KilledTest}, has 10,000 people and 30 days. {@code -Dordeal.seed=N} repeats people and mornings,
 * and kills at the same moments, as near as a machine can.
 */
class RemindersKilledTest {
  private static final Logger LOG = LoggerFactory.getLogger(RemindersKilledTest.class);
  private static final int PEOPLE = Extent.asked().of(300, 10_000);
  private static final int GROUPS = Extent.asked().of(4, 60);
  private static final int DAYS = Extent.asked().of(10, 30);
  private static final int REPLICAS = 3;

  /** In how many of the mornings bots are killed, and how many then. */
  private static final int DEADLY_STEPS = Extent.asked().of(2, 15);

  private static final int KILLS_A_STEP = 2;

  private static final int LOOKS_FOR_WORK = 150;

  /** From when they are at work, in milliseconds. */
  private static final int LATEST_KILL = Extent.asked().of(150, 8_000);

  private static final int DEEDS_A_STEP = Extent.asked().of(2, 4);

  private static final Duration SETTLING = Duration.ofMinutes(15);

  private static final String NOW =
      "(now() + make_interval(secs => (select ahead_seconds from clock_offset)))";

  /** What there is to be done now, by the bots' clock. */
  private static final String TO_DO =
      """
      select (select count(*) from morning where next_at <= %1$s)
        + (select count(*) from commitment where answer_by <= %1$s)
        + (select count(*) from card
          where shown_version < wanted_version and given_up_at is null
            and (not_before <= %1$s or attempts > 0))
      """
          .formatted(NOW);

  /** Each must find nothing. */
  private static final List<String> WRONG =
      List.of(
          """
          select m.id from room_message m
          join card k on k.id = m.card and k.kind = 'digest'
          join digest d on d.id = k.subject_id
          join account a on a.id = k.account_id
          where a.person_id <> d.person_id or not m.direct or m.place <> a.external_id
            or m.author is not null or m.id::text is distinct from k.message
          """,
          "select subject_id from card where kind = 'digest' group by 1 having count(*) > 1",
          "select card from room_message where card is not null group by card having count(*) > 1",
          "select id from card where given_up_at is not null or in_doubt",
          """
          select m.id from digest_item i join commitment c on c.id = i.subject_id
          join card k on k.kind = 'digest' and k.subject_id = i.digest_id
          join room_message m on m.card = k.id
          where i.kind <> 'commitment' or m.content::text !~ ('#' || c.number || '[^0-9]')
          """,
          """
          select m.id from digest_item i join commitment c on c.id = i.subject_id
          join card k on k.kind = 'digest' and k.subject_id = i.digest_id
          join room_message m on m.card = k.id
          where c.state = 'kept' and m.content::text ~ ('done.number=' || c.number || '[^0-9]')
          """);

  private static final String ISO = "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'";

  /**
   * Everything that was told: who, for which day, when it was decided and when it was said. If all
   * of it was done between these two, nothing is said.
   */
  private static final String TOLD =
      """
      select concat_ws('|', d.person_id, d.day, to_char(d.made_at at time zone 'UTC', :iso),
        to_char(m.at at time zone 'UTC', :iso),
        string_agg(c.number::text, ' ' order by i.position))
      from digest d
      join card k on k.kind = 'digest' and k.subject_id = d.id
      join room_message m on m.card = k.id
      join digest_item i on i.digest_id = d.id
      join commitment c on c.id = i.subject_id
      group by d.id, d.person_id, d.day, d.made_at, m.at
      """
          .replace(":iso", ISO);

  /** Everything that people did meanwhile, in that order: to what, and when. */
  private static final String DONE =
      """
      select concat_ws('|', c.number, to_char(e.at at time zone 'UTC', :iso))
      from commitment_event e
      join commitment c on c.id = e.commitment_id
      where e.kind in ('kept', 'moved')
      order by e.id
      """
          .replace(":iso", ISO);

  private static final String COUNT_LOOKS =
      """
      create table asterism.looked (person_id bigint not null);
      create function asterism.looks() returns trigger
        language plpgsql security definer set search_path = asterism, pg_temp as $$
      begin
        insert into looked values (new.person_id);
        return null;
      end $$;
      create trigger looks after update of claimed_until on asterism.morning
        for each row when (new.claimed_until > old.claimed_until)
        execute function asterism.looks();
      """;

  @TempDir private Path folder;

  private final Clock machine = Clock.systemUTC();
  private final TestDatabase database = TestDatabase.create();
  private final Books books = new Books(database.ownerUrl());
  private final long seed = Long.getLong("ordeal.seed", new Random().nextLong(1_000_000));
  private final Random random = new Random(seed);
  private final Random moments = new Random(seed);
  private final List<Instant> steps = Steps.of(machine.instant(), DAYS, random);
  private final Crowd crowd = new Crowd(random, steps, Steps.FIRST_HOUR);
  private final List<String> done = new ArrayList<>();
  private int deeds;
  private int struck;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everybody_is_told_in_their_mornings_what_the_ladder_says_once_though_bots_are_killed()
      throws Exception {
    LOG.warn("{} people from {}, seed {}", PEOPLE, steps.get(0), seed);
    database.asOwner(COUNT_LOOKS);
    crowd.come(database.database(), GROUPS, PEOPLE);
    moveClockTo(steps.get(0));
    List<Integer> deadly = Steps.some(steps, DEADLY_STEPS, moments);
    try (Replicas bots = new Replicas(database, folder, REPLICAS)) {
      bots.start();
      settled();
      long heapAtFirst = heap(bots);
      for (int step = 1; step < steps.size(); step++) {
        morning(bots, steps.get(step), deadly.contains(step));
      }
      LOG.warn(
          "killed {}, of {} people and cards at work; {} deeds; live heap {} bytes, then {}",
          bots.kills(),
          struck,
          deeds,
          heapAtFirst,
          heap(bots));
      assertThat(bots.kills()).allSatisfy(each -> assertThat(each).isPositive());
      assertThat(heap(bots)).isLessThan(heapAtFirst + 20_000_000);
    }
    for (String sql : WRONG) {
      assertThat(books.read(sql)).as(sql).isEmpty();
    }
    assertThat(books.read(DONE).stream().map(this::atStep)).containsExactlyElementsOf(done);
    int told = compare();
    looksCostWhatIsDue(told);
  }

  private void morning(Replicas bots, Instant step, boolean deadly) throws IOException {
    long begun = System.nanoTime();
    forward(bots, step);
    CompletableFuture<Void> killing =
        deadly
            ? CompletableFuture.runAsync(() -> kill(bots))
            : CompletableFuture.completedFuture(null);
    for (int i = 0; i < DEEDS_A_STEP; i++) {
      crowd.somePromise(step, i % 2 == 0).ifPresent(thing -> deed(bots, thing, step));
    }
    killing.orTimeout(2, TimeUnit.MINUTES).join();
    settled();
    bots.ready();
    LOG.info(
        "{} took {} ms, {} told so far",
        step,
        (System.nanoTime() - begun) / 1_000_000,
        books.read("select count(*) from digest").get(0));
  }

  /** While they are at work, if they are seen to be; then again, some time after. */
  private void kill(Replicas bots) {
    for (int i = 0; i < KILLS_A_STEP; i++) {
      for (int look = 0; look < LOOKS_FOR_WORK && claimed() == 0; look++) {
        pause(20);
      }
      pause(moments.nextInt(LATEST_KILL));
      bots.killOne(moments);
      struck += claimed();
    }
  }

  /** How many people and cards a bot is at work on, or was when it was killed. */
  private int claimed() {
    return Integer.parseInt(
        books
            .read(
                """
                select (select count(*) from morning where claimed_until > now())
                  + (select count(*) from card where claimed_until > now())
                """)
            .get(0));
  }

  /** Somebody does what they promised, or gives it another day. */
  private void deed(Replicas bots, Thing thing, Instant step) {
    Member owner = crowd.member(thing.owner());
    deeds++;
    if (random.nextBoolean()) {
      say(bots, owner, step, "/commit done " + thing.number());
      crowd.ends(thing, step, Optional.empty());
      done.add(thing.number() + " at " + step);
    } else {
      LocalDate to = owner.day(step).plusDays(1 + random.nextInt(6));
      say(bots, owner, step, "/commit move " + thing.number() + " to " + to);
      if (!thing.due().equals(Optional.of(to))) {
        crowd.ends(thing, step, Optional.of(thing.moved(to, step)));
        done.add(thing.number() + " at " + step);
      }
    }
  }

  /**
   * Again under the same delivery until it is heard, by a bot for which that step has come: another
   * learns within a second that the clock was moved, and until then it may be yesterday for it.
   */
  private void say(Replicas bots, Member by, Instant step, String line) {
    AtomicInteger tries = new AtomicInteger(deeds);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              RoomClient room = bots.room(tries.getAndIncrement());
              try {
                if (!hasCome(step, room)) {
                  return false;
                }
                Answer answer = room.say(by.account(), "dm", line, "deed " + deeds);
                return answer.status() == 200 && !answer.reply().contains("my records");
              } catch (IOException away) {
                return false;
              }
            });
  }

  private static boolean hasCome(Instant step, RoomClient room) throws IOException {
    JsonNode now = room.room().path("now");
    return now.isTextual() && !Instant.parse(now.asText()).isBefore(step);
  }

  private void settled() {
    await()
        .atMost(SETTLING)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> books.read(TO_DO).get(0), "0"::equals);
  }

  /**
   * What was told is what a plain reckoning says, no more and no less; where somebody did something
   * in the very morning, what it says if that was before or after.
   */
  private int compare() {
    Map<String, String> told = told();
    Map<String, String> before = reckoned(false);
    Map<String, String> after = reckoned(true);
    TreeSet<String> days = new TreeSet<>(told.keySet());
    days.addAll(before.keySet());
    days.addAll(after.keySet());
    List<String> wrong =
        days.stream()
            .filter(day -> !Objects.equals(told.get(day), before.get(day)))
            .filter(day -> !Objects.equals(told.get(day), after.get(day)))
            .map(
                day ->
                    "%s: %s, and not %s, or %s"
                        .formatted(day, told.get(day), before.get(day), after.get(day)))
            .toList();
    assertThat(wrong.stream().limit(5)).as("told wrongly: %d", wrong.size()).isEmpty();
    assertThat(told).as("messages").hasSizeGreaterThan(PEOPLE);
    return told.size();
  }

  /** By person and day, which things and from which step on. */
  private Map<String, String> reckoned(boolean late) {
    Reckoning reckoning = new Reckoning(crowd.circles(), steps, late);
    Map<Long, List<Thing>> things = crowd.things().stream().collect(groupingBy(Thing::owner));
    Map<String, String> reckoned = new HashMap<>();
    for (Member member : crowd.members()) {
      reckoning
          .of(member, things.getOrDefault(member.id(), List.of()))
          .forEach(
              each ->
                  reckoned.put(
                      member.id() + " on " + each.day(), each.things() + " at " + each.at()));
    }
    return reckoned;
  }

  private Map<String, String> told() {
    Map<Long, Member> members =
        crowd.members().stream().collect(toMap(Member::id, member -> member));
    Map<String, String> told = new HashMap<>();
    for (String line : books.read(TOLD)) {
      String[] parts = line.split("\\|");
      Member member = Objects.requireNonNull(members.get(Long.valueOf(parts[0])));
      LocalDate day = LocalDate.parse(parts[1]);
      Instant made = Instant.parse(parts[2]);
      Instant said = Instant.parse(parts[3]);
      assertThat(member.day(said)).as(line).isEqualTo(day);
      assertThat(member.inMorning(said)).as(line).isTrue();
      assertThat(member.days()).as(line).contains(day.getDayOfWeek());
      told.put(
          member.id() + " on " + day,
          "[%s] at %s".formatted(parts[4].replace(" ", ", "), stepOf(made)));
    }
    return told;
  }

  private String atStep(String numberAndTime) {
    String[] parts = numberAndTime.split("\\|");
    return parts[0] + " at " + stepOf(Instant.parse(parts[1]));
  }

  private Instant stepOf(Instant at) {
    return steps.stream().filter(step -> !step.isAfter(at)).reduce((a, b) -> b).orElseThrow();
  }

  /** A look for each message, one to see that it was told, and one for each change. */
  private void looksCostWhatIsDue(int told) {
    int looks = Integer.parseInt(books.read("select count(*) from looked").get(0));
    LOG.warn("{} messages to {} people, {} looks", told, PEOPLE, looks);
    assertThat(looks).isLessThanOrEqualTo(PEOPLE + 2 * told + 4 * deeds + struck);
    assertThat(
            books.read(
                """
                select person_id from looked
                where person_id in (select id from person where digest = 'off')
                group by person_id having count(*) > %d
                """
                    .formatted(1 + deeds)))
        .isEmpty();
  }

  /** Before any bot is there. */
  private void moveClockTo(Instant time) {
    long ahead = Duration.between(machine.instant(), time).toSeconds() + 1;
    database.asOwner("update asterism.clock_offset set ahead_seconds = " + ahead);
  }

  private void forward(Replicas bots, Instant time) throws IOException {
    long ahead = Long.parseLong(books.read("select ahead_seconds from clock_offset").get(0));
    Duration by = Duration.between(machine.instant().plusSeconds(ahead), time).plusSeconds(1);
    assertThat(by).as("to %s", time).isPositive();
    Answer answer = bots.room(moments.nextInt(REPLICAS)).forward("PT" + by.toSeconds() + "S");
    assertThat(answer.status()).as(answer.raw().toString()).isEqualTo(200);
  }

  private static long heap(Replicas bots) {
    return bots.all().stream().mapToLong(BotProcess::liveHeap).max().orElseThrow();
  }

  /** A moment that nothing in the bots decides. */
  private static void pause(int milliseconds) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS))
        .join();
  }
}
