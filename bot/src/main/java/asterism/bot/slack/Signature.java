package asterism.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from Slack, and from just now
 * (https://docs.slack.dev/authentication/verifying-requests-from-slack). On bytes as they came:
 * Slack's library takes them for text in whatever encoding the machine has.
 */
final class Signature {
  static final String HEADER = "X-Slack-Signature";
  static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration OLDEST = Duration.ofMinutes(5);

  private final byte[] secret;

  Signature(String secret) {
    this.secret = secret.getBytes(UTF_8);
  }

  /** Why it is not to be believed, in a few words; empty when it is. */
  Optional<String> refusal(
      @Nullable String timestamp, byte[] body, @Nullable String signature, Instant now) {
    if (timestamp == null || signature == null) {
      return Optional.of("it is not signed");
    }
    if (!MessageDigest.isEqual(of(timestamp, body).getBytes(UTF_8), signature.getBytes(UTF_8))) {
      return Optional.of("its signature is not Slack's");
    }
    return isRecent(timestamp, now) ? Optional.empty() : Optional.of("it is not from just now");
  }

  private String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRecent(String timestamp, Instant now) {
    try {
      Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
      return age.compareTo(OLDEST) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }
}
