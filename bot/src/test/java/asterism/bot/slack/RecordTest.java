package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Record as commitment", in the menu of any message. */
class RecordTest {
  private static final String FAMILY = "👩‍👩‍👧‍👦";

  private static Talk talk;
  private static String maria;
  private static String james;
  private static String reading;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    maria = talk.at.maria;
    james = talk.at.james;
    reading = talk.at.reading;
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

  private static Seen said(String who, String where, String words) {
    String ts = talk.slack.say(who, where, words).ts();
    return talk.slack.messagesSeenBy(who, where).stream()
        .filter(seen -> seen.ts().equals(ts))
        .findFirst()
        .orElseThrow();
  }

  private static SeenView recorded(Seen message) {
    return talk.opened(maria, () -> talk.slack.shortcut(maria, message, "record"));
  }

  private static String what(SeenView form) {
    return form.input("what").value().path("value").asText();
  }

  private static String linkTo(Seen message) {
    return "https://riverside.slack.com/archives/%s/p%s"
        .formatted(message.channel(), message.ts().replace(".", ""));
  }

  @Test
  void ones_own_message_becomes_ones_own_promise_with_its_words_its_day_and_a_link_to_it() {
    Seen message = said(maria, reading, "I will bring <two> boxes of books by friday");

    SeenView form = recorded(message);

    assertThat(form.text()).contains("From your own message. Nothing is recorded until");
    assertThat(what(form)).isEqualTo("I will bring <two> boxes of books " + linkTo(message));
    assertThat(form.input("by").value().path("selected_date").asText()).isEqualTo("2026-11-27");

    Seen answer = talk.told(maria, reading, () -> talk.slack.submit(maria, form, Map.of()));
    assertThat(answer.text()).contains("Recorded as #", "I will bring <two> boxes of books");
    Seen card = talk.card();
    assertThat(card.text()).contains("Maria Lopez will do this", linkTo(message));
    assertThat(card.blocks().toString())
        .contains("\"type\":\"link\",\"url\":\"" + linkTo(message) + "\"");
  }

  @Test
  void somebody_elses_message_becomes_an_offer_to_them() {
    Seen message = said(james, reading, "Somebody should paint the fence");

    SeenView form = recorded(message);

    assertThat(form.text()).contains("From James Carter’s message", "then James Carter is asked");
    Seen answer =
        talk.told(maria, reading, () -> talk.slack.submit(maria, form, Map.of("by", "2026-12-11")));
    assertThat(answer.text()).contains("Offered to James Carter as #");
    assertThat(talk.card().text()).contains("Maria Lopez asks James Carter to do this");
    assertThat(talk.at.seen(james, talk.slack.direct(james)))
        .anyMatch(seen -> seen.text().contains("Somebody should paint the fence"));
  }

  @Test
  void what_a_program_wrote_is_nobodys_promise() {
    String robot = talk.welcome(Member.called("robot", "Robot").asBot());
    Seen message = said(robot, reading, "The build will be green by friday");

    Seen answer = talk.told(maria, reading, () -> talk.slack.shortcut(maria, message, "record"));

    assertThat(answer.text()).contains("Robot is a program and promises nothing");
    assertThat(talk.slack.viewsOf(maria)).isEmpty();
  }

  @Test
  void a_card_is_no_ones_promise_anew() {
    Seen card = talk.card();

    Seen answer = talk.told(maria, reading, () -> talk.slack.shortcut(maria, card, "record"));

    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).contains("Asterism is a program and promises nothing");
  }

  @Test
  void a_picture_is_recorded_by_a_link_to_it() {
    Seen message = said(maria, reading, "");

    assertThat(what(recorded(message))).isEqualTo(linkTo(message));
  }

  @Test
  void a_long_message_is_shortened_between_what_people_see_as_characters() {
    Seen message = said(maria, reading, FAMILY.repeat(200) + " by friday");

    String what = what(recorded(message));

    assertThat(what).endsWith("… " + linkTo(message));
    assertThat(what.codePointCount(0, what.length())).isLessThanOrEqualTo(500);
    String words = what.substring(0, what.indexOf('…'));
    assertThat(words).startsWith(FAMILY + FAMILY);
    assertThat(characters(words)).isEqualTo(words.length() / FAMILY.length());
    assertThat(words.replace(FAMILY, "")).isEmpty();
  }

  private static int characters(String words) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    int count = 0;
    while (characters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  @Test
  void who_and_what_is_mentioned_in_it_is_named() {
    Seen message =
        said(
            maria,
            reading,
            "Ask @james & @here in #early-reading, see https://library.example/plan?a=1&b=2 or"
                + " library.org");

    assertThat(what(recorded(message)))
        .isEqualTo(
            "Ask @James Carter & @here in #early-reading, see https://library.example/plan?a=1&b=2"
                + " or library.org "
                + linkTo(message));
  }

  @Test
  void a_reply_in_a_thread_is_linked_to_as_such() {
    String root = talk.slack.say(james, reading, "Who has a ladder?").ts();
    String ts = talk.slack.say(maria, reading, "I have one", root).ts();
    Seen reply =
        talk.slack.messagesSeenBy(maria, reading).stream()
            .filter(seen -> seen.ts().equals(ts))
            .findFirst()
            .orElseThrow();

    SeenView form = recorded(reply);

    assertThat(what(form)).endsWith("?thread_ts=" + root + "&cid=" + reading);
    Seen answer =
        talk.told(maria, reading, () -> talk.slack.submit(maria, form, Map.of("by", "2026-12-11")));
    assertThat(answer.thread()).contains(root);
  }

  @Test
  void where_the_bot_is_not_it_says_how_to_invite_it() {
    String books = talk.slack.channel("books", maria, james);
    Seen message = said(maria, books, "I will lend mine by friday");

    Seen answer = talk.told(maria, books, () -> talk.slack.shortcut(maria, message, "record"));

    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).contains("I am not in #books yet", "/invite @Asterism in #books");
    assertThat(talk.slack.viewsOf(maria)).isEmpty();

    talk.slack.invite(maria, books);
    SeenView form = recorded(message);
    talk.told(maria, books, () -> talk.slack.submit(maria, form, Map.of()));
    List<Seen> cards = talk.cards(books);
    assertThat(cards.get(cards.size() - 1).text()).contains("I will lend mine");
  }
}
