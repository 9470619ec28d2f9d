package asterism.bot.command;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Group;
import com.ibm.icu.text.ListFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is decided whether a person may do what they ask for. For one call, on its
 * thread.
 */
public final class Permission {
  private final May may;
  private final Function<Optional<Group>, Set<Standing>> standing;
  private @Nullable Set<Standing> known;
  private final Wording wording;
  private boolean decided;

  /**
   * @param standing how the person stands to a group, or where none is given to the one they speak
   *     in; asked where it matters
   */
  Permission(May may, Function<Optional<Group>, Set<Standing>> standing, Wording wording) {
    this.may = may;
    this.standing = standing;
    this.wording = wording;
    this.decided = !may.dependsOnSubject();
  }

  List<Standing> inGroup() {
    return standing().stream().sorted().toList();
  }

  private Set<Standing> standing() {
    Set<Standing> here = known == null ? standing.apply(Optional.empty()) : known;
    known = here;
    return here;
  }

  /** What the group alone decides is decided before anything else is done. */
  void atOnce() {
    if (decided) {
      require(Set.of());
    }
  }

  /** Whether it may be done by whoever stands so to what it is about. */
  boolean given(Set<Standing> toSubject) {
    return given(may, toSubject);
  }

  private boolean given(May who, Set<Standing> toSubject) {
    if (who.there()) {
      throw new IllegalStateException("nobody said in which group it may be done");
    }
    return permits(who, who.everybody() ? Set.of() : standing(), toSubject);
  }

  private boolean permits(May who, Set<Standing> inGroup, Set<Standing> toSubject) {
    decided = true;
    Set<Standing> all = EnumSet.noneOf(Standing.class);
    all.addAll(inGroup);
    all.addAll(toSubject);
    return who.permits(all);
  }

  /** Goes on only for who may, standing so to that group and to what it is about. */
  void requireIn(Group group, Set<Standing> toSubject) {
    if (!permits(may, standing.apply(Optional.of(group)), toSubject)) {
      throw refused(may);
    }
  }

  void require(Set<Standing> toSubject) {
    require(may, toSubject);
  }

  void require(May narrower, Set<Standing> toSubject) {
    if (!given(narrower, toSubject)) {
      throw refused(narrower);
    }
  }

  private UsageError refused(May who) {
    return UsageError.of("usage.may_not", "who", said(who));
  }

  /** A verb that depends on its subject and never looked is a defect: what it did is undone. */
  void wasDecided() {
    if (!decided) {
      throw new IllegalStateException("nobody asked whether it may be done");
    }
  }

  private Text said(May who) {
    List<String> names =
        who.inOrder().stream()
            .map(s -> wording.plain("usage.who", "standing", s, "there", who.there()))
            .toList();
    return Text.of(
        ListFormatter.getInstance(
                wording.language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
            .format(names));
  }
}
