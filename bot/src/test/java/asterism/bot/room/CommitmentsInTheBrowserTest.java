package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** Every row of {@code /commit}, as people do it in a real browser: the whole bot, its own page. */
@NeedsBrowser
class CommitmentsInTheBrowserTest {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";

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
  void a_promise_is_typed_and_kept_by_its_button_and_another_person_sees_it_and_the_thanks() {
    visit("maria", READING);
    type("/commit send the draft agreement to partners by friday");
    String answer = answer("Recorded as");
    assertThat(answer)
        .contains("Only you can see this", "send the draft agreement to partners")
        .contains("Friday, 27 November 2026");
    String number = number(answer);
    String maria = browser.driver.getWindowHandle();

    browser.driver.switchTo().newWindow(WindowType.WINDOW);
    visit("james", READING);
    assertThat(card(number, "Open"))
        .contains("Maria Lopez (Riverside Food Bank)", "Friday, 27 November 2026");
    assertThat(browser.find("#messages").getText()).doesNotContain("Recorded as #" + number);
    String james = browser.driver.getWindowHandle();

    browser.driver.switchTo().window(maria);
    press(number, "Done");
    card(number, "Kept");

    browser.driver.switchTo().window(james);
    assertThat(browser.seeing("Promise kept: send the draft agreement to partners (#" + number))
        .contains("Thank you, Maria Lopez (Riverside Food Bank)!");
    card(number, "Kept");
    browser.driver.close();
    browser.driver.switchTo().window(maria);
  }

  @Test
  void the_form_is_opened_filled_in_with_its_date_picker_and_sent_by_keyboard_alone() {
    visit("maria", READING);
    browser.tabTo("#line");
    browser.keys("/commit", Keys.ENTER);
    form("A new promise");
    assertThat(browser.find("dialog [name=by]").getDomProperty("type")).isEqualTo("date");

    browser.keys("print 40 reading cards");
    browser.tabTo("dialog [name=by]");
    browser.keys(asThisBrowserAsks("2026", "12", "04"));
    browser.tabTo("dialog [name=strategy]");
    browser.keys("reading corners", Keys.ENTER);

    String answer = answer("print 40 reading cards. By");
    assertThat(answer).contains("Friday, 4 December 2026");
    assertThat(card(number(answer), "Open")).contains("For the strategy: reading corners");
    assertThat(browser.focused()).contains(browser.find("#line"));
  }

  @Test
  void a_past_day_is_said_at_its_field_with_all_that_was_typed_kept_and_then_mended() {
    visit("maria", READING);
    type("/commit water the plants by 2020-01-01");
    form("A new promise");

    WebElement day = browser.find("dialog [name=by]");
    assertThat(browser.find("dialog [name=what]").getDomProperty("value"))
        .isEqualTo("water the plants");
    assertThat(day.getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.find("#" + day.getDomAttribute("aria-describedby").split(" ")[0]).getText())
        .contains("has passed");
    assertThat(browser.focused()).contains(day);

    browser.keys(asThisBrowserAsks("2026", "12", "01"), Keys.ENTER);
    assertThat(card(number(answer("Recorded as", "water the plants")), "Open"))
        .contains("Tuesday, 1 December 2026");
  }

  @Test
  void a_day_that_may_mean_another_is_corrected_by_the_button_under_the_answer() {
    visit("maria", READING);
    type("/commit sweep the yard by 12/1");
    String answer = answer("sweep the yard", "Did you mean");
    assertThat(answer).contains("Tuesday, 1 December 2026");

    pressUnder("sweep the yard", "I meant Tuesday, 12 January 2027");
    browser.seeing("Corrected: #" + number(answer));
    card(number(answer), "Tuesday, 12 January 2027");
  }

