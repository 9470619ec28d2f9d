package asterism.bot.chat;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Verbs chosen by name and told by option, where a service knows them. */
class CalledTest {
  private final TestDatabase database = TestDatabase.create();
  private final Desk desk = new Desk(database.database());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_promise_is_made_of_its_options() {
    assertThat(told(call("make", "what", "call the library", "by", "friday")))
        .contains("Recorded as #1", "call the library", "Friday, 27 November 2026");
  }

  @Test
  void the_text_may_hold_the_day_too() {
    assertThat(told(call("make", "what", "call the library by friday")))
        .contains("Recorded as #1", "Friday, 27 November 2026");
    assertThat(told(desk.say("maria", "/commit show 1")))
        .contains("call the library")
        .doesNotContain("by friday");
  }

  @Test
  void a_day_of_its_own_goes_before_what_the_text_says() {
    assertThat(told(call("make", "what", "get the hall by noon", "by", "2026-12-01")))
        .contains("Recorded as #1", "get the hall by noon", "Tuesday, 1 December 2026");
  }

  @Test
  void what_was_left_out_is_asked_for_in_the_form() {
    Form form = call("make", "what", "call the library").form().orElseThrow();

    assertThat(form.id()).isEqualTo("commit/make");
    assertThat(form.fields()).extracting(Form.Field::value).startsWith("call the library", "");
    assertThat(call("make").form()).isPresent();
  }

  @Test
  void to_whom_it_is_offered_is_an_option_too() {
    desk.say("james", "/commit list");

    assertThat(told(call("make", "what", "book the hall by friday", "who", "james")))
        .contains("Offered to james", "book the hall");
  }

  @Test
  void a_verb_with_a_word_is_told_its_number() {
    call("make", "what", "call the library", "by", "friday");

    assertThat(told(call("done", "number", "1"))).contains("#1 is done");
    assertThat(told(call("done", "number", "12"))).contains("#12");
    assertThat(told(call("done"))).contains("/commit done <number>");
  }

  @Test
  void a_day_that_cannot_be_read_is_kept_in_the_form() {
    Reply reply = call("make", "what", "call the library", "by", "31 february");

    assertThat(told(reply)).contains("31 february");
    assertThat(reply.form().orElseThrow().fields().get(0).value()).isEqualTo("call the library");
  }

  @Test
  void what_only_buttons_mean_cannot_be_called() {
    assertThat(told(desk.does("maria", new Deed.Called("asterism", "added", Map.of(), Map.of()))))
        .contains("has changed since");
  }

  @Test
  void where_the_bot_is_not_what_was_typed_is_said_back() {
    desk.outside("meals");

    assertThat(told(call("make", "what", "call the library", "by", "friday")))
        .contains("/commit make by:friday what:call the library");
  }

  private Reply call(String verb, String... given) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < given.length; i += 2) {
      options.put(given[i], given[i + 1]);
    }
    return desk.does("maria", new Deed.Called("commit", verb, options, Map.of()));
  }
}
