package asterism.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Answer.How;
import java.time.Duration;
import java.util.Map;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the real JDA makes of trouble. */
class TroubleTest {
  private static final String POST = "POST /channels/:channel/messages";
  private static final String CALLBACK = "POST /interactions/:interaction/:token/callback";

  private final FakeDiscord fake = new FakeDiscord();
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String reading = fake.channel(guild, "early-reading");
  private TinyBot bot;

  @BeforeEach
  void begin() throws Exception {
    bot = new TinyBot(fake).ready();
  }

  @AfterEach
  void end() {
    bot.close();
    fake.close();
  }

  private TextChannel channel() {
    return bot.jda.getTextChannelById(reading);
  }

  private static void refused(ErrorResponse how, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(
            ErrorResponseException.class, e -> assertThat(e.getErrorResponse()).isEqualTo(how));
  }

  @Test
  void a_message_whose_answer_is_lost_is_sent_again_and_shown_once() {
    fake.weather().next(POST, Trouble.lostAnswer());
    channel().sendMessage("Once").complete();
    assertThat(fake.calls(POST)).hasSize(2);
    assertThat(fake.messagesSeenBy(ana, reading)).hasSize(1);
  }

  @Test
  void the_same_card_twice_is_noticed() {
    channel().sendMessageComponents(TinyBot.card("A card")).useComponentsV2().complete();
    channel().sendMessageComponents(TinyBot.card("A card")).useComponentsV2().complete();
    assertThat(fake.complaints()).singleElement().asString().contains("4242");
  }

  @Test
  void an_answer_that_is_lost_arrived_all_the_same_and_is_not_held_against_the_bot() {
    bot.register();
    fake.weather().next(CALLBACK, Trouble.lostAnswer());
    Answer answer = fake.slash(ana, reading, "commit", "make", Map.of("what", "read"));
    assertThat(answer.how()).isEqualTo(How.MESSAGE);
    await().until(() -> fake.calls(CALLBACK).size() == 2);
    assertThat(fake.messagesSeenBy(ana, reading)).hasSize(1);
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_gateway_that_fails_and_limits_are_waited_out() {
    fake.weather().next(POST, Trouble.badGateway());
    fake.weather().next(POST, Trouble.rateLimited(Duration.ofMillis(100)));
    fake.weather().next(POST, Trouble.globallyLimited(Duration.ofMillis(100)));
    fake.weather().next(POST, Trouble.lateAnswer(Duration.ofMillis(100)));
    channel().sendMessage("At last").complete();
    assertThat(fake.calls(POST)).extracting(LoggedCall::status).containsExactly(502, 429, 429, 200);
    assertThat(fake.messagesSeenBy(ana, reading)).hasSize(1);
  }

  @Test
  void many_messages_are_sent_as_fast_as_the_limits_let() {
    fake.limits(true);
    for (int i = 0; i < 7; i++) {
      channel().sendMessage("Message " + i).queue();
    }
    await().until(() -> fake.messagesSeenBy(ana, reading).size() == 7);
    assertThat(fake.calls(POST)).extracting(LoggedCall::status).containsOnly(200);
  }

  @Test
  void a_right_that_is_missing_is_known_before_it_is_tried() {
    fake.deny(reading, Permission.SEND_MESSAGES);
    await().until(() -> !channel().canTalk());
    assertThatThrownBy(() -> channel().sendMessage("No"))
        .isInstanceOf(InsufficientPermissionException.class);
    assertThat(fake.calls(POST)).isEmpty();
  }

  @Test
  void who_refuses_or_is_gone_is_told_apart() {
    PrivateChannel direct = bot.jda.openPrivateChannelById(ana).complete();
    fake.refuseDirect(ana, true);
    refused(ErrorResponse.CANNOT_SEND_TO_USER, () -> direct.sendMessage("Hello").complete());
    assertThat(bot.jda.getGuildById(guild).retrieveMemberById(ana).complete().getEffectiveName())
        .isEqualTo("Ana Ruiz");
    fake.leave(ana, guild);
    refused(
        ErrorResponse.UNKNOWN_MEMBER,
        () -> bot.jda.getGuildById(guild).retrieveMemberById(ana).useCache(false).complete());
    fake.vanish(ana);
    refused(
        ErrorResponse.UNKNOWN_USER,
        () -> bot.jda.getGuildById(guild).retrieveMemberById(ana).useCache(false).complete());
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void people_are_found_by_the_beginning_of_their_names() {
    fake.member(guild, "james", "James Lee");
    assertThat(bot.jda.getGuildById(guild).retrieveMembersByPrefix("an", 5).get())
        .extracting(one -> one.getUser().getName())
        .containsExactly("ana");
  }

  @Test
  void in_threads_posts_and_direct_conversations_people_are_answered_too() {
    bot.register();
    String forum = fake.forum(guild, "ideas");
    for (String place :
        new String[] {
          fake.thread(ana, reading, "aside"), fake.thread(ana, forum, "idea"), fake.direct(ana)
        }) {
      assertThat(fake.slash(ana, place, "commit", "make", Map.of("what", "read")).how())
          .isEqualTo(How.MESSAGE);
      Seen seen = fake.messagesSeenBy(ana, place).get(0);
      assertThat(fake.press(ana, seen, "done").how()).isEqualTo(How.CHANGED);
      assertThat(fake.messagesSeenBy(ana, place))
          .extracting(Seen::text)
          .containsExactly("It is done.");
    }
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_thread_is_opened_by_the_bot_and_written_in() {
    ThreadChannel thread = channel().createThreadChannel("aside").complete();
    thread.sendMessage("Here").complete();
    assertThat(fake.messagesSeenBy(ana, thread.getId())).hasSize(1);
  }

  @Test
  void a_message_that_was_chosen_is_read_though_its_words_are_not_for_bots() {
    bot.register();
    Seen said = fake.say(ana, reading, "I will read");
    assertThat(fake.chooseOnMessage(ana, said, "Record as commitment").how())
        .isEqualTo(How.MESSAGE);
    assertThat(bot.heard).contains("about I will read");
    assertThat(channel().retrieveMessageById(said.id()).complete().getContentRaw()).isEmpty();
  }
}
