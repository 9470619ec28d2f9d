package asterism.bot.discord;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.command.Commands;
import asterism.bot.command.Reply;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.bot.message.Language;
import asterism.bot.message.Picture;
import asterism.bot.message.Texts;
import asterism.storage.Database;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The chat service alone in a Discord of our own, with no bot behind it. Maria and James are in the
 * server and its channel early-reading, where it is too; they do nothing that it would hear of.
 */
final class LoneDiscord implements AutoCloseable {
  final FakeDiscord discord = new FakeDiscord();
  final String server = discord.guild("Riverside");
  final String maria = discord.member(server, "maria", "Maria Lopez");
  final String james = discord.member(server, "james", "James Carter");
  final Place channel = place(discord.channel(server, "early-reading"), false);
  final Place direct = place(maria, true);
  final DiscordChat chat = chat(discord.token(), discord.apiUrl());

  LoneDiscord() {
    chat.start(nobody -> Reply.NOTHING);
  }

  /** Not started. */
  static DiscordChat chat(String token, String apiUrl) {
    Texts texts = new Texts(List.of("asterism.bot.texts"));
    return new DiscordChat(
        new DiscordSettings(token, URI.create(apiUrl)),
        new KeptForms(Database.none()),
        new Commands(List.of()),
        texts,
        texts.in(Language.ENGLISH, ZoneOffset.UTC),
        Clock.systemUTC());
  }

  Place place(String id, boolean direct) {
    return new Place(Platform.DISCORD, server, id, direct);
  }

  List<Seen> seen(Place place) {
    return discord.messagesSeenBy(maria, place.direct() ? discord.direct(place.id()) : place.id());
  }

  /** What is seen in a message of pictures, each with its words. */
  static List<Picture> pictures(Seen seen) {
    return seen.pictures().stream().map(one -> new Picture(one.content(), one.alt())).toList();
  }

  /** The first page of a message. */
  Seen first(Place place, String message) {
    return page(place, message, 0);
  }

  Seen page(Place place, String message, int number) {
    String id = MessageId.parse(message).pages().get(number);
    return seen(place).stream().filter(seen -> seen.id().equals(id)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    chat.close();
    discord.close();
  }
}
