package asterism.bot.feature.setup;

import static asterism.bot.feature.setup.Choices.ASTERISM;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What time it is for somebody whose chat service does not tell: asked once, after the first thing
 * they do, with their group's as the likeliest.
 */
final class TheirZone {
  private static final String KEEP = "zone_kept";
  private static final String REACTION = "reacted";
  private static final Option<ZoneId> THERE = Zones.option("there").needed().forButtons();

  List<Command> commands() {
    return List.of(
        new Command(
            ASTERISM, KEEP, Spelling.BUTTON, List.of(THERE), Answer.PRIVATE, TheirZone::keep));
  }

  /** The question, where it is time for it. */
  static Optional<Message> question(Call call, Command done) {
    return !call.tellsZones()
            && isDeed(done)
            && call.about().isPresent()
            && new People(call.transaction()).asksZone(call.by().id(), call.now())
        ? Optional.of(question(call))
        : Optional.empty();
  }

  /** Not where something is only looked at, or chosen. */
  private static boolean isDeed(Command done) {
    return done.answer() != Answer.UPDATE
        && !done.looks()
        && !done.name().equals(ASTERISM)
        && !done.verb().equals(REACTION);
  }

  private static Message question(Call call) {
    Wording wording = call.wording();
    ZoneId likely = call.wordings().of(call.group()).zone();
    return Message.of(
            wording.say(
                "here.question",
                "time",
                wording.in(wording.language(), likely).time(call.now()),
                "group",
                call.group().name(),
                "city",
                Zones.city(likely, wording.language())))
        .actions(
            List.of(
                Words.button(
                    wording,
                    Look.PLAIN,
                    Invocation.of(ASTERISM, KEEP).with(THERE, likely.getId()),
                    "here.right"),
                Words.button(wording, Look.PLAIN, Me.changing(), "here.elsewhere")));
  }

  /** What they have chosen meanwhile stays. */
  private static Reply keep(Call call) {
    Person now = new People(call.transaction()).keepZone(call.by(), call.get(THERE));
    Wording wording = call.wordings().of(now);
    return Reply.of(
        wording.say(
            "here.kept",
            "zone",
            Zones.name(wording.zone(), wording.language()),
            "time",
            wording.time(call.now()),
            "so",
            wording.zone().equals(call.get(THERE))));
  }
}
