package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Bearable;
import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.ordeal.Ledger.Entry;
import asterism.bot.ordeal.Ledger.State;
import asterism.bot.room.HandClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year of one collaborative, lived through the bot as people live it: typed lines and pressed
 * buttons. What was done is kept in a {@link Ledger}, by the plainest reading of the rules.
 */
final class Year {
  static final List<String> GROUPS =
      List.of("backbone", "steering", "reading", "housing", "food", "health");

  /** Names in many scripts; some people share one. */
  private static final List<String> NAMES =
      List.of(
          "Maria Lopez",
          "José Ñandú",
          "李雷",
          "Олена Шевченко",
          "محمد علي",
          "Ngọc Anh",
          "Maria Lopez",
          "O'Brien",
          "अनिता",
          "Zoë",
          "Σοφία",
          "ゆき",
          "Nguyễn",
          "Łukasz",
          "Maria Lopez",
          "שרה");

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/Los_Angeles"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("Pacific/Kiritimati"),
          ZoneId.of("Europe/Madrid"));

  private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
  private static final Pattern ITEM = Pattern.compile("(?m)^#(\\d+) ");
  private static final Pattern HEADING = Pattern.compile(": ([\\d,]+) · page (\\d+) of (\\d+)");
  private static final Pattern MOMENT =
      Pattern.compile("(?m)^\\w+, \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d: ");
  private static final Pattern ROSTER =
      Pattern.compile("(\\d+) organizations? · (\\d+) (?:people|person)");
  private static final Duration PATIENCE = Duration.ofDays(14);
  private static final int REQUESTS_A_DAY = 3;

  private final Random random;
  private final Desk desk;
  private final HandClock clock;
  private final List<String> people = new ArrayList<>();
  private final List<String> organizations = new ArrayList<>();
  private final Map<String, ZoneId> zones = new HashMap<>();

  /** Which organization a person is with; none for those who take part for themselves. */
  private final Map<String, String> organizationOf = new HashMap<>();

  private final Map<String, Set<String>> membersOf = new LinkedHashMap<>();
  private final Map<String, Integer> requests = new HashMap<>();

  private int renamed;
  private final Ledger ledger = new Ledger();

  /** What people do, the likelier the more often. */
  private final List<Runnable> likelihood = new ArrayList<>();

  Year(long seed, Desk desk, HandClock clock, int howManyPeople, int howManyOrganizations) {
    this.random = new Random(seed);
    this.desk = desk;
    this.clock = clock;
    for (int i = 1; i <= howManyPeople; i++) {
      people.add("p" + i);
    }
    for (int i = 1; i <= howManyOrganizations; i++) {
      organizations.add("Órganization 組 " + i);
    }
    GROUPS.forEach(group -> membersOf.put(group, new LinkedHashSet<>()));
    likely(40, this::promises);
    likely(10, this::offers);
    likely(8, this::answersAnOffer);
    likely(18, this::keeps);
    likely(8, this::moves);
    likely(4, this::releases);
    likely(4, this::asksForHelp);
    likely(5, this::hands);
    likely(4, this::answersAHandover);
    likely(2, this::mistakes);
    likely(2, this::reopens);
    likely(2, this::changesZone);
    likely(1, this::leaves);
    likely(2, this::takes);
    likely(1, this::organizationsChange);
  }

  private void likely(int times, Runnable what) {
    likelihood.addAll(Collections.nCopies(times, what));
  }

  Ledger ledger() {
    return ledger;
  }

  /** Everybody comes, with an organization or without, into a group or two. */
  void begins() {
    for (String organization : organizations) {
      admin("/roster add \"" + organization + "\"");
    }
    for (int i = 0; i < people.size(); i++) {
      String person = people.get(i);
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      zones.put(person, zone);
      desk.persona(person, NAMES.get(i % NAMES.size()), zone);
      if (random.nextInt(8) > 0) {
        organizationOf.put(person, pick(organizations));
      }
      Set<String> where = new LinkedHashSet<>(List.of(pick(GROUPS), pick(GROUPS)));
      where.forEach(group -> joins(person, group));
    }
  }

  private void joins(String person, String group) {
    String of =
        Optional.ofNullable(organizationOf.get(person))
            .map(organization -> " of \"" + organization + "\"")
            .orElse("");
    told(in(group).asAdministrator(true).say("p1", "/roster @" + person + " member" + of));
    desk.asAdministrator(false);
    membersOf.get(group).addAll(List.of(person, "p1"));
  }

  /** One thing that somebody does on a day. */
  void somethingHappens() {
    pick(likelihood).run();
  }

  private void promises() {
    String group = pick(GROUPS);
    String owner = pickOf(group);
    String what = "do thing " + random.nextInt(1_000_000);
    LocalDate due = today(owner).plusDays(random.nextInt(60));
    boolean withStrategy = random.nextInt(5) == 0;
    String strategy = "Strategy " + random.nextInt(3);
    String line =
        "/commit " + (withStrategy ? "strategy:\"" + strategy + "\" " : "") + what + " by " + due;
    Entry entry = entry(told(in(group).say(owner, line)), group, owner, what, due, State.OPEN);
    entry.strategy = withStrategy ? Optional.of(strategy) : Optional.empty();
    ledger.add(entry);
  }

  private void offers() {
    String group = pick(GROUPS);
    String from = pickOf(group);
    String to = pickOf(group);
    if (from.equals(to) || !mayAsk(from, to)) {
      return;
    }
    String what = "please do " + random.nextInt(1_000_000);
    LocalDate due = later(today(from), today(to)).plusDays(random.nextInt(40));
    Entry entry =
        entry(
            told(in(group).say(from, "/commit @" + to + " " + what + " by " + due)),
            group,
            to,
            what,
            due,
            State.OFFERED);
    entry.offeredBy = Optional.of(from);
    entry.answerBy = Optional.of(clock.instant().plus(PATIENCE));
    ledger.add(entry);
  }

  private void answersAnOffer() {
    one(entry -> entry.state == State.OFFERED && !entry.seeking)
        .ifPresent(
            entry -> {
              if (random.nextInt(3) > 0 && !entry.due.isBefore(today(entry.owner))) {
                press(entry, entry.owner, "accept");
                entry.state = State.OPEN;
                entry.answerBy = Optional.empty();
                entry.promisedIn = zone(entry.owner);
                entry.events++;
              } else {
                submit(entry, entry.owner, "decline", Map.of("because", "too much at once"));
                entry.end(State.DECLINED, clock.instant());
              }
            });
  }

  private void keeps() {
    one(Entry::open)
        .ifPresent(
            entry -> {
              types(entry, "/commit done " + entry.number);
              entry.end(State.KEPT, clock.instant());
            });
  }

  private void moves() {
    one(Entry::open)
        .ifPresent(
            entry -> {
              LocalDate to = later(today(entry.owner), entry.due).plusDays(1 + random.nextInt(20));
              types(entry, "/commit move " + entry.number + " to " + to + " because rain");
              entry.due = to;
              entry.promisedIn = zone(entry.owner);
              entry.events++;
            });
  }

  private void releases() {
    one(Entry::open)
        .ifPresent(
            entry -> {
              types(entry, "/commit release " + entry.number + " because closed");
              entry.end(State.RELEASED, clock.instant());
            });
  }

  private void asksForHelp() {
    one(entry -> entry.open() && !entry.help)
        .ifPresent(
            entry -> {
              types(entry, "/commit help " + entry.number + " because drivers");
              entry.help = true;
              entry.events++;
            });
  }

  private void hands() {
    one(entry -> entry.open() && entry.handedTo.isEmpty())
        .ifPresent(
            entry -> {
              String to = pickOf(entry.group);
              if (to.equals(entry.owner) || !mayAsk(entry.owner, to)) {
                return;
              }
              types(entry, "/commit hand " + entry.number + " to @" + to);
              entry.handedTo = Optional.of(to);
              entry.answerBy = Optional.of(clock.instant().plus(PATIENCE));
              entry.events++;
            });
  }

  private void mistakes() {
    one(Entry::open)
        .ifPresent(
            entry -> {
              types(entry, "/commit mistake " + entry.number);
              entry.end(State.MISTAKEN, clock.instant());
            });
  }

  private void reopens() {
    one(entry -> entry.state == State.KEPT || entry.state == State.RELEASED)
        .ifPresent(
            entry -> {
              types(entry, "/commit reopen " + entry.number);
              entry.state = State.OPEN;
              entry.ended = null;
              entry.events++;
            });
  }

  /** The service tells the new zone with whatever the person does next. */
  private void changesZone() {
    String person = pick(people);
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    zones.put(person, zone);
    desk.persona(person, NAMES.get(people.indexOf(person) % NAMES.size()), zone);
    told(in("backbone").say(person, "/commit list mine"));
    membersOf.get("backbone").add(person);
  }

  /** Leaves a group: what was promised there is offered to whoever belongs there. */
  private void leaves() {
    String group = pick(GROUPS);
    String person = pickOf(group);
    if (person.equals("p1")) {
      return;
    }
    told(in(group).asAdministrator(true).say("p1", "/roster leave @" + person));
    desk.asAdministrator(false);
    membersOf.get(group).remove(person);
    membersOf.get(group).add("p1");
    for (Entry entry :
        ledger.where(e -> e.open() && e.owner.equals(person) && e.group.equals(group))) {
      entry.state = State.OFFERED;
      entry.seeking = true;
      entry.help = false;
      entry.handedTo = Optional.empty();
      entry.answerBy = Optional.of(clock.instant().plus(PATIENCE));
      entry.events++;
    }
  }

  private void takes() {
    one(entry -> entry.seeking)
        .ifPresent(
            entry -> {
              Optional<String> taker =
                  membersOf.get(entry.group).stream()
                      .filter(
                          person ->
                              entry.organization.isEmpty()
                                  || entry.organization.equals(
                                      Optional.ofNullable(organizationOf.get(person))))
                      .filter(person -> !entry.due.isBefore(today(person)))
                      .findFirst();
              taker.ifPresent(person -> takes(entry, person));
            });
  }

  private void takes(Entry entry, String person) {
    press(entry, person, "take");
    entry.owner = person;
    entry.organization =
        entry.organization.or(() -> Optional.ofNullable(organizationOf.get(person)));
    entry.state = State.OPEN;
    entry.seeking = false;
    entry.answerBy = Optional.empty();
    entry.promisedIn = zone(person);
    entry.events++;
  }

  private void answersAHandover() {
    one(entry -> entry.handedTo.isPresent())
        .ifPresent(
            entry -> {
              String to = entry.handedTo.orElseThrow();
              if (random.nextInt(3) > 0 && !entry.due.isBefore(today(to))) {
                press(entry, to, "accept");
                entry.owner = to;
                entry.organization = Optional.ofNullable(organizationOf.get(to));
                entry.promisedIn = zone(to);
              } else {
                submit(entry, to, "decline", Map.of("because", ""));
              }
              entry.handedTo = Optional.empty();
              entry.answerBy = Optional.empty();
              entry.events++;
            });
  }

  private void organizationsChange() {
    String old = pick(organizations);
    if (random.nextBoolean()) {
      String name = "Renamed & <b> «" + ++renamed + "»";
      admin("/roster rename \"" + old + "\" to \"" + name + "\"");
      organizations.set(organizations.indexOf(old), name);
      becomes(old, name);
    } else if (organizations.size() > 5) {
      String into = pick(organizations);
      if (!into.equals(old)) {
        admin("/roster merge \"" + old + "\" into \"" + into + "\"");
        organizations.remove(old);
        becomes(old, into);
      }
    }
  }

  private void becomes(String old, String name) {
    organizationOf.replaceAll(
        (person, organization) -> organization.equals(old) ? name : organization);
    ledger
        .where(entry -> entry.organization.equals(Optional.of(old)))
        .forEach(entry -> entry.organization = Optional.of(name));
  }

  private void admin(String line) {
    told(in("backbone").asAdministrator(true).say("p1", line));
    desk.asAdministrator(false);
    membersOf.get("backbone").add("p1");
  }

  /** The night passes, and what nobody answered ends. */
  void dayPasses() {
    clock.forward(Duration.ofHours(24));
    requests.clear();
    desk.look();
    for (Entry entry : ledger.all()) {
      if (entry.answerBy.filter(by -> !by.isAfter(clock.instant())).isEmpty()) {
        continue;
      }
      if (entry.state == State.OFFERED) {
        entry.end(State.UNANSWERED, clock.instant());
      } else {
        entry.handedTo = Optional.empty();
        entry.answerBy = Optional.empty();
        entry.events++;
      }
    }
  }

  /** Compares all that can be listed with a plain look at every promise. */
  void recount() {
    for (String group : GROUPS) {
      String reader = membersOf.get(group).iterator().next();
      compare(reader, group, "open", ledger.soonestFirst(e -> e.group.equals(group) && e.open()));
      compare(
          reader,
          group,
          "overdue",
          ledger.soonestFirst(e -> e.group.equals(group) && e.open() && isLate(e)));
      compare(
          reader,
          group,
          "kept",
          ledger.latestFirst(e -> e.group.equals(group) && e.state == State.KEPT));
      compare(
          reader,
          group,
          "offered",
          ledger.soonestFirst(
              e -> e.group.equals(group) && (e.state == State.OFFERED || e.handedTo.isPresent())));
      compare(
          reader,
          group,
          "help",
          ledger.soonestFirst(e -> e.group.equals(group) && e.open() && e.help));
    }
    for (String person : people) {
      compare(
          "p1",
          "backbone",
          "@" + person,
          ledger.soonestFirst(e -> e.open() && e.owner.equals(person)));
    }
    for (String organization : organizations) {
      compare(
          "p1",
          "backbone",
          "org:\"" + organization + "\"",
          ledger.soonestFirst(e -> e.open() && e.organization.equals(Optional.of(organization))));
    }
    for (int i = 0; i < 3; i++) {
      String strategy = "Strategy " + i;
      compare(
          "p1",
          "backbone",
          "strategy:\"" + strategy.toLowerCase(Locale.ROOT) + "\"",
          ledger.soonestFirst(e -> e.open() && e.strategy.equals(Optional.of(strategy))));
    }
    membersOf.get("backbone").add("p1");
    GROUPS.forEach(this::compareRoster);
  }

  private void compareRoster(String group) {
    Set<String> here = membersOf.get(group);
    String reader = here.iterator().next();
    long partners =
        here.stream().map(organizationOf::get).filter(Objects::nonNull).distinct().count();
    Matcher counted = ROSTER.matcher(told(in(group).say(reader, "/roster")));
    assertThat(counted.find()).isTrue();
    assertThat(counted.group(1)).as("organizations in %s", group).isEqualTo("" + partners);
    assertThat(counted.group(2)).as("people in %s", group).isEqualTo("" + here.size());
  }

  /** Whether every history is as long as what happened. */
  void histories() {
    for (Entry entry : ledger.all()) {
      int events = 0;
      Reply page = in(entry.group).say("p1", "/commit show " + entry.number);
      membersOf.get(entry.group).add("p1");
      events += eventsOn(page);
      for (Optional<String> next = next(page); next.isPresent(); next = next(page)) {
        page = in(entry.group).press("p1", next.get());
        events += eventsOn(page);
      }
      assertThat(events).as("the history of #%d", entry.number).isEqualTo(entry.events);
    }
  }

  private static int eventsOn(Reply page) {
    return (int) MOMENT.matcher(told(page)).results().count();
  }

  private void compare(String reader, String group, String filter, List<Integer> expected) {
    List<Integer> listed = new ArrayList<>();
    Reply page = in(group).say(reader, "/commit list " + filter);
    Matcher heading = HEADING.matcher(told(page));
    int count = heading.find() ? Integer.parseInt(heading.group(1).replace(",", "")) : 0;
    listed.addAll(numbers(page));
    for (Optional<String> next = next(page); next.isPresent(); next = next(page)) {
      page = in(group).press(reader, next.get());
      listed.addAll(numbers(page));
    }
    assertThat(listed).as("/commit list %s in %s", filter, group).isEqualTo(expected);
    assertThat(count)
        .as("count of /commit list %s in %s", filter, group)
        .isEqualTo(expected.size());
  }

  private static List<Integer> numbers(Reply page) {
    return ITEM.matcher(told(page)).results().map(m -> Integer.valueOf(m.group(1))).toList();
  }

  private static Optional<String> next(Reply page) {
    return page.message().stream()
        .flatMap(message -> message.buttons().stream())
        .filter(button -> button.label().equals("More"))
        .map(Button::id)
        .findFirst();
  }

  private boolean isLate(Entry entry) {
    return entry.due.isBefore(today(entry.owner))
        && entry.due.isBefore(LocalDate.ofInstant(clock.instant(), entry.promisedIn));
  }

  private Entry entry(
      String answer, String group, String owner, String what, LocalDate due, State state) {
    Matcher number = NUMBER.matcher(answer);
    assertThat(number.find()).as(answer).isTrue();
    Entry entry =
        new Entry(Integer.parseInt(number.group(1)), group, owner, what, due, zone(owner), state);
    entry.organization = Optional.ofNullable(organizationOf.get(owner));
    membersOf.get(group).add(owner);
    return entry;
  }

  /** Whoever uses the bot in a channel takes part there. */
  private void types(Entry entry, String line) {
    told(in(entry.group).say(entry.owner, line));
    membersOf.get(entry.group).add(entry.owner);
  }

  private void press(Entry entry, String person, String verb) {
    told(in(entry.group).press(person, "commit/" + verb + "?number=" + entry.number));
    membersOf.get(entry.group).add(person);
  }

  private void submit(Entry entry, String person, String verb, Map<String, String> values) {
    told(in(entry.group).submit(person, "commit/" + verb + "?number=" + entry.number, values));
    membersOf.get(entry.group).add(person);
  }

  private Desk in(String group) {
    return desk.at(group);
  }

  /** What was answered, which no service finds too long. */
  private static String told(Reply reply) {
    reply.message().ifPresent(Bearable::assertBearable);
    assertThat(Desk.told(reply)).doesNotContain("Something went wrong");
    return Desk.told(reply);
  }

  private boolean mayAsk(String from, String to) {
    return requests.merge(from + ">" + to, 1, Integer::sum) <= REQUESTS_A_DAY;
  }

  private Optional<Entry> one(Predicate<Entry> which) {
    List<Entry> found = ledger.where(which);
    return found.isEmpty() ? Optional.empty() : Optional.of(pick(found));
  }

  private String pickOf(String group) {
    List<String> members = List.copyOf(membersOf.get(group));
    return members.isEmpty() ? "p1" : pick(members);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private LocalDate today(String person) {
    return LocalDate.ofInstant(clock.instant(), zone(person));
  }

  private ZoneId zone(String person) {
    return zones.getOrDefault(person, Desk.ZONE);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
