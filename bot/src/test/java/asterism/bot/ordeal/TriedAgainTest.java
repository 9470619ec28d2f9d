package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same delivery, tried again. */
class TriedAgainTest {
  private static final String LINE = "/commit bring the books by tomorrow";

  @ParameterizedTest(name = "{1}")
  @CsvSource({"57P03, I cannot reach my records", "XX000, Something went wrong on my side"})
  void what_was_answered_when_nothing_was_done_is_not_the_answer_when_it_is(
      String failure, String told) throws IOException {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database)) {
      database.asOwner(
          """
          create function asterism.fail() returns trigger language plpgsql as $$
          begin
            raise exception 'not now' using errcode = '%s';
          end $$;
          create trigger fail before insert on asterism.commitment
            for each row execute function asterism.fail();
          """
              .formatted(failure));
      assertThat(say(bot).reply()).startsWith(told);

      database.asOwner("drop trigger fail on asterism.commitment");
      assertThat(say(bot).reply()).startsWith("Recorded as #1");
      assertThat(say(bot).reply()).startsWith("Recorded as #1");
      assertThat(new Books(database.ownerUrl()).read("select number from commitment"))
          .containsExactly("1");
    }
  }

  @Test
  void lost_in_the_commit_nobody_is_told_that_nothing_was_changed() throws IOException {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database)) {
      database.asOwner(
          """
          create function asterism.cut_off() returns trigger language plpgsql as $$
          begin
            perform pg_terminate_backend(pg_backend_pid());
            return new;
          end $$;
          create constraint trigger cut_off after insert on asterism.commitment
            deferrable initially deferred for each row execute function asterism.cut_off();
          """);
      assertThat(say(bot).reply()).contains("cannot tell whether");

      database.asOwner("drop trigger cut_off on asterism.commitment");
      assertThat(say(bot).reply()).startsWith("Recorded as #1");
    }
  }

  @Test
  void what_was_done_though_the_answer_was_lost_is_not_done_again() throws IOException {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database)) {
      assertThat(say(bot).reply()).startsWith("Recorded as #1");
      database.asOwner("delete from asterism.room_message where author is null and card is null");

      Answer again = say(bot);
      assertThat(again.status()).isEqualTo(200);
      assertThat(new Books(database.ownerUrl()).read("select number from commitment"))
          .containsExactly("1");
    }
  }

  private static Answer say(TestBot bot) throws IOException {
    return bot.room().say("maria", Script.CHANNEL, LINE, "the same");
  }
}
