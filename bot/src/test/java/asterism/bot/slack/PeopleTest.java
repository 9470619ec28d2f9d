package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import asterism.bot.slack.wire.Trouble;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who people are: what Slack tells of them, until they say it themselves. */
class PeopleTest {
  private static Talk talk;
  private static String maria;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    maria = talk.at.maria;
  }

  @AfterEach
  void all_is_well() {
    talk.slack.weather().clear();
    talk.assertAllWell();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  @Test
  void somebody_in_mexico_is_answered_in_spanish_and_for_the_days_there() {
    String lupe =
        talk.welcome(
            Member.called("lupe", "Guadalupe Ríos")
                .shownAs("Lupe")
                .speaking("es-MX")
                .in("America/Mexico_City"));

    Seen answer = talk.typed(lupe, "/commit llamar a la escuela para mañana");

    assertThat(answer.text())
        .contains("Anotado como #", "miércoles, 25 de noviembre de 2026")
        .doesNotContain("Recorded");
    assertThat(talk.card().text()).contains("Lupe will do this by Wednesday, 25 November 2026");
    assertThat(talk.typed(lupe, "/asterism me").text()).contains("Lupe", "11:0", "Español");
  }

  @Test
  void tomorrow_is_tomorrow_where_one_is() {
    String yuki = talk.welcome(Member.called("yuki", "Yuki Mori").in("Asia/Tokyo"));

    assertThat(talk.typed(yuki, "/commit rest by tomorrow").text())
        .contains("Thursday, 26 November 2026");
  }

  @Test
  void what_changes_in_slack_is_taken_over_and_what_one_chose_stays() {
    String rosa = talk.welcome(Member.called("rosa", "Rosa Alt"));
    String omar = talk.welcome(Member.called("omar", "Omar Alt"));
    talk.typed(rosa, "/commit one by friday");
    Seen me = talk.typed(omar, "/asterism me");
    SeenView form = talk.opened(omar, () -> talk.slack.press(omar, me, me.button("Change")));
    Map<String, String> chosen =
        Map.of("name", "Omar the Great", "zone", "Madrid", "language", "es");
    talk.told(omar, talk.at.reading, () -> talk.slack.submit(omar, form, chosen));

    talk.slack.change(rosa, m -> m.named("Rosa New").speaking("es-ES").in("Europe/Madrid"));
    talk.slack.change(omar, m -> m.named("Omar New").speaking("en-GB").in("Asia/Tokyo"));
    talk.at.restart(); // what Slack told is asked for anew

    assertThat(talk.typed(rosa, "/asterism me").text()).contains("Rosa New", "Español", "18:0");
    assertThat(talk.typed(omar, "/asterism me").text())
        .contains("Omar the Great", "Español", "18:0")
        .doesNotContain("Omar New");
  }

  @Test
  void while_slack_cannot_be_asked_commands_work_and_no_name_is_lost() {
    talk.typed(talk.at.james, "/commit sweep by friday");
    String newcomer = talk.welcome(Member.called("nia", "Nia Bello"));
    talk.at.restart();
    talk.slack.weather().next("users.info", 20, Trouble.unavailable());

    assertThat(talk.typed(talk.at.james, "/commit mop by friday").text()).contains("Recorded as #");
    assertThat(talk.card().text()).contains("James Carter will do this");
    assertThat(talk.typed(newcomer, "/commit dust by friday").text()).contains("Recorded as #");
    assertThat(talk.card().text()).contains("nia will do this");

    talk.slack.weather().clear();
    assertThat(talk.typed(newcomer, "/commit wipe by friday").text()).contains("Recorded as #");
    assertThat(talk.card().text()).contains("Nia Bello will do this");
  }

  @Test
  void who_administers_another_workspace_administers_nothing_here() {
    String guest = talk.welcome(Member.called("guest", "Gast Ito").ofTeam("T0ELSEWHERE").asOwner());

    assertThat(talk.typed(guest, "/asterism setup").text())
        .doesNotContain("Setting up")
        .contains("That is for an administrator");
    assertThat(talk.typed(guest, "/commit bring tea by friday").text()).contains("Recorded as #");
    assertThat(talk.card().text()).contains("Gast Ito will do this");
    Seen offered = talk.typed(maria, "/commit @guest bring cups by friday");
    assertThat(offered.text()).contains("Offered to Gast Ito");
  }

  @Test
  void nobody_is_asked_who_cannot_answer() {
    String gone = talk.welcome(Member.called("gone", "Gone Away"));
    talk.slack.change(gone, Member::deactivated);
    talk.welcome(Member.called("robot", "Robot").asBot());

    assertThat(talk.typed(maria, "/commit @gone bring cake by friday").text())
        .contains("Gone Away cannot be reached here any more");
    assertThat(talk.typed(maria, "/commit @robot bring cake by friday").text())
        .contains("Robot is a program and promises nothing");
    assertThat(talk.typed(maria, "/commit @asterism bring cake by friday").text())
        .contains("Asterism is a program and promises nothing");
    assertThat(talk.cards(talk.at.reading)).noneMatch(card -> card.text().contains("bring cake"));
  }

  @Test
  void namesakes_are_told_apart() {
    talk.welcome(Member.called("anna1", "Anna Berg"));
    String second = talk.welcome(Member.called("anna2", "Anna Berg"));

    talk.typed(maria, "/commit @anna2 ask @anna1 by friday");

    assertThat(talk.at.seen(second, talk.slack.direct(second)))
        .anyMatch(seen -> seen.text().contains("ask @Anna Berg"));
  }
}
