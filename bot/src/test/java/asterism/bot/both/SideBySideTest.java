package asterism.bot.both;

import static asterism.bot.both.Neighbours.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.Seen;
import asterism.bot.both.Sheet.Told;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever the bot says, it says the same on Slack and on Discord, each in its own markup. All of
 * it is written beside each other into a file, to be looked at.
 */
class SideBySideTest {
  private static final Path FILE = Path.of("target", "side-by-side.txt");

  /** Whatever means something in the markup of either. */
  private static final String ODD = "*bold* _a_ ~~b~~ `c` <!here> @everyone & 1. [x](http://y.z)";

  /** Whoever acts on Discord as somebody else does on Slack, and where they are from. */
  private static final Map<String, String> COUNTERPARTS =
      Map.of("Ben Ortiz", "Mei Chen", "Library", "Riverside School District");

  /** Numbers, codes and places, of which each has its own. */
  private static final Pattern OWN =
      Pattern.compile(
          "#[0-9]+|(?<=commit stop |consensus extend )[0-9]+|[0-9A-Z]{4}-[0-9A-Z]{4}"
              + "|[0-9]+ seconds?|(?<=such as your )[A-Z][a-z]+ [a-z]+|Thriving Riverside \\(Slack\\)|Riverside Commons \\(Discord\\)");

  /** Discord's own moments tell the year always. */
  private static final Pattern YEAR = Pattern.compile("( de)? 2026(?=, [0-9]{2}:)");

  private final Neighbours both = new Neighbours().settleIn().together();
  private final Sheet sheet = new Sheet();

  @AfterEach
  void write() throws IOException {
    sheet.write(FILE);
    both.close();
  }

  @Test
  void cards_and_answers_say_the_same_on_both() {
    promises();
    decisions();
    looks();
    refusals();
    inSpanish();
    directly();
    links();
    assertThat(sheet.differences()).isEmpty();
  }

  private void promises() {
    card("who talks where", "talks here now");
    card("a promise that had another number", "book the hall");
    twice("a promise is made", "/commit " + ODD + " by friday");
    card("a promise", "#3", "bold");
    both.onSlack("maria", "/commit help 3 because the press is broken");
    card("a promise with which help is needed", "⁂ #3", "bold");
    card("help is wanted", "Help wanted in", "the press is broken");
    both.onDiscord("maria", "/commit move 3 to monday because of the holiday");
    card("a promise that was moved", "⁂ #3", "Monday");
    both.onDiscord("maria", "/commit release 4 because it is too much");
    card("a promise given back", "⁂ #4", "too much");
    both.onSlack("maria", "/commit done 3");
    card("a promise kept", "⁂ #3", "Kept");
    card("thanks", "Promise kept");
    twice("a promise that comes again", "/commit every friday count the books");
    card("the next of them", "count the books");
    both.onSlack("maria", "/commit @sam bring the cake by friday");
    card("an offer", "bring the cake");
  }

  private void decisions() {
    twice("a proposal is made", "/consensus propose We meet on Tuesdays " + ODD + " rule:full");
    card("a proposal", "⁂ #8", "proposes");
    both.onDiscord("ben", "/consensus say 8 block because " + ODD);
    both.onSlack("sam", "/consensus say 8 reservations because there is no bus");
    card("a proposal that is blocked", "⁂ #8", "🛑 block", "🟡 reservations");
    String agree = "/consensus say 8 agree because the hall is free then";
    add("answer: a stance", both.onSlack("mei", agree), "mei", both.onDiscord("ben", agree), "ben");
    both.onSlack("maria", "/consensus amend 8 We meet on Mondays");
    card("a proposal in other words", "⁂ #8", "version 2");
    both.onDiscord("maria", "/consensus extend 8 to 20 december");
    card("a proposal with more time", "⁂ #8", "20 December");
    both.onSlack("maria", "/consensus withdraw 9 because once is enough");
    card("a proposal taken back", "⁂ #9", "once is enough");
    card("what came of it", "what came of proposal #9");
    both.onDiscord("ben", "/consensus check How are we doing?");
    both.onSlack("maria", "/consensus say 10 4");
    card("a temperature check", "⁂ #10", "One person");
  }

