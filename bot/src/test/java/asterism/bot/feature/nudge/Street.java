package asterism.bot.feature.nudge;

import asterism.bot.card.Delivery;
import asterism.bot.chat.Desk;
import asterism.bot.chat.Mailbox;
import asterism.bot.chat.Rendering;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.bot.feature.commitment.CommitmentFeature;
import asterism.bot.message.Button;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.room.HandClock;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Workspaces;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All the bot's features without a chat service's page: what people do goes in, what they see in
 * their direct messages and channels comes out, and time is moved by hand.
 */
final class Street implements AutoCloseable {

  private static final Pattern NUMBER = Pattern.compile("(?m)^#([0-9]+) · ");

  private final Map<String, List<String>> calendars = new HashMap<>();
  private final TestDatabase test = TestDatabase.create();
  private final HandClock clock;
  private Duration step = Duration.ofMinutes(30);
  private final Mailbox mailbox = new Mailbox();
  private final Desk desk;
  private final Delivery delivery;

  Street(String now) {
    this.clock = new HandClock(Instant.parse(now), Desk.ZONE);
    this.desk = new Desk(test.database(), clock);
    this.delivery =
        new Delivery(
            test.database(),
            desk.faces(),
            mailbox,
            new Rendering(desk.texts(), Desk.ZONE, Language.ENGLISH),
            clock,
            clock);
  }

  Desk desk() {
    return desk;
  }

  Database database() {
    return test.database();
  }

  Instant now() {
    return clock.instant();
  }

  /** What somebody says in a channel. */
  Reply say(String account, String channel, String line) {
    return desk.at(channel).say(account, line);
  }

  /** How often the bot looks from now on, while time passes. */
  Street looking(Duration every) {
    step = every;
    return this;
  }

  /** Time passes, with the bot at work. */
  Street until(String instant) {
    Instant end = OffsetDateTime.parse(instant).toInstant();
    while (clock.instant().isBefore(end)) {
      long seconds = step.toSeconds();
      Instant next = Instant.ofEpochSecond((now().getEpochSecond() / seconds + 1) * seconds);
      clock.forward(Duration.between(now(), next.isBefore(end) ? next : end));
      look();
    }
    return this;
  }

  /** Nobody wants to be disturbed before that. */
  Street quietUntil(String instant) {
    mailbox.quietUntil(OffsetDateTime.parse(instant).toInstant());
    return this;
  }

  /** Time passes, and nobody looks. */
  Street downUntil(String instant) {
    clock.forward(Duration.between(clock.instant(), Instant.parse(instant)));
    return this;
  }

  Street look() {
    desk.look();
    delivery.look();
    mailbox.people().forEach(this::note);
    return this;
  }

  /**
   * The digests somebody was sent, as they were when they came: when, by the clock on their wall,
   * and the numbers in it.
   */
  List<String> calendar(String account) {
    return calendars.getOrDefault(account, List.of());
  }

  private void note(String account) {
    List<String> calendar = calendars.computeIfAbsent(account, one -> new ArrayList<>());
    List<Message> digests = digests(account);
    for (Message digest :
        digests.subList(Math.min(calendar.size(), digests.size()), digests.size())) {
      LocalDateTime at = LocalDateTime.ofInstant(now(), desk.zone(account));
      String day = at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      calendar.add("%s %s: %s".formatted(day, at, numbers(digest)));
    }
  }

  static String numbers(Message digest) {
    return NUMBER
        .matcher(digest.plain())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining(" "));
  }

  /**
   * People are thought of, and no one else is at work.
   *
   * @param meanwhile happens after it was said who is to be thought of
   */
  Street lookWhile(Runnable meanwhile) {
    AtomicBoolean first = new AtomicBoolean(true);
    Clock interrupted =
        new Clock() {
          @Override
          public Instant instant() {
            Instant now = clock.instant();
            if (first.getAndSet(false)) {
              meanwhile.run();
            }
            return now;
          }

          @Override
          public ZoneId getZone() {
            return clock.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
          }
        };
    List<Feature> features = List.of(new CommitmentFeature(database(), clock, Desk.ZONE));
    new NudgeFeature(database(), interrupted, Desk.ZONE, () -> features)
        .routines()
        .get(0)
        .look()
        .run();
    return this;
  }

  /** Whether some transaction waits for another. */
  boolean somebodyWaits() {
    try (Connection connection = DriverManager.getConnection(test.botUrl());
        Statement statement = connection.createStatement();
        ResultSet waits = statement.executeQuery("select from pg_locks where not granted")) {
      return waits.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stood in somebody's direct messages is deleted there. */
  Street clear(String account) {
    mailbox.clear("@" + account);
    return this;
  }

  /** Only decides what is to be told; nothing is shown yet. */
  Street decide() {
    desk.look();
    return this;
  }

  /** What stands in somebody's direct messages, or in a channel, the first first. */
  List<Message> at(String place) {
    return mailbox.at(place);
  }

  /** The digests somebody was sent, the first first. */
  List<Message> digests(String account) {
    return mailbox.at("@" + account).stream()
        .filter(
            message ->
                message.buttons().stream().anyMatch(b -> b.id().equals("asterism/reminders")))
        .toList();
  }

  static Button button(Message message, String label) {
    return message.buttons().stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " on " + message.plain()));
  }

  Person person(String account) {
    long workspace = met().workspace();
    return run(tx -> new People(tx).findBehind(workspace, account).orElseThrow());
  }

  <T> T run(Function<Transaction, T> work) {
    return test.database().inCollaborative(met().collaborative(), work);
  }

  /** What stands in the database, read past the bot and its rules. */
  String read(String sql) {
    try (Connection connection = DriverManager.getConnection(test.ownerUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = asterism");
      try (ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Workspaces.Met met() {
    return test.database()
        .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
  }

  @Override
  public void close() {
    test.close();
  }
}
