package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.slack.wire.Button;
import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people are called and write is shown as they wrote it, and pings nobody. */
class AsTypedTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static Talk talk;
  private static String ada;

  @BeforeAll
  static void begin() {
    talk = Talk.begin();
    ada = talk.welcome(Member.called("ada", "Ada Reyes").asAdmin());
  }

  @AfterEach
  void nothing_more_than_words_was_sent() {
    talk.assertAllWell();
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  /** Words that mean something to Slack, or that are hard to show. */
  static Stream<String> words() {
    return Stream.of(
        "<!channel> @here @everyone *bold* _slanted_ ~struck~ `code` ```more```",
        "&lt;b&gt; &amp;amp; <b>strong</b> R&D \\n %s $1 {0} {name} ''",
        ":smile: :" + "a".repeat(80) + ":",
        "<https://evil.example/bank|your bank>",
        "<@U0ASTERISM> <#C3|x> <!subteam^S1|team> <!date^1^{date}|soon>",
        "שלום \u202Eabc\u202C مرحبا a\u200Bb\u200Dc \u1EB9\u0301 Z\u0337\u031B\u0351a 👩‍👩‍👧‍👦 👍🏽");
  }

  /** What a notification says of these words. */
  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void assertSays(Seen seen, String words) {
    assertThat(seen.text()).contains(words);
    assertThat(seen.fallback()).contains(escaped(words));
  }

  private static int numberIn(Seen seen) {
    return Integer.parseInt(seen.text().replaceFirst("(?s).*?#(\\d+).*", "$1"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_promise_with_its_strategy_and_its_reasons(String words) {
    String channel = talk.channel("promises-" + NUMBER.incrementAndGet());
    String maria = talk.at.maria;
    SeenView form = talk.opened(maria, () -> talk.slash(maria, channel, "/commit"));
    Map<String, String> filledIn = Map.of("what", words, "by", "2026-12-11", "strategy", words);
    Seen recorded = talk.told(maria, channel, () -> talk.slack.submit(maria, form, filledIn));
    int number = numberIn(recorded);

    assertSays(recorded, words);
    assertSays(talk.card(channel), words);
    assertSays(talk.card(channel), "For the strategy: " + words);

    String because = " because " + spoken(words);
    talk.typed(maria, channel, "/commit help " + number + because);
    assertThat(talk.cards(channel))
        .anySatisfy(card -> assertSays(card, "Help wanted: " + spoken(words)));
    assertSays(talk.typed(maria, channel, "/commit show " + number), words);
    assertSays(talk.typed(maria, channel, "/commit list"), words);
    assertThat(home(maria)).contains(words);
  }

  /** What can be typed in a line: an address in angle brackets is a link there. */
  private static String spoken(String words) {
    return words.contains("https:") ? "*nothing*" : words;
  }

  private static String home(String who) {
    talk.slack.openHome(who);
    return talk.until(() -> talk.slack.homeOf(who)).text();
  }

  @ParameterizedTest
  @MethodSource("words")
  void somebody_of_that_name(String words) {
    String handle = "somebody" + NUMBER.incrementAndGet();
    String who = talk.welcome(Member.called(handle, "Somebody").shownAs(words));

    talk.typed(who, "/commit bring the books by 11 december");
    assertSays(talk.card(), words + " will do this");

    Seen offered = talk.typed(talk.at.maria, "/commit @" + handle + " open the hall by friday");
    assertSays(offered, "Offered to " + words);
    assertThat(talk.cards(talk.at.reading)).anySatisfy(card -> assertSays(card, words));
    Seen asked =
        talk.until(
            () ->
                talk.slack.messagesSeenBy(who, talk.slack.direct(who)).stream()
                    .filter(seen -> seen.text().contains("would you do this"))
                    .findFirst());
    SeenView decline =
        talk.opened(who, () -> talk.slack.press(who, asked, asked.button("Decline")));
    talk.told(
        who,
        talk.slack.direct(who),
        () -> talk.slack.submit(who, decline, Map.of("because", words)));
    assertThat(talk.at.seen(talk.at.maria, talk.slack.direct(talk.at.maria)))
        .anySatisfy(news -> assertSays(news, words + " declined"));

    assertThat(home(who)).startsWith("⁂ " + words);
    assertSays(talk.typed(who, "/asterism me"), words);
    talk.slack.say(who, talk.at.reading, "I will see");
    Seen said = last(talk.at.reading);
    SeenView quoted =
        talk.opened(talk.at.maria, () -> talk.slack.shortcut(talk.at.maria, said, "record"));
    assertThat(quoted.text()).contains("From " + words + "’s message");
    talk.slack.closeViews(talk.at.maria);
  }

  private static Seen last(String channel) {
    List<Seen> all =
        talk.slack.messagesSeenBy(talk.at.james, channel).stream()
            .filter(seen -> !seen.byBot())
            .toList();
    return all.get(all.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("words")
  void an_organization_of_that_name(String words) {
    String maria = talk.at.maria;
    String channel = talk.channel("partners-" + NUMBER.incrementAndGet());
    SeenView form = talk.opened(maria, () -> talk.slash(maria, channel, "/roster add"));
    Seen added =
        talk.told(
            maria, channel, () -> talk.slack.submit(maria, form, Map.of("organization", words)));
    assertSays(added, words);
    assertThat(talk.cards(channel))
        .anySatisfy(card -> assertSays(card, words + " is on the roster"));

    String handle = "newcomer" + NUMBER.incrementAndGet();
    String who = talk.welcome(Member.called(handle, "New Comer"));
    Seen recorded = talk.typed(who, channel, "/commit bring chairs by 11 december");
    assertThat(recorded.text()).contains("which organization are you with?");
    talk.typed(ada, channel, "/roster @" + handle + " representative of \"" + spoken(words) + "\"");
    if (spoken(words).equals(words)) {
      assertSays(talk.typed(maria, channel, "/roster"), words);
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  void a_group_of_that_name(String words) {
    String channel = talk.channel("group-" + NUMBER.incrementAndGet());
    Seen about = talk.typed(ada, channel, "/asterism group");
    Button first = about.button("Name and language");
    SeenView form = talk.opened(ada, () -> talk.slack.press(ada, about, first));
    Seen kept = talk.told(ada, channel, () -> talk.slack.submit(ada, form, Map.of("name", words)));

    assertSays(kept, words);
    assertSays(talk.typed(ada, channel, "/commit list"), words);
    assertSays(talk.typed(ada, talk.slack.direct(ada), "/commit list"), "This is about " + words);
  }

  @Test
  void who_is_named_in_a_promise_is_named_and_not_pinged() {
    talk.typed(talk.at.maria, "/commit meet @james and @here by friday");

    assertSays(talk.card(), "meet @James Carter and @here");
  }

  @ParameterizedTest
  @MethodSource("channels")
  void a_channel_of_that_name(String name) {
    String channel = talk.channel(name);

    assertSays(talk.card(channel), "Hello, " + name + "!");
    talk.typed(talk.at.james, channel, "/commit come by friday");
    assertSays(talk.typed(talk.at.james, channel, "/commit list"), "Open promises in " + name);
  }

  /** Slack lets them be of any script. */
  static Stream<String> channels() {
    return Stream.of("чтение", "读书", "قراءة", "lectura-niños_2", "पढ़ना", "x".repeat(80));
  }
}
