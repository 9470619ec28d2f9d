package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of an open record in a real browser: at a desk and on a phone, by day and by night. */
@NeedsBrowser
class OpenRecordInTheBrowserTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final String STEERING = "steering-committee";

  private static TestDatabase database;
  private static TestBot bot;
  private static Browser browser;
  private static String record;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
    bot = TestBot.start(database, NOW);
    browser = new Browser();
    for (int i = 1; i <= 12; i++) {
      for (String person : List.of("maria", "sam", "mei", "rosa")) {
        String what =
            "/commit bring box %d of picture books to the %s with Sam Whitfield by 2027-02-%02d";
        bot.say(person, "early-reading", what.formatted(i, "neighbourhood library", i));
      }
    }
    bot.say("maria", "early-reading", "/commit done 1");
    bot.say("sam", "early-reading", "/commit release 2 because the county took it over");
    bot.say(
        "maria",
        "early-reading",
        "/consensus propose We read aloud every Tuesday at the library, in English and in Spanish,"
            + " and Maria Lopez brings https://example.org/a-very-long-address-that-nobody-would-type-by-hand-but-everybody-pastes");
    bot.say("james", STEERING, "/asterism public on");
    for (String person : List.of("maria", "james", "mei", "sam")) {
      bot.say(person, STEERING, "/consensus say 50 agree");
      bot.say(person, "early-reading", "/consensus say 49 agree");
    }
    bot.settled().forward("P16D");
    await()
        .until(() -> bot.say("maria", STEERING, "/asterism public").reply().contains("/public/"));
    record =
        bot.say("maria", STEERING, "/asterism public")
            .reply()
            .replaceAll("(?s).*(/public/[a-z0-9-]+).*", "$1");
  }

  @AfterAll
  static void close() {
    browser.close();
    bot.close();
    database.close();
  }

  @ParameterizedTest(name = "{1} px, {2}, {0}")
  @CsvSource({
    "'?lang=en', 1280, light",
    "'?lang=es', 360, dark",
    "'/commitments?lang=en', 360, light",
    "'/commitments?lang=es', 1280, dark",
    "'/decisions?lang=en', 360, dark",
    "'?lang=en&q=library', 1280, light",
    "'-which-is-none', 360, light"
  })
  void nothing_is_cut_off_and_everything_can_be_told_apart(String below, int width, String scheme) {
    browser.size(width, 900);
    browser.scheme(scheme);
    browser.driver.get(bot.address().resolve(record + below).toString());

    assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(browser.all("main")).hasSize(1);
    assertThat(browser.all("h1")).hasSize(1);
    assertThat(browser.all("a, button, input:not([type=hidden])"))
        .allSatisfy(each -> assertThat(each.getAccessibleName()).isNotBlank());
    assertThat((Long) browser.script("return document.styleSheets[0].cssRules.length"))
        .isGreaterThan(10L);
    assertThat((Double) browser.script(CONTRAST)).isGreaterThanOrEqualTo(4.5);
    browser.picture(
        Path.of("target", "pictures", "record" + below.replaceAll("\\W+", "-") + width + ".png"));
  }

  @Test
  void the_keyboard_alone_leads_past_the_head_and_finds_something() {
    browser.size(360, 800);
    browser.driver.get(bot.address().resolve(record + "?lang=en").toString());
    browser.tabTo(".skip").sendKeys(Keys.ENTER);
    assertThat((String) browser.script("return document.activeElement.id")).isEqualTo("main");

    browser.driver.get(bot.address().resolve(record + "?lang=en").toString());
    browser.tabTo("#q").sendKeys("box 7 riverside food", Keys.ENTER);
    browser.until(
        "nothing was found",
        () -> browser.all("article").stream().filter(each -> says(each, "box 7")).findFirst());
    assertThat(browser.text("main")).contains("One entry").doesNotContain("Whitfield", "Maria");
  }

  @Test
  void one_page_leads_to_the_next_in_the_same_language() {
    browser.driver.get(bot.address().resolve(record + "/commitments?lang=es").toString());
    browser.find(".turns a").click();
    assertThat(browser.text("html")).contains("Página 1 de 2");
    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("es");
    browser.find(".languages a[lang=en]").click();
    assertThat(browser.text("h1")).isEqualTo("Commitments");
    assertThat(browser.text("html")).contains("Page 1 of 2");
  }

  private static boolean says(WebElement element, String words) {
    return element.getText().contains(words);
  }

  /** The least contrast of words to what is behind them (WCAG 2). */
  private static final String CONTRAST =
      """
      const lum = c => {
        const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)
          .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = e => {
        for (; e; e = e.parentElement) {
          const c = getComputedStyle(e).backgroundColor;
          if (c !== 'rgba(0, 0, 0, 0)') return c;
        }
        return 'rgb(255, 255, 255)';
      };
      let least = 21.0;
      for (const e of document.querySelectorAll('body *')) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
        const a = lum(getComputedStyle(e).color), b = lum(behind(e));
        least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
      }
      return least + 0.000001;
      """;
}
