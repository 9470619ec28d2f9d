package asterism.bot.command;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import com.ibm.icu.text.ListFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is decided whether a person may do what they ask for. For one call, on its
 * thread.
 */
public final class Permission {
  private final May may;
  private final Supplier<Set<Standing>> inGroup;
  private @Nullable Set<Standing> known;
  private final Wording wording;
  private boolean decided;

  /**
   * @param inGroup how the person stands to the group they speak in; asked once, where it matters
   */
  Permission(May may, Supplier<Set<Standing>> inGroup, Wording wording) {
    this.may = may;
    this.inGroup = inGroup;
    this.wording = wording;
    this.decided = !may.dependsOnSubject();
  }

  List<Standing> inGroup() {
    return standing().stream().sorted().toList();
  }

  private Set<Standing> standing() {
    Set<Standing> standing = known == null ? inGroup.get() : known;
    known = standing;
    return standing;
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
    decided = true;
    Set<Standing> all = EnumSet.noneOf(Standing.class);
    if (!may.everybody()) {
      all.addAll(standing());
    }
    all.addAll(toSubject);
    return who.permits(all);
  }

  void require(Set<Standing> toSubject) {
    require(may, toSubject);
  }

  void require(May narrower, Set<Standing> toSubject) {
    if (!given(narrower, toSubject)) {
      throw UsageError.of("usage.may_not", "who", said(narrower));
    }
  }

  /** A verb that depends on its subject and never looked is a defect: what it did is undone. */
  void wasDecided() {
    if (!decided) {
      throw new IllegalStateException("nobody asked whether it may be done");
    }
  }

  private Text said(May who) {
    List<String> names =
        who.inOrder().stream().map(s -> wording.plain("usage.who", "standing", s)).toList();
    return Text.of(
        ListFormatter.getInstance(
                wording.language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE)
            .format(names));
  }
}
