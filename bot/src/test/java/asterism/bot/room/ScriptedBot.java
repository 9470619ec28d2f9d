package asterism.bot.room;

import asterism.bot.chat.Incoming;
import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Router;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Form.Kind;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bot that shows each thing a bot can answer, and remembers what it was told. */
final class ScriptedBot implements Router {
  static final Button AGAIN = new Button("again", "Again", "Again: change this answer", Look.MAIN);
  static final Button ASK = new Button("ask", "Ask", "", Look.PLAIN);

  final List<Incoming> heard = new CopyOnWriteArrayList<>();

  /** How it came to be where it is, apart from what it heard there. */
  final List<Incoming> added = new CopyOnWriteArrayList<>();

  private final Set<String> handled = new HashSet<>();

  @Override
  public synchronized Reply handle(Incoming incoming) {
    (incoming.deed() instanceof Deed.Added ? added : heard).add(incoming);
    return handled.add(incoming.delivery()) ? answer(incoming.deed()) : Reply.ELSEWHERE;
  }

  Incoming last() {
    return heard.get(heard.size() - 1);
  }

  private static Reply answer(Deed deed) {
    if (deed instanceof Deed.Said said) {
      return said(said.line());
    }
    if (deed instanceof Deed.Pressed pressed) {
      return pressed.button().equals("ask")
          ? Reply.of(form(Optional.empty()))
          : Reply.instead(Message.of(Text.of("Changed")).actions(List.of(AGAIN)));
    }
    if (deed instanceof Deed.Submitted submitted) {
      String what = submitted.values().getOrDefault("what", "");
      return what.equals("wrong")
          ? Reply.of(form(Optional.of("Not that")))
          : Reply.of(Text.of("Got " + what));
    }
    if (deed instanceof Deed.Reacted reacted && reacted.emoji().equals("question")) {
      return Reply.of(Text.of("What is it?")).with(form(Optional.empty()));
    }
    return deed instanceof Deed.Added added && added.what() == Deed.Added.What.CHANNEL
        ? Reply.of(Text.of("Thank you for having me"))
        : Reply.NOTHING;
  }

  private static Reply said(String line) {
    return switch (line) {
      case "/form" -> Reply.of(form(Optional.empty()));
      case "/buttons" -> Reply.of(Message.of(Text.of("Choose")).actions(List.of(AGAIN, ASK)));
      case "/nothing" -> Reply.NOTHING;
      default -> Reply.of(Text.of("You said " + line));
    };
  }

  private static Form form(Optional<String> error) {
    return new Form(
        "the-form",
        "Tell me",
        Optional.of(Text.of("All of it <b>counts</b>.")),
        List.of(
            field("what", "What", Kind.LINES, true, error, List.of()),
            field("by", "By when", Kind.DAY, false, Optional.empty(), List.of()),
            field("many", "How many", Kind.NUMBER, false, Optional.empty(), List.of()),
            field(
                "which",
                "Which",
                Kind.CHOICE,
                false,
                Optional.empty(),
                List.of(new Choice("a", "First"), new Choice("b", "Second"))),
            field("who", "Who", Kind.PERSON, false, Optional.empty(), List.of())),
        "Do it");
  }

  private static Field field(
      String id,
      String label,
      Kind kind,
      boolean required,
      Optional<String> error,
      List<Choice> choices) {
    return new Field(id, label, kind, "", required, "an example", error, choices, 100);
  }
}
