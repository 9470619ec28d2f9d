package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.TestDatabase;
import org.junit.jupiter.api.Test;

/** Whoever reacts to something in the room is answered there, and nobody else sees it. */
@NeedsBrowser
class ReactingInTheBrowserTest {
  private static final String TEAM = "early-reading";

  @Test
  void a_reaction_may_be_answered_in_private_and_by_a_form() {
    try (RunningRoom room = RunningRoom.with(TestDatabase.fresh(), new ScriptedBot());
        Browser browser = new Browser()) {
      Client client = new Client(room.address());
      client.say("james", TEAM, "Shall we?");
      browser.driver.get(room.address().resolve("/room?as=maria&place=" + TEAM).toString());

      browser.find(".react summary").click();
      browser.find(".choices [data-emoji=question]").click();

      browser.find("dialog[open]");
      assertThat(browser.seeing("What is it?")).contains("question 1", "What is it?");
      assertThat(client.texts("maria", TEAM)).containsExactly("Shall we?", "What is it?");
      assertThat(client.texts("james", TEAM)).containsExactly("Shall we?");
    }
  }
}
