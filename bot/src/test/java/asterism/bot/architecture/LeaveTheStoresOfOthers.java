package asterism.bot.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * {@code storage.commitment} is for {@code bot.feature.commitment}, {@code storage.room} for {@code
 * bot.room}, {@code storage.chat} for {@code bot.chat}; people, cards and what was linked are for
 * all.
 */
final class LeaveTheStoresOfOthers extends ArchCondition<JavaClass> {
  private static final Set<String> FOR_ALL = Set.of("", "people", "card", "link");

  private final Layout layout;

  LeaveTheStoresOfOthers(Layout layout) {
    super("use no store but their own");
    this.layout = layout;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String own = firstWord(Layout.below(layout.bot(), type).replaceFirst("^feature\\.", ""));
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      String store = firstWord(Layout.below(layout.storage(), target));
      if (!FOR_ALL.contains(store) && !store.equals(own)) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private static String firstWord(String packages) {
    return packages.split("\\.", 2)[0];
  }
}
