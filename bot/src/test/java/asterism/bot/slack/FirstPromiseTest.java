package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.Workplace.Mode;
import asterism.bot.slack.wire.Seen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first thing anybody does. */
class FirstPromiseTest {

  @ParameterizedTest
  @EnumSource
  void a_promise_is_answered_in_private_and_shown_to_all(Mode mode) {
    try (Workplace at = Workplace.open(mode)) {
      at.slack.slash(at.maria, at.reading, "/commit", "call the library by friday");

      List<Seen> hers = at.seen(at.maria, at.reading);
      List<Seen> his = at.seen(at.james, at.reading);
      assertThat(hers).anyMatch(seen -> seen.ephemeral() && seen.text().contains("Recorded as #1"));
      assertThat(his).noneMatch(Seen::ephemeral);
      assertThat(his).anyMatch(seen -> seen.text().contains("call the library"));
      assertThat(at.slack.complaints()).isEmpty();
    }
  }
}
