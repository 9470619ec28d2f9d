package asterism.bot.discord;

import static java.util.stream.Collectors.toSet;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Router;
import asterism.bot.discord.Reception.Visit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * The servers the bot is in, and where in them it can show something. What could not be shown in a
 * channel is tried again once it can be. Safe for use by many threads.
 */
final class Servers {
  private final Router router;
  private final Reception reception;

  /** By server: the channels that are known to be open to the bot. */
  private final Map<String, Set<String>> open = new ConcurrentHashMap<>();

  /** By server: the channels into which the bot itself was let. */
  private final Map<String, Set<String>> letInto = new ConcurrentHashMap<>();

  /** Those who may manage a server and were thought of. */
  private final Set<String> welcomed = ConcurrentHashMap.newKeySet();

  Servers(Router router, Reception reception) {
    this.router = router;
    this.reception = reception;
  }

  /** The bot was invited, perhaps again: by whom is not told, so its owner is offered the setup. */
  void joined(Guild server) {
    looked(server);
    String owner = server.getOwnerId();
    reception.handle(
        "added/" + server.getId() + "/" + owner,
        reception.visit(server, owner, Spots.direct(owner)),
        new Deed.Added(Deed.Added.What.WORKSPACE));
  }

  /** What is there is kept, for when the bot is invited again. */
  void left(Guild server) {
    open.remove(server.getId());
    letInto.remove(server.getId());
  }

  /** Somebody did something: the first who may manage the server is offered the setup too. */
  void used(Visit visit) {
    String server = visit.server().getId();
    if (visit.by().administrator() && welcomed.add(server)) {
      reception.handle(
          "added/" + server,
          new Visit(
              visit.server(), visit.by(), visit.language(), Spots.direct(visit.by().account())),
          new Deed.Added(Deed.Added.What.WORKSPACE));
    }
  }

  /**
   * Looks where the bot can show something now; it may be more than before. A channel into which
   * somebody let the bot itself is greeted.
   */
  void looked(Guild server) {
    Set<String> before = open.getOrDefault(server.getId(), Set.of());
    Set<String> now = all(server, Spots::isOpen);
    now.removeIf(
        channel -> !before.contains(channel) && !router.opened(Reception.key(server), channel));
    open.put(server.getId(), now);
    Set<String> letIn = all(server, Spots::isForUs);
    letIn.retainAll(now);
    Set<String> already = letInto.put(server.getId(), letIn);
    if (already != null) {
      letIn.stream().filter(channel -> !already.contains(channel)).forEach(c -> letIn(server, c));
    }
  }

  private static Set<String> all(Guild server, Predicate<GuildChannel> such) {
    return Spots.all(server).filter(such).map(GuildChannel::getId).collect(toSet());
  }

  /** By whom is not told. */
  private void letIn(Guild server, String id) {
    GuildChannel channel = server.getGuildChannelById(id);
    if (channel != null) {
      reception.handle(
          "added/" + id,
          reception.visit(server, server.getOwnerId(), Spots.of(channel)),
          new Deed.Added(Deed.Added.What.CHANNEL));
    }
  }
}
