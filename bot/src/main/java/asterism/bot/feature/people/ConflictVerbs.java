package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.ABOUT;
import static asterism.bot.feature.people.RosterVerbs.CONFLICT;
import static asterism.bot.feature.people.RosterVerbs.ORGANIZATION;
import static asterism.bot.feature.people.RosterVerbs.ROSTER;
import static asterism.bot.feature.people.RosterVerbs.WHO;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.people.ConflictOfInterest;
import asterism.storage.people.Conflicts;
import asterism.storage.people.Conflicts.Party;
import asterism.storage.people.RosterEvent;
import java.util.List;
import java.util.Optional;

/** Conflicts of interest are declared, never guessed; and they end. */
final class ConflictVerbs {
  /** Of a topic on a button, so that every service takes it. */
  private static final int LONGEST_TOPIC = 24;

  Reply declare(Call call) {
    if (call.find(WHO).isPresent() && call.find(ORGANIZATION).isPresent()) {
      throw UsageError.at(ORGANIZATION, "roster.conflict.whose");
    }
    Party party = party(call);
    permit(call, party);
    Conflicts conflicts = new Conflicts(call.transaction());
    String topic = Ground.tidy(call.get(ABOUT));
    Optional<RosterEvent> event =
        conflicts.declare(party, call.group().id(), topic, call.by().id(), call.now());
    event.ifPresent(declared -> Ground.show(call, declared));
    Message said =
        Message.of(
            event
                .map(Ground.words(call)::said)
                .orElseGet(() -> call.wording().say("roster.conflict.already", "topic", topic)));
    List<Button> over =
        conflicts.of(party).stream()
            .filter(each -> each.groupId() == call.group().id())
            .filter(each -> each.topic().equalsIgnoreCase(topic))
            .map(each -> over(call.wording(), each))
            .toList();
    return Reply.of(said.actions(over));
  }

  /** Without anybody named: the caller's own. */
  private static Party party(Call call) {
    if (call.find(ORGANIZATION).isPresent()) {
      return Party.organization(Ground.organization(call, ORGANIZATION).id());
    }
    return Party.person(call.find(WHO).map(Ground::person).orElse(call.by()).id());
  }

  Reply end(Call call) {
    Conflicts conflicts = new Conflicts(call.transaction());
    Optional<ConflictOfInterest> conflict = conflicts.lock(call.get(CONFLICT));
    if (conflict.isEmpty()) {
      throw UsageError.of("usage.old_button");
    }
    permit(call, new Party(conflict.get().organizationId(), conflict.get().personId()));
    Optional<RosterEvent> event = conflicts.end(conflict.get(), call.by().id(), call.now());
    event.ifPresent(ended -> Ground.show(call, ended));
    return Reply.of(
        event
            .map(Ground.words(call)::said)
            .orElseGet(() -> call.wording().say("roster.over.already")));
  }

  private void permit(Call call, Party party) {
    boolean self = party.person().filter(own -> own == call.by().id()).isPresent();
    boolean colleague = party.organization().filter(of -> Ground.isColleague(call, of)).isPresent();
    call.permit(
        self
            ? new Standing[] {Standing.SELF}
            : colleague ? new Standing[] {Standing.COLLEAGUE} : new Standing[0]);
  }

  /** To say that it is over. */
  static Button over(Wording wording, ConflictOfInterest conflict) {
    String topic = Shortened.to(LONGEST_TOPIC, conflict.topic());
    return new Button(
        Invocation.of(ROSTER, "over").with(CONFLICT, conflict.id()).id(),
        wording.plain("roster.over.button", "topic", topic),
        wording.plain("roster.over.button.description", "topic", topic),
        Button.Look.PLAIN);
  }
}
