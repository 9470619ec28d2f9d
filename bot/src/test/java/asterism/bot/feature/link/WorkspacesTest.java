package asterism.bot.feature.link;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.link.Bridge.DISCORD;
import static asterism.bot.feature.link.Bridge.READING;
import static asterism.bot.feature.link.Bridge.SLACK;
import static asterism.bot.feature.link.Bridge.code;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.storage.people.Workspaces;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server on Discord joins a workspace on Slack. Each has promises and proposals of its own. */
class WorkspacesTest {
  private final Bridge bridge = new Bridge();

  @BeforeEach
  void begin() {
    bridge.onSlack();
    bridge.desk().say("maria", "/commit print the flyers by friday");
    bridge.desk().say("maria", "/commit call the library by friday");
    bridge.lead("ana", "/roster add \"Food Bank\"");
    bridge.lead("ana", "/roster add \"Schools\"");
    bridge.onDiscord();
    bridge.desk().say("sam", "/commit book the hall by friday");
    bridge.lead("dora", "/roster add \"food bank\"");
    bridge.lead("dora", "/roster @sam representative of \"food bank\"");
    bridge.desk().say("sam", "/consensus propose We meet on Tuesdays");
  }

  @AfterEach
  void close() {
    bridge.close();
  }

  @Test
  void a_code_says_what_to_do_with_it_and_where() {
    bridge.onSlack();
    Reply offered = bridge.lead("ana", "/asterism link workspace");
    assertThat(told(offered))
        .contains(
            "Your code: " + code(offered),
            "such as your Discord server, one of its administrators types: /asterism link "
                + code(offered),
            "ten minutes and for one use",
            "keeps its numbers");
    assertThat(code(bridge.lead("ana", "/asterism link workspace"))).isNotEqualTo(code(offered));
  }

  @Test
  void what_would_be_joined_is_shown_first_and_changes_nothing() {
    Reply preview = preview();
    assertThat(told(preview))
        .contains(
            "Is Riverside Discord (Discord) to join Riverside Slack (Slack)?",
            "becomes part of Riverside Slack",
            "Riverside Discord (Discord): 2 people, 1 organization, 1 group, 1 promise, 1 proposal",
            "Riverside Slack (Slack): 2 people, 2 organizations, 1 group, 2 promises, 0 proposals",
            "both have becomes one: food bank",
            "The numbers of your 2 promises and proposals change",
            "in their order they become #3 to #4",
            "/commit show 12 in:\"Riverside Discord\"",
            "/asterism unlink workspace parts the two again",
            "What cannot be undone");
    assertThat(workspaces(Platform.DISCORD, DISCORD)).containsExactly(DISCORD);
    assertThat(told(bridge.desk().say("sam", "/commit show 1"))).contains("book the hall");
  }

  @Test
  void left_as_it_is_nothing_is_done_and_the_code_stays_good() {
    Reply preview = preview();
    assertThat(told(bridge.leadPress("dora", preview, "Leave it"))).contains("stays as it is");
    assertThat(workspaces(Platform.DISCORD, DISCORD)).containsExactly(DISCORD);
    assertThat(told(bridge.leadPress("dora", preview, "Join them"))).contains("Done");
  }

  @Test
  void confirmed_they_are_one_collaborative_and_both_administrators_are_told() {
    Reply done = bridge.leadPress("dora", preview(), "Join them");
    assertThat(told(done))
        .contains(
            "Done: this workspace is part of Riverside Slack now",
            "Yours are #3 to #4 now",
            "If it was a mistake: /asterism unlink workspace");
    assertThat(workspaces(Platform.DISCORD, DISCORD)).containsExactly(SLACK, DISCORD);
    assertThat(bridge.slack("@ana"))
        .anyMatch(
            card ->
                card.contains("Your code was used: Riverside Discord (Discord) is part of")
                    && card.contains("/asterism unlink workspace"));
    assertThat(told(bridge.desk().say("sam", "/roster \"Schools\""))).startsWith("Schools");
  }

  @Test
  void each_channel_of_the_joining_side_is_told_once_and_no_other() {
    bridge.joined();
    assertThat(bridge.discord(READING))
        .filteredOn(card -> card.contains("We are part of Riverside Slack now"))
        .singleElement()
        .satisfies(
            card ->
                assertThat(card)
                    .contains(
                        "together with Riverside Slack (Slack)", "its card says what it was"));
    assertThat(bridge.slack(READING)).noneMatch(card -> card.contains("We are part of"));
  }

  @Test
  void what_got_another_number_says_so_wherever_it_is_looked_for() {
    bridge.joined();
    String formerly = "formerly #1 in Riverside Discord";
    assertThat(bridge.discord(READING))
        .anyMatch(card -> card.contains("#3") && card.contains(formerly))
        .anyMatch(
            card -> card.contains("proposes") && card.contains("formerly #2 in Riverside Discord"));
    assertThat(told(bridge.desk().say("sam", "/commit show 3"))).contains(formerly);
    assertThat(told(bridge.desk().say("sam", "/commit list"))).contains("#3", formerly);
    assertThat(told(bridge.desk().say("sam", "/consensus show 4"))).contains("formerly #2 in");
    assertThat(told(bridge.desk().say("sam", "/consensus list"))).contains("formerly #2 in");
    assertThat(bridge.slack(READING)).noneMatch(card -> card.contains("formerly"));
    assertThat(told(bridge.desk().say("rosa", "/commit show 3")))
        .contains("antes #1 en Riverside Discord");
  }

