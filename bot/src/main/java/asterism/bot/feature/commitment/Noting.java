package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.LINES;

import asterism.bot.command.Call;
import asterism.bot.command.Option.Mentioned;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.bot.feature.commitment.MeetingNotes.Member;
import asterism.bot.feature.commitment.MeetingNotes.Note;
import asterism.bot.feature.commitment.MeetingNotes.Trouble;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.Saying;
import asterism.storage.commitment.Sayings;
import asterism.storage.people.Account;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recording what people said in a meeting: open at once, and theirs to put right. */
final class Noting {
  /** More troubles than these at once help nobody. */
  private static final int TROUBLES_SHOWN = 8;

  private final Whereabouts where;

  Noting(Whereabouts where) {
    this.where = where;
  }

  Reply said(Call call) {
    Whereabouts here = where.in(call.transaction());
    MeetingNotes notes =
        new MeetingNotes(
            call.reading(), members(call), who -> here.today(who.person(), call.now()));
    MeetingNotes.Read read = notes.read(call.get(LINES));
    if (!read.troubles().isEmpty()) {
      throw UsageError.at(
          LINES, "commit.said.unreadable", "troubles", troubles(call.wording(), read.troubles()));
    }
    Map<Person, List<Note>> byOwner = new LinkedHashMap<>();
    for (Note note : read.notes()) {
      byOwner.computeIfAbsent(note.who().person(), owner -> new ArrayList<>()).add(note);
    }
    List<Commitment> recorded = new ArrayList<>();
    byOwner.forEach((owner, theirs) -> recorded.addAll(record(call, owner, theirs)));
    return Reply.of(answer(call.wording(), recorded, byOwner.keySet()));
  }

  /** What the one who notes said themselves is a promise like any other. */
  private List<Commitment> record(Call call, Person owner, List<Note> notes) {
    Shown shown = new Shown(call.transaction(), call.now());
    Optional<Long> organization =
        new People(call.transaction())
            .organizationOf(owner.id(), call.group().id(), call.today())
            .map(Organization::id);
    boolean own = owner.id() == call.by().id();
    Sayings sayings = new Sayings(call.transaction());
    Optional<Saying> saying =
        own
            ? Optional.empty()
            : Optional.of(sayings.begin(owner.id(), call.group().id(), call.by().id(), call.now()));
    List<Commitment> recorded = new ArrayList<>();
    for (Note note : notes) {
      Promise promise =
          new Promise(
              owner.id(),
              organization,
              call.group().id(),
              note.what(),
              Optional.empty(),
              note.due(),
              where.in(call.transaction()).of(owner));
      Commitment commitment =
          saying
              .map(together -> sayings.note(together, promise, call.now()))
              .orElseGet(() -> new Commitments(call.transaction()).make(promise, call.now()));
      shown.again(commitment);
      recorded.add(commitment);
    }
    saying.ifPresent(together -> shown.tell(Shown.SAYING, together.id(), owner.id(), where));
    return recorded;
  }

  private static Message answer(Wording wording, List<Commitment> recorded, Set<Person> owners) {
    Message answer = Message.of(wording.say("commit.said.said", "n", recorded.size()));
    Map<Long, String> names = new LinkedHashMap<>();
    owners.forEach(owner -> names.put(owner.id(), owner.name()));
    for (Commitment commitment : recorded) {
      answer =
          answer.paragraph(
              wording.say(
                  "commit.said.line",
                  "number",
                  commitment.number(),
                  "owner",
                  names.getOrDefault(commitment.ownerId(), ""),
                  "what",
                  commitment.what(),
                  "day",
                  commitment.due()));
    }
    return answer.note(wording.say("commit.said.told"));
  }

  private static Text troubles(Wording wording, List<Trouble> troubles) {
    Text all = Text.of("");
    for (Trouble trouble : troubles.subList(0, Math.min(TROUBLES_SHOWN, troubles.size()))) {
      all =
          all.and(Text.of("\n"))
              .and(
                  wording.say(
                      "commit.said.trouble",
                      "line",
                      trouble.line(),
                      "why",
                      trouble.why(),
                      "words",
                      trouble.words(),
                      "day",
                      trouble.day().map(wording::day).orElse("")));
    }
    int more = troubles.size() - TROUBLES_SHOWN;
    return more > 0
        ? all.and(Text.of("\n")).and(wording.say("commit.said.more_troubles", "n", more))
        : all;
  }

  /** Everybody with a role in the group. */
  private static List<Member> members(Call call) {
    People people = new People(call.transaction());
    Map<Long, Set<String>> organizations = new LinkedHashMap<>();
    for (RoleTerm term : new Roster(call.transaction()).terms(call.group().id(), call.today())) {
      Set<String> theirs =
          organizations.computeIfAbsent(term.personId(), person -> new LinkedHashSet<>());
      term.organizationId().map(id -> people.organization(id).name()).ifPresent(theirs::add);
    }
    List<Member> members = new ArrayList<>();
    organizations.forEach(
        (id, names) -> members.add(new Member(mentioned(people, id), List.copyOf(names))));
    return members;
  }

  private static Mentioned mentioned(People people, long person) {
    Optional<Account> account = people.accountLastUsed(person);
    return new Mentioned(
        people.person(person),
        account.map(Account::externalId).orElse(""),
        account.filter(Account::bot).isPresent(),
        account.isPresent());
  }
}
