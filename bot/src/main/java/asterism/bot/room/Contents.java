package asterism.bot.room;

import asterism.bot.message.Block;
import asterism.bot.message.Harmless;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Messages as the room keeps them: JSON of their blocks. */
final class Contents {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(String.class, new Harmlessly()))
          .addMixIn(Block.class, Blocks.class)
          .addMixIn(Part.class, Parts.class)
          .build();

  private Contents() {}

  static String write(Message message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Message read(String content) {
    try {
      return JSON.readValue(content, Message.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Block.Actions.class, name = "actions")
  })
  private interface Blocks {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Part.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Part.Mention.class, name = "mention"),
    @JsonSubTypes.Type(value = Part.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Part.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Part.Struck.class, name = "struck")
  })
  private interface Parts {}

  private static final class Harmlessly extends JsonSerializer<String> {
    @Override
    public void serialize(String words, JsonGenerator to, SerializerProvider provider)
        throws IOException {
      to.writeString(Harmless.text(words));
    }
  }
}
