package asterism.bot.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TimeZone;

/** A call or a method reference that asks the machine what time or which zone it is. */
final class TimeFromTheAir extends DescribedPredicate<JavaAccess<?>> {
  private static final Set<String> CLOCKS =
      Set.of(Clock.class.getName(), "java.time.InstantSource");

  TimeFromTheAir() {
    super("it asks the machine for the time or the zone");
  }

  @Override
  public boolean test(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.") && !isGivenAClock(target);
      case "currentTimeMillis" -> owner.equals(System.class.getName());
      case "systemDefault" -> owner.equals("java.time.ZoneId");
      case "getDefault" -> owner.equals(TimeZone.class.getName());
      case "getInstance" -> owner.equals(Calendar.class.getName());
      case "<init>" -> isToday(owner, target);
      default ->
          CLOCKS.contains(owner)
              && (target.getName().startsWith("system") || isTick(target.getName()));
    };
  }

  /** {@code Clock.tickSeconds(zone)} is a system clock; {@code Clock.tick(clock, …)} is not. */
  private static boolean isTick(String name) {
    return name.startsWith("tick") && !name.equals("tick");
  }

  private static boolean isToday(String owner, AccessTarget.CodeUnitAccessTarget target) {
    boolean date = owner.equals(Date.class.getName());
    boolean calendar = owner.equals(GregorianCalendar.class.getName());
    return (date || calendar) && target.getRawParameterTypes().isEmpty();
  }

  private static boolean isGivenAClock(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Clock.class));
  }
}
