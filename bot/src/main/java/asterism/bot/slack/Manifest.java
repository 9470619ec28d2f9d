package asterism.bot.slack;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.Command;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Commands;
import asterism.bot.message.Wording;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.slack.api.model.manifest.AppManifest;
import com.slack.api.model.manifest.AppManifest.AppHome;
import com.slack.api.model.manifest.AppManifest.BotUser;
import com.slack.api.model.manifest.AppManifest.DisplayInformation;
import com.slack.api.model.manifest.AppManifest.EventSubscriptions;
import com.slack.api.model.manifest.AppManifest.Features;
import com.slack.api.model.manifest.AppManifest.Interactivity;
import com.slack.api.model.manifest.AppManifest.OAuthConfig;
import com.slack.api.model.manifest.AppManifest.Scopes;
import com.slack.api.model.manifest.AppManifest.Settings;
import com.slack.api.model.manifest.AppManifest.Shortcut;
import com.slack.api.model.manifest.AppManifest.SlashCommand;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.translate.JavaUnicodeEscaper;

/** What Slack is told of us when the app is created: all of it from what is declared. */
public final class Manifest {
  /** The resource bundle with its own texts. */
  public static final String TEXTS = "asterism.bot.slack.texts";

  /** What Slack is to tell us of. An event that nobody handles would be delivered four times. */
  static final List<String> EVENTS =
      List.of(
          "app_home_opened",
          "app_mention",
          "channel_archive",
          "channel_rename",
          "channel_unarchive",
          "group_archive",
          "group_rename",
          "group_unarchive",
          "member_joined_channel",
          "message.im",
          "reaction_added",
          "reaction_removed");

  /** Of the shortcut that makes a promise of a message. */
  static final String RECORD = "record";

  /** Where Slack's requests go. */
  static final String REQUESTS = "/slack/events";

  private static final String NAME = "Asterism";
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .disableHtmlEscaping()
          .setPrettyPrinting()
          .create();

  /** So that it comes through any terminal, clipboard and file as it is. */
  private static final JavaUnicodeEscaper TO_ASCII = JavaUnicodeEscaper.outsideOf(0, 0x7e);

  private final Commands commands;
  private final Wording wording;

  /**
   * @param wording the language of the app, with the texts of the commands and of {@link #TEXTS}
   */
  public Manifest(Commands commands, Wording wording) {
    this.commands = commands;
    this.wording = wording;
  }

  /**
   * In ASCII only.
   *
   * @param url where Slack reaches us, without a path; none for Socket Mode
   */
  public String json(Optional<URI> url) {
    Optional<String> requests = url.map(base -> base.resolve(REQUESTS).toString());
    AppManifest manifest =
        AppManifest.builder()
            .displayInformation(display())
            .features(features(requests))
            .oauthConfig(OAuthConfig.builder().scopes(scopes()).build())
            .settings(settings(requests))
            .build();
    return TO_ASCII.translate(GSON.toJson(manifest));
  }

  private DisplayInformation display() {
    return DisplayInformation.builder()
        .name(NAME)
        .description(wording.plain("slack.about"))
        .longDescription(wording.plain("slack.about.long"))
        .build();
  }

  private Features features(Optional<String> requests) {
    Features.FeaturesBuilder features =
        Features.builder()
            .appHome(
                AppHome.builder()
                    .homeTabEnabled(true)
                    .messagesTabEnabled(true)
                    .messagesTabReadOnlyEnabled(false)
                    .build())
            .botUser(BotUser.builder().displayName(NAME).alwaysOnline(true).build())
            .slashCommands(commands.names().stream().map(name -> command(name, requests)).toList());
    if (commands.find("commit", "make").isPresent()) {
      features.shortcuts(List.of(record()));
    }
    return features.build();
  }

  private Shortcut record() {
    return Shortcut.builder()
        .type("message")
        .callbackId(RECORD)
        .name(wording.plain("slack.record"))
        .description(wording.plain("slack.record.description"))
        .build();
  }

  private SlashCommand command(String name, Optional<String> requests) {
    List<Command> verbs = commands.verbs(name);
    SlashCommand.SlashCommandBuilder command =
        SlashCommand.builder()
            .command("/" + name)
            .description(wording.plain(verbs.get(0).key("help")))
            .usageHint(hint(verbs))
            .shouldEscape(true);
    requests.ifPresent(command::url);
    return command.build();
  }

  /** What may follow the name: lines in full, of verbs just the words. */
  private static String hint(List<Command> verbs) {
    return Stream.concat(
            verbs.stream().filter(verb -> !isWord(verb)).map(Manifest::line),
            verbs.stream().filter(Manifest::isWord).map(Command::verb))
        .collect(joining(" | "));
  }

  private static boolean isWord(Command command) {
    return command.spelling() == Spelling.WORD;
  }

  private static String line(Command command) {
    return command.usage().substring(command.title().length()).strip();
  }

  private static Scopes scopes() {
    return Scopes.builder().bot(Stream.of(Scope.values()).map(Scope::slackName).toList()).build();
  }

  private static Settings settings(Optional<String> requests) {
    EventSubscriptions.EventSubscriptionsBuilder events =
        EventSubscriptions.builder().botEvents(EVENTS);
    Interactivity.InteractivityBuilder interactivity = Interactivity.builder().isEnabled(true);
    requests.ifPresent(events::requestUrl);
    requests.ifPresent(interactivity::requestUrl);
    return Settings.builder()
        .eventSubscriptions(events.build())
        .interactivity(interactivity.build())
        .orgDeployEnabled(false)
        .socketModeEnabled(requests.isEmpty())
        .tokenRotationEnabled(false)
        .build();
  }
}
