package asterism.bot.feature.pathway;

import asterism.bot.message.Wording;
import asterism.storage.pathway.Pathway;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pathway, as a group reads it.
 *
 * @param stops at least two, numbered on from that of the first
 */
record Route(List<Stop> stops) {
  Route {
    stops = List.copyOf(stops);
  }

  /**
   * @param pathway empty for the standard one
   */
  static Route of(Optional<Pathway> pathway, Wording wording) {
    return pathway
        .filter(own -> !own.standard())
        .map(Route::own)
        .orElseGet(() -> StandardPathway.in(wording));
  }

  private static Route own(Pathway pathway) {
    List<Stop> stops = new ArrayList<>();
    for (Pathway.Stage stage : pathway.stages()) {
      List<Criterion> criteria = new ArrayList<>();
      for (Pathway.Criterion each : stage.criteria()) {
        criteria.add(new Criterion(criteria.size() + 1, each.dimension(), each.wording()));
      }
      stops.add(new Stop(stops.size() + 1, stage.name(), criteria));
    }
    return new Route(stops);
  }

  Stop first() {
    return stops.get(0);
  }

  Stop last() {
    return stops.get(stops.size() - 1);
  }

  Optional<Stop> find(int number) {
    return stops.stream().filter(stop -> stop.number() == number).findFirst();
  }

  /**
   * @throws IllegalStateException where it has none of that number
   */
  Stop at(int number) {
    return find(number)
        .orElseThrow(() -> new IllegalStateException("the pathway has no stage " + number));
  }

  /** What is meant by a number or a name, as somebody typed it. */
  Optional<Stop> named(String typed) {
    String words = typed.strip().replaceAll("(?U)\\s+", " ").toLowerCase(Locale.ROOT);
    String number = words.replaceFirst("^(?:#|stage |etapa )", "");
    return stops.stream()
        .filter(
            stop ->
                number.equals(Integer.toString(stop.number()))
                    || words.equals(stop.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** From 0 on, whatever its number. */
  int index(Stop stop) {
    return stop.number() - first().number();
  }

  List<String> names() {
    return stops.stream().map(Stop::name).toList();
  }
}
