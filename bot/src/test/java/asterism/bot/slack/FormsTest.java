package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asterism.bot.slack.wire.Input;
import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms are filled in, mended where something is wrong, and answered where they were opened. */
class FormsTest {
  private static Talk talk;
  private static String maria;
  private static String james;
  private static String reading;
  private static String ada;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    maria = talk.at.maria;
    james = talk.at.james;
    reading = talk.at.reading;
    ada = talk.welcome(Member.called("ada", "Ada Reyes").asAdmin());
    talk.typed(ada, "/roster @maria recorder");
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

  private static SeenView form(String who, String line) {
    return talk.opened(who, () -> talk.slash(who, reading, line));
  }

  private static Seen handedIn(String who, String where, SeenView form, Map<String, ?> filledIn) {
    return talk.told(who, where, () -> talk.slack.submit(who, form, filledIn));
  }

  /** The same form once more, with what is wrong with it. */
  private static SeenView again(String who, SeenView form, Map<String, ?> filledIn) {
    talk.slack.submit(who, form, filledIn);
    List<SeenView> views = talk.slack.viewsOf(who);
    assertThat(views).hasSize(1);
    return views.get(0);
  }

  private static int promised(String who, String what) {
    String text = talk.typed(who, "/commit " + what + " by friday").text();
    return Integer.parseInt(text.replaceFirst("(?s).*?#(\\d+).*", "$1"));
  }

  private static List<Seen> cardsOf(String words) {
    return talk.cards(reading).stream().filter(card -> card.text().contains(words)).toList();
  }

  @Test
  void each_field_asks_as_suits_it() {
    SeenView promise = form(maria, "/commit");
    assertThat(promise.title()).isEqualTo("A new promise");
    assertThat(promise.submit()).isEqualTo("Promise it");
    assertThat(promise.inputs())
        .extracting(Input::actionId, Input::kind, Input::required)
        .containsExactly(
            tuple("what", "plain_text_input", true),
            tuple("by", "datepicker", true),
            tuple("strategy", "plain_text_input", false),
            tuple("org", "plain_text_input", false));
    assertThat(promise.input("what").element().path("multiline").asBoolean()).isTrue();
    assertThat(promise.input("what").element().path("max_length").asInt()).isEqualTo(500);
    assertThat(promise.input("what").element().path("placeholder").path("text").asText())
        .isEqualTo("send the draft agreement to partners");
    talk.slack.closeViews(maria);

    assertThat(form(maria, "/commit every month").input("period").kind())
        .isEqualTo("plain_text_input");
    talk.slack.closeViews(maria);
    assertThat(form(maria, "/commit said").input("lines").kind()).isEqualTo("rich_text_input");
    talk.slack.closeViews(maria);
    int number = promised(maria, "fold the chairs");
    SeenView hand = form(maria, "/commit hand " + number);
    assertThat(hand.inputs()).extracting(Input::kind).containsExactly("users_select");
  }

