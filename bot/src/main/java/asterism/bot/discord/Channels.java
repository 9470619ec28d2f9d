package asterism.bot.discord;

import asterism.bot.chat.ChatService.Place;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Finds the channels in which cards stand. Safe for use by many threads. */
final class Channels {
  private static final Duration UNTIL_KNOWN = Duration.ofSeconds(5);

  /** Those of direct messages, by account: Discord opens the same one each time. */
  private final Cache<String, String> direct =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(12)).build();

  Answer<MessageChannel> at(JDA discord, Place place) {
    return place.direct() ? direct(discord, place.id()) : inServer(discord, place);
  }

  private Answer<MessageChannel> direct(JDA discord, String account) {
    PrivateChannel known =
        Optional.ofNullable(direct.getIfPresent(account))
            .map(discord::getPrivateChannelById)
            .orElse(null);
    if (known != null) {
      return Answer.done(known);
    }
    Answer<PrivateChannel> opened = Api.call(() -> discord.openPrivateChannelById(account));
    if (opened.outcome() == Answer.Outcome.REFUSED) { // whatever it says: of nobody else
      return Answer.refused(Codes.UNKNOWN_USER, opened.error());
    }
    if (!opened.isDone()) {
      return opened.as();
    }
    direct.put(account, opened.get().getId());
    return Answer.done(opened.get());
  }

  private static Answer<MessageChannel> inServer(JDA discord, Place place) {
    Guild server = discord.getGuildById(place.workspace());
    if (server == null) {
      return discord.getUnavailableGuilds().contains(place.workspace())
              || discord.getStatus() != JDA.Status.CONNECTED
          ? Answer.after(UNTIL_KNOWN, "the server is not there now")
          : Answer.refused(Codes.UNKNOWN_SERVER, "the bot is not in that server");
    }
    GuildMessageChannel channel =
        server.getChannelById(GuildMessageChannel.class, Long.parseUnsignedLong(place.id()));
    return channel == null ? Archived.thread(discord, server, place.id()) : Answer.done(channel);
  }
}
