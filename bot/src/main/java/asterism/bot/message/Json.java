package asterism.bot.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is said, and records made of it, as JSON that any database keeps: in strings what none keeps
 * is replaced.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new SimpleModule().addSerializer(String.class, new Harmlessly()))
          .addMixIn(Block.class, Blocks.class)
          .addMixIn(Part.class, Parts.class)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Block.Actions.class, name = "actions"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image")
  })
  private interface Blocks {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Part.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Part.Mention.class, name = "mention"),
    @JsonSubTypes.Type(value = Part.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Part.Moment.class, name = "moment"),
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
