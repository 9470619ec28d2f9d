package asterism.bot.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * A public class is named in another package, or part of what a class says that is, or where the
 * program begins. Pages made of templates count as another package.
 */
final class BeOfUseElsewhere extends ArchCondition<JavaClass> {

  BeOfUseElsewhere() {
    super("be used by another package");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!isNamedElsewhere(type) && !isSaidByAnother(type) && !isBeginning(type)) {
      events.add(
          SimpleConditionEvent.violated(
              type,
              "Class <%s> is public and of use to no other package".formatted(type.getName())));
    }
  }

  private static boolean isNamedElsewhere(JavaClass type) {
    return withNested(type)
        .flatMap(one -> one.getDirectDependenciesToSelf().stream())
        .map(Dependency::getOriginClass)
        .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
  }

  /** Others can hold one without naming it: as the answer of a method, say. */
  private static boolean isSaidByAnother(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(other -> other.getModifiers().contains(PUBLIC))
        .filter(other -> withNested(type).noneMatch(other::equals))
        .flatMap(other -> other.getMembers().stream())
        .filter(member -> !member.getModifiers().contains(PRIVATE))
        .filter(member -> member.getModifiers().contains(PUBLIC))
        .anyMatch(member -> says(member, type));
  }

  private static boolean says(JavaMember member, JavaClass type) {
    return member.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getBaseComponentType)
        .anyMatch(said -> withNested(type).anyMatch(said::equals));
  }

  private static boolean isBeginning(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  private static Stream<JavaClass> withNested(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(one -> one.equals(type) || one.getName().startsWith(type.getName() + "$"));
  }
}
