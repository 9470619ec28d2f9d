package asterism.bot.discord.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.Answer;
import asterism.bot.Seen;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be done as it was asked in Discord is answered to whoever asked alone, with what to
 * do, and changes nothing. #1 is a promise of Maria's.
 */
class BadInputTest {
  private static final String READING = "early-reading";
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final DiscordTestBot BOT =
      DiscordTestBot.start(DATABASE, Instant.parse("2026-11-24T17:00:00Z"));

  @BeforeAll
  static void maria_promises() {
    for (String who : new String[] {"maria", "rosa"}) {
      Answer first = BOT.say(who, READING, "/commit list");
      assertThat(first.reply()).isNotEmpty();
    }
    BOT.say("maria", READING, "/commit call the library by friday");
    BOT.settled();
  }

  @AfterAll
  static void close() {
    BOT.close();
    DATABASE.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          done    | number=99                    | There is no #99 here | Aquí no hay ningún #99
          done    | -                            | /commit done <number> | /commit done <number>
          move    | number=1, to=31 february     | no calendar has   | ningún calendario
          move    | number=1, to=never           | cannot read       | No puedo leer
          move    | number=1, to=2020-01-01      | has passed        | ya pasó
          make    | what=paint, by=31 february   | no calendar has   | ningún calendario
          make    | what=paint, by=2020-01-01    | has passed        | ya pasó
          make    | what=paint, by=2099-01-01    | five years        | cinco años
          make    | what=paint by never          | -                 | -
          make    | -                            | -                 | -
          """)
  void is_said_in_private_and_in_their_language(
      String verb, String options, String english, String spanish) {
    long before = cards();
    refused("maria", verb, options, english);
    refused("rosa", verb, options, spanish);
    assertThat(cards()).isEqualTo(before);
  }

  private static void refused(String as, String verb, String options, String why) {
    Answer answer = BOT.town().pick(as, READING, "commit", verb, read(options));
    if (why == null) {
      assertThat(answer.form().path("fields")).isNotEmpty();
      return;
    }
    assertThat(answer.reply()).contains(why);
    assertThat(answer.message().isMissingNode() || Seen.isPrivate(answer.message())).isTrue();
  }

  private static Map<String, String> read(String options) {
    Map<String, String> read = new HashMap<>();
    for (String option : options == null ? new String[0] : options.split(", ")) {
      String[] pair = option.split("=", 2);
      read.put(pair[0], pair[1]);
    }
    return read;
  }

  @Test
  void a_form_with_nothing_but_blanks_in_it_is_offered_again() {
    long before = cards();
    JsonNode form = BOT.say("maria", READING, "/commit").form();
    Answer again = BOT.submit("maria", form, Map.of("what", "   ", "by", "2026-12-01"));
    assertThat(Seen.field(again.form(), "what").path("error").asText()).contains("still empty");
    assertThat(Seen.field(again.form(), "by").path("value").asText()).isEqualTo("2026-12-01");

    Answer kept = BOT.submit("maria", again.form(), Map.of("what", "paint the hall"));
    assertThat(kept.reply()).contains("paint the hall", "Tuesday, 1 December 2026");
    BOT.settled();
    assertThat(cards()).isEqualTo(before + 1);
  }

  @Test
  void more_words_than_an_option_takes_discord_does_not_send_and_alone_with_the_bot_it_says_so() {
    String longer = "x".repeat(501);
    Map<String, String> options = Map.of("what", longer, "by", "friday");
    assertThatThrownBy(() -> BOT.town().pick("maria", READING, "commit", "make", options))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(BOT.say("maria", "dm", "commit " + longer + " by friday").reply())
        .contains("501", "500");
  }

  @Test
  void a_button_of_what_has_changed_since_says_so() {
    BOT.say("sam", READING, "/commit water the plants by friday");
    JsonNode card =
        BOT.settled().messages("sam", READING).stream()
            .filter(message -> Seen.text(message).contains("water the plants"))
            .filter(message -> !Seen.isPrivate(message))
            .findFirst()
            .orElseThrow();
    assertThat(BOT.press("maria", card, "Done").reply()).contains("Sam Whitfield’s own promise");
    JsonNode form = BOT.press("sam", card, "Release").form();
    BOT.say("sam", READING, "/commit done " + number(card));
    assertThat(BOT.submit("sam", form, Map.of("because", "it rains")).reply())
        .contains("so nothing was changed");
  }

  private static String number(JsonNode card) {
    return Seen.text(card).replaceAll("(?s).*?#(\\d+).*", "$1");
  }

  private static long cards() {
    return BOT.settled().messages("james", READING).stream()
        .filter(message -> !Seen.isPrivate(message))
        .count();
  }
}
