package asterism.bot.feature.link;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.link.Bridge.code;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Reply;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a code, who may use it, and what is answered where it cannot be. */
class CodesTest {
  private static final String WORTHLESS = "That code is good for nothing";

  private final Bridge bridge = new Bridge();

  @AfterEach
  void close() {
    bridge.close();
  }

  @Test
  void alone_the_command_says_what_can_become_one() {
    Reply which = bridge.onSlack().say("ana", "/asterism link");
    assertThat(told(which)).contains("What is to become one?", "/asterism link K7Q2-9XPM");
    assertThat(told(bridge.leadPress("ana", which, "This workspace"))).contains("Your code:");
    assertThat(told(bridge.press("maria", which, "My accounts"))).contains("Your code:");
    assertThat(told(bridge.desk().say("rosa", "/asterism link"))).contains("¿Qué quieres unir?");
    assertThat(told(bridge.desk().say("ana", "/asterism unlink"))).contains("go its own way");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /asterism link workspace   | That is for an administrator
          /asterism link server      | That is for an administrator
          /asterism unlink workspace | That is for an administrator
          /asterism link channel     | That is for a facilitator of this group, a co-chair of this group, or an administrator
          /asterism unlink channel   | That is for a facilitator of this group, a co-chair of this group, or an administrator
          /asterism link me          | Your code:
          /asterism link mi cuenta   | Your code:
          /asterism unlink me        | your only account
          """)
  void who_is_nobody_in_particular_is_told_who_may(String line, String answer) {
    assertThat(told(bridge.onSlack().say("maria", line))).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"facilitator", "co-chair"})
  void who_leads_a_group_links_its_channel_and_no_workspace(String role) {
    bridge.joined();
    bridge.onSlack();
    bridge.lead("ana", "/roster @maria " + role);
    assertThat(told(bridge.desk().say("maria", "/asterism link channel"))).contains("Your code:");
    assertThat(told(bridge.desk().say("maria", "/asterism link workspace")))
        .contains("That is for an administrator");
    String code = code(bridge.desk().say("maria", "/asterism link channel"));
    bridge.onDiscord();
    assertThat(told(bridge.desk().say("sam", "/asterism link " + code)))
        .contains("That is for a facilitator of this group");
    bridge.lead("dora", "/roster @sam " + role);
    assertThat(told(bridge.desk().say("sam", "/asterism link " + code)))
        .contains("Is this channel to be one of early-reading?");
  }

  @Test
  void only_an_administrator_uses_the_code_of_a_workspace() {
    bridge.onSlack();
    String code = code(bridge.lead("ana", "/asterism link workspace"));
    bridge.onDiscord();
    assertThat(told(bridge.desk().say("sam", "/asterism link " + code)))
        .contains("That is for an administrator");
    Reply preview = bridge.lead("dora", "/asterism link " + code);
    assertThat(told(bridge.press("sam", preview, "Join them")))
        .contains("That is for an administrator");
    assertThat(told(bridge.leadPress("dora", preview, "Join them"))).contains("Done");
  }

  @Test
  void it_is_typed_in_any_case_with_the_hyphen_or_without() {
    bridge.onSlack();
    String code = code(bridge.lead("ana", "/asterism link workspace"));
    assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}").doesNotContainPattern("[BILOSZ01]");
    bridge.onDiscord();
    for (String typed :
        new String[] {
          code.toLowerCase(Locale.ROOT),
          code.replace("-", ""),
          code.replace("-", " "),
          code.replace("-", "–"),
          "workspace " + code
        }) {
      assertThat(told(bridge.lead("dora", "/asterism link " + typed))).contains("to join");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"K7Q2", "K7Q2-9XPM-3", "the other channel", "K7Q2-9X*M!", "workspaces"})
  void what_is_no_code_is_said_to_be_none(String typed) {
    assertThat(told(bridge.onSlack().say("maria", "/asterism link " + typed)))
        .contains("“" + typed + "” is not a code", "K7Q2-9XPM");
  }

  @Test
  void an_unknown_an_old_and_a_used_one_are_good_for_nothing() {
    bridge.onSlack();
    assertThat(told(bridge.desk().say("maria", "/asterism link K7Q2-9XPM"))).contains(WORTHLESS);
    String old = code(bridge.lead("ana", "/asterism link workspace"));
    bridge.onDiscord();
    Reply preview = bridge.lead("dora", "/asterism link " + old);
    bridge.pass(Duration.ofMinutes(10));
    assertThat(told(bridge.lead("dora", "/asterism link " + old))).contains(WORTHLESS);
    assertThat(told(bridge.leadPress("dora", preview, "Join them"))).contains(WORTHLESS);

    bridge.joined();
    bridge.onSlack();
    String again = code(bridge.lead("ana", "/asterism link channel"));
    bridge.onDiscord();
    preview = bridge.lead("dora", "/asterism link " + again);
    assertThat(told(bridge.leadPress("dora", preview, "Join them"))).contains("Done");
    assertThat(told(bridge.leadPress("dora", preview, "Join them"))).contains(WORTHLESS);
  }

  @Test
  void whoever_tries_five_has_to_wait_and_nobody_else() {
    bridge.onSlack();
    String code = code(bridge.desk().say("ana", "/asterism link me"));
    IntStream.range(0, 5)
        .forEach(
            n ->
                assertThat(told(bridge.desk().say("maria", "/asterism link K7Q2-9XP" + (n + 2))))
                    .contains(WORTHLESS));
    assertThat(told(bridge.desk().say("maria", "/asterism link " + code)))
        .contains("please wait ten minutes");
    assertThat(told(bridge.desk().say("james", "/asterism link " + code))).contains("Are you ana");
    bridge.pass(Duration.ofMinutes(10));
    String later = code(bridge.desk().say("ana", "/asterism link me"));
    assertThat(told(bridge.desk().say("maria", "/asterism link " + later))).contains("Are you ana");
  }

  @Test
  void ones_own_code_is_for_the_other_side() {
    bridge.onSlack();
    String workspace = code(bridge.lead("ana", "/asterism link workspace"));
    assertThat(told(bridge.lead("ana", "/asterism link " + workspace)))
        .contains("from this very workspace");
    String me = code(bridge.desk().say("ana", "/asterism link me"));
    assertThat(told(bridge.desk().say("ana", "/asterism link " + me)))
        .contains("Type it with your other account", "ana in Riverside Slack (Slack)");
  }

  @Test
  void what_is_one_already_stays_so() {
    bridge.joined();
    bridge.together();
    bridge.same("maria", "sam");
    bridge.onSlack();
    String workspace = code(bridge.lead("ana", "/asterism link workspace"));
    String channel = code(bridge.lead("ana", "/asterism link channel"));
    String me = code(bridge.desk().say("maria", "/asterism link me"));
    bridge.onDiscord();
    assertThat(told(bridge.lead("dora", "/asterism link " + workspace)))
        .contains("Riverside Slack (Slack) and this workspace are one collaborative already");
    assertThat(told(bridge.lead("dora", "/asterism link " + channel)))
        .contains("one of early-reading already");
    assertThat(told(bridge.desk().say("sam", "/asterism link " + me)))
        .contains("this account is yours already");
  }

  @Test
  void before_the_workspaces_are_linked_it_says_how() {
    bridge.onSlack();
    assertThat(told(bridge.lead("ana", "/asterism link channel")))
        .contains("no other workspace yet", "/asterism link workspace");
    String me = code(bridge.desk().say("maria", "/asterism link me"));
    bridge.onDiscord();
    assertThat(told(bridge.desk().say("sam", "/asterism link " + me)))
        .contains(
            "from Riverside Slack (Slack), which is another collaborative",
            "/asterism link workspace there",
            "get a new code for yourself");
  }

  @Test
  void a_code_of_another_kind_is_named_by_what_it_is_for() {
    bridge.joined();
    bridge.onSlack();
    String me = code(bridge.desk().say("maria", "/asterism link me"));
    bridge.onDiscord();
    assertThat(told(bridge.desk().say("sam", "/asterism link workspace " + me)))
        .contains("That code is for a person’s accounts", "type /asterism link " + me);
  }

  @Test
  void a_channel_is_linked_in_the_channel() {
    bridge.joined();
    bridge.onSlack();
    String code = code(bridge.lead("ana", "/asterism link channel"));
    bridge.desk().inDirect();
    assertThat(told(bridge.lead("ana", "/asterism link channel")))
        .contains("in the channel itself");
    assertThat(told(bridge.lead("ana", "/asterism unlink channel")))
        .contains("in the channel that is to go");
    bridge.onDiscord();
    assertThat(told(bridge.lead("dora", "/asterism link " + code)))
        .contains("in the channel itself");
    bridge.desk().outside("somewhere");
    assertThat(told(bridge.lead("dora", "/asterism link " + code))).contains("invite me there");
  }

  @Test
  void two_channels_of_one_workspace_are_not_one_group() {
    bridge.joined();
    bridge.onSlack();
    String code = code(bridge.lead("ana", "/asterism link channel"));
    bridge.desk().at("housing");
    assertThat(told(bridge.lead("ana", "/asterism link " + code)))
        .contains("early-reading has a channel in Riverside Slack (Slack) already");
  }
}
