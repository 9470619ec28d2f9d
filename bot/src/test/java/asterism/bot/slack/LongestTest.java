package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Button;
import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The longest names and words that the bot keeps, everywhere at once. */
class LongestTest {
  private static final String FAMILY = "👩‍👩‍👧‍👦";
  private static final String PERSON = "Wilhelmina " + "P".repeat(69);
  private static final String ORGANIZATION = "Foundation <&> " + "O".repeat(85);
  private static final String GROUP = "Committee " + "G".repeat(90);
  private static final String STRATEGY = "Strategy " + "S".repeat(91);
  private static final String WHAT = "read <aloud> & " + "w".repeat(485);
  private static final String BECAUSE = "for " + "b".repeat(496);

  private static Talk talk;
  private static String ada;
  private static String long1;
  private static String reading;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    reading = talk.at.reading;
    ada = talk.welcome(Member.called("ada", "Ada Reyes").asAdmin());
    long1 = talk.welcome(Member.called("long1", "x").shownAs(PERSON));
    talk.welcome(Member.called("long2", "y").shownAs(PERSON + "!"));
    talk.typed(ada, "/roster add \"" + ORGANIZATION + "\"");
    talk.typed(ada, "/roster @long1 representative of \"" + ORGANIZATION + "\"");
    talk.typed(ada, "/roster @long2 representative of \"" + ORGANIZATION + "\" alternate");
    talk.typed(ada, "/asterism group name:\"" + GROUP + "\"");
  }

  @AfterEach
  void all_is_well() {
    talk.assertAllWell();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  private static void assertSays(Seen seen, String... words) {
    assertThat(seen.text()).contains(words);
  }

  private static String number(Seen seen) {
    return seen.text().replaceFirst("(?s).*?#(\\d+).*", "$1");
  }

  @Test
  void a_promise_goes_through_all_that_can_happen_to_it() {
    SeenView form = talk.opened(long1, () -> talk.slash(long1, reading, "/commit"));
    Map<String, String> filledIn =
        Map.of("what", WHAT, "by", "2026-12-11", "strategy", STRATEGY, "org", ORGANIZATION);
    Seen recorded = talk.told(long1, reading, () -> talk.slack.submit(long1, form, filledIn));
    assertSays(recorded, WHAT);
    assertSays(talk.card(), WHAT, STRATEGY, PERSON + " (" + ORGANIZATION + ")");

    String number = number(recorded);
    talk.typed(long1, "/commit help " + number + " because " + BECAUSE);
    talk.typed(long1, "/commit move " + number + " to 18 december because " + BECAUSE);
    talk.typed(long1, "/commit hand " + number + " to @long2");
    assertThat(talk.cards(reading)).anySatisfy(card -> assertSays(card, WHAT, BECAUSE));
    assertSays(talk.typed(long1, "/commit show " + number), WHAT, BECAUSE, PERSON + "!");
    assertSays(talk.typed(long1, "/commit list"), WHAT);
    assertSays(talk.typed(ada, "/commit meeting"), WHAT);
    talk.slack.openHome(long1);
    assertThat(talk.until(() -> talk.slack.homeOf(long1)).text()).contains(WHAT, PERSON, GROUP);
  }

  @Test
  void the_roster_says_every_name_in_full() {
    assertSays(talk.typed(ada, "/roster"), ORGANIZATION, PERSON, PERSON + "!");
    assertSays(talk.typed(ada, "/roster \"" + ORGANIZATION + "\""), ORGANIZATION, PERSON);
    assertSays(talk.typed(ada, "/roster @long1"), ORGANIZATION, PERSON, GROUP);
    assertSays(talk.typed(long1, "/asterism me"), ORGANIZATION, PERSON);
    assertSays(talk.typed(ada, "/asterism setup"), "Setting up");
    assertSays(talk.typed(ada, "/asterism group"), GROUP);
    String direct = talk.slack.direct(ada);
    Seen groups = talk.told(ada, direct, () -> talk.slack.say(ada, direct, "commit list"));
    assertSays(
        talk.told(ada, direct, () -> talk.slack.press(ada, groups, groups.button("Another group"))),
        "Which group");
  }

  @Test
  void a_newcomer_is_asked_about_the_organization_by_the_beginning_of_its_name() {
    String newcomer = talk.welcome(Member.called("newcomer", "New Comer"));

    Seen recorded = talk.typed(newcomer, "/commit help out by friday");

    Button with =
        recorded.buttons().stream()
            .filter(button -> button.label().startsWith("Foundation <&> OOO"))
            .findFirst()
            .orElseThrow();
    assertThat(with.label()).hasSizeLessThanOrEqualTo(75).endsWith("…");
    assertSays(
        talk.told(newcomer, reading, () -> talk.slack.press(newcomer, recorded, with)),
        "You are with " + ORGANIZATION);
  }

  @Test
  void as_many_emoji_as_a_promise_takes_stay_whole() {
    String families = FAMILY.repeat(500 / FAMILY.codePointCount(0, FAMILY.length()));

    talk.typed(ada, "/commit " + families + " by friday");

    assertSays(talk.card(), families);
  }

  @Test
  void what_is_too_long_is_said_and_can_be_shortened_in_the_form() {
    SeenView form =
        talk.opened(
            ada, () -> talk.slash(ada, reading, "/commit " + "long ".repeat(400) + "by friday"));

    assertThat(form.text()).contains("500 is the most I can keep");
    assertThat(form.input("what").value().path("value").asText())
        .startsWith("long long")
        .hasSize(1999);
    Seen recorded =
        talk.told(ada, reading, () -> talk.slack.submit(ada, form, Map.of("what", "short")));
    assertSays(recorded, "Recorded as #", "short");
  }

  @Test
  void all_that_somebody_said_in_a_meeting_is_shown_to_them() {
    String james = talk.at.james;
    String lines =
        String.join(
            "\n",
            IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "James Carter: part " + i + " " + "m".repeat(330) + " by friday")
                .toList());
    talk.typed(ada, "/roster @ada recorder");
    talk.typed(james, "/commit begin by friday");
    SeenView form = talk.opened(ada, () -> talk.slash(ada, reading, "/commit said"));

    Seen noted =
        talk.told(ada, reading, () -> talk.slack.submit(ada, form, Map.of("lines", lines)));

    assertSays(noted, "Noted 8 promises", "part 1 m", "part 8 m");
    String direct = talk.slack.direct(james);
    List<Seen> said = saying(james);
    assertThat(said).isNotEmpty();
    assertThat(String.join("\n", said.stream().map(Seen::text).toList()))
        .contains(IntStream.rangeClosed(1, 8).mapToObj(i -> "part " + i + " m").toList());
    Seen last = said.get(said.size() - 1);
    Button right = last.button("That’s right");
    talk.told(james, direct, () -> talk.slack.press(james, last, right));
    assertThat(saying(james)).anyMatch(seen -> seen.text().contains("✅ yours"));
  }

  private static List<Seen> saying(String who) {
    return talk.at.seen(who, talk.slack.direct(who)).stream()
        .filter(seen -> seen.text().contains(" mmm"))
        .toList();
  }
}
