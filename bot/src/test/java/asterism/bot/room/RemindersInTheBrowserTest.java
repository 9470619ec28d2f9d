package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * What somebody is reminded of in their morning, in a real browser: in both languages, at a desk
 * and on a phone.
 */
@NeedsBrowser
class RemindersInTheBrowserTest {
  /** Tuesday evening in Los Angeles, when a newcomer may well begin. */
  private static final Instant EVENING = Instant.parse("2026-11-25T04:05:00Z");

  private static final String READING = "early-reading";
  private static final String DIRECT = "dm";

  private static final Words ENGLISH =
      new Words(
          "maria",
          "/commit bring the cake by 2026-11-26",
          "/commit book the hall by 2026-11-27",
          "Hello Maria Lopez",
          "Done",
          "done, thank you",
          "Snooze",
          "Monday, 30 November 2026",
          "put aside until Monday, 30 November",
          "Hear from me less often",
          "Once a week",
          "from now on once a week at most");
  private static final Words SPANISH =
      new Words(
          "rosa",
          "/commit traer el pastel para 2026-11-26",
          "/commit reservar la sala para 2026-11-27",
          "Hola, Rosa Delgado",
          "Hecho",
          "hecho, gracias",
          "Para luego",
          "lunes, 30 de noviembre de 2026",
          "dejado para luego, hasta el lunes, 30 de noviembre",
          "Recibir menos mensajes",
          "Una vez por semana",
          "desde ahora, como mucho una vez por semana");

  private final TestDatabase database = TestDatabase.create();
  private final TestBot bot = TestBot.start(database, EVENING);
  private final Browser browser = new Browser();

  /** What somebody types, reads and presses. */
  private record Words(
      String as,
      String first,
      String second,
      String hello,
      String done,
      String thanks,
      String snooze,
      String day,
      String aside,
      String fewer,
      String weekly,
      String chosen) {}

  private static Stream<Arguments> people() {
    return Stream.of(
        Arguments.of("English, at a desk", ENGLISH, 1280),
        Arguments.of("English, on a phone", ENGLISH, 360),
        Arguments.of("Spanish, at a desk", SPANISH, 1280),
        Arguments.of("Spanish, on a phone", SPANISH, 360));
  }

  @BeforeEach
  void unseen() {
    assertThat(bot.messages("maria", DIRECT)).isEmpty();
  }

  @AfterEach
  void end() {
    browser.close();
    bot.close();
    database.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("people")
  void begun_in_the_evening_the_next_morning_brings_one_message_in_which_all_is_settled(
      String where, Words words, int width) {
    browser.size(width, 800);
    bot.say(words.as(), READING, words.first());
    bot.say(words.as(), READING, words.second());
    visit(words.as());
    browser.find("#skip-to-morning").click();
    WebElement digest = digest(words);
    assertThat(digest.getText()).contains(words.hello(), what(words.second()));
    allFitsAndHasAName(digest, width);

    press(words, words.done());
    browser.seeing(words.thanks());
    assertThat(digest(words).findElements(By.cssSelector("s, del")))
        .extracting(WebElement::getText)
        .anyMatch(struck -> struck.contains(what(words.first())));

    press(words, words.snooze());
    fill("until", "2026-11-30");
    browser.find("dialog button[type=submit]").click();
    browser.seeing(words.day());
    browser.seeing(words.aside());

    press(words, words.fewer());
    browser.seeing("/asterism me");
    pressLast(words.weekly());
    browser.seeing(words.chosen());
    allFitsAndHasAName(browser.find("#messages"), width);
    assertThat(browser.all(".bot").stream().filter(each -> has(each, what(words.first()))))
        .hasSize(1);
  }

  private void visit(String as) {
    browser.driver.get(bot.address().resolve("/room?as=" + as + "&place=" + DIRECT).toString());
  }

  /** The one message that says what is first due, once it is there. */
  private WebElement digest(Words words) {
    String what = what(words.first());
    return browser.until(
        "no message says " + what,
        () -> browser.all(".bot").stream().filter(each -> has(each, what)).findFirst());
  }

  private static boolean has(WebElement message, String words) {
    return message.getText().contains(words);
  }

  /** The first such button in the message of reminders: that of what comes first. */
  private void press(Words words, String label) {
    browser.until(
        "no button " + label,
        () -> {
          Optional<WebElement> button =
              buttons(digest(words)).filter(each -> isCalled(each, label)).findFirst();
          button.ifPresent(WebElement::click);
          return button;
        });
  }

  private void pressLast(String label) {
    browser.until(
        "no button " + label,
        () -> {
          Optional<WebElement> button =
              browser.all(".press").stream()
                  .filter(each -> isCalled(each, label))
                  .reduce((first, second) -> second);
          button.ifPresent(WebElement::click);
          return button;
        });
  }

  private static boolean isCalled(WebElement button, String label) {
    return button.getText().equals(label);
  }

  private static Stream<WebElement> buttons(WebElement message) {
    return message.findElements(By.cssSelector(".press")).stream();
  }

  /** As the browser's own picker of days would. */
  private void fill(String field, String day) {
    browser.script(
        "arguments[0].value = arguments[1]", browser.find("dialog [name=" + field + "]"), day);
  }

  /** Nothing is scrolled sideways, and every button says by its name which promise it is about. */
  private void allFitsAndHasAName(WebElement message, int width) {
    assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    List<WebElement> buttons = buttons(message).toList();
    assertThat(buttons).isNotEmpty();
    assertThat(buttons)
        .allSatisfy(
            each -> {
              assertThat(each.getAccessibleName()).isNotBlank();
              assertThat(each.getRect().getX() + each.getRect().getWidth())
                  .as(each.getText())
                  .isLessThanOrEqualTo(width);
            });
    assertThat(buttons).extracting(WebElement::getAccessibleName).doesNotHaveDuplicates();
  }

  /** {@code bring the cake}, of the line by which it was promised. */
  private static String what(String line) {
    return line.replaceFirst("/commit ", "").replaceFirst(" (by|para) [0-9-]+$", "");
  }
}
