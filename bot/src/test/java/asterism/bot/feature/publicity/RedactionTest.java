package asterism.bot.feature.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.publicity.PublicNames.Called;
import asterism.storage.publicity.PublicNames.Stay;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names taken out of texts, and nothing else. */
class RedactionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Redaction.Instead INSTEAD =
      new Redaction.Instead("a community member", "(contact left out)");

  private static final List<Called> PEOPLE =
      List.of(
          new Called(1, "María López"),
          new Called(2, "Sam O'Brien"),
          new Called(3, "Maria Ruiz"),
          new Called(4, "Grace Kim"),
          new Called(5, "李雷"),
          new Called(6, "Олена Шевченко"),
          new Called(7, "Bo Li"),
          new Called(8, "Łukasz Żak"),
          new Called(9, "Will Park"),
          new Called(10, "Zoë (Riverside Library)"));

  private static final List<Stay> STAYS =
      List.of(
          new Stay(
              1, "Food Bank", LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 6, 30))),
          new Stay(1, "Schools", LocalDate.of(2026, 7, 1), Optional.empty()),
          new Stay(2, "Health", LocalDate.of(2026, 1, 1), Optional.empty()),
          new Stay(3, "Library", LocalDate.of(2026, 1, 1), Optional.empty()),
          new Stay(5, "Food Bank", LocalDate.of(2026, 1, 1), Optional.empty()));

  private static final List<String> ORGANIZATIONS =
      List.of("Food Bank", "Schools", "Health", "Riverside Library", "Casa Maria");

  private static Redaction agreed(Long... people) {
    return new Redaction(
        new Names(PEOPLE, STAYS, Set.of(people), ORGANIZATIONS, List.of("Riverside")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ask María López to call             | ask Schools to call
          ask MARIA LOPEZ to call             | ask Schools to call
          ask Lopez to call                   | ask Schools to call
          ask Lopez, María to call            | ask Schools to call
          ask maria-lopez to call             | ask Schools to call
          ask @María López to call            | ask Schools to call
          #MariaLopez calls                   | #Schools calls
          ask Maria to call                   | ask a community member to call
          Maria calls                         | A community member calls
          Sam O’Brien's list                  | Health's list
          the OBrien list                     | the Health list
          ask Brien                           | ask Health
          请李雷联系                            | 请Food Bank联系
          питання до Олени чи ШЕВЧЕНКО        | питання до Олени чи a community member
          ask Bo Li, not Li                   | ask a community member, not Li
          LUKASZ ZAK                          | A community member
          Casa Maria and Maria                | Casa Maria and a community member
          will we park there with grace?      | will we park there with grace?
          Grace opens                         | A community member opens
          ask Will                            | ask a community member
          the library of Zoe                  | the library of a community member
          the Riverside Library helps         | the Riverside Library helps
          lopezian, marias, samovar, brienne  | lopezian, marias, samovar, brienne
          """)
  void a_name_gives_way_to_an_organization(String text, String shown) {
    assertThat(agreed().of(text, DAY, INSTEAD)).isEqualTo(shown);
  }

  @Test
  void it_is_the_organization_of_that_day() {
    assertThat(agreed().of("with López", LocalDate.of(2026, 3, 1), INSTEAD))
        .isEqualTo("with Food Bank");
    assertThat(agreed().of("with López", LocalDate.of(2025, 3, 1), INSTEAD))
        .isEqualTo("with a community member");
  }

  @Test
  void whoever_agreed_stays_and_who_may_be_somebody_else_does_not() {
    Redaction maria = agreed(1L);
    assertThat(maria.of("María López and Sam", DAY, INSTEAD)).isEqualTo("María López and Health");
    assertThat(maria.of("López", DAY, INSTEAD)).isEqualTo("López");
    assertThat(maria.of("ask Maria", DAY, INSTEAD)).isEqualTo("ask a community member");
    assertThat(agreed(1L, 3L).of("ask Maria", DAY, INSTEAD)).isEqualTo("ask Maria");
  }

  @Test
  void an_organization_that_is_called_like_a_person_is_no_way_round() {
    Redaction alone =
        new Redaction(
            new Names(
                List.of(new Called(1, "Rosa Delgado")),
                List.of(new Stay(1, "Rosa Delgado", LocalDate.MIN, Optional.empty())),
                Set.of(),
                List.of("Rosa Delgado"),
                List.of()));
    assertThat(alone.of("with Rosa Delgado", DAY, INSTEAD)).isEqualTo("with a community member");
    assertThat(alone.person(1, DAY, INSTEAD)).isEqualTo("a community member");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to maria.lopez@example.org please",
        "write to someone+x@sub.example.co.uk please",
        "write to someone (at) example.org please",
        "call 555-123-4567 please",
        "call +1 (555) 123 4567 please",
        "call 612345678 please",
        "call 612 345 678 please",
        "ping @quiet_fox please",
        "ping <@U02ABCDEF> please",
        "ping <@!123456789012345678> please",
        "ping quietfox#1234 please",
        "see https://example.org/people/maria-ruiz please",
        "see https://example.org/?mail=a%40b.org please"
      })
  void where_somebody_can_be_reached_is_left_out(String text) {
    String[] sides = agreed().of(text, DAY, INSTEAD).split(" ");
    assertThat(String.join(" ", sides)).matches("\\w+( to)? \\(contact left out\\) please");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Every child gets a book by 2026-12-31, at 9:00-17:00",
        "from 1/12/2026 to 31/12/2026, 2025-2026, rooms 12-14",
        "$1500000 for 10,000 families, 12.5 %",
        "see https://example.org/2026/11/24/report-123456789?x=1 for all",
        "a < b && c > d; e@ f #12 (#345)",
        "naïve café, Ελλάδα, 東京, emoji 🙂",
        "may we meet in the park? We will."
      })
  void what_has_no_name_in_it_stays_as_it_is(String text) {
    assertThat(agreed().of(text, DAY, INSTEAD)).isEqualTo(text);
  }

  private static LongStream seeds() {
    return LongStream.concat(LongStream.of(Long.getLong("seed", 1)), LongStream.range(2, 400));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoever_did_not_agree_is_in_no_text_however_they_are_written(long seed) {
    Random random = new Random(seed);
    List<String> whole = invented(random);
    List<Called> people = new ArrayList<>();
    Set<Long> agreed = new HashSet<>();
    for (int i = 0; i < whole.size(); i++) {
      people.add(new Called(i, whole.get(i)));
      if (i % 3 == 0) {
        agreed.add((long) i);
      }
    }
    Redaction redaction =
        new Redaction(new Names(people, List.of(), agreed, List.of("Food Bank"), List.of()));
    int which = random.nextInt(whole.size());
    String name = whole.get(which);
    String before = filler(random);
    String after = filler(random);

    if (agreed.contains((long) which)) {
      String text = before + name + after;
      assertThat(redaction.of(text, DAY, INSTEAD)).isEqualTo(text);
    } else {
      String shown = redaction.of(before + written(name, random) + after, DAY, INSTEAD);
      assertThat(plain(shown)).doesNotContain(parts(name)).contains("a community member");
      assertThat(shown).startsWith(before.stripTrailing());
      assertThat(shown).endsWith(after.stripLeading());
    }
    assertThat(redaction.of(before + after, DAY, INSTEAD)).isEqualTo(before + after);
  }

  /** Names of one to three words, no two with a word in common. */
  private static List<String> invented(Random random) {
    List<String> syllables =
        List.of("kä", "mo", "rí", "tsu", "bel", "ñan", "øst", "wyn", "żar", "dœ", "lük", "piç");
    Set<String> used = new HashSet<>();
    List<String> names = new ArrayList<>();
    while (names.size() < 12) {
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        String word = "";
        for (int j = 1 + random.nextInt(3); j >= 0; j--) {
          word += syllables.get(random.nextInt(syllables.size()));
        }
        if (random.nextInt(6) == 0) {
          word = "O'" + word;
        }
        words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      }
      if (words.stream().map(RedactionTest::plain).noneMatch(used::contains)) {
        words.stream().map(RedactionTest::plain).forEach(used::add);
        names.add(String.join(" ", words));
      }
    }
    return names;
  }

  private static String written(String name, Random random) {
    String written =
        switch (random.nextInt(6)) {
          case 0 -> name.toUpperCase(Locale.ROOT);
          case 1 -> name.toLowerCase(Locale.ROOT);
          case 2 -> Normalizer.normalize(name, Normalizer.Form.NFD);
          case 3 -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
          case 4 -> name.replace("", "\u200b").strip();
          default -> name;
        };
    written =
        written.replace(
            " ", List.of(" ", "  ", "-", "_", ".", ", ", "\u00a0").get(random.nextInt(7)));
    return List.of("", "@", "#", "«", "*", "(").get(random.nextInt(6))
        + written
        + List.of("", "'s", "’s", ",", "!", "»", ")*").get(random.nextInt(7));
  }

  private static String filler(Random random) {
    return Stream.generate(
            () ->
                List.of("we meet at 9", "the Food Bank", "für alle", "para todas", "50 % more")
                    .get(random.nextInt(5)))
        .limit(1 + random.nextInt(3))
        .collect(Collectors.joining("; ", " ", " "));
  }

  private static String[] parts(String name) {
    return Stream.of(name.split("[ ']"))
        .map(RedactionTest::plain)
        .filter(part -> part.length() > 2)
        .toArray(String[]::new);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT)
        .replace("ø", "o")
        .replace("œ", "oe");
  }
}
