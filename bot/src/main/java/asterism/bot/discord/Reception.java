package asterism.bot.discord;

import asterism.bot.chat.Beginning;
import asterism.bot.chat.Incoming;
import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Spot;
import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Reply;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * Hands what people do in Discord to the bot: who they are and where they are is found out here.
 */
final class Reception {
  private final JDA discord;
  private final Router router;
  private final Profiles profiles;

  /** By account: the server in which it last did something. */
  private final Map<String, String> last =
      Caffeine.newBuilder().maximumSize(50_000).<String, String>build().asMap();

  Reception(JDA discord, Router router, Profiles profiles) {
    this.discord = discord;
    this.router = router;
    this.profiles = profiles;
  }

  /**
   * Somebody doing something somewhere.
   *
   * @param language as Discord tells with what they type or press
   */
  record Visit(Guild server, Profile by, Optional<Locale> language, Spot spot) {
    WorkspaceKey workspace() {
      return key(server);
    }

    Venue venue() {
      return new Venue(workspace(), spot.direct());
    }
  }

  /**
   * @param about the server that what was pressed is about; empty where nothing says so
   * @return empty where it cannot be told which server it is about
   */
  Optional<Visit> visit(Interaction asked, String about) {
    Optional<Locale> language = Optional.of(asked.getUserLocale().toLocale());
    if (asked.getGuild() == null) {
      return visit(asked.getUser().getId(), about, language);
    }
    Profile by =
        asked.getMember() == null ? Profile.of(asked.getUser()) : Profile.of(asked.getMember());
    profiles.told(asked.getGuild().getId(), by);
    last.put(by.account(), asked.getGuild().getId());
    Spot spot = Spots.of(asked.getChannel());
    return Optional.of(new Visit(asked.getGuild(), by, language, spot));
  }

  /** Somebody writing to the bot alone. */
  Optional<Visit> visit(String account, String about, Optional<Locale> language) {
    return server(account, about)
        .map(
            server ->
                new Visit(server, profiles.of(server, account), language, Spots.direct(account)));
  }

  /** Somebody in a server, doing something that says no more of them than their account. */
  Visit visit(Guild server, String account, Spot spot) {
    last.put(account, server.getId());
    return new Visit(server, profiles.of(server, account), Optional.empty(), spot);
  }

  Reply handle(String delivery, Visit visit, Deed deed) {
    return router.handle(
        new Incoming(
            delivery, visit.by().sender(visit.workspace(), visit.language()), visit.spot(), deed));
  }

  /** At most 25; none where it cannot be told. */
  List<Choice> suggest(Visit visit, String command, String verb, String option, String typed) {
    return router.suggest(
        new Beginning(
            visit.by().sender(visit.workspace(), visit.language()),
            visit.spot(),
            command,
            verb,
            option,
            typed));
  }

  /** Something that was done could not be recorded. */
  void missed() {
    router.missed(Platform.DISCORD);
  }

  Profiles profiles() {
    return profiles;
  }

  Spoken spoken(Visit visit) {
    return new Spoken(visit.server(), profiles);
  }

  static WorkspaceKey key(Guild server) {
    return new WorkspaceKey(Platform.DISCORD, server.getId(), server.getName());
  }

  /** The one it says it is about, the one last used, or the only one there is. */
  private Optional<Guild> server(String account, String about) {
    return guild(about)
        .or(() -> guild(last.getOrDefault(account, "")))
        .or(() -> router.lastUsed(Platform.DISCORD, account).flatMap(this::guild))
        .or(
            () ->
                discord.getGuilds().size() == 1
                    ? Optional.of(discord.getGuilds().get(0))
                    : Optional.empty());
  }

  private Optional<Guild> guild(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.ofNullable(discord.getGuildById(id));
  }
}
