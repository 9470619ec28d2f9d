package asterism.bot.feature.consensus;

import asterism.bot.card.Delivery;
import asterism.bot.chat.Desk;
import asterism.bot.chat.Mailbox;
import asterism.bot.chat.Rendering;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.room.HandClock;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Closings;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Stance;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Mornings;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Organizations that decide together: what they propose and say is put into the records, what
 * people then see comes out, and time is moved by hand.
 */
final class Council implements AutoCloseable {
  static final String GROUP = "early-reading";

  private static final Duration PAUSE = Duration.ofHours(2);

  private final TestDatabase test = TestDatabase.create();
  private final Workspaces.Met home =
      test.database()
          .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
  private final HandClock clock = new HandClock(Desk.NOW, Desk.ZONE);
  private final Desk desk = new Desk(test.database(), clock);
  private final Mailbox mailbox = new Mailbox();
  private final Delivery delivery =
      new Delivery(
          test.database(),
          desk.faces(),
          mailbox,
          new Rendering(desk.texts(), Desk.ZONE, Language.ENGLISH),
          clock,
          clock);
  private final Map<String, Set<String>> days = new HashMap<>();
  private final Map<String, List<Seat>> voices = new LinkedHashMap<>();

  /** A voice in all that is proposed from now on. */
  Council voice(String organization, String primary, String... alternates) {
    List<Seat> seats = new ArrayList<>();
    seats.add(new Seat(person(primary), false));
    Stream.of(alternates).forEach(each -> seats.add(new Seat(person(each), true)));
    voices.put(organization, seats);
    return this;
  }

  Proposal propose(String by, String wording, Rule rule, Duration open) {
    return propose(GROUP, by, wording, rule, open);
  }

  Proposal propose(String group, String by, String wording, Rule rule, Duration open) {
    return changed(
        tx -> {
          Proposal proposal =
              new Proposals(tx)
                  .open(
                      new Proposals.Draft(
                          person(tx, by),
                          Optional.empty(),
                          group(tx, group).id(),
                          rule,
                          Group.Voices.ORGANIZATION,
                          wording,
                          now().plus(open)),
                      now(),
                      now());
          voices.forEach(
              (name, seats) ->
                  new Electorate(tx)
                      .fix(proposal, Holder.organization(organization(tx, name)), seats, now()));
          return proposal;
        });
  }

  /** Somebody says something for an organization, by command. */
  Act say(Proposal proposal, String who, String organization, Stance stance, String because) {
    return act(proposal, who, organization, Optional.of(stance), because, Act.Source.SAID, null);
  }

  Act takeBack(Proposal proposal, String who, String organization) {
    return act(proposal, who, organization, Optional.empty(), "", Act.Source.SAID, null);
  }

  /** Somebody records what another said by phone. */
  Act record(String by, Proposal proposal, String who, String organization, Stance stance) {
    return act(proposal, who, organization, Optional.of(stance), "", Act.Source.BEHALF, by);
  }

  /** Found when all reactions were read back. */
  Act found(Proposal proposal, String who, String organization, Stance stance) {
    return act(proposal, who, organization, Optional.of(stance), "", Act.Source.READING, null);
  }

  private Act act(
      Proposal proposal,
      String who,
      String organization,
      Optional<Stance> stance,
      String because,
      Act.Source source,
      @Nullable String by) {
    return changed(
        tx -> {
          Proposal current = new Proposals(tx).lock(proposal.id());
          return new Acts(tx)
              .add(
                  current,
                  new Acts.Said(
                      current.version(),
                      person(tx, who),
                      Optional.of(organization(tx, organization)),
                      stance,
                      Optional.of(because).filter(word -> !word.isEmpty()),
                      source,
                      now(),
                      Optional.ofNullable(by).map(name -> person(tx, name))));
        });
  }

  Proposal amend(Proposal proposal, String by, String wording) {
    return changed(
        tx ->
            new Proposals(tx)
                .amend(new Proposals(tx).lock(proposal.id()), wording, person(tx, by), now()));
  }

  /** It is over: tallied and closed as it stands. */
  Proposal close(Proposal proposal, Proposal.Verdict verdict) {
    return changed(
        tx -> {
          Proposals proposals = new Proposals(tx);
          Proposal current = proposals.lock(proposal.id());
          List<Position> positions = Minutes.of(current, tx).positions();
          Closings closings = new Closings(tx);
          closings.tally(current, positions.stream().map(Tally::tallied).toList(), false, now());
          return closings.close(current, verdict, now());
        });
  }

  /** Whatever changes what waits for people wakes them, and is seen where it is shown. */
  <T> T changed(Function<Transaction, T> work) {
    return run(
        tx -> {
          T done = work.apply(tx);
          List<Long> all =
              voices.values().stream().flatMap(List::stream).map(Seat::person).toList();
          new Mornings(tx).wake(all, now());
          new Proposals(tx)
              .open(group(tx, GROUP).id(), now())
              .forEach(open -> new Cards(tx).touchShowing("consensus", open.id(), now()));
          return done;
        });
  }

  Reply say(String account, String line) {
    return desk.say(account, line);
  }

  Reply press(String account, String button) {
    return desk.press(account, button);
  }

  Desk desk() {
    return desk;
  }

  Instant now() {
    return clock.instant();
  }

  /** Time passes, and nobody looks. */
  Council pass(Duration time) {
    clock.forward(time);
    return this;
  }

  /** Time passes, with the bot at work every other hour. */
  Council until(Instant end) {
    while (now().isBefore(end)) {
      Duration left = Duration.between(now(), end);
      clock.forward(left.compareTo(PAUSE) < 0 ? left : PAUSE);
      look();
    }
    return this;
  }

  void look() {
    desk.look();
    delivery.look();
    mailbox.people().forEach(this::note);
  }

  /** The digests somebody was sent, as they stand. */
  List<Message> digests(String account) {
    return mailbox.at("@" + account).stream()
        .filter(
            message ->
                message.buttons().stream().anyMatch(b -> b.id().equals("asterism/reminders")))
        .toList();
  }

  /** The days on which somebody was sent a digest. */
  List<String> digestDays(String account) {
    return new ArrayList<>(days.getOrDefault(account, new TreeSet<>()));
  }

  private void note(String account) {
    Set<String> known = days.computeIfAbsent(account, one -> new TreeSet<>());
    if (digests(account).size() > known.size()) {
      known.add(LocalDate.ofInstant(now(), Desk.ZONE).toString());
    }
  }

  long person(String account) {
    return run(tx -> person(tx, account));
  }

  private long person(Transaction tx, String account) {
    return new People(tx)
        .behind(
            home.workspace(),
            account,
            new People.Profile(
                account,
                Optional.of(desk.zone(account)),
                Optional.of(account.equals("rosa") ? "es" : "en")),
            now())
        .id();
  }

  private long organization(Transaction tx, String name) {
    Organizations organizations = new Organizations(tx);
    return organizations
        .find(name)
        .orElseGet(
            () -> organizations.add(name, Optional.empty(), now()).orElseThrow().organization())
        .id();
  }

  private Group group(Transaction tx, String name) {
    return new Groups(tx).ofChannel(home.workspace(), name, name, now());
  }

  <T> T run(Function<Transaction, T> work) {
    return test.database().inCollaborative(home.collaborative(), work);
  }

  @Override
  public void close() {
    test.close();
  }
}
