package asterism.bot.room;

import asterism.bot.command.Form;
import asterism.bot.message.Attachment;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.room.Scene.Resident;
import asterism.storage.room.RoomMessage;
import asterism.storage.room.RoomReaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the room's API answers, as JSON; see {@link RoomApi}. */
final class ApiJson {
  /** The author of what the bot says. */
  static final String BOT = "asterism";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private ApiJson() {}

  static String error(String words) {
    return write(JSON.createObjectNode().put("error", words));
  }

  /**
   * @param news what whoever asks has not read, if it is known who asks
   */
  static String room(
      Scene scene, Instant now, List<Completion> commands, Optional<Conversations.News> news) {
    ObjectNode room = JSON.createObjectNode();
    room.put("collaborative", scene.collaborativeName()).put("now", now.toString());
    room.put("direct", Standpoint.DIRECT);
    ArrayNode people = room.putArray("people");
    scene.people().forEach(person -> people.add(person(person)));
    ArrayNode channels = room.putArray("channels");
    scene.channels().forEach(channel -> channels.add(channel(channel.id(), channel.name())));
    ArrayNode offered = room.putArray("commands");
    commands.forEach(
        command -> offered.addObject().put("line", command.line()).put("help", command.help()));
    news.ifPresent(unread -> room.set("unread", counts(unread)));
    return write(room);
  }

  static String unread(Conversations.News news) {
    return write(JSON.createObjectNode().set("unread", counts(news)));
  }

  private static ObjectNode counts(Conversations.News news) {
    ObjectNode counts = JSON.createObjectNode();
    news.places().forEach(counts::put);
    return counts;
  }

  /** A new channel, and what the bot says to having been added to it. */
  static String opened(Standpoint there, Deeds.Outcome outcome) {
    ObjectNode answer = node(outcome, there.scene());
    answer.set("channel", channel(there.placeCode(), there.placeName()));
    return write(answer);
  }

  static String welcomed(Resident person) {
    return write(JSON.createObjectNode().set("person", person(person)));
  }

  private static ObjectNode channel(String id, String name) {
    return JSON.createObjectNode().put("id", id).put("name", name);
  }

  static String messages(Conversations.Seen seen, Scene scene) {
    Map<Long, List<RoomReaction>> reactions = new LinkedHashMap<>();
    seen.reactions()
        .forEach(
            each -> reactions.computeIfAbsent(each.messageId(), id -> new ArrayList<>()).add(each));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode messages = answer.putArray("messages");
    seen.messages()
        .forEach(
            message ->
                messages.add(
                    message(message, reactions.getOrDefault(message.id(), List.of()), scene)));
    return write(answer);
  }

  static String outcome(Deeds.Outcome outcome, Scene scene) {
    return write(node(outcome, scene));
  }

  private static ObjectNode node(Deeds.Outcome outcome, Scene scene) {
    ObjectNode answer = JSON.createObjectNode();
    outcome.message().ifPresent(said -> answer.set("message", message(said, List.of(), scene)));
    outcome
        .reply()
        .ifPresent(
            reply ->
                answer.set(
                    "reply",
                    reply
                        .kept()
                        .map(kept -> message(kept, List.of(), scene))
                        .orElseGet(() -> lost(reply.words()))));
    outcome.form().ifPresent(form -> answer.set("form", form(form, scene)));
    return answer;
  }

  static String now(Instant now) {
    return write(JSON.createObjectNode().put("now", now.toString()));
  }

  private static ObjectNode person(Resident person) {
    return JSON.createObjectNode()
        .put("id", person.account())
        .put("name", person.name())
        .put("handle", person.account())
        .put("organization", person.organization())
        .put("language", person.language().code())
        .put("zone", person.zone().getId())
        .put("active", person.active());
  }

