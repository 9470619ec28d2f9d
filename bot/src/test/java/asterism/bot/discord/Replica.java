package asterism.bot.discord;

import asterism.bot.chat.Desk;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Router;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.message.Language;
import asterism.storage.Database;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** All of the bot that listens to Discord, on a real database; it shows no cards. */
final class Replica implements AutoCloseable {
  final Desk desk;
  final JDA discord;
  private final ExecutorService workers = Executors.newCachedThreadPool();

  Replica(FakeDiscord fake, Database database) throws InterruptedException {
    this(fake, database, router -> router);
  }

  /**
   * @param between what stands between Discord and the bot
   */
  Replica(FakeDiscord fake, Database database, UnaryOperator<Router> between)
      throws InterruptedException {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    desk = new Desk(database);
    discord =
        JDABuilder.createLight(
                fake.token(),
                EnumSet.of(
                    GatewayIntent.GUILD_MESSAGES,
                    GatewayIntent.GUILD_MESSAGE_REACTIONS,
                    GatewayIntent.DIRECT_MESSAGES,
                    GatewayIntent.DIRECT_MESSAGE_REACTIONS))
            .setRestConfig(new RestConfig().setBaseUrl(fake.apiUrl()))
            .setSessionController(
                new SessionControllerAdapter() {
                  @Override
                  public String getGateway() {
                    return fake.gatewayUrl();
                  }
                })
            .setEnableShutdownHook(false)
            .addEventListeners(
                new Handlers(
                    between.apply(desk.router()),
                    new KeptForms(database),
                    desk.commands(),
                    CommandLayoutTest.TEXTS,
                    workers,
                    CommandLayoutTest.TEXTS.in(Language.ENGLISH, ZoneOffset.UTC)))
            .build();
    discord.awaitReady();
  }

  @Override
  public void close() {
    discord.shutdownNow();
    try {
      discord.awaitShutdown(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
  }
}
