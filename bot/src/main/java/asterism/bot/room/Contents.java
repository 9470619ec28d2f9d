package asterism.bot.room;

import asterism.bot.message.Json;
import asterism.bot.message.Message;

/** Messages as the room keeps them: JSON of their blocks. */
final class Contents {
  private Contents() {}

  static String write(Message message) {
    return Json.write(message);
  }

  static Message read(String content) {
    return Json.read(content, Message.class);
  }
}
