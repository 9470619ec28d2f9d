package asterism.bot.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The real Bolt hears what people do and is seen by them, over HTTP and over Socket Mode. */
class ConversingTest {
  abstract static class Talk {
    final FakeSlack fake = new FakeSlack();
    final TinyBot bot = new TinyBot(fake);
    final String ana = fake.welcome("ana", "Ana Ruiz");
    final String james = fake.welcome("james", "James Lee");
    final String reading = fake.channel("early-reading", ana, james);

    abstract void connect() throws Exception;

    @BeforeEach
    void begin() throws Exception {
      connect();
    }

    @AfterEach
    void end() throws Exception {
      bot.close();
      fake.close();
    }

    @Test
    void a_command_is_answered_for_nobody_else_to_see() {
      Ack ack = fake.slash(ana, reading, "/hello", "read a book with @james");

      assertThat(ack.acknowledged()).isTrue();
      assertThat(bot.heard)
          .containsExactly("early-reading: read a book with <@" + james + "|james>");
      assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
      List<Seen> seen = fake.messagesSeenBy(ana, reading);
      assertThat(seen).hasSize(1);
      assertThat(seen.get(0).text()).isEqualTo("Hello @ana, you said that");
      assertThat(seen.get(0).ephemeral()).isTrue();
      assertThat(seen.get(0).buttons()).extracting(Button::label).containsExactly("Again", "Form");
      assertThat(seen.get(0).button("Again").description()).isEqualTo("Say it again");
      assertThat(fake.complaints()).isEmpty();
    }

    @Test
    void a_command_without_words_is_answered_with_a_text() {
      fake.slash(ana, fake.direct(ana), "/hello", "");

      assertThat(bot.heard).hasSize(1);
      assertThat(bot.heard.get(0)).startsWith("directmessage: ");
      assertThat(fake.messagesSeenBy(ana, fake.direct(ana)))
          .extracting(Seen::text)
          .containsExactly("Say something");
    }

    @Test
    void a_command_can_be_answered_later() {
      fake.slash(ana, reading, "/later", "");

      await()
          .untilAsserted(
              () ->
                  assertThat(fake.messagesSeenBy(ana, reading))
                      .extracting(Seen::text)
                      .containsExactly("Here it is"));
      assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
    }

