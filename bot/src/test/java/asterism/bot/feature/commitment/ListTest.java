package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.button;
import static asterism.bot.feature.commitment.Stage.labels;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Reply;
import asterism.bot.message.Message;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /commit list …} and {@code /commit meeting}. */
class ListTest {
  private final Stage stage = new Stage();

  @BeforeEach
  void promises() {
    stage.group(READING, Group.Kind.WORK_GROUP).group("housing", Group.Kind.WORK_GROUP);
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("james", READING, Role.FACILITATOR, "Library");
    stage.person("rosa", READING, Role.MEMBER);
    stage.say("maria", "/commit alpha by friday strategy:\"Books at home\"");
    stage.say("james", "/commit beta by 4 december strategy:\"books  AT home\"");
    stage.in("housing").say("maria", "/commit gamma by 5 december");
    stage.in(READING).say("james", "/commit @maria delta by 6 december");
    stage.say("james", "/commit said @maria epsilon by 7 december");
    stage.say("maria", "/commit help 1 because of the rain");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest(name = "/commit list {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
                                             | Open promises in early-reading: 3          | alpha beta epsilon
          open                               | Open promises in early-reading: 3          | alpha beta epsilon
          @maria                             | Open promises · of maria: 3                | alpha gamma epsilon
          org:"food bank"                    | Open promises · for Food Bank: 3           | alpha gamma epsilon
          org:"Library" @james               | Open promises · of james · for Library: 1  | beta
          @james org:"Library"               | Open promises · of james · for Library: 1  | beta
          said                               | not confirmed yet: 1                       | epsilon
          said @maria                        | not confirmed yet · of maria: 1            | epsilon
          offered                            | wait for a yes: 1                          | delta
          help                               | want help: 1                               | alpha
          @maria help                        | want help · of maria: 1                    | alpha
          strategy:"BOOKS at home"           | strategy “BOOKS at home”: 2                | alpha beta
          since 4 december                   | since Friday, 4 December 2026: 2           | beta epsilon
          until 4 december                   | until Friday, 4 December 2026: 2           | alpha beta
          since 28 november until 4 december | until Friday, 4 December 2026: 1           | beta
          until 4 december since 28 november @james open | of james                       | beta
          desde 28 november hasta 4 december | until Friday, 4 December 2026: 1           | beta
          ayuda                              | want help: 1                               | alpha
          """)
  void lists_go_by_whatever_is_asked_in_any_order(String asked, String heading, String items) {
    String told = told(stage.say("james", "/commit list " + (asked == null ? "" : asked)));

    assertThat(told).contains(heading);
    for (String each : List.of("alpha", "beta", "gamma", "delta", "epsilon")) {
      assertThat(told.contains(each))
          .as(each)
          .isEqualTo(Arrays.asList(items.split(" ")).contains(each));
    }
  }

  @Test
  void mine_are_mine_in_all_groups_and_say_where() {
    String told = told(stage.say("maria", "/commit list mine"));
    assertThat(told).contains("Your open promises: 3", "alpha", "gamma · in housing", "epsilon");
    assertThat(told).doesNotContain("alpha · in");
  }

  @Test
  void kept_ones_go_by_the_day_they_were_kept() {
    stage.say("maria", "/commit done 1");
    stage.forward(Duration.ofDays(3));
    stage.say("james", "/commit done 2");

    assertThat(told(stage.say("rosa", "/commit list kept")))
        .contains("Compromisos cumplidos en early-reading: 2")
        .matches("(?s).*beta.*alpha.*");
    assertThat(told(stage.say("james", "/commit list kept since 25 november")))
        .contains("beta")
        .doesNotContain("alpha");
    assertThat(told(stage.say("james", "/commit list kept until yesterday")))
        .contains("alpha")
        .doesNotContain("beta");
    assertThat(
            told(stage.say("james", "/commit list kept since 1 november until 24 november @maria")))
        .contains("Promises kept · of maria · since Sunday, 1 November 2026", "alpha");
  }

  @Test
  void an_empty_list_says_so_and_what_to_do() {
    stage.in("housing");
    assertThat(told(stage.say("james", "/commit list offered"))).contains("/commit @maria book");
    assertThat(told(stage.say("james", "/commit list said"))).contains("confirmed");
    assertThat(told(stage.say("james", "/commit list help"))).contains("/commit help 12");
    assertThat(told(stage.say("james", "/commit list @rosa since friday")))
        .contains("Nothing found: Open promises · of rosa · since Friday, 27 November 2026");
    assertThat(told(stage.say("james", "/commit list org:\"Nobody\"")))
        .contains("no organization called “Nobody”");
    assertThat(told(stage.say("rosa", "/commit list dichos"))).contains("está confirmado");
  }

  @Test
  void pages_keep_what_was_asked_and_count_everything() {
    for (int i = 1; i <= 9; i++) {
      stage.say("maria", "/commit step " + i + " by 2027-01-0" + i + " strategy:\"steps\"");
    }
    Reply first = stage.say("james", "/commit list @maria strategy:\"Steps\" since 2027-01-02");
    assertThat(told(first))
        .contains(": 8 · page 1 of 2", "step 2", "step 6")
        .doesNotContain("step 7");
    Reply second = stage.press("james", button(first.message().orElseThrow(), "More"));
    assertThat(told(second))
        .contains(": 8 · page 2 of 2", "step 7", "step 9")
        .doesNotContain("step 6");
    assertThat(labels(second.message().orElseThrow())).contains("Back").doesNotContain("More");
    assertThat(told(stage.press("james", "commit/list?page=99"))).contains("page 3 of 3");
  }

  @Test
  void who_reads_finds_what_they_can_do() {
    assertThat(buttons("maria", "/commit list said"))
        .containsExactly("That’s right", "Change", "Not mine");
    assertThat(buttons("maria", "/commit list offered"))
        .containsExactly("Accept", "Change date", "Decline");
    assertThat(buttons("james", "/commit list offered")).containsExactly("Show");
    assertThat(buttons("james", "/commit list help")).containsExactly("I can help");
    assertThat(buttons("maria", "/commit show 4"))
        .containsExactly("Accept", "Change date", "Decline");
    assertThat(buttons("james", "/commit show 4")).isEmpty();
    Reply offered = stage.say("maria", "/commit list offered");
    assertThat(told(stage.press("maria", button(offered.message().orElseThrow(), "Accept"))))
        .contains("#4 is yours");
  }

  @Test
  void a_meeting_goes_through_what_matters_person_by_person() {
    stage.say("maria", "/commit zeta by today");
    stage.say("maria", "/commit done 6");
    Reply list = stage.say("rosa", "/commit meeting");
    assertThat(told(list))
        .contains("early-reading: para repasar en la reunión: 3 · página 1 de 1")
        .contains("Para hacer hasta hoy", "no está anotado", "/roster here");
    assertThat(told(stage.say("maria", "/commit meeting")))
        .contains("maria (Food Bank)", "alpha", "delta", "zeta", "kept", "offered", "help wanted")
        .contains("Nobody is noted as being here")
        .doesNotContain("beta", "epsilon");
  }

  @Test
  void the_list_goes_back_to_the_last_meeting_of_those_who_hold_them() {
    stage.say("maria", "/commit meeting");
    stage.forward(Duration.ofDays(1));
    assertThat(told(stage.say("james", "/commit meeting")))
        .as("maria holds no meetings")
        .contains("Due until today");
    stage.forward(Duration.ofDays(14));

    assertThat(told(stage.say("maria", "/commit meeting")))
        .contains("Due since the last meeting on Wednesday, 25 November 2026", "alpha", "beta");
    stage.say("james", "/roster here @maria @james");
    assertThat(told(stage.say("maria", "/commit meeting")))
        .contains(
            "since the last meeting on Wednesday, 25 November 2026", "Here today: james, maria");
    stage.forward(Duration.ofDays(1));
    assertThat(told(stage.say("maria", "/commit meeting")))
        .contains("since the last meeting on Wednesday, 9 December 2026", "alpha")
        .contains("3 from before the last meeting are still open")
        .as("not gone through again, unless help is wanted")
        .doesNotContain("beta");
  }

  @Test
  void a_long_meeting_is_paged() {
    for (int i = 1; i <= 7; i++) {
      stage.say("james", "/commit step " + i + " by today");
    }
    Reply first = stage.say("maria", "/commit meeting");
    assertThat(told(first)).contains(": 9 · page 1 of 2", "james (Library)", "step 1", "step 5");
    Reply second = stage.press("maria", button(first.message().orElseThrow(), "More"));
    assertThat(told(second)).contains("page 2 of 2", "step 6", "alpha", "delta");
  }

  @Test
  void changing_zone_never_makes_anything_late() {
    stage.zone("maria", "Pacific/Honolulu");
    stage.say("maria", "/commit zeta by today");
    stage.forward(Duration.ofHours(14)); // two in the morning in Tokyo, nine in the evening at home
    stage.zone("maria", "Asia/Tokyo");
    assertThat(told(stage.say("james", "/commit list overdue"))).contains("Nothing");
    assertThat(told(stage.say("maria", "/commit done 6"))).contains("done");
    assertThat(stage.commitment(6).keptLate()).contains(false);

    stage.say("maria", "/commit eta by today");
    stage.zone("maria", "Pacific/Honolulu").forward(Duration.ofHours(16));
    assertThat(told(stage.say("james", "/commit list overdue")))
        .as("over in Tokyo, and not yet where she is now")
        .contains("Nothing");
    stage.forward(Duration.ofHours(20));
    assertThat(told(stage.say("james", "/commit list overdue"))).contains("eta");
    stage.say("maria", "/commit done 7");
    assertThat(stage.commitment(7).keptLate()).contains(true);
  }

  private List<String> buttons(String account, String line) {
    Message message = stage.say(account, line).message().orElseThrow();
    return labels(message);
  }
}
