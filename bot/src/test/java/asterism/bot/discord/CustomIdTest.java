package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Invocation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1100000000000000001", "9223372036854775807"})
  void what_is_written_is_read_again(String server) {
    String meaning = new Invocation("commit", "move", Map.of("what", "a~b & ~c=d")).id();
    CustomId id = new CustomId(server, meaning);

    assertThat(CustomId.parse(id.written())).isEqualTo(id);
  }

  @Test
  void a_server_takes_little_of_the_room_there_is() {
    assertThat(new CustomId("9223372036854775807", "").written()).hasSizeLessThanOrEqualTo(14);
    assertThat(new CustomId("1", "x".repeat(98)).fits()).isTrue();
    assertThat(new CustomId("1", "x".repeat(99)).fits()).isFalse();
  }
}
