package asterism.bot.chat;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.TestDatabase;
import com.ibm.icu.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Record as commitment", chosen on somebody's message. */
class RecordedTest {
  private static final String LINK = "https://riverside.slack.com/archives/C1/p1700000000000001";
  private static final int LONGEST = 500;

  private final TestDatabase database = TestDatabase.create();
  private final Desk desk = new Desk(database.database());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void ones_own_message_becomes_ones_own_promise_once_the_form_is_handed_in() {
    Reply opened = record("maria", "maria", "I will call the library by friday");

    assertThat(opened.message()).isEmpty();
    assertThat(intro(opened))
        .isEqualTo("From your own message. Nothing is recorded until you send this.");
    assertThat(value(opened, "what")).isEqualTo("I will call the library " + LINK);
    assertThat(value(opened, "by")).isEqualTo("2026-11-27");
    assertThat(told(desk.say("maria", "/commit list"))).contains("Nothing is open");

    assertThat(told(submit("maria", opened)))
        .contains("Recorded as #1", "I will call the library " + LINK);
  }

  @Test
  void anothers_message_becomes_an_offer_to_them() {
    Reply opened = record("maria", "james", "Yes, I can book the hall by 1 december");

    assertThat(intro(opened)).startsWith("From james’s message.");
    assertThat(opened.form().orElseThrow().id()).isEqualTo("commit/make?who=james");
    assertThat(told(submit("maria", opened)))
        .contains("Offered to james", "Yes, I can book the hall");
  }

  @Test
  void nothing_in_the_text_is_a_command_a_strategy_or_somebody_to_ask() {
    desk.say("maria", "/commit call the library by friday");
    for (String text :
        List.of(
            "/commit done 1", "done 1", "@james strategy:\"x\" org:\"y\" book it", "list mine")) {
      Reply opened = record("maria", "maria", text);
      assertThat(value(opened, "what")).isEqualTo(text + " " + LINK);
      assertThat(value(opened, "strategy")).isEmpty();
      assertThat(opened.form().orElseThrow().id()).isEqualTo("commit/make");
    }
    assertThat(told(desk.say("maria", "/commit list"))).contains("call the library");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          book it by friday               | book it                     | 2026-11-27
          book it by friday!              | book it                     | 2026-11-27
          book it para el viernes         | book it                     | 2026-11-27
          by friday                       | -                           | 2026-11-27
          book it friday                  | book it friday              | -
          stand by the families           | stand by the families       | -
          book it by 2020-01-01           | book it by 2020-01-01       | -
          book it by 31 february          | book it by 31 february      | -
          ask @rosa by friday             | ask @rosa                   | 2026-11-27
          """)
  void the_day_is_taken_off_where_the_text_ends_with_one(String text, String what, String day) {
    Reply opened = record("maria", "maria", text);

    assertThat(value(opened, "what")).isEqualTo(what == null ? LINK : what + " " + LINK);
    assertThat(value(opened, "by")).isEqualTo(day == null ? "" : day);
  }

  @Test
  void several_lines_become_one_and_a_picture_is_its_link() {
    assertThat(
            value(
                record("maria", "maria", "  First:\n\n\t- book\u00A0the hall\r\n- call "), "what"))
        .isEqualTo("First: - book the hall - call " + LINK);
    assertThat(value(record("maria", "james", " \n "), "what")).isEqualTo(LINK);
  }

  @Test
  void a_long_text_is_shortened_between_characters_so_that_the_link_fits() {
    Random random = new Random(20261124);
    List<String> characters =
        List.of("a", "é", "e\u0301", "👩‍👩‍👧", "🇲🇽", "👍🏽", " ", "字", "\uD83D\uDE42");
    for (int i = 0; i < 60; i++) {
      String text =
          IntStream.range(0, 300 + random.nextInt(400))
              .mapToObj(n -> characters.get(random.nextInt(characters.size())))
              .reduce("x", String::concat);
      String what = value(record("maria", "maria", text), "what");

      assertThat(what.codePointCount(0, what.length())).isLessThanOrEqualTo(LONGEST);
      assertThat(what).endsWith(" " + LINK);
      String words = what.substring(0, what.length() - LINK.length() - 1);
      String whole = text.replaceAll(" +", " ").strip();
      if (words.endsWith("…")) {
        String kept = words.substring(0, words.length() - 1);
        assertThat(whole).startsWith(kept);
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(whole);
        assertThat(boundaries.isBoundary(kept.length())).as(kept).isTrue();
      } else {
        assertThat(words).isEqualTo(whole);
      }
    }
  }

  @Test
  void a_link_that_leaves_no_room_is_left_out() {
    String link = "https://" + "x".repeat(495);
    Reply opened =
        desk.does("maria", new Incoming.Deed.Recorded(somebody("maria"), "call", link, Map.of()));
    assertThat(value(opened, "what")).isEqualTo("call");
  }

  @Test
  void a_program_and_somebody_who_is_gone_promise_nothing() {
    Reply program = record("maria", "bothelper", "I will do it by friday");
    assertThat(told(program)).contains("bothelper is a program", "/commit send");
    assertThat(program.form()).isEmpty();

    Reply gone = record("rosa", "gonesam", "I will do it by friday");
    assertThat(told(gone)).contains("gonesam ya no", "/commit enviar");
    assertThat(gone.form()).isEmpty();
  }

  @Test
  void where_the_bot_is_not_it_says_how_to_invite_it() {
    desk.outside("meals");
    Reply reply = record("maria", "james", "I will do it by friday");
    assertThat(told(reply)).contains("/invite @Asterism in #meals", "once more");
    assertThat(reply.form()).isEmpty();
  }

  private Reply record(String by, String author, String text) {
    Map<String, Incoming.Mentioned> mentions = new LinkedHashMap<>();
    for (String account : List.of("james", "rosa")) {
      if (text.contains("@" + account)) {
        mentions.put("@" + account, somebody(account));
      }
    }
    return desk.does(by, new Incoming.Deed.Recorded(somebody(author), text, LINK, mentions));
  }

  private Reply submit(String account, Reply opened) {
    Form form = opened.form().orElseThrow();
    Map<String, String> values = new LinkedHashMap<>();
    form.fields().forEach(field -> values.put(field.id(), field.value()));
    return desk.submit(account, form.id(), values);
  }

  private static String value(Reply opened, String field) {
    return opened.form().orElseThrow().fields().stream()
        .filter(each -> each.id().equals(field))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static String intro(Reply opened) {
    return opened.form().orElseThrow().intro().orElseThrow().plain();
  }

  private static Incoming.Mentioned somebody(String account) {
    return new Incoming.Mentioned(
        account,
        account,
        Optional.of(Desk.ZONE.getId()),
        Optional.of("en"),
        account.startsWith("bot"),
        !account.startsWith("gone"));
  }
}
