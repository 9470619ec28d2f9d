package asterism.bot.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The message in which somebody is told all that waits for them. */
class DigestTest {
  private static final String CHANNEL = "early-reading";

  /** A Monday at ten in the morning. */
  private final Street street = new Street("2026-11-02T18:00:00Z");

  @AfterEach
  void close() {
    street.close();
  }

  @Test
  void a_digest_greets_says_what_waits_why_it_came_and_how_to_get_fewer() {
    street.say("ana", CHANNEL, "/commit bring the boxes by 2026-11-04");
    street.until("2026-11-04T18:00:00Z");
    Message digest = street.digests("ana").get(0);
    System.out.println(digest.plain());
    digest.buttons().forEach(b -> System.out.println(b));
    assertThat(digest.plain()).contains("Good morning, ana");
  }
}
