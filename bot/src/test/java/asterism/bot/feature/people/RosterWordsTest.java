package asterism.bot.feature.people;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Language;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.storage.people.Group;
import asterism.storage.people.Organization;
import asterism.storage.people.RoleTerm.Role;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the roster decides without looking at anything: near names, pages, words for roles. */
class RosterWordsTest {
  private static final Wording ENGLISH =
      new Texts(List.of("asterism.bot.feature.people.texts")).in(Language.ENGLISH, ZoneOffset.UTC);

  private static final List<Organization> ALL =
      Stream.of(
              "Riverside Food Bank",
              "Food Bank of Corona",
              "Riverside School District",
              "Asociación Ñandú",
              "日本語の会")
          .map(name -> new Organization(name.hashCode(), name))
          .toList();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Riverside Food Bnak       | Riverside Food Bank
          riverside food bank inc   | Riverside Food Bank
          asociacion nandu          | Asociación Ñandú
          Food Bank of              | Food Bank of Corona
          school district           | Riverside School District
          日本語の会議               | 日本語の会
          """)
  void a_misspelt_name_is_near(String typed, String name) {
    assertThat(Near.to(typed, ALL, 3)).extracting(Organization::name).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"Quilters", "xyz", "Б"})
  void another_name_is_not(String typed) {
    assertThat(Near.to(typed, ALL, 3)).isEmpty();
  }

  @Test
  void at_most_so_many_are_near_and_the_nearest_is_first() {
    assertThat(Near.to("Riverside Food Bank", ALL, 2))
        .hasSizeLessThanOrEqualTo(2)
        .first()
        .isEqualTo(ALL.get(0));
  }

  @Test
  void no_page_is_too_long_and_no_line_is_lost() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Lines.Line> lines =
          IntStream.range(0, random.nextInt(60) + 1)
              .mapToObj(i -> i + ":" + "x".repeat(random.nextInt(600)))
              .map(words -> new Lines.Line(Text.of(words), random.nextBoolean()))
              .toList();
      Lines paged = new Lines(lines, 8);
      List<String> shown = new ArrayList<>();
      for (int page = 1; page <= paged.count(); page++) {
        List<String> ofPage = paged.page(page).plain().lines().toList();
        assertThat(ofPage).as("seed " + seed).hasSizeBetween(1, 8);
        assertThat(String.join("", ofPage)).as("seed " + seed).hasSizeLessThanOrEqualTo(1400);
        shown.addAll(ofPage);
      }
      assertThat(shown)
          .as("seed " + seed)
          .isEqualTo(lines.stream().map(line -> line.text().plain()).toList());
    }
  }

  @Test
  void a_page_that_is_not_there_is_the_last_one() {
    Lines lines = new Lines(List.of(new Lines.Line(Text.of("all"), false)), 8);
    assertThat(lines.page(7).plain()).isEqualTo("all");
  }

  @ParameterizedTest
  @CsvSource({"1, P1", "6, 'P1, P2, P3, P4, P5, P6'", "7, 'P1, P2, P3, P4, P5, P6 and 1 more'"})
  void a_long_row_of_names_is_cut(int people, String expected) {
    assertThat(Cut.of(row(people, "P"), ENGLISH).plain()).isEqualTo(expected);
  }

  @Test
  void long_names_are_cut_sooner_and_one_is_always_there() {
    assertThat(Cut.of(row(19, "Ж".repeat(200)), ENGLISH).plain()).endsWith("and 17 more");
    assertThat(Cut.of(row(2, "Ж".repeat(900)), ENGLISH).plain()).endsWith("1 and 1 more");
  }

  @ParameterizedTest
  @CsvSource({"abcde, abcde", "abcdef, abcd…", "abc😀ef, abc…", "😀😀😀, 😀😀…"})
  void a_name_on_a_button_is_cut_between_characters(String name, String expected) {
    assertThat(Shortened.to(5, name)).isEqualTo(expected);
  }

  private static List<Text> row(int people, String name) {
    return IntStream.rangeClosed(1, people).mapToObj(i -> Text.of(name + i)).toList();
  }

  @Test
  void every_role_has_a_word_and_no_word_means_two() {
    assertThat(Stream.of(RoleWord.values()).map(RoleWord::role).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Role.values());
    assertThat(RoleWord.choices()).doesNotHaveDuplicates().hasSize(RoleWord.values().length);
    assertThat(RoleWord.spoken().keySet()).doesNotContainAnyElementsOf(RoleWord.choices());
    for (RoleWord word : RoleWord.values()) {
      assertThat(RoleWord.of(RoleWord.choices().get(word.ordinal()))).isEqualTo(word);
    }
  }

  @Test
  void a_chair_stands_for_co_chairs_and_each_kind_of_group_has_roles_of_its_own() {
    assertThat(Unfilled.in(Group.Kind.WORK_GROUP, List.of(Role.CHAIR, Role.FACILITATOR)))
        .containsExactly(Role.RECORDER, Role.REPRESENTATIVE_TO_THE_CORE);
    assertThat(Unfilled.in(Group.Kind.BACKBONE, List.of()))
        .containsExactly(Role.FACILITATOR, Role.LISTENER, Role.CONNECTOR);
    assertThat(Unfilled.in(Group.Kind.CONSTELLATION, List.of())).contains(Role.STEWARD);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_role_is_called_something_of_its_own(Language language) {
    Wording wording =
        new Texts(List.of("asterism.bot.feature.people.texts")).in(language, ZoneOffset.UTC);
    List<String> names = new ArrayList<>();
    for (Role role : Role.values()) {
      for (boolean alternate : List.of(false, true)) {
        names.add(wording.plain("roster.role", "role", role, "alternate", alternate));
      }
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  static Stream<Language> languages() {
    return Stream.of(Language.values());
  }
}