  @Test
  void what_was_typed_stands_in_the_form_and_comes_out_of_it() {
    SeenView form =
        form(maria, "/commit sort <all> the “books” & toys strategy:\"Reading *together*\"");
    assertThat(form.text()).contains("I could not find the day");
    assertThat(form.input("what").value().path("value").asText())
        .isEqualTo("sort <all> the “books” & toys");

    Seen recorded = handedIn(maria, reading, form, Map.of("by", "2026-12-11"));

    assertThat(recorded.ephemeral()).isTrue();
    assertThat(recorded.text())
        .contains("Recorded as #", "sort <all> the “books” & toys", "11 December 2026");
    assertThat(talk.card().text()).contains("For the strategy: Reading *together*");
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_is_recorded_before_it_is_mended() {
    List<Seen> before = talk.cards(reading);
    SeenView form = form(maria, "/commit");

    SeenView past = again(maria, form, Map.of("what", "dust the shelves", "by", "2026-11-02"));
    assertThat(past.id()).isEqualTo(form.id());
    assertThat(past.input("by").error()).contains("2 November 2026", "that has passed");
    assertThat(past.input("what").error()).isEmpty();

    Map<String, String> other =
        Map.of("what", "dust the shelves", "by", "2026-12-11", "org", "Nobody Knows");
    SeenView unknown = again(maria, past, other);
    assertThat(unknown.input("by").error()).isEmpty();
    assertThat(unknown.input("org").error()).contains("Nobody Knows");
    assertThat(talk.cards(reading)).isEqualTo(before);

    Seen recorded =
        handedIn(maria, reading, unknown, Map.of("what", "dust the shelves", "by", "2026-12-11"));
    assertThat(recorded.text()).contains("Recorded as #", "dust the shelves");
    assertThat(talk.slack.viewsOf(maria)).isEmpty();
    assertThat(cardsOf("dust the shelves")).hasSize(1);
  }

  @Test
  void only_blanks_are_no_words() {
    SeenView form = form(maria, "/commit");

    SeenView blank = again(maria, form, Map.of("what", " \n ", "by", "2026-12-11"));

    assertThat(blank.text() + blank.input("what").error()).isNotBlank();
    assertThat(cardsOf("11 December")).allMatch(card -> !card.text().contains("\n\n"));
  }

  @Test
  void a_promise_is_handed_to_whoever_is_picked() {
    int number = promised(maria, "bring the projector");

    Seen asked =
        handedIn(maria, reading, form(maria, "/commit hand " + number), Map.of("person", james));

    assertThat(asked.text()).contains("I asked James Carter to take over #" + number);
    assertThat(talk.at.seen(james, talk.slack.direct(james)))
        .anyMatch(seen -> seen.text().contains("would you take over #" + number));
  }

  @Test
  void who_cannot_promise_is_not_asked() {
    String robot = talk.welcome(Member.called("robot", "Robot").asBot());
    int number = promised(maria, "charge the tablets");
    SeenView form = form(maria, "/commit hand " + number);

    talk.slack.submit(maria, form, Map.of("person", robot));

    String told =
        talk.until(
            () ->
                talk.slack.viewsOf(maria).stream()
                    .map(view -> view.text() + view.inputs())
                    .filter(text -> text.contains("is a program and promises nothing"))
                    .findFirst()
                    .or(
                        () ->
                            talk.slack.messagesSeenBy(maria, reading).stream()
                                .map(Seen::text)
                                .filter(text -> text.contains("is a program"))
                                .findFirst()));
    assertThat(told).contains("Robot");
  }

  @Test
  void what_people_said_in_a_meeting_is_noted_from_lines_that_mention_them() {
    SeenView form = form(maria, "/commit said");

    SeenView wrong =
        again(
            maria,
            form,
            Map.of(
                "lines", lines(List.of(james, " book the hall by friday"), List.of("and so on"))));
    assertThat(wrong.input("lines").error()).contains("Line 2", "and so on");
    assertThat(cardsOf("book the hall")).isEmpty();

    Seen noted =
        handedIn(
            maria,
            reading,
            wrong,
            Map.of(
                "lines",
                lines(
                    List.of(james, " book the hall by friday"),
                    List.of(maria, ": ask ", james, " & <co> in ", reading, " by friday"))));
    assertThat(noted.text())
        .contains(
            "Noted 2 promises",
            "James Carter: book the hall",
            "ask @James Carter & <co> in #early-reading, by");
    assertThat(talk.at.seen(james, talk.slack.direct(james)))
        .anyMatch(seen -> seen.text().contains("noted what you said in the meeting"));
  }

  /** Lines of rich text; people and channels become mentions. */
  @SafeVarargs
  private static ObjectNode lines(List<String>... lines) {
    ObjectNode text = JsonNodeFactory.instance.objectNode().put("type", "rich_text");
    ArrayNode sections = text.putArray("elements");
    ArrayNode elements = sections.addObject().put("type", "rich_text_section").putArray("elements");
    for (int i = 0; i < lines.length; i++) {
      for (String piece : lines[i]) {
        if (piece.equals(reading)) {
          elements.addObject().put("type", "channel").put("channel_id", piece);
        } else if (piece.matches("U\\w+")) {
          elements.addObject().put("type", "user").put("user_id", piece);
        } else {
          elements.addObject().put("type", "text").put("text", piece);
        }
      }
      if (i < lines.length - 1) {
        elements.addObject().put("type", "text").put("text", "\n");
      }
    }
    return text;
  }

  @Test
  void who_was_mentioned_stays_mentioned_in_the_form() {
    SeenView form = form(maria, "/commit said @james bring some chairs");

    assertThat(form.input("lines").element().path("initial_value").toString())
        .contains("\"user_id\":\"" + james + "\"", "bring some chairs");
    assertThat(form.text()).contains("has no day at its end");
  }

  @Test
  void in_a_thread_the_answer_to_a_form_comes_there() {
    String root = talk.slack.say(james, reading, "Who can paint?").ts();
    Seen asked =
        talk.told(
            maria, reading, () -> talk.slack.say(maria, reading, "@asterism commit paint", root));
    SeenView form =
        talk.opened(maria, () -> talk.slack.press(maria, asked, asked.button("Fill in the form")));

    Seen recorded = handedIn(maria, reading, form, Map.of("by", "2026-12-11"));

    assertThat(recorded.ephemeral()).isTrue();
    assertThat(recorded.thread()).contains(root);
  }

  @Test
  void in_ones_own_conversation_the_answer_to_a_form_comes_there() {
    String direct = talk.slack.direct(maria);
    SeenView form =
        talk.opened(maria, () -> talk.slash(maria, direct, "/commit varnish the table"));

    Seen recorded = handedIn(maria, direct, form, Map.of("by", "2026-12-11"));

    assertThat(recorded.text())
        .contains("Recorded as #", "varnish the table", "This is about early-reading.");
  }

  @Test
  void a_form_of_a_card_is_answered_beside_the_card() {
    int number = promised(maria, "wash the cups");
    Seen card = talk.card();
    SeenView form =
        talk.opened(maria, () -> talk.slack.press(maria, card, card.button("New date")));
    assertThat(form.title()).isEqualTo("A new day for #" + number);

    Map<String, String> later = Map.of("to", "2026-12-11", "because", "no *soap*");
    Seen moved = handedIn(maria, reading, form, later);

    assertThat(moved.ephemeral()).isTrue();
    assertThat(moved.text()).contains("#" + number + " is now due by", "11 December 2026");
    assertThat(talk.cards(reading))
        .anyMatch(each -> each.ts().equals(card.ts()) && each.text().contains("11 December 2026"));
    assertThat(talk.typed(maria, "/commit show " + number).text()).contains("no *soap*");
  }

  @Test
  void a_form_of_the_home_page_is_answered_in_ones_own_conversation_and_the_page_shows_it() {
    String direct = talk.slack.direct(james);
    talk.slack.openHome(james);
    SeenView home = talk.until(() -> talk.slack.homeOf(james));
    SeenView form =
        talk.opened(james, () -> talk.slack.press(james, home, home.button("Promise something")));

    Seen recorded =
        handedIn(james, direct, form, Map.of("what", "oil the gate", "by", "2026-12-11"));

    assertThat(recorded.text()).contains("Recorded as #", "oil the gate");
    talk.until(() -> talk.slack.homeOf(james).filter(page -> page.text().contains("oil the gate")));
  }

  @Test
  void the_setup_goes_through_its_steps() {
    Seen overview = talk.typed(ada, "/asterism setup");
    assertThat(overview.text()).contains("Setting up Riverside Collaborative");

    SeenView basics =
        talk.opened(
            ada, () -> talk.slack.press(ada, overview, overview.button("1. Name and place")));
    assertThat(basics.input("language").kind()).isEqualTo("static_select");
    SeenView unclear =
        again(
            ada,
            basics,
            Map.of("name", "Riverside", "zone", "Nowhere at all", "country", "Mexico"));
    assertThat(unclear.input("zone").error()).contains("Nowhere at all");
    Map<String, String> kept =
        Map.of(
            "name", "Riverside *Reads*", "zone", "Denver", "language", "en", "country", "Mexico");
    Seen set = handedIn(ada, reading, unclear, kept);
    assertThat(set.text())
        .contains("Kept: this is Riverside *Reads*", "You are an administrator from now on");

    SeenView organizations =
        talk.opened(ada, () -> talk.slack.press(ada, set, set.button("3. Organizations")));
    Seen added =
        handedIn(
            ada,
            reading,
            organizations,
            Map.of("organizations", "Food <Bank>\nCity & County\nfood <bank>"));
    assertThat(added.text()).contains("Added 2: Food <Bank>", "City & County");

    Seen groups =
        talk.told(ada, reading, () -> talk.slack.press(ada, added, added.button("2. Groups")));
    assertThat(groups.text()).contains("early-reading");
    assertThat(groups.ts()).isEqualTo(added.ts());
  }
}
