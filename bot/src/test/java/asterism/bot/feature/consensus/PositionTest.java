package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a voice stands. Each act is an hour after the one before. */
class PositionTest {
  private static final Voice FOOD_BANK =
      Chorus.organization(
          1, "Food Bank", Chorus.primary(1), Chorus.alternate(2), Chorus.alternate(3));

  /**
   * What the primary (1) and two alternates (2, 3) say in turn: 1A is that the primary agrees, 1-
   * that they take it back.
   */
  @ParameterizedTest(name = "{0}: {1} by {2}")
  @CsvSource(
      textBlock =
          """
          '', -, ''
          1A, A, 1
          1A 1S, S, 1
          1S 1A, A, 1
          1Q, Q, 1
          1I, I, 1
          1A 1-, -, ''
          1A 2S 3I, A, 1
          2S 3I 1A, A, 1
          1A 2B, B, 2
          1A 2B 3B, B, 2 3
          2B 1A, A, 1
          2B 1A 3B, B, 3
          1A 2B 1A, A, 1
          1A 2B 1R, R, 1
          1A 2B 2A, A, 1
          1A 2B 2-, A, 1
          1A 2B 1-, B, 2
          1A 2B 1- 3A, P, 2 3
          1S 2A, S, 1
          1B 2A 3A, B, 1
          1A 1- 2R, R, 2
          1Q 2A, Q, 1
          2A, A, 2
          2A 3A, A, 2 3
          2R 3R, R, 2 3
          2A 3R, R, 2 3
          2R 3A, R, 2 3
          2A 3S, P, 2 3
          2S 3R, P, 2 3
          2A 3I, P, 2 3
          2A 3Q, P, 2 3
          2A 3B, P, 2 3
          2B 3B, B, 2 3
          2A 3S 2S, S, 2 3
          2A 3S 3-, A, 2
          2A 3S 1Q, Q, 1
          4B, -, ''
          """)
  void a_voice_is_the_last_word_of_its_primary_or_what_its_alternates_agree_on(
      String said, String stands, String by) {
    Position position = Position.of(FOOD_BANK, said(said));
    assertThat(letter(position)).isEqualTo(stands);
    assertThat(persons(position)).isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource({
    "A, true",
    "R, true",
    "S, true",
    "B, true",
    "I, true",
    "P, true",
    "Q, false",
    "-, false"
  })
  void all_but_a_question_is_heard(String each, boolean heard) {
    assertThat(Chorus.standing(each).get(0).isHeard()).isEqualTo(heard);
    assertThat(Chorus.tally(each).heard()).isEqualTo(heard ? 1 : 0);
  }

  @Test
  void what_is_said_for_another_organization_is_not_said_for_this_one() {
    Act elsewhere = Chorus.act(1, 1, 2, 'B', hour(1));
    assertThat(letter(Position.of(FOOD_BANK, List.of(elsewhere)))).isEqualTo("-");
  }

  @Test
  void a_person_with_a_voice_speaks_for_themselves_whatever_else_they_serve() {
    Voice ana = new Voice(9, Optional.empty(), Optional.of(1L), "Ana", List.of(Chorus.primary(1)));
    assertThat(letter(Position.of(ana, said("1S 2B")))).isEqualTo("S");
  }

  /** They ceased to speak for it at half past so many. */
  @ParameterizedTest(name = "{0}, {1} ceased at half past {2}: {3}")
  @CsvSource(
      textBlock =
          """
          1S, 1, 1, S
          1S 2A, 1, 1, A
          2A 1S, 1, 2, S
          2A 1S 3R, 1, 2, R
          2A 1S 3-, 1, 2, A
          1A 2B, 2, 2, B
          1A 2B 1R, 2, 2, R
          1A 2B 3R, 2, 2, A
          2A 3S, 3, 2, P
          2A 3S 2R, 3, 2, R
          1A 1B, 1, 1, A
          2A 2B 3A, 2, 1, A
          2A 2B, 2, 1, A
          """)
  void what_was_said_by_who_speaks_no_more_stands_until_another_speaks(
      String said, long who, int ceased, String stands) {
    Voice voice =
        Chorus.organization(
            1,
            "Food Bank",
            FOOD_BANK.delegates().stream()
                .map(d -> d.personId() == who ? until(d, half(ceased)) : d)
                .toArray(Delegate[]::new));
    assertThat(letter(Position.of(voice, said(said)))).isEqualTo(stands);
  }

  @Test
  void who_replaced_what_a_former_delegate_said_does_not_bring_it_back_by_leaving() {
    List<Act> acts = said("1B 2A");
    Voice voice =
        Chorus.organization(
            1, "Food Bank", until(Chorus.primary(1), half(1)), until(Chorus.alternate(2), half(2)));
    assertThat(letter(Position.of(voice, acts))).isEqualTo("A");
  }

  @Test
  void two_who_spoke_in_the_instant_in_which_both_left_are_both_heard() {
    Voice voice =
        Chorus.organization(
            1,
            "Food Bank",
            until(Chorus.alternate(1), hour(1)),
            until(Chorus.alternate(2), hour(1)));
    List<Act> acts = List.of(Chorus.act(1, 1, 1, 'A', hour(1)), Chorus.act(2, 2, 1, 'R', hour(1)));
    assertThat(letter(Position.of(voice, acts))).isEqualTo("R");
  }

  /** The alternate (2) became the primary at half past two; so the primary was an alternate. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          1A 2S, S
          2S 1A, S
          2S 1A 1B, B
          2S 1A 1B 2A, A
          2S 1B 2A, A
          1A 1S, S
          """)
  void who_has_become_the_primary_is_heard_as_the_primary(String said, String stands) {
    Voice voice =
        Chorus.organization(
            1,
            "Food Bank",
            until(Chorus.primary(1), half(2)),
            until(Chorus.alternate(2), half(2)),
            Chorus.delegate(1, true, half(2), null),
            Chorus.delegate(2, false, half(2), null));
    assertThat(letter(Position.of(voice, said(said)))).isEqualTo(stands);
  }

  @Test
  void who_spoke_ceased_and_came_back_is_heard_again() {
    Voice voice =
        Chorus.organization(
            1,
            "Food Bank",
            until(Chorus.primary(1), half(1)),
            Chorus.delegate(1, false, half(2), null),
            Chorus.alternate(2));
    assertThat(letter(Position.of(voice, said("1S 2A")))).isEqualTo("S");
    assertThat(letter(Position.of(voice, said("1S 2A 1R")))).isEqualTo("R");
  }

  /** One voice with the delegates of both; what was said for either is said for it. */
  @ParameterizedTest(name = "{0}: {1} by {2}")
  @CsvSource({"1A 2S, S, 2", "2S 1A, A, 1", "1A 2S 3B, B, 3", "3B 1A 2R, R, 2", "1A 2S 2-, A, 1"})
  void merged_organizations_have_two_primaries_and_the_last_word_counts(
      String said, String stands, String by) {
    Voice merged =
        Chorus.organization(
            1, "Food Bank", Chorus.primary(1), Chorus.primary(2), Chorus.alternate(3));
    Position position = Position.of(merged, said(said));
    assertThat(letter(position)).isEqualTo(stands);
    assertThat(persons(position)).isEqualTo(by);
  }

  @Test
  void somebody_who_was_in_both_merged_organizations_speaks_once() {
    Voice merged = Chorus.organization(1, "Food Bank", Chorus.primary(1), Chorus.alternate(1));
    Position position = Position.of(merged, said("1B"));
    assertThat(letter(position)).isEqualTo("B");
    assertThat(persons(position)).isEqualTo("1");
  }

  @Test
  void of_what_is_found_in_one_reading_the_order_does_not_matter() {
    List<Act> found = new ArrayList<>();
    found.add(Chorus.act(1, 1, 1, 'A', Act.Source.READING, hour(1)));
    found.add(Chorus.act(2, 2, 1, 'B', Act.Source.READING, hour(1)));
    assertThat(letter(Position.of(FOOD_BANK, found))).isEqualTo("B");
    List<Act> theOtherWay = new ArrayList<>();
    theOtherWay.add(Chorus.act(1, 2, 1, 'B', Act.Source.READING, hour(1)));
    theOtherWay.add(Chorus.act(2, 1, 1, 'A', Act.Source.READING, hour(1)));
    assertThat(letter(Position.of(FOOD_BANK, theOtherWay))).isEqualTo("B");
    Collections.reverse(theOtherWay);
    assertThat(letter(Position.of(FOOD_BANK, theOtherWay))).isEqualTo("B");
    theOtherWay.add(Chorus.act(3, 1, 1, 'A', Act.Source.SAID, hour(1)));
    assertThat(letter(Position.of(FOOD_BANK, theOtherWay)))
        .as("said at the same instant, and recorded after it")
        .isEqualTo("A");
  }

  private static List<Act> said(String said) {
    List<Act> acts = new ArrayList<>();
    for (String one : said.isEmpty() ? new String[0] : said.split(" ")) {
      int id = acts.size() + 1;
      acts.add(Chorus.act(id, one.charAt(0) - '0', 1, one.charAt(1), hour(id)));
    }
    return acts;
  }

  private static Instant hour(int n) {
    return Chorus.OPENED.plus(Duration.ofHours(n));
  }

  private static Instant half(int n) {
    return hour(n).plus(Duration.ofMinutes(30));
  }

  private static Delegate until(Delegate delegate, Instant then) {
    return Chorus.delegate(delegate.personId(), delegate.alternate(), delegate.since(), then);
  }

  private static String letter(Position position) {
    if (position.split()) {
      return "P";
    }
    return position.stance().map(PositionTest::letter).orElse("-");
  }

  private static String letter(Stance stance) {
    return "ARSBIQ"
        .chars()
        .mapToObj(c -> (char) c)
        .filter(c -> Chorus.stance(c).equals(Optional.of(stance)))
        .map(String::valueOf)
        .findFirst()
        .orElseThrow();
  }

  private static String persons(Position position) {
    return position.by().stream()
        .map(Act::personId)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }
}
