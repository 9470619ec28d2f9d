package asterism.storage.people;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * When somebody is reminded of a promise: so many days before its day, on the day, and so many days
 * after. Then silence.
 *
 * @param before days before the day, the farthest first
 * @param after days after the day, the nearest first
 * @param most how many reminders of one promise at most, 1 to 20; later rungs are left out
 */
public record Ladder(List<Integer> before, List<Integer> after, int most) {
  public static final int MOST = 20;

  /** Unless a group chose otherwise. */
  public static final Ladder USUAL = new Ladder(List.of(2), List.of(1, 3, 7, 14), 6);

  public Ladder {
    before = List.copyOf(new TreeSet<>(before).descendingSet());
    after = List.copyOf(new TreeSet<>(after));
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("a ladder has 1 to 20 rungs, not " + most);
    }
  }

  /** In days after the day, the earliest first; negative before it. At least one. */
  public List<Integer> rungs() {
    List<Integer> rungs = new ArrayList<>(before.stream().map(days -> -days).toList());
    rungs.add(0);
    rungs.addAll(after);
    return List.copyOf(rungs.subList(0, Math.min(most, rungs.size())));
  }

  /** The last rung, in days after the day; negative before it. */
  public int end() {
    List<Integer> rungs = rungs();
    return rungs.get(rungs.size() - 1);
  }
}
