package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.PAGE;
import static java.util.stream.Collectors.joining;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.feature.Pages;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentLists;
import asterism.storage.commitment.Filter;
import asterism.storage.people.Meeting;
import asterism.storage.people.Meetings;
import asterism.storage.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a group goes through when it meets, person by person, and who is here. */
final class MeetingList {
  private static final int PAGE_SIZE = 5;

  /** They hold the meeting: that they ask for the list notes that there is one. */
  private static final Set<Standing> HOLD =
      Set.of(Standing.RECORDER, Standing.FACILITATOR, Standing.CO_CHAIR);

  private final Whereabouts where;

  MeetingList(Whereabouts where) {
    this.where = where;
  }

  Reply page(Call call) {
    Wording wording = call.wording();
    Meetings meetings = new Meetings(call.transaction());
    LocalDate today = where.in(call.transaction()).today(call.group(), call.now());
    if (call.standing().stream().anyMatch(HOLD::contains)) {
      meetings.hold(call.group().id(), today, call.by().id(), call.now());
    }
    Optional<LocalDate> since = meetings.lastBefore(call.group().id(), today).map(Meeting::day);
    CommitmentLists lists =
        new CommitmentLists(call.transaction(), where.in(call.transaction()).unsaid());
    int count = lists.countOfMeeting(call.group().id(), since, today);
    Pages pages = Pages.of(call.find(PAGE), count, PAGE_SIZE);
    Message message =
        new Message(List.of(new Block.Heading(heading(call, count, pages))))
            .note(since(wording, since));
    message = message.and(items(call, lists, since, today, pages)).and(older(call, lists, since));
    return Reply.instead(
        message
            .and(here(call, meetings, today))
            .actions(pages.turns(wording, Invocation.of(COMMIT, "meeting"), PAGE)));
  }

  private static Text heading(Call call, int count, Pages pages) {
    return call.wording()
        .say("commit.meeting.heading", "group", call.group().name())
        .and(
            call.wording()
                .say(
                    "commit.list.count", "n", count, "page", pages.page(), "pages", pages.pages()));
  }

  private static Text since(Wording wording, Optional<LocalDate> since) {
    return since
        .map(day -> wording.say("commit.meeting.since", "day", day))
        .orElseGet(() -> wording.say("commit.meeting.first"));
  }

  /** Each person's name stands above what is theirs. */
  private static Message items(
      Call call, CommitmentLists lists, Optional<LocalDate> since, LocalDate today, Pages pages) {
    Message items = new Message(List.of());
    long owner = 0;
    for (Commitment commitment :
        lists.ofMeeting(call.group().id(), since, today, PAGE_SIZE, pages.offset())) {
      if (commitment.ownerId() != owner) {
        owner = commitment.ownerId();
        Text name = Owner.of(commitment, call.transaction()).in(call.wording());
        items = items.paragraph(call.wording().say("commit.meeting.person", "person", name));
      }
      items = items.and(Items.of(call, commitment, false));
    }
    return items;
  }

  /** What was due before the last meeting already, and is open still. */
  private static Message older(Call call, CommitmentLists lists, Optional<LocalDate> since) {
    if (since.isEmpty()) {
      return new Message(List.of());
    }
    Filter before =
        new Filter(
            Set.of(State.OPEN),
            Set.of(Filter.Mark.OVERDUE),
            Optional.of(call.group().id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            since.map(day -> day.minusDays(1)),
            Optional.empty());
    int count = lists.count(before, call.now());
    return count == 0
        ? new Message(List.of())
        : new Message(List.of()).note(call.wording().say("commit.meeting.older", "n", count));
  }

  private static Message here(Call call, Meetings meetings, LocalDate today) {
    List<Person> present =
        meetings.on(call.group().id(), today).map(meetings::present).orElse(List.of());
    Text who =
        present.isEmpty()
            ? call.wording().say("commit.meeting.nobody_yet")
            : call.wording()
                .say(
                    "commit.meeting.here",
                    "people",
                    present.stream().map(Person::name).collect(joining(", ")));
    return Message.of(who).note(call.wording().say("commit.meeting.hint"));
  }
}
