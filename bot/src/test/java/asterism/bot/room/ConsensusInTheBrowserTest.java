package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A proposal from its form to its result, in a real browser: in both languages, at a desk and on a
 * phone.
 */
@NeedsBrowser
class ConsensusInTheBrowserTest {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";

  private static final Words ENGLISH =
      new Words(
          "mei",
          "We meet every second Tuesday, at six, in the library",
          "Proposed as #1",
          "🟡 With reservations",
          "Counted",
          "My bus leaves at seven",
          "your reason for #1 is on record",
          "white_circle",
          "⚪ abstain on #1",
          "1 with reservations",
          "I am reading all voices on #1 once more",
          "what came of proposal #1");
  private static final Words SPANISH =
      new Words(
          "rosa",
          "Nos reunimos cada dos martes, a las seis, en la biblioteca",
          "Queda propuesta con el número #1",
          "🟡 Con reservas",
          "Contado",
          "Mi autobús sale a las siete",
          "tu motivo",
          "white_circle",
          "⚪ me abstengo en la #1",
          "1 con reservas",
          "Estoy leyendo otra vez todas las voces de la #1",
          "en qué quedó la propuesta #1");

  private final TestDatabase database = TestDatabase.create();
  private final TestBot bot = TestBot.start(database, TUESDAY);
  private final Browser browser = new Browser();

  /** What somebody types, reads and presses. */
  private record Words(
      String as,
      String wording,
      String proposed,
      String reservations,
      String counted,
      String why,
      String onRecord,
      String reaction,
      String abstained,
      String tally,
      String closing,
      String result) {}

  private static Stream<Arguments> people() {
    return Stream.of(
        Arguments.of("English, at a desk", ENGLISH, 1280),
        Arguments.of("English, on a phone", ENGLISH, 360),
        Arguments.of("Spanish, at a desk", SPANISH, 1280),
        Arguments.of("Spanish, on a phone", SPANISH, 360));
  }

  @AfterEach
  void end() {
    browser.close();
    bot.close();
    database.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("people")
  void proposed_by_the_form_answered_by_button_and_reaction_and_closed_when_all_were_heard(
      String where, Words words, int width) {
    browser.size(width, 800);
    everybody_speaks_their_language(words);
    visit(words.as());
    type("/consensus propose");
    fill("wording", words.wording());
    choose("rule", "full");
    choose("voices", "people");
    browser.find("dialog button[type=submit]").click();
    browser.seeing(words.proposed());
    WebElement card = card(words);
    assertThat(card.getText()).contains(words.wording());
    allFitsAndHasAName(card, width);
    scrollTo(card);

    press(words, words.reservations());
    fill("because", words.why());
    browser.find("dialog button[type=submit]").click();
    browser.seeing(words.onRecord());
    browser.seeing(words.counted());
    assertThat(seen(words, words.why())).contains(words.tally());
    scrollTo(last(words.counted()));

    react(words);
    browser.seeing(words.abstained());
    assertThat(bot.settled().messages("sam", READING))
        .noneMatch(each -> each.path("text").asText().contains(words.abstained()));
    for (String other : List.of("maria", "sam", "james", "mei", "rosa")) {
      bot.say(other, READING, "/consensus say 1 agree");
    }
    type("/consensus close 1");
    browser.seeing(words.closing());
    browser.seeing(words.result());
    WebElement result = last(words.result());
    assertThat(result.getText()).contains(words.wording());
    assertThat(result.findElements(By.cssSelector(".press"))).isEmpty();
    allFits(width);
    scrollTo(card(words));
    scrollTo(result);
  }

  /** Cards are in the group's language. */
  private void everybody_speaks_their_language(Words words) {
    if (words == SPANISH) {
      database.asOwner("update asterism.\"group\" set language = 'es'");
    }
  }

  private void visit(String as) {
    browser.driver.get(bot.address().resolve("/room?as=" + as + "&place=" + READING).toString());
  }

  private void type(String line) {
    browser.find("#line").sendKeys(line, Keys.ENTER);
  }

  private void fill(String field, String words) {
    browser.find("dialog [name=" + field + "]").sendKeys(words);
  }

  private void choose(String field, String choice) {
    browser.find("dialog [name=" + field + "] option[value=" + choice + "]").click();
  }

  /** The proposal, once it is shown. */
  private WebElement card(Words words) {
    return browser.until(
        "no card says " + words.wording(),
        () ->
            browser.all(".bot.card").stream()
                .filter(each -> each.getText().contains(words.wording()))
                .findFirst());
  }

  /** What the proposal says, once it says that. */
  private String seen(Words words, String said) {
    return browser.until(
        "the card does not say " + said,
        () -> Optional.of(card(words).getText()).filter(text -> text.contains(said)));
  }

  private WebElement last(String words) {
    return browser.until(
        "no message says " + words,
        () ->
            browser.all(".bot").stream()
                .filter(each -> each.getText().contains(words))
                .reduce((first, second) -> second));
  }

  private void press(Words words, String label) {
    browser.until(
        "no button " + label,
        () -> {
          Optional<WebElement> button =
              buttons(card(words)).filter(each -> each.getText().equals(label)).findFirst();
          button.ifPresent(WebElement::click);
          return button;
        });
  }

  private void react(Words words) {
    browser.until(
        "no reaction " + words.reaction(),
        () -> {
          WebElement offer = card(words).findElement(By.cssSelector(".react summary"));
          browser.script("arguments[0].scrollIntoView({block: 'center'})", offer);
          offer.click();
          Optional<WebElement> reaction =
              card(words)
                  .findElements(By.cssSelector(".choices [data-emoji=" + words.reaction() + "]"))
                  .stream()
                  .filter(WebElement::isDisplayed)
                  .findFirst();
          reaction.ifPresent(
              each -> {
                browser.script("arguments[0].scrollIntoView({block: 'center'})", each);
                each.click();
              });
          return reaction;
        });
  }

  private static Stream<WebElement> buttons(WebElement message) {
    return message.findElements(By.cssSelector(".press")).stream();
  }

  private void scrollTo(WebElement message) {
    browser.script("arguments[0].scrollIntoView()", message);
  }

  private void allFits(int width) {
    assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  /** Nothing is scrolled sideways, and every button says by its name what it does to it. */
  private void allFitsAndHasAName(WebElement message, int width) {
    allFits(width);
    List<WebElement> buttons = buttons(message).toList();
    assertThat(buttons).hasSizeGreaterThan(5);
    assertThat(buttons)
        .allSatisfy(
            each -> {
              assertThat(each.getAccessibleName()).contains("#1");
              assertThat(each.getRect().getX() + each.getRect().getWidth())
                  .as(each.getText())
                  .isLessThanOrEqualTo(width);
            });
    assertThat(buttons).extracting(WebElement::getAccessibleName).doesNotHaveDuplicates();
  }
}
