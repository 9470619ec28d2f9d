package asterism.bot.feature.link;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.link.Bridge.READING;
import static asterism.bot.feature.link.Bridge.code;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Stance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maria of Slack is Sam of Discord. */
class AccountsTest {
  private static final String AGREE = "white_check_mark";
  private static final String RESERVATIONS = "large_yellow_circle";
  private static final String BLOCK = "octagonal_sign";
  private static final String WORDS = "We meet on Tuesdays";

  private final Bridge bridge = new Bridge();

  @BeforeEach
  void begin() {
    bridge.onSlack();
    bridge.lead("ana", "/roster add \"Food Bank\"");
    bridge.lead("ana", "/roster add \"Schools\"");
    bridge.lead("ana", "/roster @maria representative of \"Food Bank\"");
    bridge.lead("ana", "/roster @james representative of \"Schools\"");
    bridge.onDiscord();
    bridge.desk().say("sam", "/commit book the hall by friday");
    bridge.joined();
    bridge.together();
  }

  @AfterEach
  void close() {
    bridge.close();
  }

  @Test
  void who_it_would_be_is_shown_first() {
    bridge.onSlack();
    Reply offered = bridge.desk().say("maria", "/asterism link me");
    assertThat(told(offered)).contains("With your other account", "for you alone");
    bridge.onDiscord();
    assertThat(told(bridge.desk().say("sam", "/asterism link " + code(offered))))
        .contains(
            "Are you maria, too?",
            "sam in Riverside Discord (Discord) and maria in Riverside Slack (Slack) become",
            "one digest a day",
            "/asterism unlink me");
  }

  @Test
  void from_then_on_it_is_one_person_whichever_account_they_use() {
    assertThat(told(bridge.same("maria", "sam")))
        .contains(
            "you are maria, with these accounts: maria in Riverside Slack (Slack) and sam in"
                + " Riverside Discord (Discord)");
    bridge.onSlack();
    assertThat(told(bridge.desk().say("maria", "/commit list mine"))).contains("book the hall");
    assertThat(told(bridge.desk().say("maria", "/commit done 1"))).doesNotContain("only");
  }

  @Test
  void confirmed_in_a_direct_message_it_is_answered_there() {
    bridge.onSlack();
    String code = code(bridge.desk().say("maria", "/asterism link me"));
    bridge.onDiscord();
    bridge.desk().inDirect();
    Reply preview = bridge.desk().say("sam", "asterism link " + code);
    assertThat(told(bridge.press("sam", preview, "Join them"))).contains("Done: you are maria");
  }

  @Test
  void reactions_from_both_accounts_are_one_set_and_one_voice() {
    bridge.same("maria", "sam");
    propose();
    bridge.onSlack();
    bridge.react(bridge.slack, "maria", WORDS, AGREE, true);
    assertThat(stances()).containsExactly(Optional.of(Stance.AGREE));
    bridge.onDiscord();
    bridge.react(bridge.discord, "sam", WORDS, BLOCK, true);
    bridge.onSlack();
    bridge.react(bridge.slack, "maria", WORDS, RESERVATIONS, true);
    assertThat(stances().get(stances().size() - 1)).contains(Stance.BLOCK);
    assertThat(bridge.slack(READING))
        .anyMatch(card -> card.contains(WORDS) && card.contains("1 of 2"));

    bridge.onDiscord();
    bridge.react(bridge.discord, "sam", WORDS, BLOCK, false);
    assertThat(stances().get(stances().size() - 1)).contains(Stance.RESERVATIONS);
    bridge.onSlack();
    bridge.react(bridge.slack, "maria", WORDS, RESERVATIONS, false);
    bridge.react(bridge.slack, "maria", WORDS, AGREE, false);
    assertThat(stances().get(stances().size() - 1)).isEmpty();
    assertThat(acts()).extracting(Act::personId).containsOnly(acts().get(0).personId());
  }

  @Test
  void what_was_not_heard_of_is_read_back_from_both_as_one_set() {
    bridge.same("maria", "sam");
    propose();
    bridge.show();
    bridge.slack.put("maria", bridge.slack.id(READING, WORDS), AGREE, true);
    bridge.discord.put("sam", bridge.discord.id(READING, WORDS), BLOCK, true);
    bridge.pass(Duration.ofHours(1)).look();
    assertThat(stances()).containsExactly(Optional.of(Stance.BLOCK));
    bridge.discord.put("sam", bridge.discord.id(READING, WORDS), BLOCK, false);
    bridge.pass(Duration.ofHours(1)).look();
    assertThat(stances()).containsExactly(Optional.of(Stance.BLOCK), Optional.of(Stance.AGREE));
  }

  @Test
  void they_get_one_digest_where_they_wrote_last() {
    bridge.same("maria", "sam");
    bridge.onSlack();
    bridge.desk().say("maria", "/commit print the flyers by tomorrow");
    for (int hour = 0; hour < 26; hour++) {
      bridge.pass(Duration.ofHours(1)).look();
    }
    assertThat(bridge.slack("@maria")).filteredOn(this::isDigest).hasSize(1);
    assertThat(bridge.discord("@sam")).filteredOn(this::isDigest).isEmpty();
  }

  @Test
  void an_account_goes_its_own_way_again_and_begins_anew() {
    bridge.same("maria", "sam");
    Reply parting = bridge.desk().say("sam", "/asterism unlink me");
    assertThat(told(parting))
        .contains("Your account in Riverside Discord (Discord) begins anew", "Your promises");
    assertThat(told(bridge.press("sam", parting, "Part them")))
        .contains("your account in Riverside Discord (Discord) begins anew");
    assertThat(told(bridge.desk().say("sam", "/commit list mine"))).doesNotContain("book the hall");
    bridge.onSlack();
    assertThat(told(bridge.desk().say("maria", "/commit list mine"))).contains("book the hall");
    assertThat(told(bridge.desk().say("maria", "/asterism unlink me")))
        .contains("your only account");
  }

  private boolean isDigest(String card) {
    return card.contains("flyers");
  }

  private void propose() {
    bridge.onSlack();
    bridge.desk().say("james", "/consensus propose " + WORDS);
    bridge.show();
  }

  private List<Act> acts() {
    return bridge.in(
        Platform.SLACK,
        Bridge.SLACK,
        tx -> new Acts(tx).of(new Proposals(tx).find(2).orElseThrow().id()));
  }

  private List<Optional<Stance>> stances() {
    return acts().stream().map(Act::stance).toList();
  }
}
