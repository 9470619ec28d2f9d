package asterism.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Answer.How;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the real JDA hears, and what it makes of a connection that breaks. */
class GatewayTest {
  private final FakeDiscord fake = new FakeDiscord();
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String reading = fake.channel(guild, "early-reading");

  @AfterEach
  void end() {
    fake.close();
  }

  private static void heard(TinyBot bot, String... what) {
    await().untilAsserted(() -> assertThat(bot.heard).contains(what));
  }

  @Test
  void a_session_that_was_cut_resumes_and_hears_what_it_missed() throws Exception {
    try (TinyBot bot = new TinyBot(fake).ready()) {
      fake.cut();
      fake.say(ana, reading, "Are you there, <@" + fake.bot() + ">?");
      heard(bot, "SessionResumeEvent", "said Are you there, <@" + fake.bot() + ">?");

      fake.askToReconnect();
      await()
          .untilAsserted(
              () -> assertThat(bot.heard).filteredOn("SessionResumeEvent"::equals).hasSize(2));
      assertThat(bot.heard).filteredOn(one -> one.startsWith("said")).hasSize(1);
    }
  }

  @Test
  void a_connection_that_died_in_silence_is_noticed_by_its_heart_and_resumed() throws Exception {
    fake.heartbeat(Duration.ofMillis(100));
    try (TinyBot bot = new TinyBot(fake).ready()) {
      fake.silence();
      fake.say(ana, reading, "<@" + fake.bot() + ">");
      heard(bot, "SessionResumeEvent", "said <@" + fake.bot() + ">");
    }
  }

  @Test
  void nothing_is_told_again_to_a_new_session() throws Exception {
    try (TinyBot bot = new TinyBot(fake).ready()) {
      fake.forgetSessions();
      fake.cut();
      fake.say(ana, reading, "<@" + fake.bot() + "> early");
      heard(bot, "SessionRecreateEvent");
      fake.say(ana, reading, "<@" + fake.bot() + "> late");
      heard(bot, "said <@" + fake.bot() + "> late");
      assertThat(bot.heard).doesNotContain("said <@" + fake.bot() + "> early");
    }
  }

  @Test
  void others_words_are_blank_unless_they_are_for_the_bot() throws Exception {
    try (TinyBot bot = new TinyBot(fake).ready()) {
      fake.say(ana, reading, "Nothing for bots");
      fake.say(ana, fake.direct(ana), "For you");
      heard(bot, "said ", "said For you");
    }
  }

  @Test
  void who_was_let_read_everything_does() throws Exception {
    fake.grant(Intent.MESSAGE_CONTENT);
    try (TinyBot bot = new TinyBot(fake, EnumSet.of(GatewayIntent.MESSAGE_CONTENT)).ready()) {
      fake.say(ana, reading, "Read this");
      heard(bot, "said Read this");
    }
  }

  @Test
  void who_asks_for_more_than_was_granted_is_sent_away() throws Exception {
    try (TinyBot bot = new TinyBot(fake, EnumSet.of(GatewayIntent.MESSAGE_CONTENT))) {
      await().until(() -> bot.jda.getStatus() == JDA.Status.SHUTDOWN);
      assertThat(fake.complaints()).singleElement().asString().contains("intents");
    }
  }

  @Test
  void two_bots_of_one_token_both_hear_and_one_answers() throws Exception {
    try (TinyBot one = new TinyBot(fake).ready();
        TinyBot two = new TinyBot(fake).ready()) {
      one.register();
      assertThat(fake.connections()).isEqualTo(2);

      Answer answer = fake.slash(ana, reading, "commit", "make", Map.of("what", "read"));

      assertThat(answer.how()).isEqualTo(How.MESSAGE);
      heard(one, "read with nobody");
      heard(two, "read with nobody");
      await()
          .untilAsserted(
              () -> assertThat(fake.complaints()).singleElement().asString().contains("40060"));
      assertThat(fake.messagesSeenBy(ana, reading)).hasSize(1);
    }
  }

  @Test
  void servers_channels_and_rights_change_in_what_the_bot_knows() throws Exception {
    try (TinyBot bot = new TinyBot(fake).ready()) {
      fake.deny(reading, Permission.SEND_MESSAGES);
      await().until(() -> !bot.jda.getTextChannelById(reading).canTalk());
      fake.allow(reading, Permission.SEND_MESSAGES);
      await().until(() -> bot.jda.getTextChannelById(reading).canTalk());

      String thread = fake.thread(ana, reading, "aside");
      await().until(() -> bot.jda.getThreadChannelById(thread) != null);
      String forum = fake.forum(guild, "ideas");
      String idea = fake.thread(ana, forum, "an idea");
      await().until(() -> bot.jda.getThreadChannelById(idea) != null);
      assertThat(bot.jda.getThreadChannelById(idea).getParentChannel().getId()).isEqualTo(forum);
      fake.removeChannel(forum);
      await().until(() -> bot.jda.getForumChannelById(forum) == null);

      fake.kick(guild);
      heard(bot, "GuildLeaveEvent");
      fake.invite(guild);
      heard(bot, "GuildJoinEvent");
      assertThat(bot.jda.getTextChannelById(reading)).isNotNull();
    }
  }
}
