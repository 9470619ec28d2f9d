package asterism.bot.slack;

import asterism.bot.chat.Incoming;
import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Spot;
import asterism.bot.chat.Router;
import asterism.bot.command.Reply;
import asterism.bot.slack.Ears.Ear;

/** Hands what people do in Slack to the bot: who they are and where they are is found out here. */
final class Reception {
  private final Router router;
  private final Installation here;
  private final Profiles profiles;
  private final Conversations conversations;
  private final Handing handing;

  Reception(
      Router router,
      Installation here,
      Profiles profiles,
      Conversations conversations,
      Handing handing) {
    this.router = router;
    this.here = here;
    this.profiles = profiles;
    this.conversations = conversations;
    this.handing = handing;
  }

  Profiles profiles() {
    return profiles;
  }

  Spoken spoken() {
    return new Spoken(profiles, conversations);
  }

  /**
   * Something done in a channel or a conversation.
   *
   * @param channel empty for the person's own conversation with the bot
   * @param channelName as it came along; may be empty
   */
  Reply handle(String delivery, Profile by, String channel, String channelName, Deed deed) {
    Reply reply =
        router.handle(
            new Incoming(
                delivery, by.sender(here.workspace()), spot(by, channel, channelName), deed));
    return handing.announced(reply, by);
  }

  /**
   * Brings the files of a reply to the person; returns at once.
   *
   * @param ear by which the reply is told
   */
  void handOver(Reply reply, Profile to, Ear ear) {
    handing.over(reply.files(), to, ear);
  }

  /** Something done in a person's own conversation with the bot. */
  Reply handleDirectly(String delivery, Profile by, Deed deed) {
    return handle(delivery, by, "", "", deed);
  }

  /** The channel, or nothing where it is a conversation of people and no channel. */
  String channel(String id, String name) {
    return id.isEmpty() || conversations.of(id, name).direct() ? "" : id;
  }

  /**
   * The bot can show cards in a channel, perhaps again.
   *
   * @return whether that was noted; else it is to be told again
   */
  boolean opened(String channel) {
    changed(channel);
    return router.opened(here.workspace(), channel);
  }

  /** It was renamed, or the bot came or went. */
  void changed(String channel) {
    conversations.changed(channel);
  }

  private Spot spot(Profile by, String id, String name) {
    if (id.isEmpty()) {
      return new Spot(by.account(), "", true);
    }
    Conversations.Channel channel = conversations.of(id, name);
    return channel.direct()
        ? new Spot(by.account(), "", true)
        : new Spot(id, channel.name(), false, channel.present());
  }
}
