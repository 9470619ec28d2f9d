package asterism.bot.ordeal;

import asterism.bot.chat.Platform;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.Offers;
import asterism.storage.commitment.Reminders;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import asterism.storage.people.Mornings;
import asterism.storage.people.People;
import asterism.storage.people.People.Choice;
import asterism.storage.people.People.Profile;
import asterism.storage.people.Person;
import asterism.storage.people.Person.Digest;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Met;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many people all over the world, and what waits for them, put straight into a database. What is
 * kept here of them is what the test knows by itself.
 */
final class Crowd {
  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Pacific/Auckland"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Atlantic/Reykjavik"),
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("UTC"));

  private static final List<Set<DayOfWeek>> WEEKS =
      List.of(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
          EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
          EnumSet.of(DayOfWeek.WEDNESDAY),
          EnumSet.allOf(DayOfWeek.class));

  private static final int A_TIME = 200;
  private static final int LONGEST_LADDER = 16;
  private static final Duration NEVER = Duration.ofDays(400);

  private final Random random;
  private final List<Instant> steps;
  private final int firstHour;
  private final List<Circle> circles = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();

  /**
   * @param steps where the clock is going to stand, the first one first
   * @param firstHour the earliest at which somebody's day begins; ten is the latest
   */
  Crowd(Random random, List<Instant> steps, int firstHour) {
    this.random = random;
    this.steps = steps;
    this.firstHour = firstHour;
  }

  List<Circle> circles() {
    return circles;
  }

  List<Member> members() {
    return members;
  }

  List<Thing> things() {
    return things;
  }

  /** They all come before the first step, a good month of it, and nobody has been told anything. */
  void come(Database database, int groups, int people) {
    Met room =
        database.acrossCollaboratives(
            tx -> new Workspaces(tx).met(Platform.ROOM.code(), "room", "Riverside"));
    database.runInCollaborative(room.collaborative(), tx -> circles(tx, room, groups));
    for (int from = 0; from < people; from += A_TIME) {
      int first = from;
      database.runInCollaborative(
          room.collaborative(),
          tx -> {
            for (int n = first; n < Math.min(people, first + A_TIME); n++) {
              comes(tx, room.workspace(), n);
            }
          });
    }
    List<Long> waited = things.stream().map(Thing::owner).distinct().toList();
    database.runInCollaborative(
        room.collaborative(),
        tx -> {
          tx.mayTake(Duration.ofMinutes(1));
          new Mornings(tx).wake(waited, start());
        });
  }

  private void circles(Transaction transaction, Met room, int many) {
    Groups groups = new Groups(transaction);
    for (int n = 1; n <= many; n++) {
      String channel = "circle-" + n;
      Group group =
          groups.begin(room.workspace(), channel, channel, Group.Kind.WORK_GROUP, start());
      List<Integer> rungs = List.of(-2, 0, 1, 3, 7, 14);
      Optional<LocalDate> dayOff = Optional.empty();
      if (n % 4 == 2) { // the last of these days is one too many
        new Ladders(transaction).choose(group.id(), new Ladder(List.of(7, 1), List.of(2, 5), 4));
        rungs = List.of(-7, -1, 0, 2);
      } else if (n % 4 == 3) {
        new Ladders(transaction).choose(group.id(), new Ladder(List.of(), List.of(), 1));
        rungs = List.of(0);
      } else if (n % 4 == 0) {
        LocalDate day = day(1 + random.nextInt(6));
        groups.setHolidays(group.id(), List.of(new Holiday(day, "Founders' Day")));
        dayOff = Optional.of(day);
      }
      circles.add(new Circle(group.id(), rungs, dayOff));
    }
  }

  private void comes(Transaction transaction, long workspace, int n) {
    String account = "p" + n;
    ZoneId zone = pick(ZONES);
    Profile profile = new Profile("Person " + n, Optional.of(zone), Optional.of("en"));
    Person person =
        new People(transaction)
            .welcome(workspace, account, profile, Optional.of(account), longAgo());
    Member member =
        new Member(
            person.id(),
            account,
            zone,
            random.nextBoolean() ? 9 : firstHour + random.nextInt(11 - firstHour),
            pick(WEEKS),
            likely(5) ? Digest.OFF : likely(20) ? Digest.WEEKLY : Digest.DAILY,
            likely(10) ? Optional.of(day(random.nextInt(days()))) : Optional.empty());
    new People(transaction)
        .choose(
            person,
            new Choice(
                profile.name(),
                profile.zone(),
                profile.language(),
                member.hour(),
                member.days(),
                member.often(),
                member.awayUntil()));
    members.add(member);
    Circle home = pick(circles);
    new Roster(transaction)
        .begin(
            new Roster.Holding(
                person.id(),
                Optional.empty(),
                Optional.of(home.id()),
                Role.MEMBER,
                false,
                LocalDate.ofInstant(longAgo(), zone),
                Optional.empty()),
            Optional.empty(),
            longAgo());
    int promises = random.nextInt(4);
    for (int i = 0; i < promises; i++) {
      promises(transaction, member, likely(75) ? home : pick(circles));
    }
    if (likely(15)) {
      isAsked(transaction, member, home);
    }
  }

  private void promises(Transaction transaction, Member member, Circle circle) {
    LocalDate due = day(random.nextInt(days() + 5 + LONGEST_LADDER) - LONGEST_LADDER);
    Instant latest = start().minusSeconds(60);
    Instant since =
        due.atStartOfDay(member.zone()).toInstant().minusSeconds(random.nextInt(20 * 86_400));
    since = since.isBefore(latest) ? since : latest.minusSeconds(random.nextInt(5 * 86_400));
    Commitment made = new Commitments(transaction).make(promise(member, circle, due), since);
    Optional<LocalDate> aside =
        likely(10) ? Optional.of(day(1 + random.nextInt(days()))) : Optional.empty();
    aside.ifPresent(
        until -> new Reminders(transaction).putAside(made.id(), member.id(), until, start()));
    add(made, member, Optional.of(due), since, aside, start().plus(NEVER));
  }

  /** By somebody who came before; it may be that the offer ends while nobody has answered it. */
  private void isAsked(Transaction transaction, Member member, Circle circle) {
    Instant since = start().minusSeconds(60 + random.nextInt(5 * 86_400));
    List<Instant> ends = steps.stream().skip(1).filter(at -> !member.inMorning(at)).toList();
    Instant end = likely(30) ? pick(ends) : start().plus(NEVER);
    Commitment offered =
        new Offers(transaction)
            .offer(promise(member, circle, day(days() + 10)), members.get(0).id(), end, since)
            .commitment();
    add(offered, member, Optional.empty(), since, Optional.empty(), end);
  }

  private static Promise promise(Member member, Circle circle, LocalDate due) {
    return new Promise(
        member.id(),
        Optional.empty(),
        circle.id(),
        "bring books to the library",
        Optional.empty(),
        due,
        member.zone());
  }

  private void add(
      Commitment made,
      Member member,
      Optional<LocalDate> due,
      Instant since,
      Optional<LocalDate> aside,
      Instant until) {
    things.add(
        new Thing(
            made.id(),
            made.number(),
            member.id(),
            made.groupId(),
            due,
            since,
            aside,
            Instant.MIN,
            until));
  }

  /**
   * A promise about which nothing has happened at that step, nor to its owner.
   *
   * @param told whether its owner is somebody who may be told something at this step
   */
  Optional<Thing> somePromise(Instant step, boolean told) {
    Set<Long> active =
        things.stream()
            .filter(each -> each.from().equals(step) || each.until().equals(step))
            .map(Thing::owner)
            .collect(Collectors.toSet());
    Set<Long> owners =
        members.stream()
            .filter(member -> member.inMorning(step) == told)
            .map(Member::id)
            .filter(id -> !active.contains(id))
            .collect(Collectors.toSet());
    List<Thing> open =
        things.stream()
            .filter(each -> each.due().isPresent() && each.stands(step, false))
            .filter(each -> owners.contains(each.owner()))
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(pick(open));
  }

  /** It is done with, or goes on as another. */
  void ends(Thing thing, Instant at, Optional<Thing> goesOn) {
    things.set(things.indexOf(thing), thing.endsAt(at));
    goesOn.ifPresent(things::add);
  }

  Member member(long id) {
    return members.stream().filter(member -> member.id() == id).findFirst().orElseThrow();
  }

  private Instant start() {
    return steps.get(0);
  }

  private Instant longAgo() {
    return start().minus(Duration.ofDays(60));
  }

  private int days() {
    return (int) Duration.between(start(), steps.get(steps.size() - 1)).toDays();
  }

  private LocalDate day(int after) {
    return LocalDate.ofInstant(start(), ZoneId.of("UTC")).plusDays(after);
  }

  private boolean likely(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
