package asterism.bot.feature.help;

import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WORD;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the bot can do, how it is, and which group a direct message is about. */
public final class HelpFeature implements Feature {
  private static final String ASTERISM = "asterism";

  /** Most characters on a button, so that every service takes it. */
  private static final int LABEL = 60;

  /** The name of the command whose verbs are shown: all of them at once would be too long. */
  private static final Option<String> SECTION = Option.text("section", 40).forButtons();

  private static final Option<Integer> GROUP = Option.number("group").needed().forButtons();

  /**
   * How the bot is.
   *
   * @param database name and version of what it keeps its records in
   * @param services the chat services it is connected to
   * @param waiting how many cards are to be shown anew
   * @param oldest how long the first of them has waited
   * @param givenUp how many cards could not be shown and are not tried any more
   * @param notes why cards of this collaborative could not be shown, the latest first
   * @param reminders when what people are to be told is looked for
   */
  public record Status(
      String version,
      Duration uptime,
      String database,
      List<String> services,
      long waiting,
      Duration oldest,
      long givenUp,
      List<String> notes,
      Looks reminders) {
    public Status {
      services = List.copyOf(services);
      notes = List.copyOf(notes);
    }
  }

  /**
   * When the bot looks for what people are to be told.
   *
   * @param ago how long ago it last did
   * @param again in what time it does next
   * @param next when the next of this collaborative are to be thought of; empty for nobody
   */
  public record Looks(Duration ago, Duration again, Optional<Instant> next) {}

  private final Supplier<Commands> catalogue;
  private final Function<Transaction, Status> status;

  /**
   * @param status asked inside the transaction of the command
   * @param catalogue asked when somebody asks for help, after every feature has been added
   */
  public HelpFeature(Supplier<Commands> catalogue, Function<Transaction, Status> status) {
    this.catalogue = catalogue;
    this.status = status;
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.help.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(ASTERISM, "help", WORD, List.of(SECTION), UPDATE, this::help),
        new Command(ASTERISM, "status", WORD, List.of(), PRIVATE, this::status),
        new Command(ASTERISM, "groups", BUTTON, List.of(), PRIVATE, HelpFeature::groups),
        new Command(ASTERISM, "about", BUTTON, List.of(GROUP), UPDATE, HelpFeature::choose));
  }

  private Reply help(Call call) {
    Wording wording = call.wording();
    List<String> names = catalogue.get().names();
    String shown = call.find(SECTION).filter(names::contains).orElse(names.get(0));
    Message message =
        new Message(List.of(new Block.Heading(wording.say("help.title"))))
            .paragraph(wording.say("help.intro"))
            .paragraph(
                wording.say(
                    "help.section", "command", "/" + shown, "about", about(wording, shown)));
    if (call.listsVerbs()) {
      message = message.paragraph(wording.say("help.listed"));
    }
    for (Command command : catalogue.get().verbs(shown)) {
      message =
          message.paragraph(
              wording.say(
                  "help.command",
                  "example",
                  wording.plain(command.key("example")),
                  "help",
                  wording.plain(command.key("help"))));
    }
    List<Button> others =
        names.stream().filter(n -> !n.equals(shown)).map(n -> section(wording, n)).toList();
    return Reply.instead(message.note(wording.say("help.private")).actions(others));
  }

  private static Button section(Wording wording, String name) {
    return new Button(
        Invocation.of(ASTERISM, "help").with(SECTION, name).id(),
        "/" + name,
        wording.plain("help.section.description", "about", about(wording, name)),
        Button.Look.PLAIN);
  }

  /** What a command is for, in a few words. */
  private static Text about(Wording wording, String name) {
    return wording.say(name + ".about");
  }

  private Reply status(Call call) {
    Wording wording = call.wording();
    Status now = status.apply(call.transaction());
    Message message =
        new Message(List.of(new Block.Heading(wording.say("status.title"))))
            .paragraph(
                wording.say(
                    "status.version",
                    "version",
                    now.version(),
                    "uptime",
                    span(wording, now.uptime())))
            .paragraph(wording.say("status.database", "database", now.database()))
            .paragraph(
                wording.say("status.services", "services", String.join(", ", now.services())))
            .paragraph(
                wording.say(
                    "status.cards",
                    "waiting",
                    now.waiting(),
                    "oldest",
                    span(wording, now.oldest()),
                    "givenUp",
                    now.givenUp()))
            .paragraph(reminders(wording, now.reminders()));
    for (String note : now.notes()) {
      message = message.note(wording.say("status.note", "note", note));
    }
    return Reply.of(message);
  }

  private static Text reminders(Wording wording, Looks looks) {
    Text looked =
        wording.say(
            "status.reminders",
            "ago",
            span(wording, looks.ago()),
            "again",
            span(wording, looks.again()));
    return looked
        .and(Text.of(" "))
        .and(
            looks
                .next()
                .map(at -> wording.say("status.reminders.next", "at", at))
                .orElseGet(() -> wording.say("status.reminders.none")));
  }

  /** A length of time in its largest unit. */
  private static Text span(Wording wording, Duration span) {
    if (span.toDays() > 0) {
      return wording.say("status.days", "n", span.toDays());
    }
    if (span.toHours() > 0) {
      return wording.say("status.hours", "n", span.toHours());
    }
    return span.toMinutes() > 0
        ? wording.say("status.minutes", "n", span.toMinutes())
        : wording.say("status.seconds", "n", span.toSeconds());
  }

  private static Reply groups(Call call) {
    Wording wording = call.wording();
    List<Button> buttons =
        new Groups(call.transaction()).all().stream().map(group -> button(wording, group)).toList();
    return Reply.of(Message.of(wording.say("groups.title")).actions(buttons));
  }

  private static Button button(Wording wording, Group group) {
    return new Button(
        Invocation.of(ASTERISM, "about").with(GROUP, group.id()).id(),
        shortened(group.name(), LABEL),
        wording.plain("groups.choose.description", "group", shortened(group.name(), LABEL / 2)),
        Button.Look.PLAIN);
  }

  /** At most so many characters, the last an ellipsis where some are left out. */
  private static String shortened(String name, int longest) {
    return name.codePointCount(0, name.length()) <= longest
        ? name
        : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
  }

  private static Reply choose(Call call) {
    return new Groups(call.transaction())
        .find(call.get(GROUP))
        .map(
            group -> {
              new People(call.transaction()).spokeIn(call.by(), group.id());
              return Reply.instead(
                  Message.of(call.wording().say("groups.chosen", "group", group.name())));
            })
        .orElseGet(() -> Reply.of(call.wording().say("groups.none")));
  }
}
