package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.Incoming;
import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.command.Reply;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Permission;
import asterism.bot.discord.wire.Seen;
import asterism.bot.message.Text;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Discord tells by itself. */
class HandlersTest {
  private final FakeDiscord fake = new FakeDiscord();
  private final String guild = fake.guild("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String reading = fake.channel(guild, "early-reading");
  private final List<Incoming> heard = new CopyOnWriteArrayList<>();
  private final List<String> opened = new CopyOnWriteArrayList<>();
  private final List<Platform> missed = new CopyOnWriteArrayList<>();
  private volatile Function<Incoming, Reply> answering = incoming -> Reply.NOTHING;
  private TestDatabase test;
  private Replica bot;

  @BeforeEach
  void begin() throws Exception {
    test = TestDatabase.create();
    bot = new Replica(fake, test.database(), real -> scripted());
    await().untilAsserted(() -> assertThat(fake.registrations()).isEqualTo(1));
  }

  private Router scripted() {
    return new Router() {
      @Override
      public Reply handle(Incoming incoming) {
        heard.add(incoming);
        return answering.apply(incoming);
      }

      @Override
      public boolean opened(WorkspaceKey workspace, String channel) {
        opened.add(channel);
        return true;
      }

      @Override
      public void missed(Platform platform) {
        missed.add(platform);
      }
    };
  }

  @AfterEach
  void end() {
    assertThat(fake.complaints()).isEmpty();
    bot.close();
    fake.close();
    test.close();
  }

  @Test
  void what_somebody_writes_to_the_bot_alone_is_answered_there() {
    answering = incoming -> Reply.of(Text.of("Done"));

    fake.say(ana, fake.direct(ana), "commit done 12");

    await().untilAsserted(() -> assertThat(direct(ana)).contains("Done"));
    Incoming said = heard.get(0);
    assertThat(said.deed().typed()).contains("commit done 12");
    assertThat(said.spot().direct()).isTrue();
    assertThat(said.sender().workspace().id()).isEqualTo(guild);
    assertThat(said.sender().name()).isEqualTo("Ana Ruiz");
  }

  @Test
  void a_direct_message_is_about_the_server_in_which_somebody_did_something_last() {
    String other = fake.guild("Lakeside");
    String lake = fake.channel(other, "lake");
    fake.join(ana, other);
    await().until(() -> bot.discord.getGuildById(other) != null);

    fake.slash(ana, lake, "commit", "list", Map.of());
    fake.say(ana, fake.direct(ana), "commit list");

    await().untilAsserted(() -> assertThat(said()).hasSize(1));
    assertThat(said().get(0).sender().workspace().id()).isEqualTo(other);
  }

  @Test
  void somebody_of_whom_no_server_is_known_is_asked_to_begin_there() {
    fake.guild("Lakeside");
    await().until(() -> bot.discord.getGuilds().size() == 2);

    fake.say(ana, fake.direct(ana), "commit list");

    await()
        .untilAsserted(
            () -> assertThat(direct(ana)).last().asString().contains("which server this is about"));
    assertThat(said()).isEmpty();
  }

  @Test
  void what_is_said_behind_the_bots_name_is_answered_where_nobody_else_reads_it() {
    answering = incoming -> Reply.of(Text.of("Promised"));

    fake.say(ana, reading, "<@" + fake.bot() + "> commit read by friday");

    await().untilAsserted(() -> assertThat(direct(ana)).contains("Promised"));
    assertThat(said().get(0).deed().typed()).contains("commit read by friday");
    assertThat(said().get(0).spot().id()).isEqualTo(reading);
    assertThat(fake.messagesSeenBy(ana, reading)).hasSize(1);
  }

  @Test
  void whoever_takes_no_direct_messages_is_told_so_and_no_more() {
    fake.refuseDirect(ana, true);
    answering = incoming -> Reply.of(Text.of("Secret"));

    fake.say(ana, reading, "<@" + fake.bot() + "> commit read by friday");

    await().untilAsserted(() -> assertThat(fake.messagesSeenBy(ana, reading)).hasSize(2));
    Seen told = fake.messagesSeenBy(ana, reading).get(1);
    assertThat(told.text()).contains("/commit").doesNotContain("Secret");
    assertThat(told.pings()).containsExactly(ana);
  }

  @Test
  void what_people_say_to_each_other_is_nothing_to_the_bot() {
    fake.say(ana, reading, "commit done 12");
    fake.say(ana, fake.direct(ana), "commit list");

    await().untilAsserted(() -> assertThat(said()).hasSize(1));
    assertThat(said().get(0).spot().direct()).isTrue();
  }

  @Test
  void reactions_are_heard_normal_and_burst_given_and_taken_back() {
    Seen card = fake.say(ana, reading, "as old as it may be");

    fake.react(ana, card, "✅");
    fake.react(ana, card, "🛑", true, true);
    fake.unreact(ana, card, "✅");

    await().untilAsserted(() -> assertThat(reacted()).hasSize(3));
    assertThat(reacted())
        .extracting(each -> each.emoji() + " " + each.on())
        .containsExactlyInAnyOrder(
            "white_check_mark true", "octagonal_sign true", "white_check_mark false");
    assertThat(reacted()).extracting(Deed.Reacted::message).containsOnly(card.id());
  }

  @Test
  void what_is_said_to_reactions_stands_once_in_somebodys_direct_messages() {
    Seen card = fake.say(ana, reading, "a proposal");
    answering = incoming -> Reply.of(Text.of("You agree"));
    fake.react(ana, card, "✅");
    await().untilAsserted(() -> assertThat(direct(ana)).containsExactly("You agree"));
    answering = incoming -> Reply.of(Text.of("You block"));

    fake.react(ana, card, "🛑");

    await().untilAsserted(() -> assertThat(direct(ana)).containsExactly("You block"));
  }

  @Test
  void the_bots_own_reactions_are_nothing_to_it() {
    Seen card = fake.say(ana, reading, "a proposal");
    bot.discord
        .getTextChannelById(reading)
        .addReactionById(card.id(), net.dv8tion.jda.api.entities.emoji.Emoji.fromUnicode("✅"))
        .complete();
    fake.react(ana, card, "🛑");

    await().untilAsserted(() -> assertThat(reacted()).hasSize(1));
    assertThat(reacted().get(0).emoji()).isEqualTo("octagonal_sign");
  }

  @Test
  void invited_to_a_server_it_offers_its_owner_to_begin_and_looks_where_it_may_show_something() {
    String other = fake.guildWithoutBot("Lakeside");
    String lake = fake.channel(other, "lake");

    fake.invite(other);

    await().untilAsserted(() -> assertThat(opened).contains(lake));
    assertThat(heard)
        .anySatisfy(
            each -> {
              assertThat(each.deed()).isEqualTo(new Deed.Added(Deed.Added.What.WORKSPACE));
              assertThat(each.sender().account()).isEqualTo(fake.owner(other));
              assertThat(each.sender().administrator()).isTrue();
            });
  }

  @Test
  void a_channel_that_opens_again_is_told_of() {
    await().untilAsserted(() -> assertThat(opened).contains(reading));
    fake.deny(reading, Permission.SEND_MESSAGES);
    await().until(() -> !bot.discord.getTextChannelById(reading).canTalk());
    opened.clear();

    fake.allow(reading, Permission.SEND_MESSAGES);

    await().untilAsserted(() -> assertThat(opened).containsExactly(reading));
  }

  @Test
  void invited_again_it_shows_what_waited() {
    await().untilAsserted(() -> assertThat(opened).contains(reading));
    fake.kick(guild);
    await().until(() -> bot.discord.getGuildById(guild) == null);
    opened.clear();

    fake.invite(guild);

    await().untilAsserted(() -> assertThat(opened).contains(reading));
  }

  @Test
  void after_a_new_session_all_that_is_open_is_read_again() {
    fake.invalidateSessions();

    await().untilAsserted(() -> assertThat(missed).containsExactly(Platform.DISCORD));
  }

  @Test
  void a_post_in_a_forum_is_a_place_of_its_own() {
    String forum = fake.forum(guild, "ideas");
    String post = fake.thread(ana, forum, "a garden");

    fake.slash(ana, post, "commit", "list", Map.of());

    assertThat(heard.get(heard.size() - 1).spot().id()).isEqualTo(post);
    assertThat(heard.get(heard.size() - 1).spot().present()).isTrue();
  }

  private List<Incoming> said() {
    return heard.stream().filter(each -> each.deed() instanceof Deed.Said).toList();
  }

  private List<Deed.Reacted> reacted() {
    return heard.stream()
        .map(Incoming::deed)
        .filter(Deed.Reacted.class::isInstance)
        .map(Deed.Reacted.class::cast)
        .toList();
  }

  /** What the bot wrote to somebody alone. */
  private List<String> direct(String user) {
    return fake.messagesSeenBy(user, fake.direct(user)).stream()
        .filter(seen -> seen.author().equals(fake.bot()))
        .map(Seen::text)
        .toList();
  }
}
