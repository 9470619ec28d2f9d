package asterism.bot.feature.pathway;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Bearable;
import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import asterism.bot.feature.consensus.Assembly;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pathway of a collaborative's own: who walks it, what stays, and the longest there can be. */
class OwnPathwayTest {
  private final Assembly assembly = new Assembly().seating(Map.of("Food Bank", "maria"));
  private final Desk desk = assembly.desk();

  @AfterEach
  void end() {
    assembly.close();
  }

  @Test
  void who_is_under_way_stays_on_theirs_until_they_begin_anew_and_keep_what_says_the_same() {
    define("Listening\ngoals: We agree on one question\npeople: We heard families\nDoing");
    assembly.lead("/stage begin 1");
    assembly.say("maria", "/stage check 1 in the minutes");
    assembly.say("sam", "/stage confirm 1");
    assembly.say("maria", "/stage check 2 ten of them");
    assertThat(define("Beginning\npeople: Somebody cares\ngoals: we agree on one question\nDoing"))
        .contains("One group is on another pathway and stays there");
    assertThat(assembly.say("sam", "/stage"))
        .contains("Stage 1 of 2: Listening", "2 of 2 criteria met", "another pathway was defined");
    assertThat(assembly.lead("/stage begin beginning"))
        .contains("begins at stage 1 (Beginning)", "One criterion that says the same");
    assertThat(assembly.say("sam", "/stage"))
        .contains("1 of 2 criteria met, 1 of them confirmed", "✅ met and confirmed · 2.")
        .contains("in the minutes", "⬜ open · 1. Somebody cares");
    assertThat(assembly.said("on another pathway")).contains("Listening");
    assertThat(assembly.lead("/stage begin 2")).contains("began already");
  }

  @Test
  void while_it_is_being_decided_nobody_begins_anew() {
    assembly.lead("/stage begin 1");
    desk.press("maria", "stage/propose?kind=advance&from=1");
    define("Listening\nDoing");
    assertThat(assembly.lead("/stage begin 1")).contains("is being decided already, in #1");
    assembly.say("maria", "/consensus withdraw 1");
    assertThat(assembly.lead("/stage begin 1")).contains("begins at stage 1 (Listening)");
    assertThat(assembly.say("maria", "/stage advance")).contains("has no criteria");
  }

  @Test
  void the_longest_there_can_be_is_borne_by_every_service() {
    assertThat(define(longest())).contains("8. " + "s".repeat(39) + "8");
    Bearable.assertBearable(shown("/stage"));
    assembly.lead("/stage begin 1");
    for (int number = 1; number <= 15; number++) {
      Bearable.assertBearable(shown("/stage"));
      Bearable.assertBearable(shown("/stage advance because " + "🎉".repeat(150)));
      String evidence = "https://example.org/" + "e".repeat(270) + " so";
      assertThat(assembly.say("maria", "/stage check " + number + " " + evidence)).contains("met");
      assembly.say("sam", "/stage confirm " + number);
    }
    Reply page = desk.say("mei", "/stage");
    for (int pages = 1; pages < 3; pages++) {
      Bearable.assertBearable(page.message().orElseThrow());
      page = desk.press("mei", next(page));
    }
    assertThat(told(page)).contains("(3 of 3)", "15. ");
    Bearable.assertBearable(page.message().orElseThrow());
    Bearable.assertBearable(shown("/stage all"));
    assembly.say("sam", "/stage uncheck 15 because so");
    Message advance = shown("/stage advance because " + "🎉".repeat(150));
    desk.press("maria", advance.buttons().get(0).id());
    assertThat(assembly.proposal(1).wording().length()).isLessThan(2000);
    assembly.say("maria", "/consensus say 1 agree");
    assembly.show().awayUntil(assembly.proposal(1).closesAt()).look();
    assembly.mailbox.at(Assembly.READING).forEach(Bearable::assertBearable);
    assertThat(assembly.said("Well done")).contains("and 9 more");
  }

  @Test
  void with_all_open_the_proposal_names_as_many_as_it_has_room_for() {
    define(longest());
    assembly.lead("/stage begin 1");
    desk.press("maria", shown("/stage advance because " + "🎉".repeat(150)).buttons().get(0).id());
    assertThat(assembly.proposal(1).wording())
        .contains("15 of 15 criteria", "1. ", "more")
        .hasSizeLessThan(2000);
  }

  @Test
  void many_groups_are_told_of_page_by_page() {
    for (int group = 1; group <= 20; group++) {
      desk.at("g" + "x".repeat(70) + group);
      assembly.lead("/stage begin " + group % 5);
    }
    Reply first = desk.say("maria", "/stage all");
    Bearable.assertBearable(first.message().orElseThrow());
    Reply second = desk.press("maria", next(first));
    Bearable.assertBearable(second.message().orElseThrow());
    assertThat(told(second)).contains("(2 of 3)");
  }

  private static String next(Reply page) {
    return page.message().orElseThrow().buttons().stream()
        .filter(button -> button.label().equals("More"))
        .map(Button::id)
        .findFirst()
        .orElseThrow();
  }

  private Message shown(String line) {
    return desk.say("maria", line).message().orElseThrow();
  }

  private String define(String pathway) {
    String[] halves = halves(pathway);
    String told =
        told(
            desk.asAdministrator(true)
                .submit("ana", "stage/define", Map.of("pathway", halves[0], "more", halves[1])));
    desk.asAdministrator(false);
    return told;
  }

  /** As much as one field takes, and the rest. */
  private static String[] halves(String pathway) {
    int cut = pathway.length() <= 3000 ? pathway.length() : pathway.lastIndexOf('\n', 3000);
    return new String[] {pathway.substring(0, cut), pathway.substring(cut)};
  }

  private static String longest() {
    List<String> dimensions =
        List.of("people", "backbone", "equity", "goals", "evaluation", "contribution", "product");
    String first =
        IntStream.range(0, 15)
            .mapToObj(n -> dimensions.get(n * 7 / 15) + ": " + "c".repeat(118) + (n + 10))
            .collect(Collectors.joining("\n"));
    return IntStream.rangeClosed(1, 8)
        .mapToObj(n -> "s".repeat(39) + n + (n == 1 ? "\n" + first : ""))
        .collect(Collectors.joining("\n"));
  }
}
