package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * People ask each other and answer, and look at who is here, in a real browser: in both languages,
 * at a desk and on a phone.
 */
@NeedsBrowser
class AskingInTheBrowserTest {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";
  private static final String DIRECT = "dm";

  private static TestDatabase database;
  private static TestBot bot;
  private static Browser browser;

  @BeforeAll
  static void begin() {
    database = TestDatabase.create();
    bot = TestBot.start(database, Clock.fixed(TUESDAY, ZoneOffset.UTC));
    browser = new Browser();
  }

  @AfterAll
  static void end() {
    browser.close();
    bot.close();
    database.close();
  }

  @BeforeEach
  void a_desk() {
    browser.size(1280, 900);
  }

  @AfterEach
  void leave() {
    browser.driver.get("about:blank");
  }

  @Test
  void an_offer_is_accepted_in_direct_messages_on_a_phone_and_the_group_sees_it() {
    visit("james", READING);
    type("/commit @maria book the hall by 12 december");
    String number = number(answer("Offered to Maria Lopez"));
    bot.settled();

    browser.size(360, 800);
    visit("maria", DIRECT);
    press("book the hall", "Accept");
    assertThat(answer("#" + number + " is yours")).contains("Saturday, 12 December 2026");

    visit("mei", READING);
    assertThat(message("⁂ #" + number + " ", "will do this")).contains("Maria Lopez", "Open");
  }

  @Test
  void rosa_is_asked_in_spanish_and_declines_with_a_word() {
    bot.say("james", READING, "/commit @rosa read to the children by friday");
    bot.settled();
    visit("rosa", DIRECT);
    press("read to the children", "Decir que no");
    browser.find("dialog [name=because]").sendKeys("este mes no puedo");
    browser.find("dialog button[type=submit]").click();
    answer("Dijiste que no a");
    bot.settled();

    visit("james", DIRECT);
    assertThat(message("este mes no puedo")).contains("Rosa Delgado");
  }

  @Test
  void what_was_said_in_a_meeting_is_typed_in_lines_and_put_right_by_whoever_said_it() {
    visit("mei", READING);
    type("/commit said");
    WebElement lines = browser.find("dialog [name=lines]");
    lines.sendKeys("@sam count the books by friday", Keys.ENTER, "Sam Whitfield: call the county");
    browser.find("dialog button[type=submit]").click();
    assertThat(browser.seeing("has no day at its end")).contains("Line 2");
    browser.find("dialog [name=lines]").sendKeys(" by friday");
    browser.find("dialog button[type=submit]").click();
    answer("Noted 2 promises");
    bot.settled();

    visit("sam", DIRECT);
    assertThat(message("count the books", "call the county")).contains("Mei Chen");
    press("count the books", "That’s right");
    answer("is your promise");
  }

  @Test
  void a_promise_is_handed_to_somebody_chosen_in_the_form() {
    String number =
        bot.say("maria", READING, "/commit water the plants by friday")
            .reply()
            .replaceAll("(?s).*?#(\\d+).*", "$1");
    visit("maria", READING);
    type("/commit hand " + number);
    browser.find("dialog [name=person] option[value=mei]").click();
    browser.find("dialog button[type=submit]").click();
    answer("I asked Mei Chen");
    bot.settled();

    visit("mei", DIRECT);
    press("water the plants", "Accept");
    answer("#" + number + " is yours");
  }

  @Test
  void help_is_asked_for_and_offered_by_a_button_in_the_channel() {
    bot.say("maria", READING, "/commit move the shelves by friday");
    bot.settled();
    visit("maria", READING);
    press("move the shelves", "I need help");
    browser.find("dialog [name=because]").sendKeys("I need two drivers");
    browser.find("dialog button[type=submit]").click();
    answer("help is wanted");
    bot.settled();

    visit("sam", READING);
    press("I need two drivers", "I can help");
    answer("Maria Lopez is told");
  }

  @Test
  void the_roster_and_what_one_has_chosen_are_read_in_both_languages() {
    visit("maria", READING);
    type("/roster");
    assertThat(answer("Who is in early-reading"))
        .contains("Riverside Food Bank", "Maria Lopez (co-chair");
    visit("rosa", READING);
    type("/roster");
    assertThat(answer("Riverside Food Bank", "Maria Lopez")).contains("copresidencia");
    type("/asterism me");
    assertThat(answer("Rosa Delgado", "Idioma")).contains("Español");
  }

  // ---- what a person does and sees ----

  private static void visit(String as, String place) {
    browser.driver.get(bot.address().resolve("/room?as=" + as + "&place=" + place).toString());
  }

  private static void type(String line) {
    browser.find("#line").sendKeys(line, Keys.ENTER);
  }

  /** The button of that label in the latest message with these words. */
  private static void press(String words, String label) {
    browser.until(
        "no button " + label + " under " + words,
        () -> {
          Optional<WebElement> button =
              browser.all(".bot").stream()
                  .filter(message -> message.getText().contains(words))
                  .flatMap(message -> message.findElements(By.cssSelector(".press")).stream())
                  .filter(each -> each.getText().equals(label))
                  .reduce((first, second) -> second);
          button.ifPresent(WebElement::click);
          return button;
        });
  }

  /** What the bot said last with all these words. */
  private static String answer(String... words) {
    return said(".bot", words);
  }

  /** The latest message with all these words. */
  private static String message(String... words) {
    return said(".bot", words);
  }

  private static String said(String css, String... words) {
    return browser.until(
        "nobody said " + List.of(words),
        () ->
            browser.all(css).stream()
                .map(WebElement::getText)
                .filter(text -> List.of(words).stream().allMatch(text::contains))
                .reduce((first, second) -> second));
  }

  private static String number(String text) {
    return text.replaceAll("(?s).*?#(\\d+).*", "$1");
  }
}
