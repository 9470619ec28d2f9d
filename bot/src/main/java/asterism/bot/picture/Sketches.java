package asterism.bot.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** How panels look. */
final class Sketches implements Panel.Painter<Sketch> {
  private static final int TITLE = 64;
  private static final int MOST_NAMED = 5;

  private static final int RADIUS = 26;
  private static final int PATH = 220;

  private static final int BARS = 400;

  private static final int ROW = 46;
  private static final int NAMES = 262;
  private static final int NOTES = 170;
  private static final int DOT = 13;
  private static final int LEGEND_LINE = 28;

  private final Ink ink;

  Sketches(Ink ink) {
    this.ink = ink;
  }

  @Override
  public Sketch path(Panel.Path path) {
    return new Sketch(
        PATH,
        paper -> {
          title(path.title(), paper);
          int count = path.stages().size();
          int column = (Sketch.WIDTH - 2 * Sketch.MARGIN) / count;
          int y = TITLE + RADIUS + 10;
          line(paper, center(0, column), y, center(count - 1, column), y, Ink.LINE, 4);
          if (!path.done()) {
            line(paper, center(0, column), y, center(path.at(), column), y, Ink.BLUE, 6);
          }
          for (int stage = 0; stage < count; stage++) {
            stage(path, stage, center(stage, column), y, paper);
            name(path, stage, center(stage, column), column, y + RADIUS + 34, paper);
          }
        });
  }

  private void stage(Panel.Path path, int stage, int x, int y, Graphics2D paper) {
    boolean here = stage == path.at() && !path.done();
    int radius = here ? RADIUS : RADIUS - 8;
    boolean behind = !path.done() && stage <= path.at();
    circle(paper, x, y, radius, behind ? Ink.BLUE : Ink.GROUND, behind ? Ink.BLUE : Ink.LINE);
    new Lettering(paper, here ? ink.bold(26) : ink.plain(20), behind ? Ink.GROUND : Ink.QUIET)
        .centered(Integer.toString(path.first() + stage), x, y + (here ? 9 : 7));
  }

  /** Each below its circle; where there are many, only that of where they stand. */
  private void name(Panel.Path path, int stage, int x, int column, int baseline, Graphics2D paper) {
    boolean here = stage == path.at() && !path.done();
    if (path.stages().size() <= MOST_NAMED) {
      new Lettering(paper, here ? ink.narrowBold(19) : ink.narrow(19), here ? Ink.TEXT : Ink.QUIET)
          .centered(path.stages().get(stage), x, baseline, column - 6, 3);
    } else if (here) {
      new Lettering(paper, ink.bold(22), Ink.TEXT)
          .centered(
              path.stages().get(stage),
              Sketch.WIDTH / 2,
              baseline,
              Sketch.WIDTH - 2 * Sketch.MARGIN,
              2);
    }
  }

  private static int center(int stage, int column) {
    return Sketch.MARGIN + column * stage + column / 2;
  }

  @Override
  public Sketch bars(Panel.Bars bars) {
    return new Sketch(
        BARS,
        paper -> {
          title(bars.title(), paper);
          new StackedBars(ink)
              .of(bars)
              .draw(paper, new Rectangle(0, TITLE, Sketch.WIDTH, BARS - TITLE));
        });
  }

  @Override
  public Sketch many(Panel.Many many) {
    int rows = TITLE + ROW * (many.rows().size() + 1);
    return new Sketch(
        rows + LEGEND_LINE * many.stages().size() + Sketch.MARGIN,
        paper -> {
          title(many.title(), paper);
          int count = many.stages().size();
          int column = (Sketch.WIDTH - 2 * Sketch.MARGIN - NAMES - NOTES) / count;
          for (int stage = 0; stage < count; stage++) {
            new Lettering(paper, ink.bold(20), Ink.QUIET)
                .centered(Integer.toString(many.first() + stage), dot(stage, column), TITLE + 30);
          }
          int y = TITLE + ROW;
          for (Panel.Row row : many.rows()) {
            row(row, count, column, y, paper);
            y += ROW;
          }
          legend(many, y + LEGEND_LINE, paper);
        });
  }

  private void row(Panel.Row row, int count, int column, int y, Graphics2D paper) {
    int middle = y + ROW / 2;
    line(paper, Sketch.MARGIN, y, Sketch.WIDTH - Sketch.MARGIN, y, Ink.LINE, 1);
    Lettering name = new Lettering(paper, ink.narrow(21), Ink.TEXT);
    name.left(name.fitting(row.name(), NAMES - 14), Sketch.MARGIN, middle + 7);
    line(paper, dot(0, column), middle, dot(count - 1, column), middle, Ink.LINE, 2);
    for (int stage = 0; stage < count; stage++) {
      boolean here = stage == row.at() && !row.done();
      circle(
          paper,
          dot(stage, column),
          middle,
          here ? DOT : DOT / 3,
          here ? Ink.BLUE : Ink.LINE,
          here ? Ink.BLUE : Ink.LINE);
    }
    Lettering note = new Lettering(paper, ink.plain(19), Ink.QUIET);
    note.left(
        note.fitting(row.note(), NOTES - 14),
        Sketch.WIDTH - Sketch.MARGIN - NOTES + 14,
        middle + 7);
  }

  private static int dot(int stage, int column) {
    return Sketch.MARGIN + NAMES + column * stage + column / 2;
  }

  private void legend(Panel.Many many, int baseline, Graphics2D paper) {
    List<String> stages = many.stages();
    for (int stage = 0; stage < stages.size(); stage++) {
      Lettering words = new Lettering(paper, ink.plain(18), Ink.QUIET);
      words.left(
          words.fitting(
              many.first() + stage + "  " + stages.get(stage), Sketch.WIDTH - 2 * Sketch.MARGIN),
          Sketch.MARGIN,
          baseline + stage * LEGEND_LINE);
    }
  }

  private void title(String words, Graphics2D paper) {
    Lettering title = new Lettering(paper, ink.bold(26), Ink.TEXT);
    title.left(title.fitting(words, Sketch.WIDTH - 2 * Sketch.MARGIN), Sketch.MARGIN, 44);
  }

  private static void line(
      Graphics2D paper, int x, int y, int toX, int toY, Color color, float width) {
    paper.setColor(color);
    paper.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    paper.drawLine(x, y, toX, toY);
  }

  private static void circle(
      Graphics2D paper, int x, int y, int radius, Color inside, Color outline) {
    paper.setColor(inside);
    paper.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    paper.setColor(outline);
    paper.setStroke(new BasicStroke(3));
    paper.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
