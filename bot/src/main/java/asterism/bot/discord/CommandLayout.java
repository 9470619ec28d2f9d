package asterism.bot.discord;

import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.message.Cut;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * The catalogue as Discord is told of it, within its limits
 * (https://docs.discord.com/developers/interactions/application-commands): each verb is a
 * subcommand, and nothing in it has to be given, for what is missing is asked for.
 */
final class CommandLayout {
  /** Most characters of what Discord says beside a command, a verb or an option. */
  static final int LONGEST_DESCRIPTION = 100;

  private static final int LONGEST_NAME = 32;

  /** Where the bot answers: in servers, and where somebody writes to it alone. */
  private static final List<InteractionContextType> WHERE =
      List.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM);

  private final Commands commands;
  private final Wording english;
  private final Wording spanish;

  CommandLayout(Commands commands, Texts texts) {
    this.commands = commands;
    this.english = texts.in(Language.ENGLISH, ZoneOffset.UTC);
    this.spanish = texts.in(Language.SPANISH, ZoneOffset.UTC);
  }

  /** Everything that is offered with a slash or in the menu of a message. */
  List<CommandData> all() {
    List<CommandData> all = new ArrayList<>();
    commands.names().forEach(name -> all.add(command(name)));
    if (commands.find("commit", "make").isPresent()) {
      all.add(record());
    }
    return all;
  }

  private CommandData record() {
    return net.dv8tion.jda.api.interactions.commands.build.Commands.message(recordIn(english))
        .setNameLocalizations(inSpanish(recordIn(spanish)))
        .setContexts(WHERE);
  }

  private static String recordIn(Wording wording) {
    return Cut.shorten(wording.plain("discord.record"), LONGEST_NAME);
  }

  private SlashCommandData command(String name) {
    String about = name + ".about";
    return net.dv8tion.jda.api.interactions.commands.build.Commands.slash(
            name, description(english, about))
        .setDescriptionLocalizations(inSpanish(description(spanish, about)))
        .setContexts(WHERE)
        .addSubcommands(commands.verbs(name).stream().map(this::verb).toList());
  }

  private SubcommandData verb(Command command) {
    String help = command.key("help");
    return new SubcommandData(command.verb(), description(english, help))
        .setDescriptionLocalizations(inSpanish(description(spanish, help)))
        .addOptions(
            command.options().stream()
                .filter(OptionLayout::isOffered)
                .map(option -> new OptionLayout(command, option, english, spanish).option())
                .toList());
  }

  private static String description(Wording wording, String key) {
    return Cut.shorten(wording.plain(key), LONGEST_DESCRIPTION);
  }

  /** Discord knows two kinds of Spanish; ours serves both. */
  static Map<DiscordLocale, String> inSpanish(String words) {
    return Map.of(DiscordLocale.SPANISH, words, DiscordLocale.SPANISH_LATAM, words);
  }
}
