package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Heard;
import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot is spoken to by its name, in threads too, and in direct messages without any. */
class MentionsTest {
  private static Talk talk;
  private static String maria;
  private static String direct;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    maria = talk.at.maria;
    direct = talk.slack.direct(maria);
  }

  @AfterEach
  void all_is_well() {
    talk.assertAllWell();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  private static Seen mentioned(String who, String words) {
    String reading = talk.at.reading;
    return talk.told(who, reading, () -> talk.slack.say(who, reading, words));
  }

  private static Seen written(String who, String words) {
    String where = talk.slack.direct(who);
    return talk.told(who, where, () -> talk.slack.say(who, where, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@asterism commit call the library by friday",
        "@asterism: /commit call the library by friday",
        "Please note, @asterism, commit call the library by friday",
        "@asterism\ncommit call the library by friday"
      })
  void a_promise_made_by_name_is_answered_in_private_and_stands_in_the_channel(String words) {
    Seen answer = mentioned(maria, words);

    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.thread()).isEmpty();
    assertThat(answer.text()).contains("Recorded as #", "call the library", "27 November 2026");
    assertThat(talk.card().text()).contains("Maria Lopez will do this", "call the library");
  }

  @Test
  void in_a_thread_it_is_answered_in_the_thread() {
    String reading = talk.at.reading;
    String root = talk.slack.say(talk.at.james, reading, "Who can call the school?").ts();

    Seen answer =
        talk.told(
            maria,
            reading,
            () ->
                talk.slack.say(maria, reading, "@asterism commit call the school by friday", root));

    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.thread()).contains(root);
    assertThat(answer.text()).contains("Recorded as #", "call the school");
    assertThat(talk.card().thread()).isEmpty();
    assertThat(talk.card().text()).contains("call the school");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@asterism",
        "@asterism ",
        "thank you @asterism",
        "@asterism what is the weather?",
        "@asterism @james 🤷",
        "hey @asterism!!!",
        "@asterism /dance"
      })
  void what_it_does_not_understand_is_answered_with_what_it_can_do(String words) {
    Seen answer = mentioned(maria, words);

    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text())
        .contains("/commit send the draft by friday", "/asterism help to see all I can do");
  }

  @Test
  void what_another_program_says_is_not_for_it() {
    List<Seen> before = talk.cards(talk.at.reading);
    Heard heard = talk.slack.say(maria, talk.at.reading, "@asterism commit sing by friday");
    talk.until(
        () -> talk.cards(talk.at.reading).stream().filter(c -> !before.contains(c)).findFirst());
    int cards = talk.cards(talk.at.reading).size();

    assertThat(talk.alike(heard, event -> event.put("bot_id", "B0OTHER").remove("user"))).isTrue();

    mentioned(maria, "@asterism commit list mine");
    assertThat(talk.cards(talk.at.reading)).hasSize(cards);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"commit water the plants by friday", " /commit water the plants by friday"})
  void a_direct_message_needs_no_name(String words) {
    Seen answer = written(maria, words);

    assertThat(answer.ephemeral()).isFalse();
    assertThat(answer.text())
        .contains("Recorded as #", "water the plants", "This is about early-reading.");
    assertThat(talk.card().text()).contains("water the plants");
  }

  @Test
  void a_direct_message_in_a_thread_is_answered_there() {
    Seen first = written(maria, "commit list mine");

    Seen answer =
        talk.told(maria, direct, () -> talk.slack.say(maria, direct, "asterism help", first.ts()));

    assertThat(answer.thread()).contains(first.ts());
    assertThat(answer.text()).contains("What I can do here");
  }

  @Test
  void a_direct_message_may_come_with_a_file() {
    Heard heard = greeted();

    Seen answer =
        talk.told(
            maria,
            direct,
            () -> talk.alike(heard, event -> withFile(event, "commit hang the poster by friday")));

    assertThat(answer.text()).contains("hang the poster");
  }

  @Test
  void a_file_alone_is_answered_with_what_it_can_do() {
    Heard heard = greeted();

    Seen answer = talk.told(maria, direct, () -> talk.alike(heard, event -> withFile(event, "")));

    assertThat(answer.text()).contains("/asterism help to see all I can do");
  }

  /** A message that has been answered. */
  private static Heard greeted() {
    AtomicReference<Heard> heard = new AtomicReference<>();
    talk.told(maria, direct, () -> heard.set(talk.slack.say(maria, direct, "hello")));
    return heard.get();
  }

  private static void withFile(ObjectNode event, String text) {
    event.put("subtype", "file_share").put("text", text).remove("blocks");
    event.putArray("files").addObject().put("id", "F1").put("name", "poster.png");
  }

  @Test
  void a_message_edited_or_taken_back_does_nothing() {
    Heard heard = talk.slack.say(maria, direct, "commit sweep the yard by friday");
    talk.until(() -> cardsOf("sweep the yard").stream().findFirst());
    List<Seen> before = talk.at.seen(maria, direct);

    boolean edited =
        talk.alike(
            heard,
            event -> {
              ObjectNode message = event.deepCopy();
              message.put("text", "commit sweep the roof by friday");
              message.putObject("edited").put("user", maria).put("ts", heard.ts());
              event.put("subtype", "message_changed").put("hidden", true);
              event.remove(List.of("user", "text", "blocks", "client_msg_id"));
              event.set("message", message);
            });
    boolean deleted =
        talk.alike(
            heard,
            event -> {
              event.put("subtype", "message_deleted").put("hidden", true);
              event.put("deleted_ts", heard.ts());
              event.remove(List.of("user", "text", "blocks", "client_msg_id"));
            });

    assertThat(edited).isTrue();
    assertThat(deleted).isTrue();
    assertThat(cardsOf("sweep the roof")).isEmpty();
    assertThat(cardsOf("sweep the yard")).hasSize(1);
    written(maria, "asterism status");
    assertThat(talk.fresh(maria, direct, before)).hasSize(1);
  }

  private static List<Seen> cardsOf(String words) {
    return talk.cards(talk.at.reading).stream()
        .filter(card -> card.text().contains(words))
        .toList();
  }

  @Test
  void where_no_form_can_open_a_button_opens_it_with_what_was_typed() {
    Seen answer =
        mentioned(maria, "@asterism commit paint <the> *fence* & gate strategy:\"Play, outside\"");
    assertThat(answer.text()).contains("Nothing is recorded yet");

    SeenView form =
        talk.opened(
            maria, () -> talk.slack.press(maria, answer, answer.button("Fill in the form")));

    assertThat(form.title()).isEqualTo("A new promise");
    assertThat(form.input("what").value().path("value").asText())
        .isEqualTo("paint <the> *fence* & gate");
    assertThat(form.input("strategy").value().path("value").asText()).isEqualTo("Play, outside");
    talk.slack.closeViews(maria);
  }

  @Test
  void the_form_still_opens_after_the_bot_began_anew() {
    Seen answer = written(maria, "commit mend the swings");
    assertThat(answer.text()).contains("Nothing is recorded yet");

    talk.at.restart();

    SeenView form =
        talk.opened(
            maria, () -> talk.slack.press(maria, answer, answer.button("Fill in the form")));
    assertThat(form.input("what").value().path("value").asText()).isEqualTo("mend the swings");
    Seen recorded =
        talk.told(maria, direct, () -> talk.slack.submit(maria, form, Map.of("by", "2026-12-11")));
    assertThat(recorded.text()).contains("Recorded as #", "mend the swings");
  }

  @Test
  void who_speaks_spanish_is_answered_in_spanish() {
    String rosa = talk.welcome(Member.called("rosa", "Rosa Díaz").speaking("es-ES"));

    Seen lost = mentioned(rosa, "@asterism ¿qué tal?");
    assertThat(lost.text()).startsWith("Entiendo comandos.");
    Seen answer = mentioned(rosa, "@asterism commit llamar a la biblioteca");
    assertThat(answer.text()).startsWith("Todavía no hay nada anotado");
    SeenView form =
        talk.opened(
            rosa, () -> talk.slack.press(rosa, answer, answer.button("Rellenar el formulario")));
    assertThat(form.title()).isEqualTo("Un compromiso nuevo");
    assertThat(form.input("what").value().path("value").asText())
        .isEqualTo("llamar a la biblioteca");
    Seen recorded =
        talk.told(
            rosa, talk.at.reading, () -> talk.slack.submit(rosa, form, Map.of("by", "2026-12-11")));
    assertThat(recorded.text()).contains("Anotado como #", "viernes, 11 de diciembre de 2026");
  }
}
