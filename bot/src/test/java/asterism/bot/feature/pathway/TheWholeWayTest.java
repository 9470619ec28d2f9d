package asterism.bot.feature.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Bearable;
import asterism.bot.chat.Desk;
import asterism.bot.feature.consensus.Assembly;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.pathway.Move;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Groups;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A group from networking to active with one step back, decided in six proposals; a second one that
 * is released; all of it in the record.
 */
class TheWholeWayTest {
  private static final String HOUSING = "housing";

  private final Assembly assembly =
      new Assembly().seating(Map.of("Food Bank", "maria", "Health", "sam", "Schools", "mei"));

  @BeforeEach
  void seated() {
    assembly.desk().at(HOUSING);
    assembly.seating(Map.of("Food Bank", "maria", "Library", "james"));
    assembly.desk().at(Assembly.READING);
  }

  @AfterEach
  void end() {
    assembly.close();
  }

  @Test
  void a_group_is_led_from_networking_to_active_with_a_step_back_and_another_is_released() {
    assembly.lead("/stage begin 0");
    assertThat(assembly.said("stands at stage 0 of 4")).contains("Networking", "0 of 6 criteria");

    int number = 0;
    for (String verb : List.of("advance", "advance", "back", "advance", "advance", "advance")) {
      number++;
      assembly.say("maria", "/stage check %d we met".formatted(number));
      decided(number, verb, "maria", "sam", "mei");
    }
    assertThat(assembly.say("maria", "/stage advance")).contains("is the last one");

    assembly.desk().at(HOUSING);
    assembly.lead("/stage begin incubation conversation");
    assembly.say("james", "/stage check 9 we asked, and nobody has the energy");
    decided(7, "release", "james", "maria");
    assembly.desk().at(Assembly.READING);

    assertThat(moves(Assembly.READING))
        .containsExactly(
            "begun -> 0",
            "advanced 0 -> 1 #1",
            "advanced 1 -> 2 #2",
            "went_back 2 -> 1 #3",
            "advanced 1 -> 2 #4",
            "advanced 2 -> 3 #5",
            "advanced 3 -> 4 #6");
    assertThat(moves(HOUSING)).containsExactly("begun -> 1", "released 1 ->  #7");
    assertThat(assembly.said("stands at stage 4 of 4")).contains("Active constellation");
    assertThat(assembly.channel(HOUSING).toString())
        .contains("Released with honour", "Thank you: james, maria", "asked itself whether");
    assertThat(assembly.channel().toString())
        .contains("Well done, early-reading!", "goes back from stage 2", "honest step");
    inTheDecisionLog();
    assertThat(assembly.say("rosa", "/stage all"))
        .contains("early-reading: etapa 4", "housing: 🕊️ soltó las expectativas");
  }

  /** Proposed, agreed to and adopted when its time is over; of which nobody does the rest. */
  private void decided(int number, String verb, String... voices) {
    assertThat(assembly.say("maria", "/stage " + verb)).contains("?");
    String readiness =
        assembly
            .desk()
            .say("maria", "/stage " + verb)
            .message()
            .orElseThrow()
            .buttons()
            .get(0)
            .id();
    assertThat(Desk.told(assembly.desk().press("maria", readiness)))
        .contains("Proposed as #" + number);
    for (String voice : voices) {
      assembly.say(voice, "/consensus say " + number + " agree");
    }
    assembly.show().awayUntil(assembly.proposal(number).closesAt()).look();
    assertThat(assembly.proposal(number).verdict()).contains(Verdict.ADOPTED);
    assembly.mailbox.at(Assembly.READING).forEach(Bearable::assertBearable);
  }

  private void inTheDecisionLog() {
    for (int number = 1; number <= 7; number++) {
      assertThat(assembly.say("maria", "/consensus show " + number))
          .contains(number == 7 ? "We release expectations" : "from stage");
    }
    assertThat(assembly.say("maria", "/consensus show 3"))
        .contains("We go back from stage 2 (Emerging constellation) to stage 1");
  }

  private List<String> moves(String channel) {
    return assembly.run(
        tx ->
            new Groups(tx)
                .all().stream()
                    .filter(group -> group.name().equals(channel))
                    .flatMap(group -> new Walks(tx).moves(group.id()).stream())
                    .map(TheWholeWayTest::said)
                    .toList());
  }

  private static String said(Move move) {
    return move.kind().name().toLowerCase(Locale.ROOT)
        + move.fromStage().map(from -> " " + from).orElse("")
        + " -> "
        + number(move.toStage())
        + move.proposal().map(number -> " #" + number).orElse("");
  }

  private static String number(Optional<Integer> stage) {
    return stage.map(at -> Integer.toString(at)).orElse("");
  }
}
