package asterism.bot.feature.commitment;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verb of {@code /commit} tried as each kind of person. */
class CommitmentRightsTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

  /** Everything that a refusal begins with or says. */
  private static final Pattern REFUSED =
      Pattern.compile("^That is for |only .+ can |has not answered yet|is not yours yet");

  /** In the order of the columns; what is tried is tara's, or was offered to her by gil. */
  private static final List<String> KINDS =
      List.of("somebody", "tara", "gil", "recorder", "facilitator", "cochair", "ada");

  private final Desk desk =
      new Desk(DATABASE.database()).in("rights of promises " + NUMBERS.incrementAndGet());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void everybody_is_there() {
    desk.asAdministrator(true);
    for (String role : List.of("recorder", "facilitator", "co-chair")) {
      desk.say("ada", "/roster @" + role.replace("-", "") + " " + role);
    }
    desk.say("ada", "/roster @ada administrator");
    desk.asAdministrator(false);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /commit list                                     | y y y y y y y
          /commit meeting                                  | y y y y y y y
          /commit show MINE                                | y y y y y y y
          /commit done MINE                                | - y - - - - -
          /commit move MINE to 1 december                  | - y - - - - -
          /commit help MINE because drivers                | - y - - - - -
          /commit hand MINE to @mei                        | - y - - - - -
          /commit release MINE because closed              | - y - - - - -
          /commit mistake MINE                             | - y - - - - -
          /commit snooze MINE until tomorrow               | - y - - - - -
          /commit snooze OFFER until tomorrow              | - y - - - - -
          /commit note MINE called her                     | - - - - y - -
          /commit list conversation                        | - - - - y - -
          /commit stop TURN                                | - y - - - - -
          /commit reopen DONE                              | - y - - - - -
          /commit done OFFER                               | - - - - - - -
          /commit mistake OFFER                            | - - y - - - -
          /commit said @mei water the plants by friday     | - - - y y y -
          """)
  void each_verb_is_for(String line, String who) {
    List<String> allowed = List.of(who.split(" "));
    for (String kind : KINDS) {
      String typed = with(line);
      String before = history(typed);
      String answer = told(desk.say(kind, typed));
      boolean refused = REFUSED.matcher(answer).find();
      assertThat(!refused)
          .as(kind + ": " + typed + " → " + answer)
          .isEqualTo(allowed.get(KINDS.indexOf(kind)).equals("y"));
      if (refused) {
        assertThat(history(typed)).as("what is refused changes nothing").isEqualTo(before);
      }
    }
  }

  /** The line about something that was just made for it. */
  private String with(String line) {
    if (line.contains("MINE")) {
      return line.replace("MINE", made("tara", "/commit water the plants by friday"));
    }
    if (line.contains("TURN")) {
      return line.replace("TURN", made("tara", "/commit every friday water the plants"));
    }
    if (line.contains("OFFER")) {
      desk.in("rights of offers " + NUMBERS.incrementAndGet()); // three a day, and no more
      return line.replace("OFFER", made("gil", "/commit @tara water the plants by friday"));
    }
    if (line.contains("DONE")) {
      String number = made("tara", "/commit water the plants by friday");
      desk.say("tara", "/commit done " + number);
      return line.replace("DONE", number);
    }
    return line;
  }

  private String history(String typed) {
    Matcher number = Pattern.compile("\\d+").matcher(typed);
    return number.find() ? told(desk.say("tara", "/commit show " + number.group())) : "";
  }

  private String made(String by, String line) {
    Matcher number = NUMBER.matcher(told(desk.say(by, line)));
    assertThat(number.find()).as(line).isTrue();
    return number.group(1);
  }
}
