package asterism.bot.feature.export;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody guesses: 256 random bits, as 43 letters, digits, hyphens and underscores. */
final class Secret {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
