package asterism.bot.feature.consensus;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.storage.TestDatabase;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verb of {@code /consensus} tried as each kind of person. */
class ConsensusRightsTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

  /** How a refusal begins: of a verb, or of a voice. */
  private static final Pattern REFUSED = Pattern.compile("^That is for |^Not counted");

  /**
   * In the order of the columns: with no organization; proposes; speaks for another voice; those
   * with a part in the group, who speak for one voice; from the backbone; administers.
   */
  private static final List<String> KINDS =
      List.of(
          "somebody", "petra", "vic", "recorder", "facilitator", "cochair", "backbone", "admin");

  private final String workspace = "rights of proposals " + NUMBERS.incrementAndGet();
  private final Desk desk = new Desk(DATABASE.database()).in(workspace);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void everybody_is_there() {
    there_is_a_backbone();
    desk.asAdministrator(true);
    desk.at("backbone").say("admin", "/roster @backbone listener");
    desk.at("early-reading");
    for (String kind : KINDS) {
      if (!kind.equals("backbone")) {
        desk.say(kind, "/roster");
      }
    }
    for (String role : List.of("recorder", "facilitator", "co-chair")) {
      desk.say("admin", "/roster @" + role.replace("-", "") + " " + role);
    }
    desk.say("admin", "/roster add \"Food Bank\"");
    desk.say("admin", "/roster add \"Schools\"");
    desk.say("admin", "/roster @petra representative of \"Food Bank\"");
    desk.say("admin", "/roster @vic representative of \"Schools\"");
    desk.say("admin", "/roster @admin administrator");
    desk.asAdministrator(false);
  }

  private void there_is_a_backbone() {
    Workspaces.Met home =
        DATABASE
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", workspace, workspace));
    DATABASE
        .database()
        .runInCollaborative(
            home.collaborative(),
            tx ->
                new Groups(tx)
                    .begin(
                        home.workspace(), "backbone", "backbone", Group.Kind.BACKBONE, Desk.NOW));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /consensus list                                | y y y y y y y y
          /consensus show FULL                           | y y y y y y y y
          /consensus search hall                         | y y y y y y y y
          /consensus propose We paint the hall           | y y y y y y y y
          /consensus check How are we doing?             | y y y y y y y y
          /consensus say CHECK 4                         | y y y y y y y y
          /consensus say LIGHT agree                     | - y y - - - - -
          /consensus raise LIGHT                         | - y y - - - - -
          /consensus amend FULL We paint the yard        | - y - - y - - -
          /consensus extend FULL to 20 december          | - y - - y - - -
          /consensus close CHECK                         | - y - - y - - -
          /consensus withdraw FULL because we wait       | - y - - y - - -
          /consensus behalf FULL @vic agree              | - - - y y y y -
          /consensus include LIGHT @luz                  | - - - - y y y -
          /consensus exclude FULL @vic because they left | - - - - y y y -
          """)
  void each_verb_is_for(String line, String who) {
    List<String> allowed = List.of(who.split(" "));
    for (String kind : KINDS) {
      if (line.contains("@vic agree") && kind.equals("vic")) {
        continue; // one's own stance is no other's
      }
      String typed = with(line);
      String answer = told(desk.say(kind, typed));
      assertThat(!REFUSED.matcher(answer).find())
          .as(kind + ": " + typed + " → " + answer)
          .isEqualTo(allowed.get(KINDS.indexOf(kind)).equals("y"));
    }
  }

  /** The line about something that petra just proposed for it. */
  private String with(String line) {
    String made = line;
    if (line.contains("CHECK")) {
      made = line.replace("CHECK", made("/consensus check How are we doing?"));
    } else if (line.contains("LIGHT")) {
      made = line.replace("LIGHT", made("/consensus propose We paint the hall rule:light"));
    } else if (line.contains("FULL")) {
      made = line.replace("FULL", made("/consensus propose We paint the hall rule:full"));
    }
    return made;
  }

  private String made(String line) {
    String answer = told(desk.say("petra", line));
    Matcher number = NUMBER.matcher(answer);
    assertThat(number.find()).as(line + " → " + answer).isTrue();
    return number.group(1);
  }
}
