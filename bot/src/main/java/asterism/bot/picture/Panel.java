package asterism.bot.picture;

import java.util.List;

/** A part of a drawing, from top to bottom, and what it says in words. */
public sealed interface Panel {

  /** All that it shows, in a sentence or two, for whoever does not see it. */
  String words();

  /** This panel as somebody paints it. */
  <T> T by(Painter<T> painter);

  /** How each kind of panel is painted. */
  interface Painter<T> {
    T path(Path path);

    T bars(Bars bars);

    T many(Many many);
  }

  /**
   * A way with its stages, and where somebody is on it.
   *
   * @param first what the first stage is numbered
   * @param stages at least one, from the first to the last
   * @param at from 0; those before it are behind
   * @param done whether the way was left with honour, so that nobody stands there any more
   */
  record Path(String title, int first, List<String> stages, int at, boolean done, String words)
      implements Panel {
    public Path {
      stages = List.copyOf(stages);
    }

    @Override
    public <T> T by(Painter<T> painter) {
      return painter.path(this);
    }
  }

  /**
   * Numbers side by side, piled up.
   *
   * @param kinds what is counted, from the bottom up; at most 4
   * @param bars at most 12, from left to right
   */
  record Bars(String title, List<String> kinds, List<Bar> bars, String words) implements Panel {
    public Bars {
      kinds = List.copyOf(kinds);
      bars = List.copyOf(bars);
    }

    @Override
    public <T> T by(Painter<T> painter) {
      return painter.bars(this);
    }
  }

  /**
   * @param label short: {@code 7 Dec}
   * @param numbers one for each kind, not negative
   */
  record Bar(String label, List<Integer> numbers) {
    public Bar {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Many on one way, a row each.
   *
   * @param first what the first stage is numbered
   * @param rows at most 60, in the order in which they are to stand
   */
  record Many(String title, int first, List<String> stages, List<Row> rows, String words)
      implements Panel {
    public Many {
      stages = List.copyOf(stages);
      rows = List.copyOf(rows);
    }

    @Override
    public <T> T by(Painter<T> painter) {
      return painter.many(this);
    }
  }

  /**
   * @param at from 0
   * @param note a few words at its place: {@code 40 days}
   */
  record Row(String name, int at, boolean done, String note) {}
}