  private static ObjectNode message(
      RoomMessage message, List<RoomReaction> reactions, Scene scene) {
    Message words = Contents.read(message.content());
    ObjectNode node = JSON.createObjectNode();
    node.put("id", Long.toString(message.id()));
    node.put("author", message.author().orElse(BOT));
    node.put("authorName", author(message, scene));
    node.put("at", message.at().toString());
    message.edited().ifPresent(at -> node.put("edited", at.toString()));
    node.put("text", words.plain());
    node.set("buttons", buttons(words));
    node.set("pictures", pictures(message.id(), words));
    node.set("files", files(message));
    node.set("reactions", reactions(reactions));
    message.offers().forEach(node.putArray("offers")::add);
    node.put("private", message.direct() || message.privateTo().isPresent());
    return node;
  }

  private static String author(RoomMessage message, Scene scene) {
    return message
        .author()
        .map(account -> scene.person(account).map(Resident::name).orElse(account))
        .orElse("Asterism");
  }

  /** An answer that could not be kept: it can be read, and not be acted on. */
  private static ObjectNode lost(Message words) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", "").put("author", BOT).put("authorName", "Asterism");
    node.put("text", words.plain()).put("private", true);
    node.putArray("buttons");
    node.putArray("reactions");
    return node;
  }

  private static ArrayNode buttons(Message words) {
    ArrayNode buttons = JSON.createArrayNode();
    for (Button button : words.buttons()) {
      buttons
          .addObject()
          .put("id", button.id())
          .put("label", button.label())
          .put("description", button.description());
    }
    return buttons;
  }

  private static ArrayNode pictures(long message, Message words) {
    ArrayNode pictures = JSON.createArrayNode();
    for (Picture picture : words.pictures()) {
      pictures
          .addObject()
          .put("address", Downloads.address(message, picture))
          .put("alt", picture.alt());
    }
    return pictures;
  }

  private static ArrayNode files(RoomMessage message) {
    ArrayNode files = JSON.createArrayNode();
    for (Attachment file : Contents.files(message.content())) {
      files
          .addObject()
          .put("name", file.name())
          .put("type", file.type())
          .put("address", Downloads.address(message.id(), files.size()));
    }
    return files;
  }

  private static ArrayNode reactions(List<RoomReaction> reactions) {
    Map<String, ArrayNode> byEmoji = new LinkedHashMap<>();
    reactions.forEach(
        each ->
            byEmoji
                .computeIfAbsent(each.emoji(), emoji -> JSON.createArrayNode())
                .add(each.account()));
    ArrayNode nodes = JSON.createArrayNode();
    byEmoji.forEach(
        (emoji, people) ->
            nodes
                .addObject()
                .put("emoji", emoji)
                .put("count", people.size())
                .set("people", people));
    return nodes;
  }

  /** A form that the page asks by itself. */
  static String asked(Form form, Scene scene) {
    return write(form(form, scene));
  }

  private static ObjectNode form(Form form, Scene scene) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", form.id()).put("title", form.title()).put("submit", form.submit());
    form.intro().ifPresent(intro -> node.put("intro", intro.plain()));
    ArrayNode fields = node.putArray("fields");
    form.fields().forEach(field -> fields.add(field(field, scene)));
    return node;
  }

  private static ObjectNode field(Form.Field field, Scene scene) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", field.id()).put("label", field.label());
    node.put("kind", kind(field));
    node.put("value", field.value()).put("required", field.required());
    node.put("hint", field.hint()).put("longest", field.longest());
    field.error().ifPresent(error -> node.put("error", error));
    ArrayNode choices = node.putArray("choices");
    List<Form.Choice> offered =
        field.kind() == Form.Kind.PERSON ? scene.choices() : field.choices();
    offered.forEach(
        choice -> choices.addObject().put("value", choice.value()).put("label", choice.label()));
    return node;
  }

  /** In the room a mention is written like any other word. */
  private static String kind(Form.Field field) {
    Form.Kind kind = field.kind() == Form.Kind.MENTIONS ? Form.Kind.LINES : field.kind();
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String write(ObjectNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
