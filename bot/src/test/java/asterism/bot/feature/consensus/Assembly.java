package asterism.bot.feature.consensus;

import asterism.bot.card.Delivery;
import asterism.bot.chat.Desk;
import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.bot.chat.Mailbox;
import asterism.bot.chat.Rendering;
import asterism.bot.feature.Feature;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.room.HandClock;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A group that decides in its channel: what people say, press and react goes in, what stands in the
 * channel comes out; the bot looks when it is told, and time is moved by hand. Ana is the chat's
 * administrator.
 */
public final class Assembly implements AutoCloseable {
  public static final String READING = "early-reading";

  /** How the reactions of stances are called. */
  public static final String AGREE = "white_check_mark";

  public static final String RESERVATIONS = "large_yellow_circle";
  public static final String BLOCK = "octagonal_sign";

  public final HandClock clock;
  public final Mailbox mailbox = new Mailbox();
  private final TestDatabase test = TestDatabase.create();
  private final Feature[] others;
  private Desk desk;
  private Delivery delivery;

  /**
   * @param others features besides those that the bot has
   */
  public Assembly(Feature... others) {
    this(Desk.NOW, others);
  }

  public Assembly(Instant now, Feature... others) {
    this.others = others;
    this.clock = new HandClock(now, Desk.ZONE);
    this.desk = desk(test.database());
    this.delivery = delivery(test.database(), desk);
  }

  /** People by the organization they represent: {@code Food Bank}, {@code maria}. */
  public Assembly seating(Map<String, String> representatives) {
    representatives.forEach(
        (organization, person) -> {
          lead("/roster add \"%s\"".formatted(organization));
          lead("/roster @%s representative of \"%s\"".formatted(person, organization));
        });
    return this;
  }

  /** The bot ends and is begun again, and knows what the database does. */
  public Assembly restarted() {
    desk = desk(test.database());
    delivery = delivery(test.database(), desk);
    return this;
  }

  /** Another process on the same database and in the same chat. */
  public Desk replica() {
    return desk(test.replica());
  }

  private Desk desk(Database database) {
    return new Desk(database, clock, others).in("riverside").at(READING).reading(mailbox);
  }

  private Delivery delivery(Database database, Desk of) {
    return new Delivery(
        database,
        of.faces(),
        mailbox,
        new Rendering(of.texts(), Desk.ZONE, Language.ENGLISH),
        clock,
        clock);
  }

  public Desk desk() {
    return desk;
  }

  public TestDatabase test() {
    return test;
  }

  /** What the administrator says, and is told. */
  public String lead(String line) {
    String told = Desk.told(desk.asAdministrator(true).say("ana", line));
    desk.asAdministrator(false);
    return told;
  }

  public String say(String account, String line) {
    return Desk.told(desk.say(account, line));
  }

  public String press(String account, String label) {
    String button =
        card().buttons().stream()
            .filter(each -> each.label().contains(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + label + " on " + card().plain()))
            .id();
    return Desk.told(desk.press(account, button));
  }

  /** Puts a reaction on the card, of which the bot hears at once. */
  public String react(String account, String emoji) {
    String message = cardId();
    mailbox.put(account, message, emoji, true);
    return hear(account, new Reacted(message, emoji, true, Optional.of(clock.instant())));
  }

  /** Takes it off, of which the bot hears at once. */
  public String unreact(String account, String emoji) {
    String message = cardId();
    mailbox.put(account, message, emoji, false);
    return hear(account, new Reacted(message, emoji, false, Optional.of(clock.instant())));
  }

  /** What the service tells of a reaction, whatever stands there. */
  public String hear(String account, Reacted reacted) {
    return Desk.told(desk.does(account, reacted));
  }

  /** Puts it there, and the bot is not told. */
  public void reactUnheard(String account, String emoji) {
    mailbox.put(account, cardId(), emoji, true);
  }

  /** Time passes until then, by the clock on the wall; nobody looks. */
  public Assembly awayUntil(String local) {
    return awayUntil(LocalDateTime.parse(local).atZone(Desk.ZONE).toInstant());
  }

  public Assembly awayUntil(Instant then) {
    clock.forward(Duration.between(clock.instant(), then));
    return this;
  }

  /** Looks once at all that is due, and shows what is behind. */
  public Assembly look() {
    desk.look();
    return show();
  }

  public Assembly show() {
    delivery.look();
    return this;
  }

  /** What stands in the channel, in plain words, the first first. */
  public List<String> channel() {
    return channel(READING);
  }

  public List<String> channel(String name) {
    show();
    return mailbox.at(name).stream().map(Message::plain).toList();
  }

  /** The one that stands there and says so. */
  public String said(String words) {
    return channel().stream()
        .filter(plain -> plain.contains(words))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(words + " not among " + channel()));
  }

  public long count(String words) {
    return channel().stream().filter(plain -> plain.contains(words)).count();
  }

  /** The proposal as it stands there: the only one, or the latest. */
  public Message card() {
    show();
    return mailbox.at(READING).stream()
        .filter(message -> message.plain().contains(" proposes") || asks(message))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static boolean asks(Message message) {
    return message.plain().contains("asks how this feels");
  }

  public String cardId() {
    show();
    return mailbox.id(READING, " proposes");
  }

  public Proposal proposal(int number) {
    return run(tx -> new Proposals(tx).find(number).orElseThrow());
  }

  public List<ProposalEvent.Kind> history(int number) {
    long id = proposal(number).id();
    return run(tx -> new ProposalHistory(tx).of(id).stream().map(ProposalEvent::kind).toList());
  }

  public <T> T run(Function<Transaction, T> work) {
    Workspaces.Met met =
        test.database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
    return test.database().inCollaborative(met.collaborative(), work::apply);
  }

  /** What a crashed process had taken is free again. */
  public Assembly leasesOver() {
    test.asOwner("update asterism.proposal set claimed_until = '-infinity'");
    return this;
  }

  @Override
  public void close() {
    test.close();
  }
}
