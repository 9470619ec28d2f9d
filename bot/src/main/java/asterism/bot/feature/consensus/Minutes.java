package asterism.bot.feature.consensus;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Voice;
import asterism.storage.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has a voice in a proposal, and what they said to it.
 *
 * @param acts to all its versions, as they were recorded
 */
record Minutes(Proposal proposal, List<Voice> voices, List<Act> acts) {
  Minutes {
    voices = List.copyOf(voices);
    acts = List.copyOf(acts);
  }

  static Minutes of(Proposal proposal, Transaction transaction) {
    return new Minutes(
        proposal,
        new Electorate(transaction).of(proposal.id()),
        new Acts(transaction).of(proposal.id()));
  }

  /** To one version. */
  List<Act> to(int version) {
    return acts.stream().filter(act -> act.version() == version).toList();
  }

  /** To the latest wording, and in time. */
  List<Act> counted() {
    return new Deadline(proposal.closesAt()).counted(to(proposal.version()));
  }

  List<Position> positions() {
    return Closing.positions(voices, counted());
  }

  /** The voices that are not heard and for which somebody speaks. */
  List<Position> awaitedOf(long person) {
    return unheard().stream().filter(p -> p.voice().isSpokenForBy(person)).toList();
  }

  List<Position> unheard() {
    return positions().stream().filter(position -> !position.isHeard()).toList();
  }

  /** How it stands, in words. */
  Text tally(Transaction transaction, Wording wording) {
    return proposal.isCheck()
        ? SpreadWords.of(counted(), names(transaction), wording)
        : TallyWords.of(positions(), wording);
  }

  private Map<Long, String> names(Transaction transaction) {
    People people = new People(transaction);
    Map<Long, String> names = new HashMap<>();
    counted().forEach(act -> names.computeIfAbsent(act.personId(), id -> people.person(id).name()));
    return names;
  }
}
