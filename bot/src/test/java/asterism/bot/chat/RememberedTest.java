package asterism.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final AtomicReference<Optional<String>> told = new AtomicReference<>(Optional.of("Ana"));
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();
  private final Remembered<String> names =
      new Remembered<>(
          id -> {
            asked.incrementAndGet();
            return told.get();
          },
          name -> !name.equals("nobody yet"),
          nanos::get);

  private void wait(Duration how) {
    nanos.addAndGet(how.toNanos());
  }

  @Test
  void it_is_asked_once() {
    assertThat(names.of("U1")).contains("Ana");
    wait(Duration.ofMinutes(9));
    assertThat(names.of("U1")).contains("Ana");

    assertThat(asked).hasValue(1);
  }

  @Test
  void what_changed_is_known_after_a_while_and_nobody_waits_for_it() {
    names.of("U1");
    told.set(Optional.of("Ana María"));
    wait(Duration.ofMinutes(11));

    names.of("U1");

    await().until(() -> names.of("U1").equals(Optional.of("Ana María")));
  }

  @Test
  void it_stays_as_it_was_while_nobody_can_be_asked() {
    names.of("U1");
    told.set(Optional.empty());
    wait(Duration.ofMinutes(11));

    names.of("U1");

    await().until(() -> asked.get() > 1);
    assertThat(names.of("U1")).contains("Ana");
  }

  @Test
  void who_could_not_be_asked_about_is_asked_about_again() {
    told.set(Optional.empty());
    assertThat(names.of("U1")).isEmpty();

    told.set(Optional.of("Ana"));

    assertThat(names.of("U1")).contains("Ana");
  }

  @Test
  void what_is_not_worth_keeping_is_asked_each_time() {
    told.set(Optional.of("nobody yet"));
    assertThat(names.of("U1")).contains("nobody yet");

    told.set(Optional.of("Ana"));

    assertThat(names.of("U1")).contains("Ana");
  }

  @Test
  void what_is_forgotten_is_asked_anew() {
    names.of("U1");
    told.set(Optional.of("Anna"));

    names.forget("U1");

    assertThat(names.of("U1")).contains("Anna");
  }
}