  @Test
  void the_old_number_finds_it_under_the_name_of_its_workspace() {
    bridge.joined();
    bridge.onSlack();
    assertThat(shown("/commit show 1 in:\"Riverside Discord\"")).contains("#3", "book the hall");
    assertThat(shown("/commit show 1 in:\"riverside discord\"")).contains("book the hall");
    assertThat(shown("/commit show 1 in:\"Riverside Slack\"")).contains("#1", "print the flyers");
    assertThat(shown("/commit show 1")).contains("print the flyers");
    assertThat(shown("/consensus show 2 in:\"Riverside Discord\"")).contains("#4", "on Tuesdays");
    assertThat(shown("/commit show 3 in:\"Riverside Slack\"")).doesNotContain("book the hall");
    assertThat(shown("/commit show 9 in:\"Riverside Discord\"")).contains("no #9");
    assertThat(shown("/commit show 1 in:\"Elsewhere\""))
        .contains(
            "I know no workspace called “Elsewhere”",
            "There are “Riverside Slack” and “Riverside Discord”");
    assertThat(shown("/consensus show 2 in:Elsewhere")).contains("I know no workspace called");
    assertThat(told(bridge.desk().say("rosa", "/commit show 1 in:\"Otro\"")))
        .contains("No conozco ningún espacio llamado “Otro”", "Hay estos");
  }

  @Test
  void a_code_is_used_once_by_whoever_is_first() {
    Reply preview = preview();
    bridge.leadPress("dora", preview, "Join them");
    assertThat(told(bridge.leadPress("dora", preview, "Join them"))).contains("good for nothing");
  }

  @Test
  void whoever_joins_can_part_again_though_the_others_are_set_up() {
    bridge.onSlack();
    bridge.desk().asAdministrator(true);
    Reply form = bridge.desk().press("ana", "asterism/basics");
    bridge
        .desk()
        .submit("ana", form.form().orElseThrow().id(), java.util.Map.of("name", "Riverside"));
    bridge.desk().asAdministrator(false);
    bridge.joined();
    Reply parting = bridge.desk().say("dora", "/asterism unlink workspace");
    assertThat(told(parting)).contains("Is Riverside Discord (Discord) to go its own way again?");
  }

  @Test
  void it_parts_again_and_each_side_keeps_what_was_recorded_in_its_channels() {
    bridge.joined();
    bridge.onDiscord();
    Reply parting = bridge.lead("dora", "/asterism unlink workspace");
    assertThat(told(parting))
        .contains(
            "Is Riverside Discord (Discord) to go its own way again?",
            "It leaves Riverside Slack, which goes on with Riverside Slack (Slack)",
            "Each side keeps what was recorded in its channels");
    assertThat(workspaces(Platform.DISCORD, DISCORD)).hasSize(2);

    assertThat(told(bridge.leadPress("dora", parting, "Part them")))
        .contains("Riverside Discord (Discord) is a collaborative of its own again");
    assertThat(workspaces(Platform.DISCORD, DISCORD)).containsExactly(DISCORD);
    assertThat(workspaces(Platform.SLACK, SLACK)).containsExactly(SLACK);
    assertThat(told(bridge.desk().say("sam", "/commit list"))).contains("book the hall");
    assertThat(bridge.discord(READING)).anyMatch(card -> card.contains("For a while we were one"));
    bridge.onSlack();
    assertThat(told(bridge.desk().say("maria", "/commit list")))
        .contains("print the flyers")
        .doesNotContain("book the hall");
    assertThat(told(bridge.lead("ana", "/asterism unlink workspace")))
        .contains("linked with no other");
  }

  @Test
  void it_is_said_in_the_persons_language() {
    bridge.onSlack();
    String code = code(bridge.lead("rosa", "/asterism link workspace"));
    bridge.onDiscord();
    Reply preview = bridge.lead("rosa", "/asterism link " + code);
    assertThat(told(preview))
        .contains("¿Se une Riverside Discord (Discord) a Riverside Slack (Slack)?", "2 promesas");
    assertThat(told(bridge.leadPress("rosa", preview, "Unirlos")))
        .contains("Lo tuyo va ahora de #3 a #4");
  }

  private Reply preview() {
    bridge.onSlack();
    String code = code(bridge.lead("ana", "/asterism link workspace"));
    bridge.onDiscord();
    return bridge.lead("dora", "/asterism link " + code);
  }

  private String shown(String line) {
    return told(bridge.desk().say("maria", line));
  }

  private List<String> workspaces(Platform platform, String workspace) {
    return bridge.in(
        platform,
        workspace,
        tx -> new Workspaces(tx).all().stream().map(Workspaces.Workspace::name).toList());
  }
}