  @Test
  void a_list_turns_its_page_in_place_and_an_entry_shows_its_story() {
    for (int i = 0; i < 7; i++) {
      bot.say("sam", "steering-committee", "/commit step " + i + " by 2026-12-0" + (i + 1));
    }
    visit("james", "steering-committee");
    type("/commit list");
    assertThat(answer("Open promises in steering-committee", "page 1 of 2"))
        .contains("step 0", "step 4")
        .doesNotContain("step 5");

    pressUnder("page 1 of 2", "More");
    assertThat(answer("Open promises in steering-committee", "page 2 of 2"))
        .contains("step 5", "step 6")
        .doesNotContain("step 4");
    assertThat(browser.find("#messages").getText()).doesNotContain("page 1 of");

    pressUnder("page 2 of 2", "Show");
    assertThat(answer("promised it")).contains("Sam Whitfield promised it", "6 December 2026");
  }

  @Test
  void on_a_phone_a_new_day_is_set_and_then_the_promise_given_back_by_the_buttons_of_the_card() {
    browser.size(360, 740);
    String number = promised("maria", "book the hall");
    visit("maria", READING);

    press(number, "New date");
    form("A new day for #" + number);
    browser.find("dialog [name=to]").sendKeys(asThisBrowserAsks("2026", "11", "30"));
    browser.find("dialog [name=because]").sendKeys("the hall is closed");
    browser.find("dialog button[type=submit]").click();
    assertThat(card(number, "the date was moved")).contains("Monday, 30 November 2026");

    press(number, "Release");
    form("Give back #" + number);
    browser.find("dialog button[type=submit]").click();
    assertThat(browser.find("dialog .error").getText()).contains("Please fill this in.");
    browser.find("dialog [name=because]").sendKeys("the county does it");
    browser.find("dialog button[type=submit]").click();
    card(number, "Given back, because: the county does it");

    type("/commit show " + number);
    assertThat(answer("promised it", "book the hall"))
        .contains("from Friday, 27 November 2026", "because: the hall is closed")
        .contains("gave it back, because: the county does it");
    assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  @Test
  void help_is_asked_for_and_has_come_by_keyboard_alone() {
    String number = promised("maria", "move 12 families");
    visit("maria", READING);
    browser.tabTo("#line");
    browser.keys("/commit help " + number + " because I need two drivers", Keys.ENTER);
    card(number, "Help wanted: I need two drivers");

    browser.script("document.querySelector('#messages-title').focus()");
    browser.tabTo(".card [data-button='commit/helped?number=" + number + "']");
    browser.keys(Keys.ENTER);
    assertThat(cardOnce(number, text -> !text.contains("Help wanted"))).contains("I need help");
  }

  @Test
  void what_was_done_is_moved_typed_opened_again_and_marked_as_a_mistake_in_the_same_message() {
    String number = promised("maria", "call the library");
    visit("maria", READING);
    String card = cardElement(number).getDomAttribute("id");

    type("/commit move " + number + " to next monday because the hall is closed");
    card(number, "Monday, 30 November 2026");
    type("/commit done " + number);
    card(number, "Kept");
    type("/commit reopen " + number);
    card(number, "Open");
    browser.seeing("#" + number + " was opened again");
    type("/commit mistake " + number + " because it was said in jest");
    card(number, "recorded by mistake");

    assertThat(cardElement(number).getDomAttribute("id")).isEqualTo(card);
  }

  @Test
  void another_persons_button_is_answered_kindly_and_changes_nothing() {
    String number = promised("maria", "fold the flyers");
    visit("james", READING);

    press(number, "Done");
    assertThat(answer("#" + number + " is Maria Lopez’s own promise"))
        .contains("Only you can see this");
    card(number, "Open");
  }

  @Test
  void help_and_status_say_what_can_be_done_and_how_things_are() {
    visit("maria", READING);
    type("/asterism help");
    assertThat(answer("What I can do here")).contains("/commit done 12", "/asterism");
    type("/asterism status");
    assertThat(answer("How I am")).contains("Version", "PostgreSQL", "Every card");
  }

  @Test
  void rosa_promises_in_spanish_by_line_and_by_form() {
    visit("rosa", READING);
    type("/commit regar las plantas para el viernes");
    assertThat(answer("Anotado como", "regar las plantas"))
        .contains("Solo tú puedes ver esto", "viernes, 27 de noviembre de 2026");

    type("/commit");
    form("Un compromiso nuevo");
    WebElement what = browser.find("dialog [name=what]");
    assertThat(what.getAccessibleName()).contains("¿Qué vas a hacer?", "obligatorio");
    what.sendKeys("leer con los niños");
    browser.find("dialog button[type=submit]").click();
    assertThat(browser.find("dialog .error").getText()).contains("Completa este campo, por favor.");

    browser.find("dialog [name=by]").sendKeys(asThisBrowserAsks("2026", "12", "04"));
    browser.find("dialog button[type=submit]").click();
    String answer = answer("Anotado como", "leer con los niños");
    assertThat(answer).contains("viernes, 4 de diciembre de 2026");
    press(number(answer), "Done");
    card(number(answer), "Kept");
  }

  // ---- what a person does ----

  private void visit(String as, String place) {
    browser.driver.get(bot.address().resolve("/room?as=" + as + "&place=" + place).toString());
  }

  private void type(String line) {
    browser.find("#line").sendKeys(line, Keys.ENTER);
    until("the line is not taken: " + line, () -> value("#line").isEmpty());
  }

  private void press(String number, String label) {
    press(() -> cards(number), label);
  }

  /** Under the bot's latest private answer with {@code words} in it. */
  private void pressUnder(String words, String label) {
    press(() -> answers(words), label);
  }

  private void press(java.util.function.Supplier<Stream<WebElement>> messages, String label) {
    browser.until(
        "no button " + label,
        () -> {
          Optional<WebElement> button =
              messages
                  .get()
                  .reduce((first, second) -> second)
                  .flatMap(
                      message ->
                          message.findElements(By.cssSelector(".press")).stream()
                              .filter(each -> each.getText().equals(label))
                              .findFirst());
          button.ifPresent(WebElement::click);
          return button;
        });
  }

  /** A day for a date field, its parts in the order in which this browser has them. */
  private static String asThisBrowserAsks(String year, String month, String day) {
    List<?> order =
        (List<?>)
            browser.script(
                """
                return new Intl.DateTimeFormat().formatToParts(new Date())
                  .map(part => part.type).filter(type => type !== 'literal')""");
    Map<String, String> parts = Map.of("year", year, "month", month, "day", day);
    return order.stream().map(parts::get).reduce("", String::concat);
  }

  // ---- what a person sees ----

  private static void form(String title) {
    until("no form " + title, () -> browser.find("#form-title").getText().equals(title));
  }

  private String answer(String... words) {
    return browser.until(
        "no answer says " + List.of(words),
        () -> answers(words).map(WebElement::getText).reduce((first, second) -> second));
  }

  private static Stream<WebElement> answers(String... words) {
    return browser.all(".bot.hidden-from-others").stream()
        .filter(each -> Stream.of(words).allMatch(each.getText()::contains));
  }

  /** The card, once it has {@code words} in it. */
  private String card(String number, String words) {
    return cardOnce(number, text -> text.contains(words));
  }

  private String cardOnce(String number, Predicate<String> fits) {
    return browser.until(
        "the card of #" + number + " is not like that",
        () -> cards(number).map(WebElement::getText).filter(fits).findFirst());
  }

  private static WebElement cardElement(String number) {
    return browser.until("no card of #" + number, () -> cards(number).findFirst());
  }

  private static Stream<WebElement> cards(String number) {
    return browser.all(".card").stream()
        .filter(each -> each.getText().contains("⁂ #" + number + " "));
  }

  private static void until(String otherwise, java.util.function.BooleanSupplier holds) {
    browser.until(otherwise, () -> Optional.of(true).filter(x -> holds.getAsBoolean()));
  }

  private static String value(String css) {
    return String.valueOf(browser.find(css).getDomProperty("value"));
  }

  private static String promised(String as, String what) {
    return number(bot.say(as, READING, "/commit " + what + " by friday").reply());
  }

  private static String number(String text) {
    return text.replaceAll("(?s).*?#(\\d+).*", "$1");
  }
}
