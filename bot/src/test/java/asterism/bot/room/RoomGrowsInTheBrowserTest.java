package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** New channels, new people and what is new to them, as they are met in a real browser. */
@NeedsBrowser
class RoomGrowsInTheBrowserTest {
  private static final String TEAM = "early-reading";

  private static Browser browser;
  private final ScriptedBot bot = new ScriptedBot();
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
    room = RunningRoom.with(TestDatabase.fresh(), bot);
    client = new Client(room.address());
    browser.size(1280, 900);
  }

  @AfterEach
  void close() {
    browser.driver.get("about:blank");
    room.close();
  }

  @Test
  void what_is_new_is_counted_beside_its_place_and_in_the_title_until_it_is_looked_at() {
    visit("maria", TEAM);
    client.say("james", "backbone", "The van is here");
    client.say("james", TEAM, "And here");
    show("maria", "An offer for you");

    title("(2) #early-reading · Thriving Riverside");
    assertThat(link("backbone").getAccessibleName()).isEqualTo("backbone 1 new message");
    assertThat(link("Asterism").getAccessibleName()).isEqualTo("Asterism 1 new message");
    assertThat(link(TEAM).getAccessibleName()).isEqualTo(TEAM);

    link("Asterism").click();
    browser.seeing("An offer for you");
    title("(1) Asterism, just you two · Thriving Riverside");
    link("backbone").click();
    title("#backbone · Thriving Riverside");
    until("it is not read", () -> unread("maria").isEmpty());
    visit("maria", TEAM);
    title("#early-reading · Thriving Riverside");
    assertThat(browser.all("#places .fresh-count")).isEmpty();
  }

  @Test
  void everybody_has_what_is_new_to_them_and_a_direct_message_is_seen_where_one_changes_person() {
    show("rosa", "An offer for you");
    client.say("maria", "backbone", "Hello");
    visit("maria", TEAM);
    assertThat(browser.all("#places .fresh-count")).isEmpty();

    browser.find(".who summary").click();
    assertThat(person("Rosa Delgado").getAccessibleName())
        .isEqualTo("Rosa Delgado Community member · @rosa 1 new direct message");
    assertThat(person("James Okafor").getAccessibleName())
        .isEqualTo("James Okafor Riverside Together · @james");
    person("Rosa Delgado").click();
    title("(2) #early-reading · Thriving Riverside");
    assertThat(link("Asterism").getAccessibleName()).isEqualTo("Asterism 1 mensaje nuevo");
    assertThat(link("backbone").getAccessibleName()).isEqualTo("backbone 1 mensaje nuevo");
  }

  @Test
  void what_comes_while_the_page_is_hidden_is_in_its_title_and_not_read() {
    visit("maria", TEAM);
    hidden(true);
    client.say("james", TEAM, "Are you there?");
    browser.script("refresh(false)"); // it does so by itself, after a while

    title("(1) #early-reading · Thriving Riverside");
    assertThat(unread("maria")).isEqualTo("early-reading");

    hidden(false);
    title("#early-reading · Thriving Riverside");
    until("it is not read", () -> unread("maria").isEmpty());
  }

  @Test
  void on_a_phone_what_is_new_elsewhere_is_told_beside_the_line() {
    browser.size(360, 740);
    client.say("james", "backbone", "The van is here");
    visit("rosa", TEAM);

    WebElement told = browser.find("#elsewhere");
    assertThat(told.getText()).isEqualTo("1 mensaje nuevo en otro lugar");
    told.click();
    until("it does not lead there", () -> inView("#places"));
    fits();
  }

  @Test
  void a_channel_is_opened_by_keyboard_alone() {
    visit("maria", TEAM);
    browser.tabTo("#new-channel");
    browser.keys(Keys.ENTER);
    assertThat(browser.find("#form-title").getText()).isEqualTo("New channel");
    browser.keys("Summer Meals", Keys.ENTER);

    browser.seeing("Thank you for having me");
    assertThat(browser.text("h1")).isEqualTo("#summer-meals");
    assertThat(browser.driver.getCurrentUrl()).endsWith("?as=maria&place=summer-meals");
    assertThat(bot.added.get(1).sender().account()).isEqualTo("maria");
    browser.driver.get(room.address().toString());
    assertThat(browser.text("h1")).as("where newcomers begin").isEqualTo("#early-reading");
  }

  @Test
  void what_cannot_be_opened_is_said_in_the_form_with_what_was_typed_kept() {
    visit("rosa", TEAM);
    browser.find("#new-channel").click();
    browser.find("dialog [name=name]").sendKeys("Early Reading", Keys.ENTER);

    assertThat(browser.find("dialog .problem").getText())
        .contains("Ya hay un canal #early-reading.");
    assertThat(browser.find("dialog [name=name]").getDomProperty("value"))
        .isEqualTo("Early Reading");
    browser.keys(Keys.ESCAPE);
    until("the form stays", () -> browser.all("dialog[open]").isEmpty());
    assertThat(browser.focused()).contains(browser.find("#new-channel"));
  }

  @Test
  void channels_and_people_that_come_appear_by_themselves() {
    visit("james", TEAM);
    browser.find(".who summary").click();
    client.post("channel", Client.object("as", "mei", "name", "summer-meals"));
    client.post("person", Client.object("name", "Ana Ruiz"));

    until("the channel does not come", () -> !links("#places", "summer-meals").isEmpty());
    until("she does not come", () -> !links("#people", "Ana Ruiz").isEmpty());
  }

  @Test
  void somebody_is_let_in_on_a_phone_and_spoken_as_in_their_language() {
    browser.size(360, 740);
    visit("maria", TEAM);
    browser.find(".who summary").click();
    browser.find("#new-person").click();
    browser.find("dialog [name=name]").sendKeys("محمد علي");
    browser.find("dialog [name=language] option[value=es]").click();
    browser.find("dialog [name=zone]").sendKeys("Europe/Madrid");
    fits();
    browser.find("dialog button[type=submit]").click();

    until("nobody comes", () -> browser.driver.getCurrentUrl().contains("as=mhmd"));
    assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("es");
    assertThat(browser.text(".who summary")).contains("محمد علي", "Integrante de la comunidad");
    fits();
    browser.find("#line").sendKeys("مرحبا", Keys.ENTER);
    browser.seeing("مرحبا");
  }

  @Test
  void somebody_who_is_gone_is_offered_no_more_and_what_they_said_stays() {
    client.say("sam", TEAM, "Goodbye");
    visit("maria", TEAM);
    browser.find(".who summary").click();
    client.post("person/gone", Client.object("as", "sam"));

    until("he stays", () -> links("#people", "Sam Whitfield").isEmpty());
    assertThat(browser.seeing("Goodbye")).contains("Sam Whitfield");
  }

  @Test
  void a_person_is_chosen_in_a_form_by_name_and_organization() {
    client.post("person", Client.object("name", "Maria Lopez"));
    visit("maria", TEAM);
    browser.find("#line").sendKeys("/form", Keys.ENTER);
    WebElement who = browser.find("dialog [name=who]");
    assertThat(who.getAccessibleName()).isEqualTo("Who");
    assertThat(who.findElements(By.tagName("option")))
        .extracting(WebElement::getText)
        .containsExactly(
            "Choose…",
            "Maria Lopez (Riverside Food Bank)",
            "James Okafor (Riverside Together)",
            "Mei Chen (Riverside School District)",
            "Sam Whitfield (Riverside County Health)",
            "Rosa Delgado",
            "Maria Lopez");

    browser.find("dialog [name=what]").sendKeys("a call");
    who.findElement(By.cssSelector("option[value=maria-lopez]")).click();
    browser.find("dialog button[type=submit]").click();
    browser.seeing("Got a call");
    Deed.Submitted told = (Deed.Submitted) bot.last().deed();
    assertThat(told.values()).containsEntry("who", "maria-lopez").containsEntry("which", "");
    assertThat(told.mentions().get("maria-lopez").name()).isEqualTo("Maria Lopez");
  }

  @Test
  void people_are_offered_while_they_are_mentioned() {
    client.post("person", Client.object("name", "Ñuflo de Olivares"));
    visit("maria", TEAM);
    WebElement line = browser.find("#line");
    browser.until(
        "nobody is offered",
        () -> {
          line.clear();
          line.sendKeys("/commit @oli");
          return Optional.of(browser.all("#offers li")).filter(offers -> offers.size() == 1);
        });
    assertThat(browser.find("#offers").getAccessibleName()).isEqualTo("People");
    assertThat(browser.text("#offers li")).contains("@nuflo", "Ñuflo de Olivares");

    line.sendKeys(Keys.ARROW_DOWN, Keys.ENTER, "sweeps");
    assertThat(line.getDomProperty("value")).isEqualTo("/commit @nuflo sweeps");
  }

  @Test
  void the_guide_leads_to_an_offer_and_to_the_one_it_is_for() {
    visit("maria", TEAM);
    browser.find(".guide [data-line^='/commit @']").click();
    assertThat(browser.find("#line").getDomProperty("value"))
        .isEqualTo("/commit @james book the hall by friday");

    browser.driver.findElement(By.linkText("Speak as James Okafor")).click();
    assertThat(browser.text(".who summary")).contains("James Okafor");
    assertThat(browser.text("h1")).isEqualTo("Asterism, just you two");
    assertThat(browser.find(".guide [data-line^='/commit @']").getText()).contains("@maria");
    visit("rosa", TEAM);
    assertThat(browser.text(".guide")).contains("Di que sí", "/commit @maria reservar el salón");
  }

  @Test
  void the_latest_messages_are_shown_and_those_before_them_behind_a_link_and_back() {
    for (int i = 1; i <= 203; i++) {
      client.say("james", TEAM, "line " + i + ".");
    }
    visit("maria", TEAM);
    assertThat(browser.all(".message")).hasSize(200);
    assertThat(browser.text("#messages")).contains("line 4.").doesNotContain("line 3.");

    browser.driver.findElement(By.linkText("Show earlier messages")).click();
    assertThat(browser.seeing("line 1.")).contains("line 3.").doesNotContain("line 4.");
    browser.driver.findElement(By.linkText("Back to the latest messages")).click();
    browser.seeing("line 203.");
    assertThat(browser.driver.getCurrentUrl()).doesNotContain("before");
  }

  // ---- what a person does and sees ----

  private void visit(String as, String place) {
    browser.driver.get(room.address().resolve("/room?as=" + as + "&place=" + place).toString());
  }

  private void show(String account, String words) {
    Place there = new Place(Platform.ROOM, "room", account, true);
    room.room.post(there, 7, Message.of(Text.of(words)));
  }

  private static WebElement link(String name) {
    return browser.until("no link " + name, () -> links("#places", name).stream().findFirst());
  }

  private static WebElement person(String name) {
    return browser.until("nobody is " + name, () -> links("#people", name).stream().findFirst());
  }

  private static List<WebElement> links(String in, String name) {
    Pattern whole = Pattern.compile("\\b" + name + "\\b");
    return browser.all(in + " a").stream()
        .filter(each -> whole.matcher(each.getText()).find())
        .toList();
  }

  private static void title(String title) {
    browser.until(
        "the title is not " + title,
        () -> Optional.ofNullable(browser.driver.getTitle()).filter(title::equals));
  }

  /** The places with something new. */
  private String unread(String as) {
    List<String> places = new java.util.ArrayList<>();
    client
        .get("/room/api/room?as=" + as)
        .json()
        .path("unread")
        .fieldNames()
        .forEachRemaining(places::add);
    return String.join(" ", places);
  }

  private static void hidden(boolean is) {
    browser.script(
        """
        const is = arguments[0];
        Object.defineProperty(document, 'hidden', { get: () => is, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))""",
        is);
  }

  private static void fits() {
    assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  private static boolean inView(String css) {
    return Boolean.TRUE.equals(
        browser.script(
            """
            const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return box.top >= 0 && box.top < innerHeight""",
            css));
  }

  private static void until(String otherwise, BooleanSupplier holds) {
    browser.until(otherwise, () -> Optional.of(true).filter(x -> holds.getAsBoolean()));
  }
}
