package asterism.bot.message;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file that is handed over.
 *
 * @param name as it is kept by whoever gets it: {@code commitments.csv}
 * @param type of the web: {@code text/csv; charset=utf-8}
 * @param content not to be changed
 */
public record Attachment(String name, String type, byte[] content) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment that
        && name.equals(that.name)
        && type.equals(that.type)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, type, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return "Attachment[" + name + ", " + content.length + " bytes]";
  }
}
