package asterism.bot.chat;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Form;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Cards that people react to, and what is heard of it: each is said back. Whoever gives {@link
 * #ASKS} is asked why by a form, and {@link #SILENT} is answered by nothing.
 */
public final class Probe implements Feature {
  public static final String KIND = "probe";
  public static final String ASKS = "question";
  public static final String SILENT = "zzz";

  private static final Option<Integer> SUBJECT = Option.number("subject").forButtons();
  private static final Option<String> EMOJI = Option.text("emoji", 100).forButtons();
  private static final Option<String> ON = Option.choice("on", "yes", "no").forButtons();
  private static final Option<String> AT = Option.text("at", 40).forButtons();
  private static final Option<String> MESSAGE = Option.text("message", 200).forButtons();
  private static final Option<Integer> CARD = Option.number("card").forButtons();
  private static final Option<String> FORMER = Option.choice("former", "yes", "no").forButtons();

  /**
   * What was heard.
   *
   * @param by whose name
   * @param at as it was told; empty where it was not
   * @param group the name of the group it is about
   */
  public record Heard(
      String by,
      int subject,
      String emoji,
      boolean on,
      Optional<String> at,
      String message,
      int card,
      boolean former,
      String group) {}

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final List<String> seeds;

  public Probe() {
    this(List.of());
  }

  /**
   * @param seeds reactions that are put under its cards
   */
  public Probe(List<String> seeds) {
    this.seeds = seeds;
  }

  /** The first first. */
  public List<Heard> heard() {
    return heard;
  }

  @Override
  public String texts() {
    return "asterism.bot.chat.tryout";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            KIND,
            "reacted",
            Command.Spelling.BUTTON,
            List.of(SUBJECT, EMOJI, ON, AT, MESSAGE, CARD, FORMER),
            Command.Answer.PRIVATE,
            this::reacted));
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(
        KIND,
        (subject, transaction, wording, now) ->
            new Face.Showing(Message.of(Text.of("Shall we do " + subject + "?")), true, seeds));
  }

  private Reply reacted(Call call) {
    Heard one =
        new Heard(
            call.by().name(),
            call.get(SUBJECT),
            call.get(EMOJI),
            call.get(ON).equals("yes"),
            call.find(AT),
            call.get(MESSAGE),
            call.get(CARD),
            call.get(FORMER).equals("yes"),
            call.group().name());
    heard.add(one);
    Reply said = Reply.of(Text.of((one.on() ? "Heard " : "Taken back: ") + one.emoji()));
    return switch (one.emoji()) {
      case ASKS -> said.with(why());
      case SILENT -> Reply.NOTHING;
      default -> said;
    };
  }

  private static Form why() {
    Form.Field field =
        new Form.Field(
            "why", "Why?", Form.Kind.LINES, "", false, "", Optional.empty(), List.of(), 500);
    return new Form("probe/why", "Say why", Optional.empty(), List.of(field), "Send");
  }
}