    @Test
    void a_button_replaces_the_private_message_it_stands_in() {
      fake.slash(ana, reading, "/hello", "something");
      Seen before = fake.messagesSeenBy(ana, reading).get(0);

      fake.press(ana, before, "again");

      assertThat(bot.heard).contains("again by " + ana);
      List<Seen> after = fake.messagesSeenBy(ana, reading);
      assertThat(after).hasSize(1);
      assertThat(after.get(0).text()).isEqualTo("Said again");
      assertThat(after.get(0).ts()).isEqualTo(before.ts());
      assertThatThrownBy(() -> fake.press(james, before, "again"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_is_filled_in_and_handed_in() {
      fake.slash(ana, reading, "/form", "");
      SeenView form = fake.viewsOf(ana).get(0);
      assertThat(form.title()).isEqualTo("Tell me");
      assertThat(form.input("by").value().path("selected_date").asText()).isEqualTo("2026-12-31");

      Ack ack = fake.submit(ana, form, Map.of("what", "a walk", "who", james, "kind", "b"));

      assertThat(ack.acknowledged()).isTrue();
      assertThat(bot.heard).containsExactly("a walk by 2026-12-31 of " + james + " as b with kept");
      assertThat(fake.viewsOf(ana)).isEmpty();
      assertThat(fake.complaints()).isEmpty();
    }

    @Test
    void what_slack_minds_is_not_handed_in() {
      fake.slash(ana, reading, "/form", "");
      SeenView form = fake.viewsOf(ana).get(0);

      assertThatThrownBy(() -> fake.submit(ana, form, Map.of()))
          .hasMessageContaining("required field");
      assertThatThrownBy(() -> fake.submit(ana, form, Map.of("what", "x".repeat(101))))
          .hasMessageContaining("fewer characters");
      assertThatThrownBy(() -> fake.submit(ana, form, Map.of("what", "x", "kind", "c")))
          .hasMessageContaining("no option c");
      assertThatThrownBy(() -> fake.submit(ana, form, Map.of("nothing", "x")))
          .hasMessageContaining("nothing");
      assertThat(bot.heard).isEmpty();
    }

    @Test
    void a_form_comes_back_with_what_is_wrong_or_goes_on() {
      fake.slash(ana, reading, "/form", "");
      fake.submit(ana, fake.viewsOf(ana).get(0), Map.of("what", "wrong"));
      assertThat(fake.viewsOf(ana).get(0).input("what").error()).isEqualTo("Not that");

      fake.submit(ana, fake.viewsOf(ana).get(0), Map.of("what", "more"));
      assertThat(fake.viewsOf(ana)).extracting(SeenView::title).containsExactly("And then");

      fake.submit(ana, fake.viewsOf(ana).get(0), Map.of("what", "deeper"));
      assertThat(fake.viewsOf(ana))
          .extracting(SeenView::title)
          .containsExactly("And then", "On top");

      fake.submit(ana, fake.viewsOf(ana).get(1), Map.of("what", "fine"));
      assertThat(fake.viewsOf(ana)).extracting(SeenView::title).containsExactly("And then");

      fake.submit(ana, fake.viewsOf(ana).get(0), Map.of("what", "all"));
      assertThat(fake.viewsOf(ana)).isEmpty();
      assertThat(fake.complaints()).isEmpty();
    }

    @Test
    void a_form_that_is_closed_is_told() {
      fake.slash(ana, reading, "/form", "");

      assertThat(fake.closeView(ana)).isPresent();

      assertThat(bot.heard).containsExactly("closed");
      assertThat(fake.viewsOf(ana)).isEmpty();
    }

    @Test
    void a_mention_is_heard_where_the_bot_is_a_member_and_answered_in_the_thread() {
      assertThat(fake.say(ana, reading, "@asterism hello").event()).isEmpty();
      assertThat(fake.invite(ana, reading).acknowledged()).isTrue();
      assertThat(bot.heard).containsExactly(fake.bot() + " joined, by " + ana);

      assertThat(fake.say(james, reading, "a word among people").event()).isEmpty();
      Heard heard = fake.say(ana, reading, "@asterism hello @james & all");

      assertThat(heard.acknowledged()).isTrue();
      assertThat(bot.heard.get(1))
          .endsWith("<@%s> hello <@%s> &amp; all".formatted(fake.bot(), james));
      List<Seen> seen = fake.messagesSeenBy(james, reading);
      assertThat(seen.get(seen.size() - 1).text()).isEqualTo("I am here");
      assertThat(seen.get(seen.size() - 1).thread()).contains(heard.ts());
    }

    @Test
    void the_very_same_event_can_come_once_more() {
      fake.invite(ana, reading);
      Heard heard = fake.say(ana, reading, "@asterism hello");

      fake.again(heard.event().orElseThrow());

      assertThat(bot.heard.subList(1, 3)).hasSize(2).allMatch(bot.heard.get(1)::equals);
    }

    @Test
    void events_can_be_held_back_and_come_in_another_order() {
      fake.holdEvents();
      assertThat(fake.say(ana, fake.direct(ana), "one").ack()).isEmpty();
      fake.say(ana, fake.direct(ana), "two");
      assertThat(bot.heard).isEmpty();

      List<SlackEvent> held = fake.releaseEvents();
      fake.again(held.get(1));
      fake.again(held.get(0));

      assertThat(bot.heard).containsExactly("direct: two", "direct: one");
    }

    @Test
    void an_event_that_is_not_acknowledged_comes_again() {
      fake.patience(Duration.ofMillis(500));
      fake.retryAfter(Duration.ofDays(1), Duration.ZERO);

      Heard heard = fake.say(ana, fake.direct(ana), "fail");
      assertThat(heard.acknowledged()).isFalse();
      assertThat(bot.heard).containsExactly("direct: fail");

      fake.retryNow();
      await().untilAsserted(() -> assertThat(bot.heard).hasSize(3));
      assertThat(fake.complaints()).isNotEmpty();
    }

    @Test
    void reactions_shortcuts_and_the_home_are_told() {
      fake.invite(ana, reading);
      fake.say(james, reading, "I will bring the books");
      Seen said = fake.messagesSeenBy(ana, reading).get(0);

      fake.react(ana, said, "white_check_mark", true);
      fake.shortcut(ana, said, "note");
      fake.openHome(ana);

      assertThat(bot.heard)
          .contains("white_check_mark by " + ana, "note of I will bring the books");
      assertThat(fake.homeOf(ana).orElseThrow().text()).isEqualTo("At home\nAll is well");
      assertThat(fake.homeOf(james)).isEmpty();

      fake.press(ana, fake.homeOf(ana).orElseThrow(), "form");
      assertThat(fake.viewsOf(ana)).extracting(SeenView::title).containsExactly("From a button");
      assertThat(fake.complaints()).isEmpty();
    }

    @Test
    void somebody_whose_answers_come_late_is_complained_of() {
      fake.patience(Duration.ofMillis(200));
      fake.weather().next("views.open", Trouble.lateAnswer(Duration.ofMillis(600)));

      assertThat(fake.slash(ana, reading, "/form", "").acknowledged()).isFalse();

      assertThat(fake.complaints()).anyMatch(one -> one.startsWith("/form was not acknowledged"));
    }
  }

  @Nested
  class OverHttp extends Talk {
    @Override
    void connect() throws Exception {
      fake.toHttp(bot.overHttp());
    }

    @Test
    void what_is_signed_with_another_secret_is_refused() {
      fake.signWith("another");

      assertThat(fake.slash(ana, reading, "/hello", "x").status()).isEqualTo(401);
      assertThat(bot.heard).isEmpty();
    }
  }

  @Nested
  class OverSockets extends Talk {
    @Override
    void connect() throws Exception {
      fake.toSockets();
      bot.overSockets(fake.appToken());
      await().until(() -> fake.connections() > 0);
    }
  }
}
