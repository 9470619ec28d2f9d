package asterism.bot.feature.link;

import asterism.bot.command.Option;
import asterism.storage.link.LinkCodes.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code /asterism link} and {@code unlink} may be told. */
final class Options {
  static final String ASTERISM = "asterism";
  static final String LINK = "link";
  static final String JOIN = "join";
  static final String DISMISS = "dismiss";
  static final String UNLINK = "unlink";
  static final String PART = "part";

  static final Option<String> WHAT =
      Option.choice(
          "what",
          List.of("workspace", "channel", "me"),
          Map.ofEntries(
              Map.entry("server", "workspace"),
              Map.entry("this workspace", "workspace"),
              Map.entry("servidor", "workspace"),
              Map.entry("espacio", "workspace"),
              Map.entry("espacio de trabajo", "workspace"),
              Map.entry("this channel", "channel"),
              Map.entry("canal", "channel"),
              Map.entry("este canal", "channel"),
              Map.entry("my account", "me"),
              Map.entry("my accounts", "me"),
              Map.entry("yo", "me"),
              Map.entry("mi cuenta", "me"),
              Map.entry("mis cuentas", "me")));

  static final Option<Code> CODE =
      Option.meaning("code", 40, (option, typed, reading) -> Code.read(typed));

  /** The same for buttons, which always say it. */
  static final Option<String> PARTED = WHAT.needed();

  static final Option<Code> USED = CODE.needed();

  private Options() {}

  static Kind kind(String what) {
    return Kind.valueOf(what.toUpperCase(Locale.ROOT));
  }

  static String what(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
