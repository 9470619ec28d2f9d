package asterism.bot.slack;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Picture;
import asterism.bot.message.Texts;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Seen;
import asterism.storage.Database;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The chat service alone in a Slack of our own, with no bot behind it. Maria and James are in the
 * channel early-reading, where it is too; they do nothing that it would hear of.
 */
final class LoneSlack implements AutoCloseable {
  final FakeSlack slack = new FakeSlack();
  final String maria = slack.welcome("maria", "Maria Lopez");
  final String james = slack.welcome("james", "James Carter");
  final Place channel = place(slack.channel("early-reading", maria, james, slack.bot()), false);
  final Place direct = place(maria, true);
  final SlackChat chat;

  LoneSlack() {
    this(nobody -> Reply.NOTHING);
  }

  /** Answers by HTTP once that is {@link #served}. */
  LoneSlack(Router router) {
    slack.subscribe(List.of());
    chat = chat(slack, Optional.empty());
    chat.start(router);
  }

  /** Not started. */
  static SlackChat chat(FakeSlack slack, Optional<String> appToken) {
    SlackSettings settings =
        new SlackSettings(
            slack.botToken(),
            Optional.of(slack.signingSecret()),
            appToken,
            URI.create(slack.apiUrl()));
    return chat(settings);
  }

  /** Not started. */
  static SlackChat chat(SlackSettings settings) {
    return new SlackChat(
        settings,
        new KeptForms(Database.none()),
        new Texts(List.of(Manifest.TEXTS)).in(Language.ENGLISH, ZoneOffset.UTC),
        Clock.systemUTC());
  }

  Place place(String id, boolean direct) {
    return new Place(Platform.SLACK, slack.team(), id, direct);
  }

  List<Seen> seen(Place place) {
    return slack.messagesSeenBy(maria, place.direct() ? slack.direct(place.id()) : place.id());
  }

  /** What is seen in a message of pictures, each with its words. */
  List<Picture> pictures(Seen seen) {
    return StreamSupport.stream(seen.blocks().spliterator(), false)
        .filter(block -> block.has("slack_file"))
        .map(
            block ->
                new Picture(
                    content(block.path("slack_file").path("id").asText()),
                    block.path("alt_text").asText()))
        .toList();
  }

  private byte[] content(String file) {
    return slack.files().stream()
        .filter(each -> each.id.equals(file))
        .findFirst()
        .orElseThrow()
        .content();
  }

  /** The first page of a message. */
  Seen first(String message) {
    return page(message, 0);
  }

  Seen page(String message, int number) {
    MessageId id = MessageId.parse(message);
    return slack.messagesSeenBy(maria, id.channel()).stream()
        .filter(seen -> seen.ts().equals(id.pages().get(number)))
        .findFirst()
        .orElseThrow();
  }

  /** An administrator does. */
  void delete(String message) {
    slack.delete(first(message));
  }

  @Override
  public void close() {
    chat.close();
    slack.close();
  }
}
