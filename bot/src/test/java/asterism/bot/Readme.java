package asterism.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The README, and its parts that are generated. */
public final class Readme {
  private static final Path FILE = Path.of("..", "README.md");

  private Readme() {}

  /**
   * Whether what stands between {@code <!-- name -->} and {@code <!-- /name -->} is as it should
   * be; with {@code -DupdateDocs} it is written anew.
   */
  public static void hasPart(String name, String content) throws IOException {
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    String readme = text();
    assertThat(readme).contains(begin, end);
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end);
    if (isToBeUpdated()) {
      Files.writeString(FILE, readme.substring(0, from) + content + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to))
          .as("the README's " + name + "; mvn verify -DupdateDocs writes them")
          .isEqualTo(content);
    }
  }

  /** What stands under a heading of the second order. */
  public static String section(String title) throws IOException {
    String readme = text();
    String head = "\n## " + title + "\n";
    assertThat(readme).contains(head);
    String from = readme.substring(readme.indexOf(head) + head.length());
    return from.split("\n## ", 2)[0];
  }

  private static String text() throws IOException {
    return Files.readString(FILE, UTF_8).replace("\r\n", "\n");
  }

  /** {@code -DupdateDocs}, with or without {@code =true}. */
  private static boolean isToBeUpdated() {
    return Set.of("", "true").contains(System.getProperty("updateDocs", "false"));
  }
}
