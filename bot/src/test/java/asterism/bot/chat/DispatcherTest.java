package asterism.bot.chat;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
  private final TestDatabase database = TestDatabase.create();
  private final Desk desk = new Desk(database.database());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_promise_is_said_back_with_its_number_and_its_day_in_full() {
    assertThat(told(desk.say("maria", "/commit send the draft agreement to partners by friday")))
        .contains("#1", "send the draft agreement to partners", "Friday, 27 November 2026");
  }

  @Test
  void the_same_delivery_twice_has_one_effect() {
    Reply first = desk.say("delivery 1", "maria", "/commit call the library by friday");
    Reply second = desk.say("delivery 1", "maria", "/commit call the library by friday");

    assertThat(told(first)).contains("#1");
    assertThat(second).isEqualTo(Reply.ELSEWHERE);
    assertThat(told(desk.say("maria", "/commit list"))).containsOnlyOnce("call the library");
  }

  @Test
  void a_bare_commit_opens_the_form_and_the_form_makes_the_promise() {
    Form form = desk.say("maria", "/commit").form().orElseThrow();

    assertThat(form.fields())
        .extracting(Form.Field::id)
        .containsExactly("what", "by", "strategy", "org");
    assertThat(
            told(
                desk.submit(
                    "maria",
                    form.id(),
                    Map.of("what", "call the library", "by", "2026-12-01", "strategy", "reading"))))
        .contains("#1", "Tuesday, 1 December 2026");
  }

  @Test
  void without_a_day_nothing_is_recorded_and_the_text_is_kept_in_the_form() {
    Reply reply = desk.say("maria", "/commit stand by the families tomorrow");

    assertThat(told(reply)).contains("Nothing is recorded yet");
    assertThat(reply.form().orElseThrow().fields().get(0).value())
        .isEqualTo("stand by the families tomorrow");
    assertThat(reply.form().orElseThrow().fields().get(1).value()).isEqualTo("2026-11-25");
    assertThat(told(desk.say("maria", "/commit list"))).contains("Nothing is open");
  }

  @Test
  void a_day_that_has_passed_is_refused_with_what_was_typed_kept() {
    Reply reply = desk.say("maria", "/commit call the library by 2020-01-01");

    assertThat(told(reply)).contains("“2020-01-01”", "has passed", "friday");
    Form form = reply.form().orElseThrow();
    assertThat(form.fields().get(0).value()).isEqualTo("call the library");
    assertThat(form.fields().get(1).error())
        .hasValueSatisfying(e -> assertThat(e).contains("has passed"));
  }

  @Test
  void a_form_says_what_stands_on_the_button_that_opens_it() {
    assertThat(open("maria", "/commit")).isEqualTo("Fill in the form");
    assertThat(open("maria", "/commit call the library")).isEqualTo("Fill in the form");
    assertThat(open("maria", "/commit call by 2020-01-01")).isEqualTo("Mend it in the form");
    assertThat(open("rosa", "/commit")).isEqualTo("Rellenar el formulario");
    assertThat(open("rosa", "/commit x by 2020-01-01")).isEqualTo("Corregirlo en el formulario");
  }

  private String open(String account, String line) {
    return desk.say(account, line).form().orElseThrow().open();
  }

  @Test
  void an_ambiguous_day_is_said_back_with_a_button_for_the_other_one() {
    Reply reply = desk.say("maria", "/commit call the library by next friday");

    assertThat(told(reply)).contains("Friday, 4 December 2026", "Friday, 27 November 2026");
    String meant = reply.message().orElseThrow().buttons().get(0).id();
    assertThat(told(desk.press("maria", meant))).contains("Corrected", "Friday, 27 November 2026");
  }

  @Test
  void a_mistake_in_any_option_is_told_and_what_was_typed_is_kept_where_a_form_can_keep_it() {
    desk.say("maria", "/commit call the library by friday");
    String tooLong = "x".repeat(501);

    for (String line : List.of("release #1 because ", "help #1 because ")) {
      Reply reply = desk.say("maria", "/commit " + line + tooLong);
      assertThat(told(reply)).contains("501 characters long");
      Form form = reply.form().orElseThrow();
      assertThat(form.title()).contains("#1").doesNotContain("##");
      assertThat(form.fields().get(0).value()).isEqualTo(tooLong);
    }
    for (String line : List.of("reopen 1 because ", "mistake 1 because ")) {
      assertThat(told(desk.say("maria", "/commit " + line + tooLong)))
          .contains("501 characters long");
    }
    assertThat(told(desk.press("maria", "commit/meant?number=1&to=2020-01-01")))
        .contains("has passed");
    assertThat(told(desk.press("maria", "commit/list?filter=everything"))).contains("not one of");
  }

  @Test
  void only_the_owner_changes_a_promise() {
    desk.say("maria", "/commit call the library by friday");

    for (String line :
        new String[] {
          "/commit done 1",
          "/commit move 1 to monday",
          "/commit release 1 because I say so",
          "/commit help 1 because I say so",
          "/commit reopen 1",
          "/commit mistake 1"
        }) {
      assertThat(told(desk.say("james", line))).contains("maria’s own promise");
    }
    assertThat(told(desk.say("maria", "/commit show 1"))).doesNotContain("james");
  }

  @Test
  void a_promise_goes_all_its_ways_and_everything_is_remembered() {
    desk.say("maria", "/commit call the library by friday");
    assertThat(told(desk.say("maria", "/commit help 1 because the phone is broken")))
        .contains("help is wanted");
    assertThat(told(desk.say("maria", "/commit move 1 to 1 december because of the holiday")))
        .contains("Tuesday, 1 December 2026");
    assertThat(told(desk.say("maria", "/commit done 1"))).contains("Thank you");
    assertThat(told(desk.say("maria", "/commit done 1"))).contains("already");
    assertThat(told(desk.say("maria", "/commit reopen 1"))).contains("open again");
    assertThat(told(desk.say("maria", "/commit release 1 because the county does it")))
        .contains("given back");

    assertThat(told(desk.say("james", "/commit show 1")))
        .contains(
            "promised it, by Friday, 27 November 2026",
            "asked for help, because: the phone is broken",
            "moved it from Friday, 27 November 2026 to Tuesday, 1 December 2026, because: of the holiday",
            "kept it",
            "opened it again",
            "gave it back, because: the county does it");
  }

  @Test
  void another_collaborative_sees_and_changes_nothing() {
    desk.in("riverside").say("maria", "/commit call the library by friday");

    desk.in("elsewhere");
    assertThat(told(desk.say("maria", "/commit show 1"))).contains("There is no #1 here");
    assertThat(told(desk.say("maria", "/commit done 1"))).contains("There is no #1 here");
    assertThat(told(desk.say("maria", "/commit list"))).contains("Nothing is open");
    assertThat(told(desk.say("maria", "/commit plant a tree by friday"))).contains("#1");

    desk.in("riverside");
    assertThat(told(desk.say("maria", "/commit show 1"))).contains("call the library");
  }

  @Test
  void somebody_who_speaks_spanish_is_answered_in_spanish() {
    assertThat(told(desk.say("rosa", "/commit llamar a la biblioteca para el viernes")))
        .contains("Anotado", "llamar a la biblioteca", "viernes, 27 de noviembre de 2026");
  }
}
