package asterism.bot.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Words on paper. */
final class Lettering {
  private static final String CUT = "…";

  private final Graphics2D paper;

  Lettering(Graphics2D paper, Font font, Color color) {
    this.paper = paper;
    paper.setFont(font);
    paper.setColor(color);
  }

  /** From there to the right. */
  void left(String words, int x, int baseline) {
    paper.drawString(words, x, baseline);
  }

  void centered(String words, int x, int baseline) {
    paper.drawString(words, x - metrics().stringWidth(words) / 2, baseline);
  }

  /** In lines that are as wide at most, each below the other. */
  void centered(String words, int x, int baseline, int width, int most) {
    int line = 0;
    for (String each : lines(words, width, most)) {
      centered(each, x, baseline + line * metrics().getHeight());
      line++;
    }
  }

  List<String> lines(String words, int width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && metrics().stringWidth(longer) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    if (lines.size() > most) {
      lines.set(most - 1, lines.get(most - 1) + CUT);
    }
    return lines.stream().limit(most).map(each -> fitting(each, width)).toList();
  }

  /** As much of it as there is room for. */
  String fitting(String words, int width) {
    if (metrics().stringWidth(words) <= width) {
      return words;
    }
    int[] points = words.codePoints().toArray();
    for (int length = points.length - 1; length > 0; length--) {
      String shorter = new String(points, 0, length).stripTrailing() + CUT;
      if (metrics().stringWidth(shorter) <= width) {
        return shorter;
      }
    }
    return CUT;
  }

  private FontMetrics metrics() {
    return paper.getFontMetrics();
  }
}
