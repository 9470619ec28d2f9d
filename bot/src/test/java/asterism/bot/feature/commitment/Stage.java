package asterism.bot.feature.commitment;

import asterism.bot.card.Delivery;
import asterism.bot.card.Face;
import asterism.bot.chat.Dispatcher;
import asterism.bot.chat.Incoming;
import asterism.bot.chat.Mailbox;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Form;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.feature.Departure;
import asterism.bot.feature.Reminder;
import asterism.bot.feature.Reminding;
import asterism.bot.feature.people.PeopleFeature;
import asterism.bot.message.Button;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.room.HandClock;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.people.Affiliations;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Mornings;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All of {@code /commit} without a chat service's page: what people do goes in, what they and
 * others see comes out, and time is moved by hand. One more command stands for what another feature
 * tells: {@code /with @maria "Food Bank"}.
 */
final class Stage implements AutoCloseable {
  /** A Tuesday morning in Riverside. */
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  static final String READING = "early-reading";

  private static final Pattern MENTION = Pattern.compile("@[a-z]+");
  private static final Option<Option.Mentioned> WHO = Option.person("who").needed();
  private static final Option<String> NAME = Option.name("name", 100).needed();

  private final TestDatabase test = TestDatabase.create();
  private final HandClock clock = new HandClock(NOW, ZONE);
  private final CommitmentFeature feature = new CommitmentFeature(test.database(), clock, ZONE);
  private final Mailbox mailbox = new Mailbox();
  private final PeopleFeature people =
      new PeopleFeature((call, departure) -> left(call, departure));
  private final Texts texts =
      new Texts(List.of("asterism.bot.texts", feature.texts(), people.texts()));
  private final Rendering rendering = new Rendering(texts, ZONE, Language.ENGLISH);
  private final Map<String, String> zones = new HashMap<>();
  private final Dispatcher dispatcher;
  private final Delivery delivery;
  private final Workspaces.Met home =
      test.database().acrossCollaboratives(tx -> new Workspaces(tx).met("room", "r", "r"));
  private String channel = READING;
  private boolean direct;

  Stage() {
    Commands commands =
        new Commands(
            Stream.of(
                    feature.commands(),
                    people.commands(),
                    List.of(plain("with", this::with, WHO, NAME)))
                .flatMap(List::stream)
                .toList());
    dispatcher =
        new Dispatcher(
            test.database(), commands, rendering, clock, () -> {}, (call, done) -> List.of());
    delivery = new Delivery(test.database(), faces(), mailbox, rendering, clock, clock);
  }

  Database database() {
    return test.database();
  }

  void asOwner(String sql) {
    test.asOwner(sql);
  }

  Instant now() {
    return clock.instant();
  }

  /** What follows is said in another channel. */
  Stage in(String otherChannel) {
    channel = otherChannel;
    direct = false;
    return this;
  }

  /** What follows is said to the bot alone. */
  Stage inPrivate() {
    direct = true;
    return this;
  }

  Stage group(String name, Group.Kind kind) {
    run(tx -> new Groups(tx).begin(home.workspace(), name, name, kind, now()));
    return this;
  }

  /** Somebody with a role in a group, for an organization where one is named. */
  Stage person(String account, String group, Role role, String... organization) {
    run(
        tx -> {
          long person =
              new People(tx)
                  .behind(
                      home.workspace(),
                      account,
                      new People.Profile(
                          account, Optional.of(zone(account)), Optional.of(language(account))),
                      now())
                  .id();
          Optional<Long> whose =
              Stream.of(organization).findFirst().map(name -> organization(tx, name));
          Group where = new Groups(tx).ofChannel(home.workspace(), group, group, now());
          return new Roster(tx)
              .begin(
                  new Roster.Holding(
                      person,
                      whose,
                      Optional.of(where.id()),
                      role,
                      false,
                      LocalDate.ofInstant(now(), ZONE),
                      Optional.empty()),
                  Optional.empty(),
                  now());
        });
    return this;
  }

  private long organization(Transaction tx, String name) {
    Organizations organizations = new Organizations(tx);
    return organizations
        .find(name)
        .orElseGet(
            () -> organizations.add(name, Optional.empty(), now()).orElseThrow().organization())
        .id();
  }

  /** Somebody lives elsewhere from now on. */
  Stage zone(String account, String zone) {
    zones.put(account, zone);
    asOwner(
        "update asterism.person set zone = '%s', zone_chosen = true where name = '%s'"
            .formatted(zone, account));
    return this;
  }

  Reply say(String account, String line) {
    return handle(account, new Incoming.Deed.Said(line, mentions(line)));
  }

  Reply press(String account, Button button) {
    return press(account, button.id());
  }

  Reply press(String account, String button) {
    return handle(account, new Incoming.Deed.Pressed(button, false));
  }

  /** Sends a form as it was opened, with some values changed. */
  Reply submit(String account, Reply opened, Map<String, String> changed) {
    Form form = opened.form().orElseThrow();
    Map<String, String> values = new LinkedHashMap<>();
    form.fields().forEach(field -> values.put(field.id(), field.value()));
    values.putAll(changed);
    return handle(
        account,
        new Incoming.Deed.Submitted(
            form.id(), values, mentions(String.join("\n", values.values()))));
  }

