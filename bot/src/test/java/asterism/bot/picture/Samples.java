package asterism.bot.picture;

import java.util.ArrayList;
import java.util.List;

/** Panels as groups have them. */
final class Samples {
  static final List<String> STAGES =
      List.of(
          "Networking",
          "Incubation conversation",
          "Emerging constellation",
          "Organizing constellation",
          "Active constellation");

  static final Panel.Path PATH =
      new Panel.Path("Where Early Reading stands", 0, STAGES, 2, false, "Stage 2 of 4.");

  static final Panel.Bars BARS =
      new Panel.Bars(
          "Commitments, week by week",
          List.of("kept", "renegotiated", "released", "open"),
          List.of(
              new Panel.Bar("28 Sept", List.of(1, 0, 0, 2)),
              new Panel.Bar("5 Oct", List.of(2, 2, 0, 2)),
              new Panel.Bar("12 Oct", List.of(3, 1, 0, 4)),
              new Panel.Bar("19 Oct", List.of(5, 0, 1, 6)),
              new Panel.Bar("26 Oct", List.of(0, 0, 0, 7)),
              new Panel.Bar("2 Nov", List.of(8, 2, 1, 3)),
              new Panel.Bar("9 Nov", List.of(12, 1, 0, 9)),
              new Panel.Bar("16 Nov", List.of(7, 3, 2, 10))),
          "Kept 35.");

  private Samples() {}

  static Panel.Path longWay(int stages, int at) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      names.add("Stage of many words that is called number " + i);
    }
    return new Panel.Path("A way of our own", 0, names, at, false, "Stage " + at + ".");
  }

  static Panel.Many many(int rows) {
    List<Panel.Row> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(
          new Panel.Row(
              "Coalition for safe routes to school " + i, i % 5, i % 7 == 6, i + " days"));
    }
    return new Panel.Many("All groups on their way", 1, STAGES, all, rows + " groups.");
  }
}
