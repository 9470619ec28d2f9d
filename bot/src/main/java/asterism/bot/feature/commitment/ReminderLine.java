package asterism.bot.feature.commitment;

import asterism.bot.feature.Names;
import asterism.bot.feature.Reminding.Item;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Button;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Help;
import asterism.storage.commitment.Reminders;
import asterism.storage.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody is reminded of a commitment, in one line: what, by when, and what they can do. No
 * word of blame, whatever the day.
 *
 * @param today where the person is
 */
record ReminderLine(
    Transaction transaction, Person person, LocalDate today, Wording wording, Instant now) {
  /** For how long it is said who asked after it, unless the person did something about it. */
  private static final Duration ASKED_LATELY = Duration.ofDays(7);

  /** As it stands now, in a message made at {@code told}. */
  Item of(long subject, Instant told) {
    Commitment commitment = new Commitments(transaction).get(subject);
    List<CommitmentEvent> history = new Commitments(transaction).history(subject);
    Outcome outcome = Outcome.of(commitment, history, person.id(), told);
    Optional<LocalDate> aside =
        new Reminders(transaction)
            .aside(subject, person.id())
            .filter(until -> until.isAfter(today));
    if (outcome == Outcome.NONE && aside.isEmpty()) {
      return waiting(commitment, history);
    }
    return over(
        commitment,
        outcome == Outcome.NONE
            ? wording.say("commit.remind.aside", "day", wording.nearDay(aside.orElseThrow()))
            : cameOf(commitment, outcome));
  }

  private Item waiting(Commitment commitment, List<CommitmentEvent> history) {
    Optional<Request> asked =
        Request.latest(history).filter(request -> request.pending() && request.to() == person.id());
    List<Text> line = new ArrayList<>();
    line.add(head(commitment));
    asked.ifPresentOrElse(
        request -> line.add(asked(commitment, request)), () -> line.addAll(own(commitment)));
    nudged(commitment, history).ifPresent(line::add);
    line.add(
        wording.say(
            "commit.list.in_group", "group", new Names(transaction).group(commitment.groupId())));
    List<Button> buttons =
        asked
            .map(request -> Buttons.ofRequest(wording, commitment, request.asked().id()))
            .orElseGet(() -> Buttons.ofOwn(wording, commitment));
    return new Item(
        joined(line),
        false,
        Stream.concat(buttons.stream(), Stream.of(Buttons.of(wording, "snooze", commitment)))
            .toList());
  }

  private Item over(Commitment commitment, Text cameOf) {
    Text struck = Text.of(new Part.Struck(head(commitment).parts()));
    return new Item(joined(List.of(struck, cameOf)), true, List.of());
  }

  private Text head(Commitment commitment) {
    return wording.say(
        "commit.remind.head",
        "number",
        commitment.number(),
        "what",
        Shortened.of(commitment.what()));
  }

  private Text cameOf(Commitment commitment, Outcome outcome) {
    return wording.say(
        "commit.remind.over",
        "outcome",
        outcome,
        "own",
        commitment.ownerId() == person.id(),
        "owner",
        new Names(transaction).mention(commitment.ownerId()),
        "day",
        wording.nearDay(commitment.due()));
  }

  private Text asked(Commitment commitment, Request request) {
    return wording.say(
        "commit.remind.asked",
        "from",
        new Names(transaction).mention(request.from()),
        "handover",
        request.handover(),
        "day",
        wording.nearDay(commitment.due()));
  }

  private List<Text> own(Commitment commitment) {
    Names names = new Names(transaction);
    List<Text> line = new ArrayList<>();
    line.add(Nearness.due(commitment.due(), today, wording));
    if (commitment.said()) {
      line.add(wording.say("commit.remind.said", "noter", names.mention(commitment.offeredBy())));
    }
    if (commitment.handedTo().isPresent()) {
      line.add(wording.say("commit.remind.handed", "to", names.mention(commitment.handedTo())));
    }
    if (commitment.helpWanted().isPresent()) {
      boolean coming = !new Help(transaction).helpers(commitment.id()).isEmpty();
      line.add(wording.say("commit.remind.help", "coming", coming));
    }
    return line;
  }

  /** Somebody asked after it lately, and the person has done nothing about it since. */
  private Optional<Text> nudged(Commitment commitment, List<CommitmentEvent> history) {
    return new Reminders(transaction)
        .lastNudge(commitment.id(), person.id())
        .filter(nudge -> nudge.at().plus(ASKED_LATELY).isAfter(now))
        .filter(
            nudge ->
                history.stream()
                    .filter(event -> event.at().isAfter(nudge.at()))
                    .noneMatch(event -> event.byPersonId().equals(Optional.of(person.id()))))
        .map(
            nudge ->
                wording.say(
                    "commit.remind.nudged",
                    "by",
                    new Names(transaction).mention(nudge.byPersonId())));
  }

  private static Text joined(List<Text> pieces) {
    return pieces.stream().reduce((line, next) -> line.and(Text.of(" · ")).and(next)).orElseThrow();
  }
}
