package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bot's Home tab, each person's own. */
class HomeTest {
  private static Talk talk;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
  }

  @AfterEach
  void all_is_well() {
    talk.assertAllWell();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  private static SeenView home(String who) {
    talk.slack.openHome(who);
    return talk.until(() -> talk.slack.homeOf(who));
  }

  private static List<Seen> offers(String who) {
    return talk.at.seen(who, talk.slack.direct(who)).stream()
        .filter(seen -> seen.text().contains("Hello! I am Asterism."))
        .toList();
  }

  @Test
  void somebody_new_sees_how_to_begin() {
    String nia = talk.slack.welcome(Member.called("nia", "Nia Bello"));

    SeenView home = home(nia);

    assertThat(home.text())
        .contains("⁂ Nia Bello, this is yours", "You have no open promises", "Your settings:");
    assertThat(home.buttons())
        .extracting(button -> button.label())
        .contains("Promise something", "My settings", "What I can do");
  }

  @Test
  void who_speaks_spanish_has_it_in_spanish() {
    String rosa = talk.slack.welcome(Member.called("rosa", "Rosa Díaz").speaking("es-ES"));

    assertThat(home(rosa).text())
        .contains("⁂ Rosa Díaz, esto es lo tuyo", "No tienes compromisos abiertos");
  }

  @Test
  void ones_promises_stand_there_and_what_is_done_is_gone() {
    String maria = talk.at.maria;
    talk.typed(maria, "/commit bind the books by friday");
    SeenView home = home(maria);
    assertThat(home.text()).contains("Your open promises", "bind the books", "in early-reading");

    Seen answer =
        talk.told(
            maria,
            talk.slack.direct(maria),
            () -> talk.slack.press(maria, home, home.button("Done")));

    assertThat(answer.ephemeral()).isFalse();
    assertThat(answer.text()).contains("is done. Thank you!");
    talk.until(
        () -> talk.slack.homeOf(maria).filter(now -> !now.text().contains("bind the books")));
    assertThat(talk.cards(talk.at.reading)).anyMatch(card -> card.text().contains("✅ Kept"));
  }

  @Test
  void what_can_be_done_there_is_answered_in_ones_own_conversation() {
    String james = talk.at.james;
    SeenView home = home(james);

    Seen help =
        talk.told(
            james,
            talk.slack.direct(james),
            () -> talk.slack.press(james, home, home.button("What I can do")));

    assertThat(help.text()).contains("What I can do here");
  }

  @Test
  void who_administers_the_workspace_is_offered_the_setup_once() {
    String ada = talk.slack.welcome(Member.called("ada", "Ada Reyes").asAdmin());
    String noor = talk.slack.welcome(Member.called("noor", "Noor Haddad").asOwner());

    home(ada);
    home(ada);

    assertThat(offers(ada)).hasSize(1);
    Seen offer = offers(ada).get(0);
    assertThat(offer.buttons()).extracting(b -> b.label()).containsExactly("Set it up");
    home(noor);
    assertThat(offers(noor)).isEmpty();

    Seen overview =
        talk.told(
            ada,
            talk.slack.direct(ada),
            () -> talk.slack.press(ada, offer, offer.button("Set it up")));
    assertThat(overview.text()).contains("Setting up Riverside Collaborative");
  }

  @Test
  void others_are_not() {
    String stranger =
        talk.slack.welcome(Member.called("stranger", "Stran Ger").ofTeam("T0OTHER").asOwner());

    home(talk.at.james);
    home(stranger);

    assertThat(offers(talk.at.james)).isEmpty();
    assertThat(offers(stranger)).isEmpty();
  }
}