  private void looks() {
    for (String line :
        List.of(
            "/commit list mine",
            "/commit list",
            "/commit list kept",
            "/commit meeting",
            "/commit show 3",
            "/commit show 1 in:\"Riverside Commons\"",
            "/consensus list",
            "/consensus show 8",
            "/roster",
            "/asterism status",
            "/asterism me")) {
      twice(line, line);
    }
  }

  private void refusals() {
    for (String line :
        List.of(
            "/commit done 99",
            "/commit done 2",
            "/commit show 1 in:Elsewhere",
            "/consensus say 99 agree",
            "/asterism link K7Q2-9XPM",
            "/asterism link nonsense",
            "/asterism unlink workspace",
            "/asterism link",
            "/asterism unlink")) {
      twice(line, line);
    }
  }

  private void inSpanish() {
    for (String line : List.of("/commit list", "/consensus list", "/asterism link me")) {
      both("in Spanish: " + line, line, "rosa", "luz");
    }
  }

  /** What Mei is told on Slack and Ben on Discord. */
  private void directly() {
    both.onSlack("mei", "/commit book the hall by friday");
    both.onSlack("maria", "/commit @mei make tea by tomorrow");
    both.onDiscord("maria", "/commit @ben make tea by tomorrow");
    direct("an offer", "asks", "make tea");
    both.pass(Duration.ofDays(1));
    direct("the digest", "Hello");
  }

  private void links() {
    for (String what : List.of("workspace", "channel", "me")) {
      String line = "/asterism link " + what;
      both("answer: " + line, line, "james", "dora");
    }
    String channel = "/asterism unlink channel";
    both("answer: " + channel, channel, "james", "dora");
    twice("/asterism unlink me", "/asterism unlink me");
  }

  /** A card that stands in both channels. */
  private void card(String what, String... words) {
    both.card(words);
    Told here = onSlack("james", both.slackCard(words));
    sheet.add("card: " + what, here, onDiscord("dora", both.discordCard(words)));
  }

  private void direct(String what, String... words) {
    JsonNode here = both.awaited(() -> both.slack.messages("mei", DIRECT), words);
    JsonNode there = both.awaited(() -> both.discord.messages("ben", DIRECT), words);
    sheet.add("direct: " + what, alike(onSlack("mei", here)), alike(onDiscord("ben", there)));
  }

  /** Maria says it on both. */
  private void twice(String what, String line) {
    both("answer: " + what, line, "maria", "maria");
  }

  private void both(String what, String line, String onSlack, String onDiscord) {
    add(what, both.onSlack(onSlack, line), onSlack, both.onDiscord(onDiscord, line), onDiscord);
  }

  private void add(String what, Answer slack, String here, Answer discord, String there) {
    Told one = onSlack(here, slack.message());
    Told other = onDiscord(there, discord.message());
    boolean form = slack.message().isMissingNode() || discord.message().isMissingNode();
    sheet.add(
        what, alike(form ? form(slack, one) : one), alike(form ? form(discord, other) : other));
  }

  /** Where one answers with a form and the other with a button for it: what both say. */
  private static Told form(Answer answer, Told told) {
    List<String> sent = told.sent().isEmpty() ? List.of("(a form) " + answer.reply()) : told.sent();
    return new Told(answer.reply(), List.of(), sent);
  }

  private Told onSlack(String as, JsonNode message) {
    return message.isMissingNode()
        ? new Told("", List.of(), List.of())
        : new Told(
            Seen.text(message),
            Seen.labels(message),
            Payload.of(both.slack.seen(as, Seen.id(message))));
  }

  private Told onDiscord(String as, JsonNode message) {
    return message.isMissingNode()
        ? new Told("", List.of(), List.of())
        : new Told(
            Seen.text(message),
            Seen.labels(message),
            Payload.of(both.discord.seen(as, Seen.id(message))));
  }

  private static Told alike(Told told) {
    String said = YEAR.matcher(told.said()).replaceAll("");
    for (Map.Entry<String, String> each : COUNTERPARTS.entrySet()) {
      said = said.replace(each.getKey(), each.getValue());
    }
    return new Told(OWN.matcher(said).replaceAll("…"), told.labels(), told.sent());
  }
}
