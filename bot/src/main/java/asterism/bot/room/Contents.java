package asterism.bot.room;

import asterism.bot.message.Attachment;
import asterism.bot.message.Block;
import asterism.bot.message.Json;
import asterism.bot.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as the room keeps them: JSON of their blocks, pictures and files and all. */
final class Contents {
  private record Kept(List<Block> blocks, @Nullable List<Attachment> files) {}

  private Contents() {}

  static String write(Message message) {
    return Json.write(message);
  }

  /** With files that are handed over. */
  static String write(Message message, List<Attachment> files) {
    return files.isEmpty() ? write(message) : Json.write(new Kept(message.blocks(), files));
  }

  static Message read(String content) {
    return new Message(kept(content).blocks());
  }

  static List<Attachment> files(String content) {
    List<Attachment> files = kept(content).files();
    return files == null ? List.of() : files;
  }

  private static Kept kept(String content) {
    return Json.read(content, Kept.class);
  }
}
