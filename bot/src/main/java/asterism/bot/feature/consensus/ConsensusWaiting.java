package asterism.bot.feature.consensus;

import asterism.bot.feature.Holidays;
import asterism.bot.feature.Reminder;
import asterism.bot.feature.Reminding;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Version;
import asterism.storage.consensus.Voice.Delegate;
import asterism.storage.people.Groups;
import asterism.storage.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The proposals in which a voice that somebody speaks for is not heard yet. */
record ConsensusWaiting(Whereabouts where) implements Reminding {
  @Override
  public String kind() {
    return Shown.CARD;
  }

  @Override
  public List<Reminder> waitingFor(Person person, Transaction transaction, Instant now) {
    return new Proposals(transaction)
        .openTo(person.id(), now).stream()
            .filter(proposal -> !proposal.isCheck())
            .flatMap(proposal -> reminder(proposal, person, transaction).stream())
            .toList();
  }

  private Optional<Reminder> reminder(Proposal proposal, Person person, Transaction transaction) {
    List<Position> awaited = Minutes.of(proposal, transaction).awaitedOf(person.id());
    if (awaited.isEmpty()) {
      return Optional.empty();
    }
    VoiceLadder ladder =
        new VoiceLadder(
            where.in(transaction).of(person),
            person.morning(),
            works(proposal, person, transaction));
    return Optional.of(
        new Reminder(
            Shown.CARD,
            proposal.id(),
            proposal.groupId(),
            since(proposal, transaction),
            Optional.of(ladder.due(proposal)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ladder.of(proposal, isAlternate(awaited, person)))));
  }

  private static Predicate<LocalDate> works(
      Proposal proposal, Person person, Transaction transaction) {
    Predicate<LocalDate> dayOff =
        Holidays.of(List.of(new Groups(transaction).group(proposal.groupId())), transaction);
    return day ->
        person.workingDays().contains(day.getDayOfWeek())
            && person.awayUntil().map(day::isAfter).orElse(true)
            && !dayOff.test(day);
  }

  /** Since it is worded as it is: what was said before counts no more. */
  private static Instant since(Proposal proposal, Transaction transaction) {
    List<Version> versions = new Proposals(transaction).versions(proposal.id());
    return versions.get(versions.size() - 1).at();
  }

  private static boolean isAlternate(List<Position> awaited, Person person) {
    return awaited.stream()
        .flatMap(position -> position.voice().present().stream())
        .filter(delegate -> delegate.personId() == person.id())
        .allMatch(Delegate::alternate);
  }

  @Override
  public Item item(
      long subject,
      Person person,
      Instant told,
      Transaction transaction,
      Wording wording,
      Instant now) {
    Proposal proposal = new Proposals(transaction).get(subject);
    return new WaitingLine(Minutes.of(proposal, transaction), person, transaction, wording)
        .item(told, now);
  }
}
