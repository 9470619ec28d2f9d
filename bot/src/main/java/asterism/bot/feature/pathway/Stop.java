package asterism.bot.feature.pathway;

import java.util.List;
import java.util.Optional;

/**
 * A stage of a pathway, as a group reads it.
 *
 * @param number as people call it
 */
record Stop(int number, String name, List<Criterion> criteria) {
  Stop {
    criteria = List.copyOf(criteria);
  }

  Optional<Criterion> criterion(int asked) {
    return criteria.stream().filter(each -> each.number() == asked).findFirst();
  }
}
