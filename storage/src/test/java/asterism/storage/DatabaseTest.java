package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void it_answers_and_says_its_version() {
    try (Database database = TestDatabase.fresh()) {
      assertThat(database.answers()).isTrue();
      assertThat(database.version()).startsWith("17.");
    }
  }
}
