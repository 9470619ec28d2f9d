package asterism.bot.feature.people;

import static asterism.bot.command.Command.Answer.FORM;
import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.command.Command.Spelling.WORDLESS;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Joint;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.feature.Departure;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What can be said to {@code /roster}. */
final class RosterVerbs {
  static final String ROSTER = "roster";
  static final int LONGEST_NAME = 100;

  static final Option<Option.Mentioned> WHO = Option.person("who");
  static final Option<Option.Mentioned> WHOSE = WHO.needed();
  static final Option<List<Option.Mentioned>> ALL = Option.people("who");
  static final Option<String> ORGANIZATION = Option.name("organization", LONGEST_NAME);
  static final Option<String> NAMED = ORGANIZATION.needed();
  static final Option<String> TO = Option.name("name", LONGEST_NAME).after(Joint.TO).needed();
  static final Option<String> INTO = Option.name("other", LONGEST_NAME).after(Joint.INTO).needed();
  static final Option<String> ABOUT = Option.text("topic", 200).after(Joint.ABOUT).needed();
  static final Option<String> ROLE =
      Option.choice("role", RoleWord.choices(), RoleWord.spoken()).needed();
  static final Option<String> OF = Option.name("organization", LONGEST_NAME).after(Joint.OF);
  static final Option<String> SECOND =
      Option.choice(
          "alternate",
          List.of("alternate"),
          Map.of("deputy", "alternate", "suplente", "alternate"));
  static final Option<Option.Named> FROM = Option.anyDay("from").after(Joint.FROM);
  static final Option<Option.Named> UNTIL = Option.anyDay("until").after(Joint.UNTIL);
  static final Option<String> DEED =
      Option.choice(
              "deed",
              List.of("steps down"),
              Map.of(
                  "step down", "steps down",
                  "stepped down", "steps down",
                  "deja el cargo", "steps down",
                  "deja su cargo", "steps down",
                  "deja su papel", "steps down",
                  "renuncia", "steps down"))
          .needed();
  static final Option<String> AS =
      Option.choice("role", RoleWord.choices(), RoleWord.spoken()).after(Joint.AS);
  static final Option<Integer> PERSON = Option.number("person").forButtons();
  static final Option<Integer> PARTNER = Option.number("partner").forButtons();
  static final Option<Integer> CONFLICT = Option.number("number").needed().forButtons();
  static final Option<Integer> PAGE = Option.number("page").forButtons();

  static final May LEADERS =
      May.of(Standing.FACILITATOR, Standing.CO_CHAIR, Standing.BACKBONE, Standing.ADMINISTRATOR);

  private static final May THEIRS_OR_LEADERS =
      May.of(
          Standing.SELF,
          Standing.COLLEAGUE,
          Standing.FACILITATOR,
          Standing.CO_CHAIR,
          Standing.BACKBONE,
          Standing.ADMINISTRATOR);

  private static final May WHOSE_CONFLICT =
      May.of(
          Standing.SELF,
          Standing.COLLEAGUE,
          Standing.RECORDER,
          Standing.FACILITATOR,
          Standing.CO_CHAIR,
          Standing.BACKBONE,
          Standing.ADMINISTRATOR);

  private static final May WHO_RECORDS =
      May.of(Standing.RECORDER, Standing.FACILITATOR, Standing.CO_CHAIR, Standing.BACKBONE);

  private final RosterShow show;
  private final RoleVerbs roles;
  private final OrganizationVerbs organizations;
  private final LeaveVerb leave;
  private final ConflictVerbs conflicts;
  private final HereVerb here;

  RosterVerbs(BiConsumer<Call, Departure> left) {
    this.show = new RosterShow();
    this.roles = new RoleVerbs();
    this.organizations = new OrganizationVerbs();
    this.leave = new LeaveVerb(left);
    this.conflicts = new ConflictVerbs();
    this.here = new HereVerb();
  }

  List<Command> commands() {
    return List.of(
        verb("show", WORDLESS, UPDATE, show::show, WHO, ORGANIZATION, PERSON, PARTNER, PAGE)
            .lookingOnly(),
        verb("role", WORDLESS, FORM, roles::begin, WHOSE, ROLE, OF, SECOND, FROM, UNTIL)
            .onlyFor(THEIRS_OR_LEADERS),
        verb("down", WORDLESS, PRIVATE, roles::stepDown, WHOSE, DEED, AS)
            .onlyFor(THEIRS_OR_LEADERS),
        verb("add", WORD, FORM, organizations::add, NAMED),
        verb("rename", WORD, FORM, organizations::rename, NAMED, TO).onlyFor(LEADERS),
        verb("merge", WORD, FORM, organizations::merge, NAMED, INTO).onlyFor(LEADERS),
        verb("leave", WORD, PRIVATE, leave::leave, WHO, ORGANIZATION).onlyFor(THEIRS_OR_LEADERS),
        verb("conflict", WORD, FORM, conflicts::declare, WHO, ORGANIZATION, ABOUT)
            .onlyFor(WHOSE_CONFLICT),
        verb("over", BUTTON, PRIVATE, conflicts::end, CONFLICT).onlyFor(WHOSE_CONFLICT),
        verb("here", WORD, UPDATE, here::note, ALL, PAGE).onlyFor(WHO_RECORDS));
  }

  private static Command verb(
      String verb,
      Command.Spelling spelling,
      Command.Answer answer,
      Function<Call, Reply> handler,
      Option<?>... options) {
    return new Command(ROSTER, verb, spelling, List.of(options), answer, handler);
  }
}
