package asterism.bot.discord;

import static asterism.bot.discord.CommandLayout.LONGEST_DESCRIPTION;
import static asterism.bot.discord.CommandLayout.inSpanish;

import asterism.bot.command.Command;
import asterism.bot.command.Option;
import asterism.bot.message.Cut;
import asterism.bot.message.Wording;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** One option of a verb as Discord is told of it: how it is filled in, and in which words. */
final class OptionLayout {
  /** More choices than this are not listed, but suggested while somebody types. */
  static final int MOST_CHOICES = 25;

  private static final int LONGEST_CHOICE = 100;
  private static final int LONGEST_TEXT = 6000;
  private static final int LARGEST_NUMBER = 999_999_999;

  private final Command command;
  private final Option<?> option;
  private final Wording english;
  private final Wording spanish;

  OptionLayout(Command command, Option<?> option, Wording english, Wording spanish) {
    this.command = command;
    this.option = option;
    this.english = english;
    this.spanish = spanish;
  }

  /** Whether it can be given in one line; else only forms ask for it. */
  static boolean isOffered(Option<?> option) {
    return !option.hidden()
        && switch (option.kind()) {
          case TEXT, DAY, NUMBER, CHOICE, PERIOD, NAME, PERSON, PEOPLE -> true;
          case LINES, MENTIONS -> false;
        };
  }

  OptionData option() {
    return switch (option.kind()) {
      case PERSON -> of(OptionType.USER);
      case NUMBER ->
          of(OptionType.INTEGER).setRequiredRange(1, LARGEST_NUMBER).setAutoComplete(true);
      case CHOICE -> choice();
      case DAY, NAME, PERIOD -> words().setAutoComplete(true);
      case TEXT -> words().setAutoComplete(option.quoted()); // the name of something
      case LINES, MENTIONS, PEOPLE -> words();
    };
  }

  private OptionData choice() {
    return option.choices().size() > MOST_CHOICES
        ? words().setAutoComplete(true)
        : of(OptionType.STRING).addChoices(choices());
  }

  private List<Choice> choices() {
    return option.choices().stream()
        .map(
            value ->
                new Choice(label(english, value), value)
                    .setNameLocalizations(inSpanish(label(spanish, value))))
        .toList();
  }

  private String label(Wording wording, String choice) {
    return Cut.shorten(wording.plain(command.name() + ".choice." + choice), LONGEST_CHOICE);
  }

  private OptionData words() {
    return of(OptionType.STRING).setMaxLength(Math.min(option.longest(), LONGEST_TEXT));
  }

  private OptionData of(OptionType type) {
    return new OptionData(type, option.name(), description(english))
        .setDescriptionLocalizations(inSpanish(description(spanish)));
  }

  /** What is asked, with an example where there is room for it. */
  private String description(Wording wording) {
    String key = command.name() + ".option." + option.name();
    String asked = wording.plain(key);
    String example = wording.has(key + ".hint") ? " · " + wording.plain(key + ".hint") : "";
    return asked.length() + example.length() <= LONGEST_DESCRIPTION
        ? asked + example
        : Cut.shorten(asked, LONGEST_DESCRIPTION);
  }
}
