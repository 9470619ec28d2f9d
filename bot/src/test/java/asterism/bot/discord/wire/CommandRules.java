package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What commands may be registered. */
final class CommandRules {
  static final int SUBCOMMAND = 1;
  static final int GROUP = 2;
  private static final int SLASH = 1;
  private static final int MOST_TEXT = 8000;
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
  private static final Set<String> LANGUAGES =
      Set.of(
          ("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el"
                  + " bg ru uk hi th zh-CN ja zh-TW ko")
              .split(" "));

  private final Map<String, String> wrong = new LinkedHashMap<>();
  private int text;

  private CommandRules() {}

  /**
   * @throws Refusal if they may not be
   */
  static void check(JsonNode commands) {
    CommandRules rules = new CommandRules();
    Set<String> names = new HashSet<>();
    int slash = 0;
    for (int i = 0; i < commands.size(); i++) {
      JsonNode command = commands.get(i);
      int type = command.path("type").asInt(SLASH);
      slash += type == SLASH ? 1 : 0;
      rules.text = 0;
      rules.command(command, type, Integer.toString(i));
      if (!names.add(type + command.path("name").asText())) {
        rules.wrong.put(i + ".name", "Application command names must be unique");
      }
      if (rules.text > MOST_TEXT) {
        rules.wrong.put(i + ".options", "Command exceeds maximum size (8000)");
      }
    }
    if (slash > 100 || commands.size() - slash > 10) {
      rules.wrong.put("name", "Too many commands: " + commands.size());
    }
    if (!rules.wrong.isEmpty()) {
      throw Refusal.form(rules.wrong);
    }
  }

  private void command(JsonNode command, int type, String at) {
    if (type == SLASH) {
      named(command, at);
      options(command.path("options"), at + ".options");
    } else {
      length(command.path("name"), 1, 32, at + ".name");
      length(command.path("description"), 0, 0, at + ".description");
      languages(command.path("name_localizations"), 32, false, at + ".name_localizations");
    }
  }

  private void named(JsonNode one, String at) {
    name(one.path("name").asText(""), at + ".name");
    languages(one.path("name_localizations"), 32, true, at + ".name_localizations");
    length(one.path("description"), 1, 100, at + ".description");
    text += one.path("name").asText("").length() + one.path("description").asText("").length();
    languages(one.path("description_localizations"), 100, false, at + ".description_localizations");
  }

  private void name(String name, String at) {
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      wrong.put(at, "Command name is invalid: " + name);
    }
  }

  private void languages(JsonNode given, int most, boolean names, String at) {
    given
        .properties()
        .forEach(
            one -> {
              String path = at + "." + one.getKey();
              if (!LANGUAGES.contains(one.getKey())) {
                wrong.put(path, "Not a language");
              }
              length(one.getValue(), 1, most, path);
              if (names) {
                name(one.getValue().asText(), path);
              }
            });
  }

  private void options(JsonNode options, String at) {
    if (options.size() > 25) {
      wrong.put(at, "Must be 25 or fewer in length.");
    }
    Set<String> names = new HashSet<>();
    boolean optional = false;
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.get(i);
      String path = at + "." + i;
      named(option, path);
      if (!names.add(option.path("name").asText())) {
        wrong.put(path + ".name", "Option names must be unique");
      }
      int type = option.path("type").asInt();
      if (type < 1 || type > 11) {
        wrong.put(path + ".type", "Not a type: " + type);
      }
      boolean required = option.path("required").asBoolean();
      if (required && optional) {
        wrong.put(path, "Required options must be placed before non-required options");
      }
      optional |= !required && type > GROUP;
      Choices.check(option.path("choices"), path + ".choices", wrong);
      option.path("choices").forEach(one -> text += one.path("name").asText().length());
      if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
        wrong.put(path + ".autocomplete", "Either choices or autocompletion");
      }
      if (type <= GROUP) {
        options(option.path("options"), path + ".options");
      }
    }
  }

  private void length(JsonNode given, int least, int most, String at) {
    int length = given.asText("").length();
    if (length < least || length > most) {
      wrong.put(at, "Must be between %d and %d in length, was %d".formatted(least, most, length));
    }
  }
}
