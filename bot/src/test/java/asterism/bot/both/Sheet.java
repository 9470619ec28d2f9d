package asterism.bot.both;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was said on Slack and on Discord, each beside the other, for somebody to look at. */
final class Sheet {
  private static final int WIDTH = 84;

  private final List<String> lines = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  /**
   * @param said in plain words
   * @param sent with all markup
   */
  record Told(String said, List<String> labels, List<String> sent) {}

  void add(String what, Told slack, Told discord) {
    lines.add("");
    lines.add("== " + what + " ".repeat(Math.max(1, WIDTH - what.length() - 3)) + "   ==");
    beside(slack.sent, discord.sent);
    String here = slack.said.strip() + "\n" + slack.labels;
    String there = discord.said.strip() + "\n" + discord.labels;
    if (!here.equals(there)) {
      differences.add("%s%n- Slack:%n%s%n- Discord:%n%s%n".formatted(what, here, there));
      lines.add("!! these differ");
    }
  }

  /** What does not say the same on both. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  private void beside(List<String> left, List<String> right) {
    List<String> one = left.stream().flatMap(line -> folded(line).stream()).toList();
    List<String> other = right.stream().flatMap(line -> folded(line).stream()).toList();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String here = i < one.size() ? one.get(i) : "";
      String there = i < other.size() ? other.get(i) : "";
      lines.add(here + " ".repeat(WIDTH - here.length()) + " | " + there);
    }
  }

  private static List<String> folded(String line) {
    List<String> folded = new ArrayList<>();
    String rest = line;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      int cut = space > WIDTH / 2 ? space : WIDTH;
      folded.add(rest.substring(0, cut));
      rest = rest.substring(cut).stripLeading();
    }
    folded.add(rest);
    return folded;
  }
}
