package asterism.bot.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;

/** The one way to do each thing. */
final class Ways {
  private static final Set<String> INJECTIONS =
      Set.of("Inject", "Autowired", "Resource", "Value", "PersistenceContext", "EJB", "Mock");

  private Ways() {}

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return condition(
        "live in a @NullMarked package",
        (type, events) -> {
          boolean marked =
              type.getPackage()
                  .tryGetPackageInfo()
                  .filter(info -> info.isAnnotatedWith(NullMarked.class))
                  .isPresent();
          if (!marked) {
            events.add(
                violated(
                    type,
                    "Class <%s> lives in %s, which is not @NullMarked"
                        .formatted(type.getName(), type.getPackageName())));
          }
        });
  }

  static ArchCondition<JavaClass> haveNoInjectedField() {
    return fields(
        "have no injected field",
        field ->
            field.getAnnotations().stream()
                .noneMatch(a -> INJECTIONS.contains(a.getRawType().getSimpleName())));
  }

  static ArchCondition<JavaClass> haveLoggersThatArePrivateStaticFinalLog() {
    Set<JavaModifier> alike = Set.of(JavaModifier.PRIVATE, JavaModifier.STATIC, JavaModifier.FINAL);
    return fields(
        "have loggers that are private static final and called LOG",
        field ->
            !field.getRawType().isEquivalentTo(Logger.class)
                || field.getModifiers().equals(alike) && field.getName().equals("LOG"));
  }

  private static ArchCondition<JavaClass> fields(String description, Predicate<JavaField> right) {
    return condition(
        description,
        (type, events) ->
            type.getFields().stream()
                .filter(right.negate())
                .forEach(field -> events.add(violated(field, field.getDescription()))));
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, events);
      }
    };
  }
}
