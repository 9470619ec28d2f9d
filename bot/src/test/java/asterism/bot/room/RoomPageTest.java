package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Platform;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as people meet it, in a real browser. */
@NeedsBrowser
class RoomPageTest {
  private static final String TEAM = "early-reading";
  private static final Place THERE = new Place(Platform.ROOM, "room", TEAM, false);

  private static Browser browser;
  private RunningRoom room;
  private Client client;

  @BeforeAll
  static void begin() {
    browser = new Browser();
  }

  @AfterAll
  static void end() {
    browser.close();
  }

  @BeforeEach
  void open() {
    room = RunningRoom.withBot(TestDatabase.fresh());
    client = new Client(room.address());
    browser.size(1280, 900);
  }

  @AfterEach
  void close() {
    browser.driver.get("about:blank");
    room.close();
  }

  @Test
  void the_printed_address_leads_to_maria_in_her_work_group() {
    browser.driver.get(room.address().toString());

    assertThat(browser.driver.getCurrentUrl()).endsWith("/room?as=maria&place=early-reading");
    assertThat(browser.text(".who summary")).contains("Maria Lopez, Riverside Food Bank");
    assertThat(browser.text("h1")).isEqualTo("#early-reading");
    assertThat(browser.text("#today")).isEqualTo("Monday, 23 November 2026");
  }

  @Test
  void a_promise_is_made_and_kept_by_keyboard_alone() {
    visit("maria", TEAM);
    browser.tabTo("#line");
    browser.keys("/commit call the library by friday", Keys.ENTER);
    browser.seeing("Only you can see this");
    browser.seeing("call the library");
    browser.find("[data-button^='commit/done']");

    assertThat(browser.focused()).contains(browser.find("#line"));
    browser.script("document.querySelector('#messages-title').focus()");
    browser.tabTo("[data-button^='commit/done']");
    browser.keys(Keys.ENTER);

    browser.until(
        "no button is left to keep it",
        () -> Optional.of(browser.all(".card [data-button^='commit/done']")).filter(List::isEmpty));
    browser.seeing("Promise kept");
  }

