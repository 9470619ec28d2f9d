package asterism.bot.feature.export;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import asterism.bot.message.Attachment;
import asterism.bot.message.Language;
import asterism.bot.room.HandClock;
import asterism.bot.site.Leaf;
import asterism.bot.site.Site;
import asterism.bot.site.Visit;
import asterism.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People take the record along, and let their calendars look by themselves. */
class ExportTest {
  private static final Pattern ADDRESS =
      Pattern.compile("https://\\S+/calendar/([A-Za-z0-9_-]{43}\\.ics)");

  private final TestDatabase test = TestDatabase.create();
  private final HandClock clock = new HandClock(Desk.NOW, Desk.ZONE);
  private final Desk desk = new Desk(test.database(), clock).in("riverside");

  @BeforeEach
  void recorded() {
    desk.say("maria", "/commit call the libraries by friday");
    desk.say("sam", "/commit print <b>cards</b> by 3 december");
    desk.say("sam", "/commit done 2");
    desk.at("housing").say("james", "/commit count the keys by friday");
    desk.at("early-reading");
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whoever_says_no_more_is_handed_all_of_it_of_their_group() {
    Reply reply = desk.say("maria", "/summary export");
    assertThat(reply.files())
        .extracting(Attachment::name)
        .containsExactly(
            "commitments.csv",
            "decisions.csv",
            "stages.csv",
            "attendance.csv",
            "early-reading-2026-11-24.html",
            "early-reading-2026-11-24.ics");
    assertThat(Desk.told(reply))
        .contains("6 files of early-reading", "Monday, 24 August 2026", "Only you see this.");
    assertThat(words(reply, "commitments.csv"))
        .contains("1,call the libraries,maria,", ",2026-11-27,open,,0")
        .contains("2,print <b>cards</b>,sam,", ",2026-12-03,kept on time,2026-11-24,0")
        .doesNotContain("count the keys");
  }

  @Test
  void all_groups_are_asked_for_by_name_and_another_interval_by_its_days() {
    Reply all = desk.say("maria", "/summary export csv all");
    assertThat(words(all, "commitments.csv")).contains("call the libraries", "count the keys");

    Reply before = desk.say("maria", "/summary export csv since 1 march until 30 april");
    assertThat(words(before, "commitments.csv")).doesNotContain("call the libraries");
    assertThat(Desk.told(before)).contains("nothing is on record in these days");
  }

  @Test
  void the_page_shows_what_people_wrote_as_they_wrote_it_and_runs_nothing() {
    String page = words(desk.say("maria", "/summary export page"), ".html");
    assertThat(page)
        .contains("<html lang=\"en\">", "print &lt;b&gt;cards&lt;/b&gt;", "<th scope=\"col\">")
        .doesNotContain("<script", "<b>cards", "http://", "https://");
  }

  @Test
  void the_calendar_has_what_is_open_from_today_on() {
    assertThat(words(desk.say("maria", "/summary export calendar"), ".ics"))
        .contains("SUMMARY:#1 due: call the libraries (maria)", "DTSTART;VALUE=DATE:20261127")
        .doesNotContain("cards", "keys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /summary export since 3 november until 1 november | goes backwards
          /summary export pdf | Write it like this: /summary export
          /summary export csv since 31 february | 31 february
          """)
  void what_cannot_be_meant_is_answered_with_what_can(String line, String answer) {
    Reply reply = desk.say("maria", line);
    assertThat(reply.files()).isEmpty();
    assertThat(Desk.told(reply)).contains(answer);
  }

  @Test
  void an_address_is_shown_once_and_works_until_it_is_taken_back() {
    Reply offered = desk.say("maria", "/summary export calendar");
    Reply given = desk.press("maria", button(offered, "Calendar address"));
    String address = address(given);
    assertThat(Desk.told(given)).contains("early-reading", "yours alone");
    assertThat(answer(address)).contains("call the libraries").doesNotContain("count the keys");

    desk.say("maria", "/commit done 1");
    assertThat(answer(address)).contains("VCALENDAR").doesNotContain("call the libraries");

    assertThat(Desk.told(desk.press("maria", button(given, "Take it back"))))
        .contains("works no longer");
    assertThat(leaf(address).outcome()).isEqualTo(Leaf.Outcome.NONE);
  }

  @Test
  void whoever_asks_again_has_another_and_the_former_is_worth_nothing() {
    Reply offered = desk.say("maria", "/summary export calendar all");
    String first = address(desk.press("maria", button(offered, "Calendar address")));
    String second = address(desk.press("maria", button(offered, "Calendar address")));
    assertThat(second).isNotEqualTo(first);
    assertThat(leaf(first).outcome()).isEqualTo(Leaf.Outcome.NONE);
    assertThat(answer(second)).contains("call the libraries", "count the keys");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x.ics",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
        "../../room",
        "'; drop table person; --.ics"
      })
  void nobody_else_finds_anything_there(String guess) {
    assertThat(leaf(guess).outcome()).isEqualTo(Leaf.Outcome.NONE);
  }

  private static String button(Reply reply, String label) {
    return reply.message().orElseThrow().buttons().stream()
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String address(Reply reply) {
    Matcher matcher = ADDRESS.matcher(Desk.told(reply));
    assertThat(matcher.find()).as(Desk.told(reply)).isTrue();
    return matcher.group(1);
  }

  private String answer(String file) {
    Leaf leaf = leaf(file);
    assertThat(leaf.type()).isEqualTo("text/calendar; charset=utf-8");
    return new String(leaf.content().copy(), StandardCharsets.UTF_8);
  }

  private Leaf leaf(String file) {
    Site site =
        desk.features().stream()
            .filter(ExportFeature.class::isInstance)
            .flatMap(feature -> feature.sites(desk.texts(), Language.ENGLISH).stream())
            .findFirst()
            .orElseThrow();
    return site.answer().apply(new Visit(List.of(file), Map.of(), ""));
  }

  private static String words(Reply reply, String ending) {
    return reply.files().stream()
        .filter(file -> file.name().endsWith(ending))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
