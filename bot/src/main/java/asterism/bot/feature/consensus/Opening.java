package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CLOSES;
import static asterism.bot.feature.consensus.Options.RULE;
import static asterism.bot.feature.consensus.Options.VOICES;
import static asterism.bot.feature.consensus.Options.WORDING;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Holidays;
import asterism.bot.feature.Proposing;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Group;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens proposals and temperature checks, and fixes who has a voice. */
final class Opening implements Proposing {
  /** Fewer than that leave nobody time to speak. */
  private static final Duration SHORTEST = Duration.ofHours(1);

  Reply propose(Call call) {
    Group group = call.group();
    Rule rule =
        call.find(RULE)
            .map(word -> Rule.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Rule.valueOf(group.defaultRule().name()));
    Group.Voices voices =
        call.find(VOICES)
            .map(word -> word.equals("people") ? Group.Voices.PERSON : Group.Voices.ORGANIZATION)
            .orElse(group.voices());
    Instant closesAt = closesAt(call, rule);
    Round opened = open(call, group, rule, voices, call.get(WORDING), closesAt, Optional.empty());
    return said(call, opened.proposal(), opened.voices().size());
  }

  Reply check(Call call) {
    Instant closesAt = closesAt(call, Rule.CHECK);
    return said(call, check(call, call.group(), call.get(WORDING), closesAt), 0);
  }

  @Override
  public Opened propose(
      Call call, Group group, Group.DecisionRule decided, String wording, Moved motion) {
    Rule rule = Rule.valueOf(decided.name());
    Instant closesAt = usually(call, group, rule);
    return opened(
        open(call, group, rule, group.voices(), wording, closesAt, Optional.of(motion)).proposal());
  }

  @Override
  public Opened check(Call call, Group group, String wording) {
    return opened(check(call, group, wording, usually(call, group, Rule.CHECK)));
  }

  private static Opened opened(Proposal proposal) {
    return new Opened(proposal.number(), proposal.closesAt());
  }

  private static Round open(
      Call call,
      Group group,
      Rule rule,
      Group.Voices voices,
      String wording,
      Instant closesAt,
      Optional<Moved> motion) {
    Seating seating = Seating.of(voices, group.id(), today(call, group), call.transaction());
    if (seating.seats().isEmpty()) {
      throw UsageError.of("consensus.nobody", "group", group.name());
    }
    Proposal opened = record(call, group, rule, voices, wording, closesAt, motion);
    Electorate electorate = new Electorate(call.transaction());
    seating.seats().forEach((holder, seats) -> electorate.fix(opened, holder, seats, call.now()));
    List<Voice> seated = electorate.of(opened.id());
    new Shown(call.transaction(), call.now()).again(opened, seated);
    return new Round(opened, seated, List.of());
  }

  private static Proposal check(Call call, Group group, String wording, Instant closesAt) {
    Proposal opened =
        record(call, group, Rule.CHECK, Group.Voices.PERSON, wording, closesAt, Optional.empty());
    new Shown(call.transaction(), call.now()).again(opened, List.<Long>of());
    return opened;
  }

  private static Proposal record(
      Call call,
      Group group,
      Rule rule,
      Group.Voices voices,
      String wording,
      Instant closesAt,
      Optional<Moved> motion) {
    Optional<Long> organization =
        new People(call.transaction())
            .organizationOf(call.by().id(), group.id(), today(call, group))
            .map(Organization::id);
    return new Proposals(call.transaction())
        .open(
            new Proposals.Draft(
                call.by().id(),
                organization,
                group.id(),
                rule,
                voices,
                wording,
                closesAt,
                motion.map(Moved::kind),
                motion.map(Moved::subject)),
            call.now().plus(ReadingBack.PAUSE),
            call.now());
  }

  private static Instant closesAt(Call call, Rule rule) {
    Instant closesAt =
        call.find(CLOSES)
            .map(day -> ClosingTime.on(day.day(), zone(call, call.group())))
            .orElseGet(() -> usually(call, call.group(), rule));
    if (closesAt.isBefore(call.now().plus(SHORTEST))) {
      throw UsageError.at(CLOSES, "consensus.too_soon", "moment", closesAt);
    }
    return closesAt;
  }

  private static Instant usually(Call call, Group group, Rule rule) {
    LocalDate day =
        ClosingTime.usual(
            rule, today(call, group), Holidays.of(List.of(group), call.transaction()));
    return ClosingTime.on(day, zone(call, group));
  }

  private static LocalDate today(Call call, Group group) {
    return LocalDate.ofInstant(call.now(), zone(call, group));
  }

  private static ZoneId zone(Call call, Group group) {
    return call.wordings().of(group).zone();
  }

  private static Reply said(Call call, Proposal opened, int voices) {
    return Reply.of(
        call.wording()
            .say(
                "consensus.opened",
                "number",
                opened.number(),
                "check",
                opened.isCheck(),
                "moment",
                opened.closesAt(),
                "n",
                voices));
  }
}