  @Test
  void a_form_opens_with_the_focus_in_it_says_what_is_missing_and_gives_the_focus_back() {
    visit("maria", TEAM);
    browser.find("#line").sendKeys("/commit", Keys.ESCAPE, Keys.ENTER);
    browser.find("dialog[open]");
    WebElement first = browser.driver.switchTo().activeElement();
    assertThat(first.getDomProperty("name")).isEqualTo("what");
    assertThat(first.getAccessibleName()).startsWith("What");
    assertThat(browser.find("dialog input[name=by]").getDomProperty("type")).isEqualTo("date");

    browser.keys(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
    browser.find("dialog button[type=submit]").sendKeys(Keys.ENTER);
    assertThat(browser.text("dialog .error")).contains("Please fill this in.");
    assertThat(browser.driver.switchTo().activeElement()).isEqualTo(first);

    browser.keys(Keys.ESCAPE);
    browser.until(
        "the form stays",
        () -> Optional.of(true).filter(x -> browser.all("dialog[open]").isEmpty()));
    assertThat(browser.driver.switchTo().activeElement()).isEqualTo(browser.find("#line"));
  }

  @Test
  void what_is_missing_is_missing_no_more_once_something_is_typed() {
    visit("maria", TEAM);
    WebElement what = formOf("/commit");
    String described = what.getDomAttribute("aria-describedby");
    browser.find("dialog button[type=submit]").click();
    assertThat(browser.text("dialog .error")).contains("Please fill this in.");
    assertThat(what.getDomAttribute("aria-describedby")).contains("-missing", described);

    what.sendKeys("r");
    assertThat(browser.all("dialog .error")).as("the other field's").hasSize(1);
    assertThat(what.getDomAttribute("aria-invalid")).isNull();
    assertThat(what.getDomAttribute("aria-describedby")).isEqualTo(described);
  }

  @Test
  void what_is_wrong_with_a_field_is_said_once() {
    for (String as : List.of("maria", "rosa")) {
      visit(as, TEAM);
      formOf("/commit water the plants by 2020-01-01");

      String form = browser.text("dialog");
      String error = browser.text("dialog .error").replaceFirst("^\\P{L}+", "");
      assertThat(form.split(java.util.regex.Pattern.quote(error), -1)).as(form).hasSize(2);
      assertThat(browser.all("dialog .intro")).isEmpty();
    }
  }

  @Test
  void whoever_closes_a_form_with_the_mouse_goes_on_typing() {
    promised("call the library");
    browser.find(".card [data-button^='commit/move']").click();
    browser.find("dialog .plain").click();
    closed();
    assertThat(browser.focused()).contains(browser.find("#line"));

    formOf("/commit");
    browser.find("dialog .plain").click();
    closed();
    assertThat(browser.focused()).contains(browser.find("#line"));
  }

  @Test
  void whoever_closes_a_form_by_keyboard_is_back_where_they_were() {
    promised("call the library");
    browser.find(".card [data-button^='commit/move']").sendKeys(Keys.ENTER);
    browser.find("dialog[open]");
    browser.keys(Keys.ESCAPE);
    closed();
    assertThat(browser.focused()).contains(browser.find(".card [data-button^='commit/move']"));
  }

  @Test
  void on_a_phone_nothing_that_has_the_focus_stands_behind_the_line() {
    for (int i = 1; i <= 4; i++) {
      client.say("maria", TEAM, "/commit call the library number " + i + " by friday");
    }
    browser.size(360, 740);
    visit("maria", TEAM);
    browser.seeing("number 4");
    browser.script("document.querySelector('#messages-title').focus()");

    for (int i = 0; i < 20; i++) {
      browser.keys(Keys.TAB);
      assertThat(
              browser.script(
                  """
                  const has = document.activeElement;
                  const line = document.querySelector('#say').getBoundingClientRect().top;
                  return has.closest('#say') || has.getBoundingClientRect().bottom <= line
                    ? '' : has.outerHTML"""))
          .isIn("", null);
    }
  }

  /** A promise of Maria's, whose card stands there and is read by her. */
  private void promised(String what) {
    client.say("maria", TEAM, "/commit " + what + " by friday");
    browser.until(
        "there is no card",
        () -> client.texts("james", TEAM).stream().filter(text -> text.contains(what)).findFirst());
    visit("maria", TEAM);
    browser.find(".card [data-button^='commit/move']");
  }

  private WebElement formOf(String line) {
    browser.find("#line").clear();
    browser.find("#line").sendKeys(line, Keys.ESCAPE, Keys.ENTER);
    browser.find("dialog[open]");
    return browser.find("dialog [name=what]");
  }

  private static void closed() {
    browser.until(
        "the form stays",
        () -> Optional.of(true).filter(x -> browser.all("dialog[open]").isEmpty()));
  }

  @Test
  void a_form_filled_in_makes_the_promise() {
    visit("maria", TEAM);
    browser.find("#line").sendKeys("/commit", Keys.ESCAPE, Keys.ENTER);
    browser.find("dialog [name=what]").sendKeys("read with the second graders");
    browser.script("document.querySelector('dialog [name=by]').value = '2026-12-04'");
    browser.find("dialog button[type=submit]").click();

    browser.seeing("Friday, 4 December 2026");
    assertThat(browser.all("dialog[open]")).isEmpty();
    browser.until(
        "the answer is not announced",
        () ->
            Optional.of(browser.find("#announcer").getDomProperty("textContent"))
                .filter(words -> !words.isBlank()));
  }

  @Test
  void commands_are_offered_and_taken_with_the_arrow_keys() {
    visit("maria", TEAM);
    WebElement line = browser.find("#line");
    browser.until(
        "nothing is offered",
        () -> {
          line.clear();
          line.sendKeys("/commit l");
          return Optional.of(browser.all("#offers li")).filter(offers -> offers.size() == 2);
        });
    assertThat(line.getDomAttribute("aria-expanded")).isEqualTo("true");

    line.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    String active = line.getDomAttribute("aria-activedescendant");
    assertThat(browser.text("#" + active)).contains("/commit list mine");
    line.sendKeys(Keys.ENTER);

    assertThat(line.getDomProperty("value")).isEqualTo("/commit list mine ");
    assertThat(line.getDomAttribute("aria-expanded")).isEqualTo("false");
  }

  @Test
  void what_others_say_appears_by_itself_and_is_announced() {
    visit("maria", TEAM);
    client.say("james", TEAM, "The van is here");

    browser.seeing("The van is here");
    browser.until(
        "it is not announced",
        () ->
            Optional.of(browser.find("#announcer").getDomProperty("textContent"))
                .filter("New from James Okafor: The van is here"::equals));
  }

  @Test
  void whatever_people_type_is_shown_as_typed_and_does_nothing() {
    String hostile =
        "<img src=x onerror=\"document.title='owned'\"></li><script>document.title='owned'</script>";
    client.say("james", TEAM, hostile);
    room.room.post(
        THERE,
        1,
        Message.of(Text.of(new Part.Mention(1, hostile), new Part.Words(hostile)))
            .actions(List.of(new Button(hostile, hostile, hostile, Button.Look.MAIN))));
    client.post(
        "react", "{\"as\":\"james\",\"message\":\"1\",\"emoji\":\"unheard_of\",\"on\":true}");
    visit("maria", TEAM);

    assertThat(browser.seeing(hostile).split(java.util.regex.Pattern.quote(hostile), -1))
        .hasSize(5);
    assertThat(
            browser.until(
                "no button to press",
                () ->
                    browser.all(".press").stream()
                        .map(
                            button -> Objects.requireNonNull(button.getDomAttribute("data-button")))
                        .findFirst()))
        .isEqualTo(hostile);
    assertThat(browser.seeing("unheard_of")).contains("unheard_of 1");
    assertThat(browser.all("#messages img, #messages script")).isEmpty();
    assertThat(browser.driver.getTitle()).doesNotContain("owned");
  }

  @Test
  void a_reaction_is_given_and_taken_back() {
    client.say("james", TEAM, "Shall we?");
    visit("maria", TEAM);

    browser.find(".react summary").click();
    browser.find(".choices [data-emoji=white_check_mark]").click();
    WebElement given = browser.find(".reactions > .reaction[aria-pressed=true]");
    assertThat(given.getText()).isEqualTo("agree 1");
    assertThat(given.getAccessibleName()).isEqualTo("agree, 1 reaction: Maria Lopez");
    given.click();

    browser.until(
        "it stays", () -> Optional.of(browser.all(".reactions > .reaction")).filter(List::isEmpty));
  }

  @Test
  void a_person_is_chosen_and_kept_over_a_reload_and_their_language_spoken() {
    visit("maria", TEAM);
    browser.find(".who summary").click();
    browser.driver.findElement(org.openqa.selenium.By.partialLinkText("Rosa Delgado")).click();
    browser.driver.navigate().refresh();

    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("es");
    assertThat(browser.text(".who summary")).contains("Eres", "Rosa Delgado");
    assertThat(browser.text("#today")).isEqualTo("lunes, 23 de noviembre de 2026");

    browser.driver.findElement(org.openqa.selenium.By.linkText("English")).click();
    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("en");
    assertThat(browser.driver.getCurrentUrl())
        .contains("as=rosa", "place=early-reading", "lang=en");
  }

  @Test
  void time_is_skipped_to_the_next_morning() {
    visit("maria", TEAM);
    browser.find("#skip-to-morning").click();

    browser.until(
        "the day stays",
        () -> Optional.of(browser.text("#today")).filter("Tuesday, 24 November 2026"::equals));
    browser.until(
        "it is not announced",
        () ->
            Optional.of(browser.find("#announcer").getDomProperty("textContent"))
                .filter("It is now the morning of Tuesday, 24 November 2026."::equals));
  }

  @Test
  void on_a_phone_nothing_is_wider_than_the_screen_and_all_is_large_enough_to_touch() {
    client.say("maria", TEAM, "/commit " + "unbreakably".repeat(12) + " by friday");
    client.say("maria", TEAM, "x".repeat(300));
    client.say("maria", TEAM, "/commit list");
    browser.size(360, 740);
    for (String as : List.of("maria", "rosa")) {
      visit(as, TEAM);
      browser.seeing("unbreakably");

      assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(360);
      assertThat(
              browser.script(
                  """
                  return [...document.querySelectorAll('a, button, summary, input, textarea')]
                    .filter(each => each.offsetParent && !each.closest('.skip'))
                    .filter(each => each.getBoundingClientRect().height < 40)
                    .map(each => each.outerHTML)"""))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .isEmpty();
    }
  }

  @Test
  void every_control_has_a_name_every_id_is_alone_and_headings_do_not_skip() {
    client.say("maria", TEAM, "/commit list");
    promised("call");

    assertThat(browser.all("a, button, input, textarea, summary"))
        .allSatisfy(
            each -> {
              if (each.isDisplayed()) {
                assertThat(each.getAccessibleName())
                    .as(each.getDomProperty("outerHTML"))
                    .isNotBlank();
              }
            });
    assertThat(
            browser.script(
                """
                const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
                return ids.filter((id, at) => ids.indexOf(id) !== at)"""))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isEmpty();
    assertThat(browser.all("main, nav[aria-label], header, aside")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(browser.all("h1")).hasSize(1);
  }

  @Test
  void without_a_server_it_says_so_kindly_and_finds_it_again() {
    visit("maria", TEAM);
    browser.driver.executeCdpCommand("Network.enable", java.util.Map.of());
    offline(true);
    browser.find("#line").sendKeys("Hello?", Keys.ENTER);
    browser.until(
        "nothing is said",
        () ->
            Optional.of(browser.text("#banner"))
                .filter(words -> words.contains("cannot be reached")));
    assertThat(browser.find("#line").getDomProperty("value")).isEqualTo("Hello?");

    offline(false);
    browser.seeing("Hello?");
    browser.until(
        "the banner stays",
        () -> Optional.of(true).filter(x -> !browser.find("#banner").isDisplayed()));
  }

  @Test
  void what_lost_its_answer_is_sent_again_by_itself_and_done_once() {
    visit("maria", TEAM);
    loseAnswers(2);
    browser.find("#line").sendKeys("/commit call the library by friday", Keys.ENTER);
    browser.until("nothing is sent", () -> Optional.of(sent()).filter(all -> !all.isEmpty()));
    browser.find("#line").sendKeys(Keys.ENTER);

    browser.until("the line is kept", () -> Optional.of(line()).filter(String::isEmpty));
    browser.until("the banner stays", () -> Optional.of(banner()).filter(String::isEmpty));
    assertThat(sent()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(Set.copyOf(sent())).hasSize(1);
    assertThat(client.texts("maria", TEAM))
        .filteredOn(words -> words.equals("/commit call the library by friday"))
        .hasSize(1);

    loseAnswers(1);
    browser.find(".card [data-button^='commit/done']").click();
    browser.seeing("Promise kept");
    browser.until("it is not sent again", () -> Optional.of(sent()).filter(all -> all.size() == 2));
    browser.until("the banner stays", () -> Optional.of(banner()).filter(String::isEmpty));
    assertThat(Set.copyOf(sent())).hasSize(1);
  }

  @Test
  void a_form_that_lost_its_answer_is_handed_in_once() {
    visit("maria", TEAM);
    browser.find("#line").sendKeys("/commit", Keys.ESCAPE, Keys.ENTER);
    browser.find("dialog [name=what]").sendKeys("read with the second graders");
    browser.script("document.querySelector('dialog [name=by]').value = '2026-12-04'");
    loseAnswers(1);
    browser.script(
        """
        const submit = document.querySelector('dialog button[type=submit]');
        submit.click();
        submit.click();""");

    browser.until(
        "the form stays",
        () -> Optional.of(true).filter(x -> browser.all("dialog[open]").isEmpty()));
    assertThat(sent()).hasSize(2);
    assertThat(Set.copyOf(sent())).hasSize(1);
  }

  @Test
  void what_the_bot_could_not_tell_the_end_of_stays_in_the_line_to_be_sent_as_the_same() {
    visit("maria", TEAM);
    browser.script(
        """
        const real = window.fetch;
        window.sent = [];
        window.fetch = async (url, options) => {
          if (options?.method !== 'POST' || url.endsWith('/read')) return real(url, options);
          sent.push(JSON.parse(options.body).delivery);
          return sent.length > 1 ? real(url, options)
            : new Response('{"reply": {"id": "", "text": "I cannot tell."}}');
        }""");
    browser.find("#line").sendKeys("/commit call the library by friday", Keys.ENTER);
    browser.until("it is not said", () -> Optional.of(banner()).filter("I cannot tell."::equals));
    browser.find("#line").sendKeys(Keys.ENTER);

    browser.until("the line is kept", () -> Optional.of(line()).filter(String::isEmpty));
    assertThat(sent()).hasSize(2);
    assertThat(Set.copyOf(sent())).hasSize(1);
  }

  /** What is posted from here on arrives, but the page never hears of it, {@code times}. */
  private static void loseAnswers(int times) {
    browser.script(
        """
        const real = window.real ??= window.fetch;
        const left = arguments[0];
        window.sent = [];
        window.fetch = async (url, options) => {
          const response = await real(url, options);
          if (options?.method !== 'POST' || url.endsWith('/read')) return response;
          sent.push(JSON.parse(options.body).delivery);
          if (sent.length <= left) throw new TypeError('cut');
          return response;
        }""",
        times);
  }

  /** The deliveries posted since. */
  private static List<Object> sent() {
    return List.copyOf((List<?>) Objects.requireNonNull(browser.script("return window.sent")));
  }

  private static String banner() {
    return browser.find("#banner").getText();
  }

  private static String line() {
    return Objects.requireNonNull(browser.find("#line").getDomProperty("value"));
  }

  @Test
  void a_line_may_have_line_breaks() {
    visit("maria", TEAM);
    WebElement line = browser.find("#line");
    line.sendKeys("First");
    line.sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
    line.sendKeys("second", Keys.ENTER);

    browser.seeing("First\nsecond");
    assertThat(client.texts("james", TEAM)).containsExactly("First\nsecond");
    browser.until("the line is kept", () -> Optional.of(line()).filter(String::isEmpty));
  }

  private static void offline(boolean is) {
    browser.driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        java.util.Map.of(
            "offline", is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  @Test
  void it_can_be_read_without_a_script() {
    client.say("james", TEAM, "Read me");
    String page = client.get("/room?as=maria&place=early-reading").body();

    assertThat(page).contains("Read me", "<noscript>").doesNotContain("style=", "onclick");
  }

  private void visit(String as, String place) {
    browser.driver.get(room.address().resolve("/room?as=" + as + "&place=" + place).toString());
  }
}
