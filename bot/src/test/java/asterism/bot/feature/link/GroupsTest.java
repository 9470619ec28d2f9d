package asterism.bot.feature.link;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.link.Bridge.READING;
import static asterism.bot.feature.link.Bridge.code;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group on Slack gets a channel on Discord, which was used before. */
class GroupsTest {
  private final Bridge bridge = new Bridge();

  @BeforeEach
  void begin() {
    bridge.onSlack();
    bridge.lead("ana", "/roster add \"Food Bank\"");
    bridge.lead("ana", "/roster @maria representative of \"Food Bank\"");
    bridge.desk().say("maria", "/commit print the flyers by friday");
    bridge.desk().say("maria", "/commit call the library by friday");
    bridge.desk().say("maria", "/commit done 2");
    bridge.desk().say("maria", "/consensus propose We meet on Tuesdays");
    bridge.onDiscord();
    bridge.desk().say("sam", "/commit book the hall by friday");
    bridge.joined();
  }

  @AfterEach
  void close() {
    bridge.close();
  }

  @Test
  void what_both_have_is_shown_first() {
    bridge.onSlack();
    String code = code(bridge.lead("ana", "/asterism link channel"));
    bridge.onDiscord();
    Reply preview = bridge.lead("dora", "/asterism link " + code);
    assertThat(told(preview))
        .contains(
            "Is this channel to be one of early-reading?",
            "which talks here: #early-reading in Riverside Slack (Slack)",
            "early-reading: 2 promises, 1 proposal",
            "early-reading: 1 promise, 0 proposals",
            "/asterism unlink channel gives the channel a group of its own again",
            "What cannot be undone: what was chosen for early-reading");
    assertThat(groups()).hasSize(2);
  }

  @Test
  void from_then_on_what_is_open_stands_in_both_channels_and_what_is_over_does_not_come_again() {
    bridge.show();
    assertThat(told(bridge.together()))
        .contains(
            "early-reading talks here now: #early-reading in Riverside Slack (Slack) and"
                + " #early-reading in Riverside Discord (Discord)",
            "/asterism unlink channel");
    assertThat(groups()).hasSize(1);
    assertThat(bridge.discord(READING))
        .anyMatch(card -> card.contains("print the flyers"))
        .anyMatch(card -> card.contains("We meet on Tuesdays"))
        .anyMatch(card -> card.contains("book the hall"))
        .anyMatch(card -> card.contains("talks here now"))
        .noneMatch(card -> card.contains("call the library"));
    assertThat(bridge.slack(READING))
        .anyMatch(card -> card.contains("book the hall"))
        .anyMatch(card -> card.contains("talks here now"));
    assertThat(bridge.slack(READING)).filteredOn(card -> card.contains("flyers")).hasSize(1);
  }

  @Test
  void what_is_done_in_one_is_seen_in_the_other() {
    bridge.together();
    bridge.onSlack();
    bridge.desk().say("maria", "/commit done 1");
    assertThat(bridge.discord(READING))
        .anyMatch(card -> card.contains("print the flyers") && card.contains("Kept"));
    bridge.onDiscord();
    bridge.desk().say("sam", "/commit paint the fence by friday");
    assertThat(bridge.slack(READING)).anyMatch(card -> card.contains("paint the fence"));
  }

  @Test
  void it_parts_again_with_what_was_recorded_in_it() {
    bridge.together();
    Reply parting = bridge.lead("dora", "/asterism unlink channel");
    assertThat(told(parting))
        .contains("Is this channel to go its own way again?", "a group of its own again");
    assertThat(groups()).hasSize(1);
    assertThat(told(bridge.leadPress("dora", parting, "Part them")))
        .contains("this channel is that of early-reading now");
    assertThat(groups()).hasSize(2);
    assertThat(told(bridge.desk().say("sam", "/commit list")))
        .contains("book the hall")
        .doesNotContain("print the flyers");
    assertThat(bridge.slack(READING)).anyMatch(card -> card.contains("in one channel again"));
    assertThat(told(bridge.lead("dora", "/asterism unlink channel")))
        .contains("the only channel of early-reading");
  }

  @Test
  void a_channel_never_used_before_joins_as_well() {
    bridge.onSlack();
    String code = code(bridge.lead("ana", "/asterism link channel"));
    bridge.onDiscord();
    bridge.desk().at("brand-new");
    Reply joined =
        bridge.leadPress("dora", bridge.lead("dora", "/asterism link " + code), "Join them");
    assertThat(told(joined)).contains("#brand-new in Riverside Discord (Discord)");
    assertThat(bridge.discord("brand-new")).anyMatch(card -> card.contains("print the flyers"));
  }

  private List<String> groups() {
    return bridge.in(
        Platform.SLACK,
        Bridge.SLACK,
        tx -> new Groups(tx).all().stream().map(Group::name).toList());
  }
}
