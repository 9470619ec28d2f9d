package asterism.bot.feature.summary;

import static java.util.stream.Collectors.joining;

import asterism.bot.message.Wording;
import asterism.bot.picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The numbers of all groups in one panel. Pure. */
final class AddedUp {
  private AddedUp() {}

  /** Empty where there are no numbers, or others than can be added. */
  static Optional<Panel> of(List<Panel> panels, Wording wording) {
    List<Panel.Bars> bars =
        panels.stream().filter(Panel.Bars.class::isInstance).map(Panel.Bars.class::cast).toList();
    return bars.stream()
        .reduce(AddedUp::sum)
        .map(
            sum ->
                new Panel.Bars(
                    sum.title(),
                    sum.kinds(),
                    sum.bars(),
                    wording.plain("summary.all.drawn", "title", sum.title(), "weeks", words(sum))));
  }

  /** Groups in other time zones end their weeks at other hours, and on the same days. */
  private static Panel.Bars sum(Panel.Bars one, Panel.Bars other) {
    List<Panel.Bar> bars = new ArrayList<>();
    for (int i = 0; i < Math.min(one.bars().size(), other.bars().size()); i++) {
      List<Integer> first = one.bars().get(i).numbers();
      List<Integer> second = other.bars().get(i).numbers();
      bars.add(
          new Panel.Bar(
              one.bars().get(i).label(),
              IntStream.range(0, first.size())
                  .mapToObj(kind -> first.get(kind) + second.get(kind))
                  .toList()));
    }
    return new Panel.Bars(one.title(), one.kinds(), bars, "");
  }

  private static String words(Panel.Bars sum) {
    return sum.bars().stream()
        .map(
            bar ->
                IntStream.range(0, sum.kinds().size())
                    .mapToObj(kind -> sum.kinds().get(kind) + " " + bar.numbers().get(kind))
                    .collect(joining(", ", bar.label() + ": ", "")))
        .collect(joining("; "));
  }
}
