package asterism.bot.discord;

import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Router;
import asterism.bot.command.Commands;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateArchivedEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleAddEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionRemoveEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/** Everything that Discord tells, and who is told. */
final class Handlers extends ListenerAdapter {
  static {
    Message.suppressContentIntentWarning(); // what is said to the bot can be read without
  }

  private final Router router;
  private final KeptForms forms;
  private final Commands commands;
  private final Texts texts;
  private final Executor workers;
  private final Wording wording;
  private @Nullable Attending attending;

  /**
   * @param wording for whoever's language is not known
   */
  Handlers(
      Router router,
      KeptForms forms,
      Commands commands,
      Texts texts,
      Executor workers,
      Wording wording) {
    this.router = router;
    this.forms = forms;
    this.commands = commands;
    this.texts = texts;
    this.workers = workers;
    this.wording = wording;
  }

  /** A connection that was built anew has everything anew. */
  private synchronized Attending by(JDA discord) {
    Attending there = attending;
    if (there == null || !there.by(discord)) {
      there = new Attending(discord, router, forms, commands, texts, workers, wording);
      attending = there;
    }
    return there;
  }

  @Override
  public void onReady(ReadyEvent event) {
    by(event.getJDA()).ready();
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    by(event.getJDA()).missed();
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    by(event.getJDA()).slash(event);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    by(event.getJDA()).press(event);
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    by(event.getJDA()).submit(event);
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    by(event.getJDA()).record(event);
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    by(event.getJDA()).suggest(event);
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    by(event.getJDA()).hear(event);
  }

  @Override
  public void onMessageReactionAdd(MessageReactionAddEvent event) {
    by(event.getJDA()).hear(event, true);
  }

  @Override
  public void onMessageReactionRemove(MessageReactionRemoveEvent event) {
    by(event.getJDA()).hear(event, false);
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    by(event.getJDA()).joined(event.getGuild());
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    by(event.getJDA()).left(event.getGuild());
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    by(event.getJDA()).changed(event.getGuild());
  }

  @Override
  public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
    by(event.getJDA()).changed(event.getGuild());
  }

  @Override
  public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
    by(event.getJDA()).changed(event.getGuild());
  }

  @Override
  public void onGuildMemberRoleAdd(GuildMemberRoleAddEvent event) {
    if (event.getMember().equals(event.getGuild().getSelfMember())) {
      by(event.getJDA()).changed(event.getGuild());
    }
  }

  @Override
  public void onChannelCreate(ChannelCreateEvent event) {
    if (event.isFromGuild()) {
      by(event.getJDA()).changed(event.getGuild());
    }
  }

  @Override
  public void onChannelUpdateArchived(ChannelUpdateArchivedEvent event) {
    by(event.getJDA()).changed(event.getGuild());
  }
}
