package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import asterism.bot.slack.wire.SlackEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the bot is spoken to: channels it is in or not, and conversations that are no channels. */
class ChannelsTest {
  private static Talk talk;
  private static String maria;
  private static String james;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    maria = talk.at.maria;
    james = talk.at.james;
  }

  @AfterEach
  void all_is_well() {
    talk.slack.viewsOf(maria).forEach(view -> talk.slack.closeViews(maria));
    talk.assertAllWell();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  private static boolean stands(String channel, String words) {
    return talk.cards(channel).stream().anyMatch(card -> card.text().contains(words));
  }

  @Test
  void where_it_is_not_it_says_how_to_invite_it_and_does_nothing_until_then() {
    String garden = talk.slack.channel("garden", maria, james);
    String line = "/commit dig by friday strategy:\"*Green*\"";

    Seen answer = talk.typed(maria, garden, line);
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text())
        .contains("I am not in #garden yet", "/invite @Asterism in #garden", line)
        .doesNotContain("Recorded");
    assertThat(talk.typed(james, "/commit list").text()).doesNotContain("dig");

    talk.slack.invite(maria, garden);
    assertThat(talk.typed(maria, garden, line).text()).contains("Recorded as #");
    assertThat(stands(garden, "dig")).isTrue();
    assertThat(stands(garden, "Hello, garden!")).isTrue();
  }

  @Test
  void a_form_that_is_handed_in_where_it_is_no_longer_keeps_all_that_was_written() {
    String shed = talk.channel("shed");
    SeenView form = talk.opened(maria, () -> talk.slash(maria, shed, "/commit"));
    talk.slack.kick(james, shed);
    talk.at.restart();

    talk.slack.submit(maria, form, Map.of("what", "tidy up", "by", "2026-12-11"));
    List<SeenView> open = talk.slack.viewsOf(maria);
    assertThat(open).hasSize(1);
    assertThat(open.get(0).text())
        .contains("I am not in #shed yet", "all you wrote is still in it");
    assertThat(open.get(0).input("what").value().path("value").asText()).isEqualTo("tidy up");

    talk.slack.invite(maria, shed);
    talk.told(maria, shed, () -> talk.slack.submit(maria, open.get(0), Map.of()));
    assertThat(stands(shed, "tidy up")).isTrue();
  }

  @Test
  void of_a_private_channel_it_is_not_in_it_knows_no_name() {
    String quiet = talk.slack.privateChannel("quiet", maria, james);

    assertThat(talk.typed(maria, quiet, "/commit whisper by friday").text())
        .contains("I am not in this channel yet", "Type /invite @Asterism here");

    talk.slack.invite(maria, quiet);
    assertThat(stands(quiet, "Hello, quiet!")).isTrue();
    assertThat(talk.typed(maria, quiet, "/commit whisper by friday").text())
        .contains("Recorded as #");
    assertThat(talk.typed(maria, quiet, "/commit list").text()).contains("in quiet");
  }

  @Test
  void a_channel_that_is_renamed_is_called_so() {
    String old = talk.channel("old-name");
    talk.typed(maria, old, "/commit paint by friday");

    talk.slack.rename(old, "new-name");

    assertThat(talk.typed(maria, old, "/commit list").text()).contains("in new-name");
  }

  @Test
  void it_may_hear_of_the_new_name_only_afterwards() {
    String first = talk.channel("first-name");
    talk.typed(maria, first, "/commit saw by friday");

    talk.slack.holdEvents();
    talk.slack.rename(first, "second-name");
    assertThat(talk.typed(maria, first, "/commit list").text()).contains("saw");
    for (SlackEvent held : talk.slack.releaseEvents()) {
      talk.slack.again(held);
    }

    assertThat(talk.typed(maria, first, "/commit list").text()).contains("in second-name");
  }

  @Test
  void renamed_twice_and_told_in_the_other_order_it_has_its_last_name() {
    String channel = talk.channel("name-one");
    talk.typed(maria, channel, "/commit plane by friday");
    talk.slack.holdEvents();
    talk.slack.rename(channel, "name-two");
    talk.slack.rename(channel, "name-three");
    List<SlackEvent> held = talk.slack.releaseEvents();
    talk.slack.again(held.get(1));
    assertThat(talk.typed(maria, channel, "/commit list").text()).contains("in name-three");

    talk.slack.again(held.get(0));

    assertThat(talk.typed(maria, channel, "/commit list").text()).contains("in name-three");
  }

  @Test
  void what_happened_while_it_was_archived_is_shown_once_it_is_open_again() {
    String club = talk.channel("club");
    Seen recorded = talk.typed(maria, club, "/commit bake by friday");
    String number = recorded.text().replaceFirst("(?s).*?#(\\d+).*", "$1");
    assertThat(stands(club, "bake\nOpen")).isTrue();

    talk.slack.archive(james, club);
    talk.typed(maria, talk.slack.direct(maria), "/commit done " + number);
    talk.slack.unarchive(james, club);

    talk.until(
        () ->
            talk.slack.messagesSeenBy(james, club).stream()
                .filter(card -> card.text().contains("bake\n✅ Kept"))
                .findFirst());
  }

  @Test
  void a_conversation_of_several_people_is_like_ones_own_with_it() {
    String several = talk.slack.among(maria, james, talk.welcome(ana()));

    Seen answer = talk.typed(maria, several, "/commit chat by friday");

    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).contains("Recorded as #", "This is about ");
    SeenView form = talk.opened(maria, () -> talk.slash(maria, several, "/commit talk"));
    talk.told(
        maria,
        talk.slack.direct(maria),
        () -> talk.slack.submit(maria, form, Map.of("by", "2026-12-11")));
  }

  private static Member ana() {
    return Member.called("ana", "Ana Ruiz");
  }

  @Test
  void a_conversation_of_two_people_is_too() {
    String two = talk.slack.among(maria, james);

    Seen answer = talk.typed(maria, two, "/commit walk by friday");

    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).contains("Recorded as #", "This is about ");
    assertThat(talk.slack.messagesSeenBy(james, two)).isEmpty();
  }
}
