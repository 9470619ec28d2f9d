package asterism.bot.discord.wire;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A little bot of JDA's, that does one thing of each kind. */
final class TinyBot implements AutoCloseable {
  final List<String> heard = new CopyOnWriteArrayList<>();
  final JDA jda;

  TinyBot(FakeDiscord fake) throws InterruptedException {
    this(fake, EnumSet.noneOf(GatewayIntent.class));
  }

  TinyBot(FakeDiscord fake, EnumSet<GatewayIntent> more) throws InterruptedException {
    EnumSet<GatewayIntent> intents =
        EnumSet.of(
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.DIRECT_MESSAGE_REACTIONS);
    intents.addAll(more);
    jda =
        JDABuilder.createLight(fake.token(), intents)
            .setRestConfig(new RestConfig().setBaseUrl(fake.apiUrl()))
            .setSessionController(
                new SessionControllerAdapter() {
                  @Override
                  public String getGateway() {
                    return fake.gatewayUrl();
                  }
                })
            .addEventListeners(new Ears())
            .build();
  }

  TinyBot ready() throws InterruptedException {
    jda.awaitReady();
    return this;
  }

  void register() {
    OptionData what = new OptionData(OptionType.STRING, "what", "What you promise", true);
    OptionData who = new OptionData(OptionType.USER, "who", "Who else");
    OptionData number = new OptionData(OptionType.INTEGER, "number", "Which", true);
    jda.updateCommands()
        .addCommands(
            Commands.slash("commit", "Promises")
                .addSubcommands(
                    new SubcommandData("make", "Promise something").addOptions(what, who),
                    new SubcommandData("done", "It is done")
                        .addOptions(number.setAutoComplete(true)),
                    new SubcommandData("form", "Promise in a form")),
            Commands.message("Record as commitment"))
        .complete();
  }

  static Container card(String words) {
    return Container.of(
            TextDisplay.of(words),
            ActionRow.of(Button.primary("done", "Done"), Button.secondary("form", "Change")))
        .withUniqueId(4242);
  }

  private final class Ears extends ListenerAdapter {
    @Override
    public void onGenericEvent(GenericEvent event) {
      if (event instanceof ReadyEvent
          || event instanceof SessionResumeEvent
          || event instanceof SessionRecreateEvent
          || event instanceof GuildJoinEvent
          || event instanceof GuildLeaveEvent) {
        heard.add(event.getClass().getSimpleName());
      }
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
      switch (event.getFullCommandName()) {
        case "commit make" -> {
          heard.add(
              event.getOption("what").getAsString()
                  + " with "
                  + event.getOption("who", "nobody", one -> one.getAsMember().getEffectiveName()));
          event.replyComponents(card("You promised.")).useComponentsV2().setEphemeral(true).queue();
        }
        case "commit done" -> {
          heard.add("done " + event.getOption("number").getAsLong());
          event.deferReply(true).queue(hook -> hook.editOriginal("Well done").queue());
        }
        case "commit form" -> event.replyModal(form()).queue();
        default -> throw new IllegalStateException(event.getFullCommandName());
      }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
      event.replyChoiceLongs(1, Long.parseLong(event.getFocusedOption().getValue())).queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
      heard.add("about " + event.getTarget().getContentRaw());
      event.reply("Recorded").setEphemeral(true).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
      heard.add("pressed " + event.getComponentId());
      if (event.getComponentId().equals("form")) {
        event.replyModal(form()).queue();
      } else {
        event.editComponents(TextDisplay.of("It is done.")).useComponentsV2().queue();
      }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
      heard.add(
          "form: %s, %s, %s"
              .formatted(
                  event.getValue("what").getAsString(),
                  event.getValue("rule").getAsStringList(),
                  event.getValue("who").getAsMentions().getUsers().size()));
      event.reply("Thank you").setEphemeral(true).queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
      if (!event.getAuthor().isBot()) {
        heard.add("said " + event.getMessage().getContentRaw());
      }
    }

    @Override
    public void onGenericMessageReaction(GenericMessageReactionEvent event) {
      heard.add(
          event.getClass().getSimpleName()
              + " "
              + event.getReaction().getEmoji().getName()
              + " by "
              + event.getUserId());
    }

    private Modal form() {
      return Modal.create("form", "A promise")
          .addComponents(
              Label.of("What", TextInput.create("what", TextInputStyle.SHORT).build()),
              Label.of(
                  "Rule",
                  StringSelectMenu.create("rule")
                      .addOption("One", "1")
                      .addOption("Two", "2")
                      .build()),
              Label.of(
                  "Who",
                  EntitySelectMenu.create("who", EntitySelectMenu.SelectTarget.USER)
                      .setRequired(false)
                      .setMaxValues(5)
                      .build()))
          .build();
    }
  }

  @Override
  public void close() {
    jda.shutdownNow();
    try {
      jda.awaitShutdown(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
