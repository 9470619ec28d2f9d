package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CLOSES;
import static asterism.bot.feature.consensus.Options.RULE;
import static asterism.bot.feature.consensus.Options.VOICES;
import static asterism.bot.feature.consensus.Options.WORDING;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Holidays;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposals;
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
final class Opening {
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
    Seating seating = Seating.of(voices, group.id(), call.groupToday(), call.transaction());
    if (seating.seats().isEmpty()) {
      throw UsageError.of("consensus.nobody", "group", group.name());
    }
    Proposal opened = open(call, rule, voices, closesAt);
    Electorate electorate = new Electorate(call.transaction());
    seating.seats().forEach((holder, seats) -> electorate.fix(opened, holder, seats, call.now()));
    new Shown(call.transaction(), call.now()).again(opened, electorate.of(opened.id()));
    return said(call, opened, seating.seats().size());
  }

  Reply check(Call call) {
    Proposal opened = open(call, Rule.CHECK, Group.Voices.PERSON, closesAt(call, Rule.CHECK));
    new Shown(call.transaction(), call.now()).again(opened, List.<Long>of());
    return said(call, opened, 0);
  }

  private static Proposal open(Call call, Rule rule, Group.Voices voices, Instant closesAt) {
    Optional<Long> organization =
        new People(call.transaction())
            .organizationOf(call.by().id(), call.group().id(), call.groupToday())
            .map(Organization::id);
    return new Proposals(call.transaction())
        .open(
            new Proposals.Draft(
                call.by().id(),
                organization,
                call.group().id(),
                rule,
                voices,
                call.get(WORDING),
                closesAt),
            call.now().plus(ReadingBack.PAUSE),
            call.now());
  }

  private static Instant closesAt(Call call, Rule rule) {
    ZoneId zone = call.wordings().of(call.group()).zone();
    LocalDate day =
        call.find(CLOSES)
            .map(Option.Named::day)
            .orElseGet(
                () ->
                    ClosingTime.usual(
                        rule,
                        call.groupToday(),
                        Holidays.of(List.of(call.group()), call.transaction())));
    Instant closesAt = ClosingTime.on(day, zone);
    if (closesAt.isBefore(call.now().plus(SHORTEST))) {
      throw UsageError.at(CLOSES, "consensus.too_soon", "moment", closesAt);
    }
    return closesAt;
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
