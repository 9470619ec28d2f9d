package asterism.bot.command;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may use a verb: whoever stands in one of these ways to the group or to what it is about.
 *
 * @param who nobody in particular means everybody
 * @param there whether it is the group of what it is about that counts, wherever they speak
 */
public record May(Set<Standing> who, boolean there) {
  public static final May EVERYBODY = of();

  public May {
    who = Set.copyOf(who);
  }

  public static May of(Standing... who) {
    return new May(Set.of(who), false);
  }

  /** These, standing so in the group of what it is about: see {@link Call#permitIn}. */
  public May inItsGroup() {
    return new May(who, true);
  }

  /** These, and who stands so. */
  public May and(Standing also) {
    Set<Standing> all = EnumSet.of(also);
    all.addAll(who);
    return new May(all, there);
  }

  boolean everybody() {
    return who.isEmpty();
  }

  /** Whether it takes a look at what the verb is about to know. */
  boolean dependsOnSubject() {
    return there || who.stream().anyMatch(Standing::toSubject);
  }

  boolean permits(Set<Standing> standing) {
    return everybody() || standing.stream().anyMatch(who::contains);
  }

  /** Those who may, in the order of {@link Standing}. */
  List<Standing> inOrder() {
    return List.copyOf(who.stream().collect(toCollection(() -> EnumSet.noneOf(Standing.class))));
  }
}
