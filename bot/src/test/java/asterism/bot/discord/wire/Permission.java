package asterism.bot.discord.wire;

import java.util.Collection;
import java.util.List;

/** What somebody may do in a place, as far as it matters to a bot. */
public enum Permission {
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_EXTERNAL_EMOJIS(18),
  MANAGE_ROLES(28),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  SEND_MESSAGES_IN_THREADS(38);

  /** What everybody may do in a server where nobody changed anything. */
  static final List<Permission> USUAL =
      List.of(
          ADD_REACTIONS,
          VIEW_CHANNEL,
          SEND_MESSAGES,
          EMBED_LINKS,
          ATTACH_FILES,
          READ_MESSAGE_HISTORY,
          MENTION_EVERYONE,
          USE_EXTERNAL_EMOJIS,
          USE_APPLICATION_COMMANDS,
          CREATE_PUBLIC_THREADS,
          SEND_MESSAGES_IN_THREADS);

  static final long ALL = (1L << 53) - 1;

  final long bit;

  Permission(int place) {
    bit = 1L << place;
  }

  boolean in(long bits) {
    return (bits & bit) != 0;
  }

  static long bits(Collection<Permission> permissions) {
    return permissions.stream().mapToLong(one -> one.bit).reduce(0, (all, one) -> all | one);
  }
}
