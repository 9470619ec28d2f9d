package asterism.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.storage.people.Group;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PermissionTest {
  private static final Texts TEXTS = new Texts(List.of("asterism.bot.texts"));
  private static final Wording ENGLISH = TEXTS.in(Language.ENGLISH, ZoneOffset.UTC);
  private static final Wording SPANISH = TEXTS.in(Language.SPANISH, ZoneOffset.UTC);

  @Test
  void what_is_for_everybody_is_refused_to_nobody() {
    assertThatCode(() -> permission(May.EVERYBODY, Set.of()).atOnce()).doesNotThrowAnyException();
  }

  @Test
  void what_the_group_decides_is_decided_at_once() {
    May leaders = May.of(Standing.FACILITATOR, Standing.CO_CHAIR);

    assertThatCode(() -> permission(leaders, Set.of(Standing.CO_CHAIR)).atOnce())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> permission(leaders, Set.of(Standing.RECORDER)).atOnce())
        .isInstanceOfSatisfying(
            UsageError.class,
            refused ->
                assertThat(refused.in(ENGLISH).plain())
                    .contains("a facilitator of this group or a co-chair of this group")
                    .contains("Nothing was changed"));
  }

  @Test
  void who_may_is_said_in_the_language_of_whoever_asks() {
    May may = May.of(Standing.OWNER, Standing.OFFERER, Standing.ADMINISTRATOR);

    assertThat(refusal(may, ENGLISH))
        .contains(
            "whoever promised it, whoever offered or noted it (until it is answered)",
            ", or an administrator");
    assertThat(refusal(may, SPANISH)).contains("quien lo prometió", " o quien administra");
  }

  private static String refusal(May may, Wording wording) {
    try {
      new Permission(may, group -> Set.of(), wording).require(Set.of());
      return "";
    } catch (UsageError refused) {
      return refused.in(wording).plain();
    }
  }

  @Test
  void what_depends_on_its_subject_waits_for_a_look_at_it() {
    May owner = May.of(Standing.OWNER, Standing.ADMINISTRATOR);
    Permission permission = permission(owner, Set.of());

    assertThatCode(permission::atOnce).doesNotThrowAnyException();
    assertThat(permission.given(Set.of())).isFalse();
    assertThat(permission.given(Set.of(Standing.RECEIVER))).isFalse();
    assertThat(permission.given(Set.of(Standing.OWNER))).isTrue();
    assertThat(permission(owner, Set.of(Standing.ADMINISTRATOR)).given(Set.of())).isTrue();
  }

  @Test
  void a_verb_that_forgets_to_look_at_its_subject_is_a_defect() {
    Permission forgotten = permission(May.of(Standing.OWNER), Set.of());
    assertThatThrownBy(forgotten::wasDecided).isInstanceOf(IllegalStateException.class);

    Permission asked = permission(May.of(Standing.OWNER), Set.of());
    asked.given(Set.of(Standing.OWNER));
    assertThatCode(asked::wasDecided).doesNotThrowAnyException();
  }

  @Test
  void where_its_own_group_counts_no_other_does() {
    May may = May.of(Standing.FACILITATOR, Standing.ASKER).inItsGroup();
    Group reading = group(7);
    Function<Optional<Group>, Set<Standing>> facilitatesReading =
        group -> group.equals(Optional.of(reading)) ? Set.of(Standing.FACILITATOR) : Set.of();
    Permission permission = new Permission(may, facilitatesReading, ENGLISH);

    assertThatCode(permission::atOnce).doesNotThrowAnyException();
    assertThatCode(() -> permission.requireIn(reading, Set.of())).doesNotThrowAnyException();
    assertThatCode(() -> permission.requireIn(group(8), Set.of(Standing.ASKER)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> permission.requireIn(group(8), Set.of(Standing.OWNER)))
        .isInstanceOfSatisfying(
            UsageError.class,
            refused ->
                assertThat(refused.in(ENGLISH).plain())
                    .contains("whoever offered or noted it or a facilitator of its group"));
  }

  @Test
  void where_its_own_group_counts_it_is_a_defect_to_look_at_another() {
    May facilitator = May.of(Standing.FACILITATOR).inItsGroup();
    Permission permission = permission(facilitator, Set.of(Standing.FACILITATOR));
    assertThatThrownBy(() -> permission.given(Set.of())).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(permission::wasDecided).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_left_to_fewer_than_everybody_is_looked_at_too() {
    Permission permission = permission(May.EVERYBODY, Set.of(Standing.BACKBONE));
    assertThatCode(() -> permission.require(May.of(Standing.BACKBONE), Set.of()))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> permission.require(May.of(Standing.FACILITATOR), Set.of()))
        .isInstanceOf(UsageError.class);
  }

  private static Group group(long id) {
    return new Group(
        id,
        "group",
        Group.Kind.WORK_GROUP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Group.DecisionRule.FULL,
        Group.Voices.PERSON);
  }

  private static Permission permission(May may, Set<Standing> inGroup) {
    return new Permission(may, group -> inGroup, ENGLISH);
  }
}
