package asterism.bot.discord;

import static java.util.stream.Collectors.toSet;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Router;
import asterism.bot.discord.Reception.Visit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Those who may manage a server and were thought of. */
  private final Set<String> welcomed = ConcurrentHashMap.newKeySet();

  Servers(Router router, Reception reception) {
    this.router = router;
    this.reception = reception;
  }

  /** The bot was invited, perhaps again: by whom is not told, so its owner is offered the setup. */
  void joined(Guild server) {
    String owner = server.getOwnerId();
    reception.handle(
        "added/" + server.getId() + "/" + owner,
        reception.visit(server, owner, Spots.direct(owner)),
        new Deed.Added(Deed.Added.What.WORKSPACE));
    looked(server);
  }

  /** What is there is kept, for when the bot is invited again. */
  void left(Guild server) {
    open.remove(server.getId());
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
    boolean anew = !open.containsKey(server.getId());
    Set<String> before = open.getOrDefault(server.getId(), Set.of());
    Set<String> now =
        Spots.all(server).filter(Spots::isOpen).map(GuildChannel::getId).collect(toSet());
    now.removeIf(
        channel -> !before.contains(channel) && !router.opened(Reception.key(server), channel));
    open.put(server.getId(), now);
    if (!anew) {
      Spots.all(server)
          .filter(channel -> now.contains(channel.getId()) && !before.contains(channel.getId()))
          .filter(Spots::isForUs)
          .forEach(channel -> letIn(server, channel));
    }
  }

  /** By whom is not told. */
  private void letIn(Guild server, GuildChannel channel) {
    reception.handle(
        "added/" + channel.getId(),
        reception.visit(server, server.getOwnerId(), Spots.of(channel)),
        new Deed.Added(Deed.Added.What.CHANNEL));
  }
}
