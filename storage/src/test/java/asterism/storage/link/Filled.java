package asterism.storage.link;

import static asterism.storage.link.Town.FRIDAY;
import static asterism.storage.link.Town.NOW;
import static asterism.storage.link.Town.TODAY;
import static asterism.storage.link.Town.ZONE;

import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.card.Deliveries;
import asterism.storage.chat.FormStore;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.ConversationNotes;
import asterism.storage.commitment.Handovers;
import asterism.storage.commitment.Help;
import asterism.storage.commitment.Offers;
import asterism.storage.commitment.RecurringCommitment;
import asterism.storage.commitment.RecurringCommitments;
import asterism.storage.commitment.Reminders;
import asterism.storage.commitment.Saying;
import asterism.storage.commitment.Sayings;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Closings;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Reactions;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Tallied;
import asterism.storage.export.CalendarAddresses;
import asterism.storage.nudge.Digest;
import asterism.storage.nudge.Digests;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.pathway.CriterionActs;
import asterism.storage.pathway.Dimension;
import asterism.storage.pathway.Pathway;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Conflicts;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import asterism.storage.people.Meeting;
import asterism.storage.people.Meetings;
import asterism.storage.people.Mornings;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.Refusals;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.publicity.OpenRecords;
import asterism.storage.publicity.PublicNames;
import asterism.storage.room.RoomDraft;
import asterism.storage.room.RoomMessages;
import asterism.storage.room.RoomPlace;
import asterism.storage.room.RoomReads;
import asterism.storage.summary.SummaryPost;
import asterism.storage.summary.SummaryPosts;
import asterism.storage.summary.SummarySchedule;
import asterism.storage.summary.SummarySchedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A town in which something of everything there is was done: a row in each table. */
record Filled(
    Town town,
    long maria,
    long james,
    long rosa,
    long foodBank,
    long reading,
    long steering,
    Commitment library,
    Commitment kept,
    Proposal open,
    Proposal closed) {

  static Filled of(Town town) {
    long maria = town.person("maria");
    long james = town.person("james");
    long rosa = town.person("rosa");
    long foodBank = town.organization("Food Bank");
    long schools = town.organization("Schools of " + town.name());
    long reading = town.group("reading");
    long steering = town.group("steering");
    town.begin(maria, Optional.of(foodBank), Optional.of(reading), Role.REPRESENTATIVE);
    town.begin(james, Optional.of(schools), Optional.of(reading), Role.FACILITATOR);
    town.begin(rosa, Optional.empty(), Optional.of(steering), Role.MEMBER);
    town.begin(james, Optional.empty(), Optional.empty(), Role.ADMINISTRATOR);
    Commitment library = town.promises(maria, reading, "call the library");
    Proposal open = town.proposes(maria, reading, "We meet every second Tuesday");
    town.voices(open, maria, james);
    town.voice(open, foodBank, rosa);
    Commitment kept = town.promises(james, steering, "print the cards");
    Proposal closed = town.proposes(james, steering, "We share what we count");
    town.voices(closed, james, rosa);
    Filled filled =
        new Filled(
            town, maria, james, rosa, foodBank, reading, steering, library, kept, open, closed);
    town.run(filled::people);
    town.run(filled::commitments);
    town.run(filled::proposals);
    town.run(filled::reminders);
    town.run(filled::stages);
    town.run(filled::told);
    town.run(filled::service);
    town.offers(james);
    return filled;
  }

  private void people(Transaction tx) {
    Organizations organizations = new Organizations(tx);
    Organization old =
        organizations.add("The Pantry", Optional.of(maria), NOW).orElseThrow().organization();
    organizations.merge(
        old, organizations.find(foodBank).orElseThrow(), TODAY, Optional.of(maria), NOW);
    new Conflicts(tx)
        .declare(
            new Conflicts.Party(Optional.of(foodBank), Optional.empty()),
            reading,
            "grants",
            maria,
            NOW);
    Meeting meeting = new Meetings(tx).hold(reading, TODAY, james, NOW);
    new Meetings(tx).attend(meeting, List.of(maria, james), james, NOW);
    new Groups(tx).setHolidays(reading, List.of(new Holiday(FRIDAY, "the day after")));
    new Ladders(tx).choose(reading, new Ladder(List.of(3), List.of(2), 4));
  }

  private void commitments(Transaction tx) {
    new Help(tx).want(library, maria, "no phone", NOW);
    new Help(tx).join(new Commitments(tx).get(library.id()), rosa, NOW);
    new Commitments(tx).keep(kept, james, false, NOW);
    new Offers(tx)
        .offer(
            town.promise(rosa, Optional.of(foodBank), reading, "bring chairs"),
            james,
            NOW.plus(Duration.ofDays(7)),
            NOW);
    Commitment handed =
        new Commitments(tx).make(town.promise(james, Optional.empty(), reading, "hand it on"), NOW);
    new Handovers(tx).hand(handed, maria, NOW.plus(Duration.ofDays(7)), NOW);
    RecurringCommitment recurring =
        new RecurringCommitments(tx)
            .begin(
                town.promise(maria, Optional.empty(), reading, "water the plants"),
                "FREQ=WEEKLY",
                NOW);
    new RecurringCommitments(tx).nextTurn(recurring, FRIDAY, ZONE, NOW);
    Saying saying = new Sayings(tx).begin(rosa, reading, james, NOW);
    new Sayings(tx).note(saying, town.promise(rosa, Optional.empty(), reading, "as I said"), NOW);
    new ConversationNotes(tx).append(library.id(), maria, james, "she waits for a phone", NOW);
  }

  private void proposals(Transaction tx) {
    Acts acts = new Acts(tx);
    Act block = acts.add(open, said(maria, Stance.BLOCK));
    acts.unexplained(block, NOW.plus(Duration.ofDays(2)));
    acts.add(open, said(james, Stance.AGREE));
    new Reactions(tx).note(open.id(), town.account(tx, "james"), "m1", "thumbsup", true, NOW);
    acts.add(closed, said(rosa, Stance.AGREE));
    List<Tallied> tallied =
        new Electorate(tx)
            .of(closed.id()).stream()
                .map(
                    voice ->
                        new Tallied(voice.id(), voice.name(), Optional.of(Stance.AGREE), false))
                .toList();
    Proposal frozen =
        new Closings(tx).tally(new Proposals(tx).lock(closed.id()), tallied, false, NOW);
    new Closings(tx).close(frozen, Proposal.Verdict.ADOPTED, NOW);
  }

  static Acts.Said said(long person, Stance stance) {
    return new Acts.Said(
        1,
        person,
        Optional.empty(),
        Optional.of(stance),
        Optional.empty(),
        Act.Source.SAID,
        NOW,
        Optional.empty());
  }

  private void reminders(Transaction tx) {
    new Mornings(tx).wake(List.of(maria, james, rosa), NOW);
    Digest digest =
        new Digests(tx)
            .make(
                maria,
                TODAY,
                false,
                Mornings.Told.NOTHING,
                List.of(new Digest.Item("commitment", library.id())),
                NOW)
            .orElseThrow();
    Cards cards = new Cards(tx);
    cards.showToPerson("digest", digest.id(), maria, NOW, NOW);
    cards.shows("digest", digest.id(), "commitment", library.id());
    cards.showToGroup("commitment", library.id(), reading, NOW);
    cards.showToGroup("consensus", open.id(), reading, NOW);
    cards.showToGroup("greeting", reading, reading, NOW);
    cards.showToPerson("setup-offer", tx.collaborative(), james, NOW, NOW);
    new GroupDigests(tx).make(reading, TODAY, NOW.minus(Duration.ofDays(7)), NOW);
    new Reminders(tx).putAside(library.id(), maria, FRIDAY, NOW);
    new Reminders(tx).nudge(maria, TODAY, library.id(), james, NOW);
    new Refusals(tx).note(town.account(tx, "rosa"), NOW);
  }

  private void stages(Transaction tx) {
    Pathway pathway =
        new Pathways(tx)
            .define(
                List.of(
                    new Pathway.Stage(
                        "Listening",
                        List.of(new Pathway.Criterion(Dimension.GOALS, "One question is agreed")))),
                maria,
                NOW);
    Walk walk =
        new Walks(tx).begin(reading, Optional.of(pathway.id()), Optional.empty(), 1, james, NOW);
    new CriterionActs(tx).met(walk, 1, 1, "we agreed on it", maria, NOW);
    StageMotion motion =
        new StageMotions(tx).open(walk, StageMotion.Kind.RELEASE, Optional.empty(), maria, NOW);
    new StageMotions(tx).proposed(motion, open.number());
    new Cards(tx).showToGroup("stage", walk.id(), reading, NOW);
  }

  /** The group that walks proposes to itself to be released. */
  Proposal proposesItsRelease() {
    return proposesItsRelease(town);
  }

  /** The same in the channel of a town that has joined. */
  Proposal proposesItsRelease(Town in) {
    return in.in(
        tx -> {
          new Deliveries(tx).take(in.workspace(), "the release");
          Walk walk = new Walks(tx).of(reading).orElseThrow();
          StageMotions motions = new StageMotions(tx);
          StageMotion motion =
              motions
                  .openOf(walk.id())
                  .orElseGet(
                      () ->
                          motions.open(
                              walk, StageMotion.Kind.RELEASE, Optional.empty(), maria, NOW));
          Proposal proposal =
              new Proposals(tx)
                  .open(
                      new Proposals.Draft(
                          maria,
                          Optional.empty(),
                          reading,
                          Proposal.Rule.LIGHT,
                          Group.Voices.PERSON,
                          "We stop with honour",
                          NOW.plus(Duration.ofDays(7)),
                          Optional.of("stage"),
                          Optional.of(motion.id())),
                      NOW,
                      NOW);
          new Cards(tx).showToGroup("consensus", proposal.id(), reading, NOW);
          return proposal;
        });
  }

  private void told(Transaction tx) {
    SummarySchedule schedule =
        new SummarySchedules(tx)
            .make(
                new SummarySchedules.Wanted(
                    reading, false, "FREQ=WEEKLY;BYDAY=MO", TODAY, LocalTime.of(9, 0)),
                james,
                NOW,
                NOW)
            .orElseThrow();
    SummaryPost post =
        new SummaryPosts(tx)
            .make(
                new SummaryPosts.Posting(
                    reading,
                    false,
                    Optional.of(schedule.id()),
                    Optional.empty(),
                    NOW.minus(Duration.ofDays(7)),
                    NOW,
                    TODAY),
                NOW)
            .orElseThrow();
    new Cards(tx).showToGroup(SummaryPosts.CARD, post.id(), reading, NOW);
    OpenRecords records = new OpenRecords(tx);
    records.ensure("record-of-" + town.name());
    records.open(closed.number(), NOW);
    records.ask(james, NOW);
    new PublicNames(tx).choose(maria, true, NOW);
    new CalendarAddresses(tx).make(maria, Optional.of(reading), "a secret of " + town.name(), NOW);
  }

  private void service(Transaction tx) {
    long workspace = town.workspace();
    new Deliveries(tx).take(workspace, "a delivery");
    new FormStore(tx).keep(workspace, "a key of " + town.name(), "{}");
    RoomPlace place = new RoomPlace("reading", false);
    RoomMessages room = new RoomMessages(tx);
    long message = room.add(RoomDraft.said(place, "maria", "d1", "{}"), NOW).orElseThrow().id();
    room.react(message, "james", "wave", true, NOW);
    room.changed();
    room.isNew("d2", NOW);
    new RoomReads(tx).read("maria", place, message);
  }
}
