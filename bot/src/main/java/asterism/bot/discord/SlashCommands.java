package asterism.bot.discord;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.discord.Reception.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.jspecify.annotations.Nullable;

/** What people choose and fill in behind a slash: answered in private. */
final class SlashCommands {
  private final Commands commands;
  private final Reception reception;
  private final Telling telling;
  private final Servers servers;

  SlashCommands(Commands commands, Reception reception, Telling telling, Servers servers) {
    this.commands = commands;
    this.reception = reception;
    this.telling = telling;
    this.servers = servers;
  }

  void answer(SlashCommandInteractionEvent typed, Turn turn) {
    Optional<Visit> visit = reception.visit(typed, "");
    if (visit.isEmpty()) {
      telling.nowhere(turn, typed);
      return;
    }
    Deed.Called deed = called(typed, visit.get());
    Reply reply = reception.handle(typed.getId(), visit.get(), deed);
    telling.tell(turn, reply, deed.mentions(), visit.get());
    servers.used(visit.get());
  }

  private Deed.Called called(SlashCommandInteractionEvent typed, Visit visit) {
    String verb = Optional.ofNullable(typed.getSubcommandName()).orElse("");
    Map<String, Option.Kind> kinds = kinds(commands.find(typed.getName(), verb));
    Spoken spoken = reception.spoken(visit);
    Map<String, String> given = new HashMap<>();
    for (OptionMapping option : typed.getOptions()) {
      learn(option, visit);
      given.put(option.getName(), given(option, kinds.get(option.getName()), spoken));
    }
    return new Deed.Called(typed.getName(), verb, given, spoken.mentions());
  }

  private static Map<String, Option.Kind> kinds(Optional<Command> command) {
    return command.stream()
        .flatMap(declared -> declared.options().stream())
        .collect(Collectors.toMap(Option::name, Option::kind));
  }

  private static String given(OptionMapping option, Option.@Nullable Kind kind, Spoken spoken) {
    if (option.getType() == OptionType.USER) {
      return spoken.chosen(option.getAsUser().getId());
    }
    if (kind == Option.Kind.PEOPLE) {
      return spoken.people(option.getAsString());
    }
    return option.getType() == OptionType.STRING
        ? spoken.text(option.getAsString()).taken()
        : option.getAsString();
  }

  /** Whoever is named came along with what was typed: they need not be asked for. */
  private void learn(OptionMapping option, Visit visit) {
    String server = visit.server().getId();
    if (option.getType() == OptionType.USER) {
      Member member = option.getAsMember();
      if (member != null) {
        reception.profiles().told(server, Profile.of(member));
      }
    } else if (option.getType() == OptionType.STRING) {
      option
          .getMentions()
          .getMembers()
          .forEach(member -> reception.profiles().told(server, Profile.of(member)));
    }
  }
}
