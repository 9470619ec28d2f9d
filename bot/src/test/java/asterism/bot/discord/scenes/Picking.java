package asterism.bot.discord.scenes;

import asterism.bot.RunningBot;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.Understanding;
import asterism.bot.command.UsageError;
import asterism.bot.message.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody chooses in Discord who would type a line elsewhere. */
final class Picking {
  private final Commands commands;
  private final Cast cast;
  private final Clock clock;

  Picking(Commands commands, Cast cast, Clock clock) {
    this.commands = commands;
    this.cast = cast;
    this.clock = clock;
  }

  /**
   * Empty where Discord lets nobody choose or type that after a slash: a verb that there is not,
   * words that are none of the choices, more of them than an option takes, or lines that only a
   * form asks for.
   *
   * @param line with its slash
   */
  Optional<Picked> of(String as, String line) {
    Reading reading = reading(as);
    try {
      Understanding understood = Understanding.ofLine(commands, line, reading);
      Map<String, String> options = new HashMap<>();
      for (Option<?> option : understood.command().options()) {
        String told = told(understood, option);
        if (!told.isEmpty()) {
          options.put(option.name(), picked(option, told, reading));
        }
      }
      Command verb = understood.command();
      return Optional.of(new Picked(verb.name(), verb.verb(), options));
    } catch (UsageError | NotThere e) {
      return Optional.empty();
    }
  }

  /** The bot's own guess at a day that nobody can read is not what anybody typed. */
  private static String told(Understanding understood, Option<?> option) {
    boolean guessed =
        option.kind() == Option.Kind.DAY
            && understood.doubt().isPresent()
            && understood.command().options().stream()
                .filter(other -> other.kind() == Option.Kind.TEXT && other.required())
                .anyMatch(words -> understood.given().containsKey(words.name()));
    return guessed ? "" : understood.given().getOrDefault(option.name(), "").strip();
  }

  private String picked(Option<?> option, String told, Reading reading) {
    return switch (option.kind()) {
      case PERSON -> told;
      case NUMBER -> told.replace("#", "");
      case PEOPLE ->
          Stream.of(told.split(" "))
              .map(each -> "<@" + each + ">")
              .collect(Collectors.joining(" "));
      case CHOICE -> choice(option, told, reading);
      case TEXT, NAME, DAY, PERIOD -> written(option, told);
      case LINES, MENTIONS -> throw new NotThere();
    };
  }

  private static <T> String choice(Option<T> option, String told, Reading reading) {
    return String.valueOf(option.reader().read(option, told, reading));
  }

  private String written(Option<?> option, String told) {
    String sent = cast.mentioning(told);
    if (sent.length() > option.longest()) {
      throw new NotThere();
    }
    return sent;
  }

  private Reading reading(String as) {
    return new Reading(
        LocalDate.ofInstant(clock.instant(), RunningBot.ZONE),
        cast.language(as).equals("es") ? Language.SPANISH : Language.ENGLISH,
        cast.mentions(),
        cast.account(as),
        account -> Optional.empty());
  }

  /** Discord has no place for it. */
  private static final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
