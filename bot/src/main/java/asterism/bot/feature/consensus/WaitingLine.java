package asterism.bot.feature.consensus;

import asterism.bot.feature.Names;
import asterism.bot.feature.Reminding.Item;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Stance;
import asterism.storage.people.Person;
import java.time.Instant;
import java.util.List;

/** A proposal that waits for somebody's voice, in one line. */
record WaitingLine(Minutes minutes, Person person, Transaction transaction, Wording wording) {
  private static final int MOST_VOICES = 3;

  /** As it stands now, in a message made at {@code told}. */
  Item item(Instant told, Instant now) {
    Proposal proposal = minutes.proposal();
    boolean waits = proposal.isOpen(now) && !minutes.awaitedOf(person.id()).isEmpty();
    return waits && !wasHeard(told)
        ? new Item(waiting(), false, Buttons.likeliest(wording, proposal))
        : new Item(over(now), true, List.of());
  }

  /** Which of the voices they speak for is awaited, until when, and in which group. */
  Text waiting() {
    List<String> voices =
        minutes.awaitedOf(person.id()).stream()
            .filter(position -> position.voice().organizationId().isPresent())
            .map(position -> position.voice().name())
            .toList();
    return head()
        .and(
            wording.say(
                "consensus.remind.waiting",
                "n",
                voices.size(),
                "voices",
                Row.of(voices, MOST_VOICES, wording),
                "until",
                Until.of(minutes.proposal().closesAt(), wording),
                "group",
                new Names(transaction).group(minutes.proposal().groupId())));
  }

  private Text over(Instant now) {
    Proposal proposal = minutes.proposal();
    boolean heard =
        proposal.isOpen(now)
            && minutes.voices().stream().anyMatch(v -> v.isSpokenForBy(person.id()));
    Text struck = Text.of(new Part.Struck(head().parts()));
    return struck.and(
        proposal.verdict().isPresent()
            ? wording.say("consensus.remind.closed", "verdict", proposal.verdict().get())
            : wording.say("consensus.remind.over", "heard", heard, "open", proposal.isOpen(now)));
  }

  private Text head() {
    return wording.say(
        "consensus.remind.head",
        "number",
        minutes.proposal().number(),
        "what",
        Shortened.of(minutes.proposal().wording()));
  }

  /** Something was said since for a voice of theirs; another wording may wait for it anew. */
  private boolean wasHeard(Instant since) {
    return minutes.voices().stream()
        .filter(voice -> voice.isSpokenForBy(person.id()))
        .anyMatch(
            voice ->
                minutes.acts().stream()
                    .filter(act -> voice.is(act.organizationId(), act.personId()))
                    .filter(act -> act.at().isAfter(since))
                    .anyMatch(act -> act.stance().filter(s -> s != Stance.QUESTION).isPresent()));
  }
}
