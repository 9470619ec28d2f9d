package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Answer;
import asterism.bot.discord.wire.Answer.How;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two of the bot, and each hears everything. */
class ReplicasTest {
  private final FakeDiscord fake = new FakeDiscord();
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String reading = fake.channel(guild, "early-reading");
  private TestDatabase test;
  private Replica one;
  private Replica other;

  @BeforeEach
  void begin() throws Exception {
    test = TestDatabase.create();
    one = new Replica(fake, test.database());
    other = new Replica(fake, test.database());
    await().until(() -> fake.connections() == 2 && fake.registrations() > 0);
  }

  @AfterEach
  void end() {
    one.close();
    other.close();
    fake.close();
    test.close();
  }

  @Test
  void each_command_is_done_once_and_answered_once() {
    for (int n = 1; n <= 8; n++) {
      Answer answer = make("promise " + n);
      assertThat(answer.how()).isEqualTo(How.MESSAGE);
    }

    assertThat(told()).hasSize(8).allMatch(text -> text.contains("#"));
    fake.slash(ana, reading, "commit", "list", Map.of());
    assertThat(told()).last().asString().contains("early-reading: 8");
  }

  @Test
  void while_one_of_them_lives_everything_is_answered() {
    make("before");
    one.close();

    assertThat(make("after").how()).isEqualTo(How.MESSAGE);
    assertThat(told()).hasSize(2).last().asString().contains("#2");
  }

  private Answer make(String what) {
    return fake.slash(ana, reading, "commit", "make", Map.of("what", what, "by", "2026-11-27"));
  }

  private List<String> told() {
    return fake.messagesSeenBy(ana, reading).stream().map(Seen::text).toList();
  }
}
