package asterism.bot.slack;

import static org.awaitility.Awaitility.await;

import asterism.bot.card.Delivery;
import asterism.bot.chat.Desk;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Probe;
import asterism.bot.chat.Rendering;
import asterism.bot.chat.Router;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Seen;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A bot that shows the cards of a {@link Probe} and hears of reactions to them, in a Slack of our
 * own. Maria and James are in the channel early-reading, where it is too.
 */
final class Sounding implements AutoCloseable {
  final FakeSlack slack = new FakeSlack();
  final String maria = slack.welcome("maria", "Maria Lopez");
  final String james = slack.welcome("james", "James Carter");
  final String reading = slack.channel("early-reading", maria, james, slack.bot());
  final TestDatabase test = TestDatabase.create();
  final Probe probe;
  final SlackChat chat;
  final long collaborative;
  private final Clock clock = Clock.systemUTC();
  private final Desk desk;
  private final Delivery delivery;
  final long workspace;

  /**
   * @param seeds reactions that are put under its cards
   */
  Sounding(List<String> seeds) {
    this(new Probe(seeds), desk -> desk::handle);
  }

  /**
   * @param router what hears of it, which may pass it on
   */
  Sounding(Function<Desk, Router> router) {
    this(new Probe(), router);
  }

  private Sounding(Probe probe, Function<Desk, Router> router) {
    this.probe = probe;
    this.desk = new Desk(test.database(), clock, probe);
    Database database = test.database();
    Workspaces.Met met =
        database.acrossCollaboratives(
            tx -> new Workspaces(tx).met("slack", slack.team(), "Riverside"));
    collaborative = met.collaborative();
    workspace = met.workspace();
    slack.toSockets();
    chat = chat(database);
    chat.start(router.apply(desk));
    await().atMost(Workplace.PATIENCE).until(() -> slack.connections() > 0);
    delivery = delivery();
  }

  private SlackChat chat(Database database) {
    return new SlackChat(
        new SlackSettings(
            slack.botToken(),
            Optional.empty(),
            Optional.of(slack.appToken()),
            URI.create(slack.apiUrl())),
        new KeptForms(database),
        new Texts(List.of(Manifest.TEXTS)).in(Language.ENGLISH, ZoneOffset.UTC),
        clock);
  }

  /** One that begins where all others were killed. */
  Delivery delivery() {
    return new Delivery(
        test.database(),
        desk.faces(),
        chat,
        new Rendering(desk.texts(), ZoneOffset.UTC, Language.ENGLISH),
        clock,
        clock);
  }

  /** The message in which a card stands now in the channel. */
  Seen card(long subject) {
    in(
        tx -> {
          Instant now = clock.instant();
          long group = new Groups(tx).ofChannel(workspace, reading, "early-reading", now).id();
          new Cards(tx).showToGroup(Probe.KIND, subject, group, now);
          return group;
        });
    delivery.look();
    return last(maria, reading);
  }

  /** The same in somebody's direct messages. */
  Seen directCard(long subject, String account) {
    in(
        tx -> {
          Instant now = clock.instant();
          People.Profile profile = new People.Profile("M", Optional.empty(), Optional.empty());
          long person = new People(tx).behind(workspace, account, profile, now).id();
          new Cards(tx).showToPerson(Probe.KIND, subject, person, now, now);
          return person;
        });
    delivery.look();
    return last(account, slack.direct(account));
  }

  /** Has the bot look once at what is behind. */
  void look() {
    delivery.look();
  }

  Seen last(String who, String where) {
    List<Seen> seen = slack.messagesSeenBy(who, where);
    return seen.get(seen.size() - 1);
  }

  /** What somebody is told in private by what is done, there. */
  Seen told(String who, String where, Runnable deed) {
    List<Seen> before = slack.messagesSeenBy(who, where);
    deed.run();
    return until(
        () ->
            slack.messagesSeenBy(who, where).stream()
                .filter(seen -> !before.contains(seen))
                .findFirst());
  }

  static <T> T until(Callable<Optional<T>> there) {
    return await().atMost(Workplace.PATIENCE).until(there, Optional::isPresent).orElseThrow();
  }

  <T> T in(Function<Transaction, T> work) {
    return test.database().inCollaborative(collaborative, work::apply);
  }

  @Override
  public void close() {
    chat.close();
    test.close();
    slack.close();
  }
}
