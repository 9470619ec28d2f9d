package asterism.bot.feature.people;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.TestBot;
import org.junit.jupiter.api.Test;

class RosterInTheRoomTest extends RosterScenarios {
  RosterInTheRoomTest() {
    super(TestBot::start);
  }

  @Test
  void changes_in_quick_succession_are_shown_in_their_order() {
    say("sam", "/roster add \"Biblioteca Ñandú\"");
    say("maria", "/roster rename \"biblioteca ñandú\" to \"Biblioteca del Río\"");
    say("maria", "/roster conflict \"Riverside Food Bank\" about housing");
    say("maria", "/roster leave \"Riverside Food Bank\"");

    assertThat(cards("early-reading"))
        .satisfiesExactly(
            line -> assertThat(line).contains("Welcome!"),
            line -> assertThat(line).contains("is called Biblioteca del Río"),
            line -> assertThat(line).contains("conflict of interest"),
            line -> assertThat(line).contains("leaves early-reading"));
  }
}
