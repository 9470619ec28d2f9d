package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.slack.Manifest;
import asterism.bot.slack.SlackChat;
import asterism.bot.slack.SlackSettings;
import asterism.bot.slack.wire.FakeSlack;
import asterism.storage.Database;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Slack's client and Discord's were made for different okhttps: in one process they share one. */
class BesideSlackTest {
  private static final Message CARD = Message.of(Text.of("First"));

  @Test
  void both_clients_run_in_one_process() {
    try (FakeSlack slack = new FakeSlack();
        SlackChat inSlack = slackChat(slack);
        LoneDiscord discord = new LoneDiscord()) {
      String maria = slack.welcome("maria", "Maria Lopez");
      String channel = slack.channel("early-reading", maria, slack.bot());
      slack.subscribe(List.of());
      inSlack.start(nobody -> Reply.NOTHING);
      Place there = new Place(Platform.SLACK, slack.team(), channel, false);

      assertThat(inSlack.post(there, 7, CARD).verdict()).isEqualTo(Verdict.SHOWN);
      assertThat(discord.chat.post(discord.channel, 7, CARD).verdict()).isEqualTo(Verdict.SHOWN);
      assertThat(inSlack.connected()).isTrue();
      assertThat(discord.chat.connected()).isTrue();
    }
  }

  private static SlackChat slackChat(FakeSlack slack) {
    return new SlackChat(
        new SlackSettings(
            slack.botToken(),
            Optional.empty(),
            Optional.of(slack.appToken()),
            URI.create(slack.apiUrl())),
        new KeptForms(Database.none()),
        new Texts(List.of(Manifest.TEXTS)).in(Language.ENGLISH, ZoneOffset.UTC),
        Clock.systemUTC());
  }
}
