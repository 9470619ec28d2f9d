package asterism.bot.feature.nudge;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Person.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody is reminded, and how they get fewer: one press each. */
final class Fewer {
  static final String ASTERISM = "asterism";
  static final String VERB = "reminders";

  private static final Option<String> OFTEN =
      Option.choice(
          "often",
          List.of("daily", "weekly", "off"),
          Map.ofEntries(
              Map.entry("diario", "daily"),
              Map.entry("semanal", "weekly"),
              Map.entry("no", "off"),
              Map.entry("nunca", "off")));

  private Fewer() {}

  static Command command() {
    return new Command(
        ASTERISM,
        VERB,
        Command.Spelling.WORD,
        List.of(OFTEN),
        Command.Answer.UPDATE,
        Fewer::answer);
  }

  private static Reply answer(Call call) {
    Optional<Digest> chosen =
        call.find(OFTEN).map(code -> Digest.valueOf(code.toUpperCase(Locale.ROOT)));
    Person person = chosen.map(digest -> choose(call, digest)).orElse(call.by());
    return Reply.instead(said(call.wording(), person, chosen.isPresent()));
  }

  private static Person choose(Call call, Digest digest) {
    People.Choice now = People.Choice.of(call.by());
    return new People(call.transaction())
        .choose(
            call.by(),
            new People.Choice(
                now.name(),
                now.zone(),
                now.language(),
                now.morning(),
                now.workingDays(),
                digest,
                now.awayUntil()));
  }

  private static Message said(Wording wording, Person person, boolean chosen) {
    Message message =
        Message.of(
            wording.say(chosen ? "nudge.fewer.chosen" : "nudge.fewer", "often", person.digest()));
    return (chosen ? message : message.note(wording.say("nudge.fewer.rules")))
        .actions(
            Stream.of(Digest.values())
                .filter(digest -> digest != person.digest())
                .map(digest -> button(wording, digest))
                .toList());
  }

  private static Button button(Wording wording, Digest digest) {
    String code = digest.name().toLowerCase(Locale.ROOT);
    String key = "nudge.fewer." + code;
    return new Button(
        Invocation.of(ASTERISM, VERB).with(OFTEN, code).id(),
        wording.plain(key),
        wording.plain(key + ".description"),
        Button.Look.PLAIN);
  }
}
