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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /commit help 1 because …} and who answers. */
class HelpTest {
  private static final String WANTED = "Help wanted in early-reading";

  private final Stage stage = new Stage();

  @BeforeEach
  void maria_promises() {
    stage.group(READING, Group.Kind.WORK_GROUP).group("backbone", Group.Kind.BACKBONE);
    stage.group("housing", Group.Kind.WORK_GROUP);
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("james", READING, Role.MEMBER, "Library");
    stage.person("mei", "backbone", Role.LISTENER);
    stage.say("maria", "/commit call the library by 12 december");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void the_group_and_the_backbone_see_that_help_is_wanted() {
    assertThat(told(stage.say("maria", "/commit help 1 because the phone is broken")))
        .contains("help is wanted for #1");

    for (String place : List.of(READING, "backbone")) {
      Message card = stage.seen(place, WANTED);
      assertThat(card.plain())
          .contains("maria (Food Bank) with #1", "call the library", "the phone is broken");
      assertThat(labels(card)).containsExactly("I can help");
    }
    assertThat(stage.seen("housing")).isEmpty();
    assertThat(told(stage.say("james", "/commit list help"))).contains("call the library");
  }

  @Test
  void the_button_asks_why_and_does_the_same() {
    Reply form = stage.press("maria", button(stage.seen(READING, "#1"), "I need help"));
    stage.submit("maria", form, Map.of("because", "the phone is broken"));
    assertThat(stage.seen("backbone", WANTED).plain()).contains("the phone is broken");
  }

  @Test
  void who_can_help_is_named_on_the_card_and_the_owner_is_told() {
    stage.say("maria", "/commit help 1 because the phone is broken");
    Message card = stage.seen(READING, WANTED);
    assertThat(told(stage.press("james", button(card, "I can help"))))
        .contains("maria is told that you can help with #1");
    assertThat(told(stage.press("james", button(card, "I can help")))).contains("You said already");
    stage.in("backbone").press("mei", button(stage.seen("backbone", WANTED), "I can help"));

    for (String place : List.of(READING, "backbone")) {
      assertThat(stage.seen(place, WANTED).plain()).contains("Can help: james, mei");
    }
    assertThat(stage.seen("@maria")).hasSize(2);
    assertThat(stage.seen("@maria", "james can help with #1").plain()).contains("next step");
    assertThat(told(stage.press("maria", button(card, "I can help")))).contains("your own promise");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/commit done 1",
        "/commit release 1 because of the rain",
        "/commit mistake 1",
        "button"
      })
  void the_card_closes_when_help_ends_or_the_promise_does(String line) {
    stage.say("maria", "/commit help 1 because the phone is broken");
    Message card = stage.seen(READING, WANTED);
    if (line.equals("button")) {
      stage.press("maria", button(stage.seen(READING, "will do this"), "Help has come"));
    } else {
      stage.say("maria", line);
    }

    for (String place : List.of(READING, "backbone")) {
      Message closed = stage.seen(place, "Help was wanted");
      assertThat(closed.plain()).contains("Help is no longer wanted", "Thank you");
      assertThat(closed.buttons()).isEmpty();
    }
    assertThat(told(stage.press("james", button(card, "I can help"))))
        .contains("Help is no longer wanted for #1");
    assertThat(stage.seen("@maria")).isEmpty();
  }

  @Test
  void asked_again_it_is_a_card_of_its_own_and_another_word_is_not() {
    stage.say("maria", "/commit help 1 because the phone is broken");
    stage.press("james", button(stage.seen(READING, WANTED), "I can help"));
    stage.say("maria", "/commit help 1 because I lost the number");
    assertThat(stage.seen("backbone")).hasSize(1);
    assertThat(stage.seen("backbone", WANTED).plain()).contains("lost the number", "james");

    stage.press("maria", button(stage.seen(READING, "will do this"), "Help has come"));
    stage.say("maria", "/commit help 1 because they speak Spanish");
    assertThat(stage.seen("backbone")).hasSize(2);
    assertThat(stage.seen("backbone", WANTED).plain())
        .contains("they speak Spanish")
        .doesNotContain("james");
    assertThat(stage.seen("backbone").get(0).plain()).contains("no longer wanted");
  }

  @Test
  void only_the_owner_asks_for_help() {
    assertThat(told(stage.say("james", "/commit help 1 because of the rain")))
        .contains("only maria can change it");
    assertThat(stage.seen("backbone")).isEmpty();
  }

  @Test
  void in_spanish_where_the_group_speaks_it() {
    stage.asOwner("update asterism.\"group\" set language = 'es' where name = 'backbone'");
    stage.say("maria", "/commit help 1 because the phone is broken");
    Message card = stage.seen("backbone", "Se busca ayuda en early-reading");
    assertThat(labels(card)).containsExactly("Puedo ayudar");
    stage.person("rosa", "backbone", Role.MEMBER);
    assertThat(told(stage.in("backbone").press("rosa", button(card, "Puedo ayudar"))))
        .contains("maria sabrá que puedes ayudar");
  }
}
