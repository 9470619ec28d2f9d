package asterism.bot.feature.people;

import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines to be shown a page at a time, no page longer than every service bears. Pure.
 *
 * @param most lines on a page
 */
record Lines(List<Line> lines, int most) {
  /** The narrowest service takes 2000 characters; a head and what is bold need some of them. */
  private static final int LONGEST = 1400;

  /**
   * @param small whether it is small print
   */
  record Line(Text text, boolean small) {
    private Block block() {
      return small ? new Block.Note(text) : new Block.Paragraph(text);
    }
  }

  Lines {
    lines = List.copyOf(lines);
  }

  /** What stands on each page, in order; a page that is not there is the last one. */
  Message page(int page) {
    List<List<Line>> pages = pages();
    return new Message(
        pages.get(Math.min(page, pages.size()) - 1).stream().map(Line::block).toList());
  }

  int count() {
    return pages().size();
  }

  private List<List<Line>> pages() {
    List<List<Line>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    int length = 0;
    for (Line line : lines) {
      List<Line> last = pages.get(pages.size() - 1);
      int own = line.text().plain().length();
      if (!last.isEmpty() && (last.size() == most || length + own > LONGEST)) {
        last = new ArrayList<>();
        pages.add(last);
        length = 0;
      }
      last.add(line);
      length += own;
    }
    return pages;
  }

  /** One after the other, with commas. */
  static Text joined(List<Text> texts) {
    Text all = new Text(List.of());
    for (int i = 0; i < texts.size(); i++) {
      all = i == 0 ? texts.get(i) : all.and(Text.of(", ")).and(texts.get(i));
    }
    return all;
  }
}
