package asterism.bot.discord.wire;

/** What a session asks to hear of. */
public enum Intent {
  GUILDS(0),
  GUILD_MEMBERS(1),
  GUILD_PRESENCES(8),
  GUILD_MESSAGES(9),
  GUILD_MESSAGE_REACTIONS(10),
  DIRECT_MESSAGES(12),
  DIRECT_MESSAGE_REACTIONS(13),
  MESSAGE_CONTENT(15);

  final int bit;

  Intent(int place) {
    bit = 1 << place;
  }

  boolean in(int bits) {
    return (bits & bit) != 0;
  }

  boolean privileged() {
    return this == GUILD_MEMBERS || this == GUILD_PRESENCES || this == MESSAGE_CONTENT;
  }
}
