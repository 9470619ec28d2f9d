package asterism.bot.discord;

import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.command.Commands;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to what is told by way of one connection. Nothing here waits: all is done by workers. */
final class Attending {
  private static final Logger LOG = LoggerFactory.getLogger(Attending.class);
  private static final Duration AGAIN = Duration.ofMinutes(5);

  /** How many reactions are recorded at once: after a cut very many may be told together. */
  private static final int REACTIONS = 4;

  private final JDA discord;
  private final Router router;
  private final Executor workers;
  private final Promptly promptly;
  private final Registration registration;
  private final SlashCommands slashCommands;
  private final Presses presses;
  private final Submissions submissions;
  private final Shortcuts shortcuts;
  private final Suggested suggested;
  private final Written written;
  private final Reacts reacts;
  private final Servers servers;

  Attending(
      JDA discord,
      Router router,
      KeptForms forms,
      Commands commands,
      Texts texts,
      Executor workers,
      Wording wording) {
    this.discord = discord;
    this.router = router;
    this.workers = workers;
    this.promptly = new Promptly(workers, new Defects(wording));
    this.registration = new Registration(new CommandLayout(commands, texts));
    Reception reception = new Reception(discord, router, new Profiles(discord));
    this.servers = new Servers(router, reception);
    Kept kept = new Kept(forms);
    Letters letters = new Letters(discord);
    Telling telling = new Telling(new Answers(kept), reception, wording);
    this.slashCommands = new SlashCommands(commands, reception, telling, servers);
    this.presses = new Presses(reception, kept, telling);
    this.submissions = new Submissions(reception, kept, telling);
    this.shortcuts = new Shortcuts(reception, telling);
    this.suggested = new Suggested(reception);
    this.written = new Written(reception, letters, telling);
    this.reacts = new Reacts(reception, letters, telling);
  }

  /** Before a connection stands again it is told what it missed. */
  private boolean isReplaying() {
    return discord.getStatus() != JDA.Status.CONNECTED;
  }

  boolean by(JDA connection) {
    return discord == connection;
  }

  void ready() {
    LOG.info(
        "The bot is in {} of Discord's servers; it is invited to one by {}",
        discord.getGuilds().size(),
        Invitation.address(discord));
    promptly.soon(this::register);
  }

  private void register() {
    if (!registration.register(discord)) {
      CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, workers)
          .execute(this::register);
    }
  }

  /** Nothing that happened meanwhile will be told. */
  void missed() {
    promptly.soon(
        () -> {
          router.missed(Platform.DISCORD);
          discord.getGuilds().forEach(servers::looked);
        });
  }

  void slash(SlashCommandInteractionEvent typed) {
    Turn turn = new Turn(typed, false);
    promptly.answer(turn, isReplaying(), () -> slashCommands.answer(typed, turn));
  }

  void press(ButtonInteractionEvent pressed) {
    Turn turn = new Turn(pressed, Presses.inPrivate(pressed));
    promptly.answer(turn, isReplaying(), () -> presses.answer(pressed, turn));
  }

  void submit(ModalInteractionEvent handedIn) {
    Turn turn = new Turn(handedIn, false);
    promptly.answer(turn, isReplaying(), () -> submissions.answer(handedIn, turn));
  }

  void record(MessageContextInteractionEvent chosen) {
    Turn turn = new Turn(chosen, false);
    promptly.answer(turn, isReplaying(), () -> shortcuts.answer(chosen, turn));
  }

  void suggest(CommandAutoCompleteInteractionEvent typing) {
    promptly.soon(() -> suggested.answer(typing));
  }

  void hear(MessageReceivedEvent heard) {
    if (Written.toUs(heard)) {
      promptly.inTurn("words of " + heard.getAuthor().getId(), () -> written.hear(heard));
    }
  }

  void hear(GenericMessageReactionEvent reacted, boolean on) {
    if (Reacts.matters(reacted)) {
      promptly.inTurn(
          "reactions " + reacted.getUserIdLong() % REACTIONS, () -> hearInTurn(reacted, on));
    }
  }

  /** Whoever gives one and takes it back at once has taken it back. */
  private void hearInTurn(GenericMessageReactionEvent reacted, boolean on) {
    reacts
        .hear(reacted, on)
        .ifPresent(answer -> promptly.inTurn("answers to " + reacted.getUserId(), answer));
  }

  void joined(Guild server) {
    promptly.inTurn("server " + server.getId(), () -> servers.joined(server));
  }

  void left(Guild server) {
    servers.left(server);
  }

  /** More or less may be allowed there now. */
  void changed(Guild server) {
    promptly.inTurn("server " + server.getId(), () -> servers.looked(server));
  }
}