  /** Lets time pass, by day and by night. */
  Stage forward(Duration by) {
    clock(by);
    look();
    delivery.look();
    return this;
  }

  /** Moves the clock, and nobody has looked yet. */
  void clock(Duration by) {
    clock.forward(by);
  }

  /** Has all routines look once. */
  void look() {
    feature.routines().stream().map(Routine::look).forEach(Runnable::run);
  }

  /** What stands in a channel, or for {@code @maria} in her direct messages, the first first. */
  List<Message> seen(String place) {
    delivery.look();
    return mailbox.at(place);
  }

  /** The latest message at a place that says so. */
  Message seen(String place, String words) {
    return seen(place).stream()
        .filter(message -> message.plain().contains(words))
        .reduce((first, second) -> second)
        .orElseThrow(
            () ->
                new AssertionError(
                    "“%s” not among %s"
                        .formatted(words, seen(place).stream().map(Message::plain).toList())));
  }

  static Button button(Message message, String label) {
    return message.buttons().stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " on " + message.plain()));
  }

  static List<String> labels(Message message) {
    return message.buttons().stream().map(Button::label).toList();
  }

  /** What somebody is told, in plain words; empty for nothing. */
  static String told(Reply reply) {
    return reply.message().map(Message::plain).orElse("");
  }

  Commitment commitment(int number) {
    return run(tx -> new Commitments(tx).find(number)).orElseThrow();
  }

  Person personOf(String account) {
    return run(tx -> new People(tx).findBehind(home.workspace(), account)).orElseThrow();
  }

  /** All that waits for somebody. */
  List<Reminder> waitingFor(String account) {
    Person person = personOf(account);
    return run(
        tx ->
            feature.reminding().stream()
                .flatMap(each -> each.waitingFor(person, tx, now()).stream())
                .toList());
  }

  /** What waits for somebody about one promise; empty for nothing. */
  Optional<Reminder> reminder(String account, int number) {
    long subject = commitment(number).id();
    return waitingFor(account).stream().filter(each -> each.subject() == subject).findFirst();
  }

  /** Nothing more is to be thought of for somebody, until they are woken. */
  void asleep(String account) {
    Person person = personOf(account);
    run(
        tx -> {
          new Mornings(tx).wake(person.id(), now());
          new Mornings(tx).thought(person.id(), Mornings.Told.NOTHING, Optional.empty());
          return true;
        });
  }

  /** Whether what waits for somebody is to be thought of. */
  boolean woken(String account) {
    Person person = personOf(account);
    return run(tx -> new Mornings(tx).lock(person.id(), now())).isPresent();
  }

  /** How somebody is told of a promise, in a message that told of it at an instant. */
  Reminding.Item item(String account, int number, Instant told) {
    Person person = personOf(account);
    long subject = commitment(number).id();
    Reminding reminding = feature.reminding().get(0);
    return run(tx -> reminding.item(subject, person, told, tx, rendering.in(tx).of(person), now()));
  }

  <T> T run(Function<Transaction, T> work) {
    return test.database().inCollaborative(home.collaborative(), work);
  }

  @Override
  public void close() {
    test.close();
  }

  private Reply handle(String account, Incoming.Deed deed) {
    return dispatcher.handle(
        new Incoming(
            UUID.randomUUID().toString(),
            new Incoming.Sender(
                new Incoming.WorkspaceKey(Platform.ROOM, "r", "r"),
                account,
                account,
                Optional.of(zone(account).getId()),
                Optional.of(language(account)),
                false),
            new Incoming.Spot(direct ? account : channel, channel, direct),
            deed));
  }

  private Map<String, Face> faces() {
    Map<String, Face> faces = new HashMap<>(feature.faces());
    faces.putAll(people.faces());
    return faces;
  }

  private ZoneId zone(String account) {
    return ZoneId.of(zones.getOrDefault(account, ZONE.getId()));
  }

  /** Rosa reads Spanish. */
  private static String language(String account) {
    return account.startsWith("rosa") ? "es" : "en";
  }

  /** {@code @bot…} is a program, {@code @gone…} nobody any more. */
  private Map<String, Incoming.Mentioned> mentions(String words) {
    Map<String, Incoming.Mentioned> mentions = new LinkedHashMap<>();
    Matcher matcher = MENTION.matcher(words);
    while (matcher.find()) {
      String account = matcher.group().substring(1);
      mentions.put(
          matcher.group(),
          new Incoming.Mentioned(
              account,
              account,
              Optional.of(zone(account).getId()),
              Optional.of(language(account)),
              account.startsWith("bot"),
              !account.startsWith("gone")));
    }
    return mentions;
  }

  private void left(Call call, Departure departure) {
    feature.left(call, departure);
  }

  private Reply with(Call call) {
    long organization = organization(call.transaction(), call.get(NAME));
    new Affiliations(call.transaction())
        .affiliate(
            call.get(WHO).person().id(), organization, call.today(), Optional.empty(), call.now());
    feature.speaksFor(
        call,
        call.get(WHO).person(),
        new Organizations(call.transaction()).find(organization).orElseThrow());
    return Reply.of(Text.of("noted"));
  }

  private static Command plain(String name, Function<Call, Reply> handler, Option<?>... options) {
    return new Command(
        name, "now", Command.Spelling.WORDLESS, List.of(options), Command.Answer.PRIVATE, handler);
  }
}
