package asterism.bot.discord.wire;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Who is let in, and what they may hear. Safe for use by many threads. */
final class Access {
  final String token;
  private final Set<Intent> granted = EnumSet.noneOf(Intent.class);
  private volatile boolean revoked;

  Access(String token) {
    this.token = token;
  }

  boolean isToken(String given) {
    return !revoked && given.equals(token);
  }

  void revoke() {
    revoked = true;
  }

  synchronized void grant(Collection<Intent> intents) {
    granted.addAll(intents);
  }

  synchronized boolean grants(int intents) {
    return EnumSet.allOf(Intent.class).stream()
        .filter(one -> one.privileged() && one.in(intents))
        .allMatch(granted::contains);
  }

  synchronized boolean readsAll() {
    return granted.contains(Intent.MESSAGE_CONTENT);
  }
}
