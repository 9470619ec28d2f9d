package asterism.bot.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  /** The example at https://docs.slack.dev/authentication/verifying-requests-from-slack. */
  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private static final String TIMESTAMP = "1531420618";
  private static final String BODY =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text="
          + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
          + "%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
  private static final String SIGNED =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

  private static final Instant THEN = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP));

  private final Signature signature = new Signature(SECRET);

  @Test
  void slacks_own_example_is_believed() {
    assertThat(signature.refusal(TIMESTAMP, BODY.getBytes(UTF_8), SIGNED, THEN)).isEmpty();
  }

  @Test
  void whatever_was_changed_it_is_not_slacks_any_more() {
    String refusal = "its signature is not Slack's";
    byte[] body = BODY.getBytes(UTF_8);
    byte[] altered = BODY.replace("foobar", "foobaz").getBytes(UTF_8);

    assertThat(signature.refusal(TIMESTAMP, altered, SIGNED, THEN)).contains(refusal);
    assertThat(signature.refusal("1531420619", body, SIGNED, THEN)).contains(refusal);
    assertThat(signature.refusal(TIMESTAMP, body, SIGNED.replace("v0=", "v1="), THEN))
        .contains(refusal);
    assertThat(signature.refusal(TIMESTAMP, body, SIGNED.toUpperCase(Locale.ROOT), THEN))
        .contains(refusal);
    assertThat(signature.refusal(TIMESTAMP, body, SIGNED + "0", THEN)).contains(refusal);
    assertThat(signature.refusal(TIMESTAMP, body, "", THEN)).contains(refusal);
    assertThat(new Signature("another").refusal(TIMESTAMP, body, SIGNED, THEN)).contains(refusal);
    assertThat(signature.refusal(TIMESTAMP, body, null, THEN)).contains("it is not signed");
    assertThat(signature.refusal(null, body, SIGNED, THEN)).contains("it is not signed");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "300, true", "301, false", "86400, false", "-300, true", "-301, false"})
  void it_holds_for_five_minutes_before_and_after(long seconds, boolean holds) {
    Instant now = THEN.plus(Duration.ofSeconds(seconds));

    assertThat(signature.refusal(TIMESTAMP, BODY.getBytes(UTF_8), SIGNED, now).isEmpty())
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "soon, v0=9167ca6cec8193dde6b645c4184fe726f9b9ac3361f3764badc3f2f0c226fa1d",
    "-9223372036854775808, v0=8f8ab3a776ed5f0d4e263b2138e7064dcaeb0bd30b93836d3b689712c2af3507",
    "99999999999999999999, v0=59e56fc0151e147b6fb3fa0420aa8721ad2588435b554b1f0524fa7d17e27385",
  })
  void a_time_that_is_none_is_never_now(String timestamp, String signed) {
    assertThat(signature.refusal(timestamp, "x".getBytes(UTF_8), signed, THEN))
        .contains("it is not from just now");
  }

  @Test
  void bytes_are_what_is_signed_whatever_they_mean() {
    String emoji = "{\"text\":\"🍎 leer más\"}";
    assertThat(
            signature.refusal(
                TIMESTAMP,
                emoji.getBytes(UTF_8),
                "v0=e00acde47748233d0c040c71b3ccb63669fad99a0624bdba52db455e9d4fe8dd",
                THEN))
        .isEmpty();

    byte[] latin = "{\"text\":\"leer más\"}".getBytes(ISO_8859_1);
    assertThat(
            signature.refusal(
                TIMESTAMP,
                latin,
                "v0=d2a654c588c10fbaaed52a7b8c0ea574ef24e835a07a75a20bc844440fde08ef",
                THEN))
        .isEmpty();
  }
}
