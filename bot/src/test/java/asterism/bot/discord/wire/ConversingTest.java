package asterism.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Answer.How;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real JDA hears what people do and is seen by them. */
class ConversingTest {
  private final FakeDiscord fake = new FakeDiscord();
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String james = fake.member(guild, "james", "James Lee");
  private final String reading = fake.channel(guild, "early-reading");
  private TinyBot bot;

  @BeforeEach
  void begin() throws Exception {
    bot = new TinyBot(fake).ready();
  }

  @AfterEach
  void end() throws Exception {
    bot.close();
    fake.close();
  }

  private TextChannel channel() {
    return bot.jda.getTextChannelById(reading);
  }

  @Test
  void the_bot_sees_its_server_and_posts_edits_lists_and_takes_away() {
    assertThat(bot.jda.getGuildById(guild).getName()).isEqualTo("Riverside");
    assertThat(channel().canTalk()).isTrue();

    Message posted =
        channel()
            .sendMessageComponents(TinyBot.card("Hello <@" + ana + "> @everyone"))
            .useComponentsV2()
            .setAllowedMentions(EnumSet.noneOf(MentionType.class))
            .mentionUsers(ana)
            .complete();
    Seen seen = fake.messagesSeenBy(james, reading).get(0);
    assertThat(seen.text()).isEqualTo("Hello @Ana Ruiz @everyone");
    assertThat(seen.pings()).containsExactly(ana);
    assertThat(seen.button("Done").customId()).isEqualTo("done");

    posted.editMessageComponents(TinyBot.card("Changed")).useComponentsV2().complete();
    assertThat(fake.messagesSeenBy(james, reading).get(0).text()).isEqualTo("Changed");
    assertThat(channel().getHistory().retrievePast(10).complete())
        .singleElement()
        .satisfies(one -> assertThat(one.getComponents().get(0).getUniqueId()).isEqualTo(4242));

    posted.delete().complete();
    assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_command_is_answered_for_nobody_else_to_see() {
    bot.register();

    Answer answer =
        fake.slash(ana, reading, "commit", "make", Map.of("what", "read", "who", james));

    assertThat(answer.how()).isEqualTo(How.MESSAGE);
    assertThat(bot.heard).contains("read with James Lee");
    assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
    assertThat(fake.messagesSeenBy(ana, reading))
        .singleElement()
        .satisfies(seen -> assertThat(seen.ephemeral()).isTrue());
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_deferred_answer_follows_and_what_is_typed_is_completed() {
    bot.register();

    Answer offered =
        fake.autocomplete(ana, reading, "commit", "done", Map.of("number", "12"), "number");
    assertThat(offered.choices()).extracting(Answer.Choice::name).containsExactly("1", "12");

    assertThat(fake.slash(ana, reading, "commit", "done", Map.of("number", 12)).how())
        .isEqualTo(How.LATER);
    await()
        .untilAsserted(
            () ->
                assertThat(fake.messagesSeenBy(ana, reading))
                    .extracting(Seen::text)
                    .containsExactly("Well done"));
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void a_button_changes_its_message_and_a_form_is_handed_in() {
    channel().sendMessageComponents(TinyBot.card("A card")).useComponentsV2().complete();
    Seen card = fake.messagesSeenBy(ana, reading).get(0);

    assertThat(fake.press(ana, card, card.button("Change")).how()).isEqualTo(How.FORM);
    SeenForm form = fake.formOf(ana).orElseThrow();
    Answer answer =
        fake.submit(ana, form, Map.of("what", "Read", "rule", "2", "who", List.of(ana, james)));
    assertThat(answer.how()).isEqualTo(How.MESSAGE);
    assertThat(fake.formOf(ana)).isEmpty();
    assertThat(bot.heard).contains("form: Read, [2], 2");

    assertThat(fake.press(james, card, "done").how()).isEqualTo(How.CHANGED);
    assertThat(fake.messagesSeenBy(james, reading))
        .extracting(Seen::text)
        .containsExactly("It is done.");
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void reactions_are_heard_and_read_back_normal_and_burst() {
    Message posted = channel().sendMessage("React").complete();
    Seen seen = fake.messagesSeenBy(ana, reading).get(0);

    posted.addReaction(Emoji.fromUnicode("👍")).complete();
    fake.react(ana, seen, "👍");
    fake.react(james, seen, "👍", true, true);
    fake.unreact(ana, seen, "👍");

    await()
        .untilAsserted(
            () ->
                assertThat(bot.heard)
                    .contains(
                        "MessageReactionAddEvent 👍 by " + ana,
                        "MessageReactionAddEvent 👍 by " + james,
                        "MessageReactionRemoveEvent 👍 by " + ana));
    assertThat(posted.retrieveReactionUsers(Emoji.fromUnicode("👍")).complete())
        .extracting(net.dv8tion.jda.api.entities.User::getId)
        .containsExactly(fake.bot());
  }

  @Test
  void a_direct_conversation_is_opened_and_both_talk() {
    PrivateChannel direct = bot.jda.openPrivateChannelById(ana).complete();
    direct.sendMessage("Hello").complete();
    fake.say(ana, direct.getId(), "Hello yourself");

    assertThat(fake.messagesSeenBy(ana, fake.direct(ana)))
        .extracting(Seen::text)
        .containsExactly("Hello", "Hello yourself");
    await().untilAsserted(() -> assertThat(bot.heard).contains("said Hello yourself"));
  }
}
