package asterism.bot.discord;

import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import java.util.ArrayList;
import java.util.List;

/** How a form is asked where it is longer than Discord lets one be: one part after another. */
final class Steps {
  /** Most things of any kind that one form of Discord's holds. */
  private static final int MOST = 5;

  private final List<List<Field>> steps = new ArrayList<>();

  private Steps(Form form) {
    steps.add(new ArrayList<>());
    int room = form.intro().isPresent() ? MOST - 1 : MOST;
    for (Field field : form.fields()) {
      if (last().size() == room) {
        steps.add(new ArrayList<>());
        room = MOST;
      }
      last().add(field);
    }
  }

  static Steps of(Form form) {
    return new Steps(form);
  }

  private List<Field> last() {
    return steps.get(steps.size() - 1);
  }

  int count() {
    return steps.size();
  }

  /**
   * @param step from 1 on
   */
  List<Field> fields(int step) {
    return List.copyOf(steps.get(step - 1));
  }

  /** Whether something more can be said there. */
  boolean hasRoom(int step) {
    return fields(step).size() < MOST;
  }

  /** Where it begins: with what is wrong, where something is. */
  int first() {
    for (int step = 1; step <= count(); step++) {
      if (fields(step).stream().anyMatch(field -> field.error().isPresent())) {
        return step;
      }
    }
    return 1;
  }
}
