package asterism.bot.discord.wire;

/** A role of a server; that of everybody has the server's id. */
record Role(String id, String name, long permissions, int position, boolean mentionable) {}
