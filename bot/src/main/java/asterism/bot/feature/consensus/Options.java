package asterism.bot.feature.consensus;

import asterism.bot.command.Joint;
import asterism.bot.command.Option;
import java.util.List;
import java.util.Map;

/** What {@code /consensus} may be told. */
final class Options {
  static final String CONSENSUS = "consensus";
  static final int LONGEST_WORDING = 2000;
  static final int LONGEST_REASON = 500;

  static final Option<String> WORDING = Option.text("wording", LONGEST_WORDING).needed();
  static final Option<Integer> NUMBER = Option.number("number").needed();
  static final Option<String> RULE =
      Option.choice(
              "rule",
              List.of("light", "full", "constitutional"),
              Map.of("ligera", "light", "pleno", "full", "plena", "full"))
          .inQuotes();
  static final Option<Option.Named> CLOSES = Option.day("closes").inQuotes();
  static final Option<String> VOICES =
      Option.choice(
              "voices",
              List.of("organizations", "people"),
              Map.of(
                  "organization", "organizations",
                  "organizaciones", "organizations",
                  "person", "people",
                  "persons", "people",
                  "personas", "people"))
          .inQuotes();

  static final Option<String> STANCE =
      Option.choice(
              "stance",
              List.of(
                  "agree",
                  "reservations",
                  "stand_aside",
                  "block",
                  "abstain",
                  "question",
                  "zero",
                  "one",
                  "two",
                  "three",
                  "four",
                  "five",
                  "withdraw"),
              Map.ofEntries(
                  Map.entry("stand aside", "stand_aside"),
                  Map.entry("aside", "stand_aside"),
                  Map.entry("reservation", "reservations"),
                  Map.entry("nothing", "withdraw"),
                  Map.entry("0", "zero"),
                  Map.entry("1", "one"),
                  Map.entry("2", "two"),
                  Map.entry("3", "three"),
                  Map.entry("4", "four"),
                  Map.entry("5", "five"),
                  Map.entry("de acuerdo", "agree"),
                  Map.entry("acuerdo", "agree"),
                  Map.entry("reservas", "reservations"),
                  Map.entry("con reservas", "reservations"),
                  Map.entry("me aparto", "stand_aside"),
                  Map.entry("bloqueo", "block"),
                  Map.entry("me abstengo", "abstain"),
                  Map.entry("abstención", "abstain"),
                  Map.entry("abstencion", "abstain"),
                  Map.entry("pregunta", "question"),
                  Map.entry("retiro", "withdraw")))
          .needed();

  static final Option<String> BECAUSE = Option.text("because", LONGEST_REASON).after(Joint.BECAUSE);
  static final Option<String> WHY = BECAUSE.needed();

  /** For which organization somebody speaks who serves several; its name. */
  static final Option<String> ORG = Option.text("org", 100).inQuotes();

  /** The same by the number of the voice. */
  static final Option<Integer> VOICE = Option.number("voice").forButtons();

  /** Which wording somebody saw when they pressed. */
  static final Option<Integer> VERSION = Option.number("version").forButtons();

  static final Option<Option.Mentioned> PERSON = Option.person("person").needed();
  static final Option<Option.Named> TO = Option.day("to").after(Joint.TO).needed();

  static final Option<String> FILTER =
      Option.choice(
          "filter",
          List.of("open", "waiting", "decided"),
          Map.of(
              "abiertas", "open",
              "abiertos", "open",
              "pendientes", "waiting",
              "decididas", "decided",
              "decididos", "decided"));

  static final Option<String> WORDS = Option.text("words", 100).needed();
  static final Option<Integer> PAGE = Option.number("page").forButtons();

  /** What a reaction on a card of a proposal is told as. */
  static final Option<Integer> SUBJECT = Option.number("subject").forButtons();

  static final Option<String> EMOJI = Option.text("emoji", 100).forButtons();
  static final Option<String> ON = Option.text("on", 3).forButtons();
  static final Option<String> AT = Option.text("at", 40).forButtons();
  static final Option<String> MESSAGE = Option.text("message", 200).forButtons();

  private Options() {}
}
