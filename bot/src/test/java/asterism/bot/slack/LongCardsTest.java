package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.Trouble;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards that take more than one message of Slack's. */
class LongCardsTest {
  private static final long CARD = 7;
  private static final String POST = "chat.postMessage";
  private static final int BLOCKS_OF_A_PAGE = 49;
  private static final Message SHORT = pages("short", 1);

  private final FakeSlack slack = new FakeSlack();
  private final String maria = slack.welcome("maria", "Maria Lopez");
  private final String reading = slack.channel("reading", maria);
  private final Place place = new Place(Platform.SLACK, slack.team(), reading, false);
  private final Instant since = Clock.systemUTC().instant();
  private Cards cards;

  @BeforeEach
  void begin() {
    slack.invite(maria, reading);
    Clock machine = Clock.systemUTC();
    Api api =
        new Api(SlackClient.at(URI.create(slack.apiUrl())), slack.botToken(), new Pace(machine));
    cards = new Cards(api, machine);
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void a_card_grows_and_shrinks_in_its_place() {
    String one = cards.post(place, CARD, SHORT).message().orElseThrow();
    String three = cards.edit(place, CARD, one, pages("long", 3)).message().orElseThrow();
    assertThat(standing())
        .extracting(seen -> seen.text().substring(0, 3))
        .containsExactly("1/3", "2/3", "3/3");
    assertThat(standing())
        .extracting(Seen::thread)
        .containsExactly(
            Optional.empty(), Optional.of(timestamps().get(0)), Optional.of(timestamps().get(0)));

    String again = cards.edit(place, CARD, three, SHORT).message().orElseThrow();
    assertThat(again).isEqualTo(one);
    assertThat(standing()).singleElement().extracting(Seen::text).asString().startsWith("short");
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  void a_further_page_whose_posting_got_no_answer_is_found_and_shows_what_is_true_now() {
    String one = cards.post(place, CARD, SHORT).message().orElseThrow();
    slack.weather().next(POST, Trouble.lostAnswer());
    Shown lost = cards.edit(place, CARD, one, pages("before", 3));
    assertThat(lost.verdict()).isEqualTo(Verdict.IN_DOUBT);

    String three = cards.edit(place, CARD, one, pages("now", 3)).message().orElseThrow();
    assertThat(standing()).hasSize(3).allMatch(seen -> seen.text().contains("now"));
    assertThat(MessageId.parse(three).pages()).isEqualTo(timestamps());
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  void a_first_post_that_broke_off_after_some_pages_is_found_and_goes_on() {
    slack.weather().next(POST, Trouble.lateAnswer(Duration.ZERO));
    slack.weather().next(POST, Trouble.lostAnswer());
    assertThat(cards.post(place, CARD, pages("first", 3)).verdict()).isEqualTo(Verdict.IN_DOUBT);
    assertThat(standing()).hasSize(2);

    Found found = cards.find(place, CARD, since);
    assertThat(found.message()).contains(new MessageId(reading, timestamps()).toString());
    cards.edit(place, CARD, found.message().orElseThrow(), pages("first", 3));
    assertThat(standing()).hasSize(3);
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  void of_a_card_of_which_a_page_was_taken_away_nothing_is_left_beside_the_new_one() {
    String three = cards.post(place, CARD, pages("long", 3)).message().orElseThrow();
    slack.delete(standing().get(1));

    assertThat(cards.edit(place, CARD, three, pages("longer", 3)).verdict())
        .isEqualTo(Verdict.GONE);
    assertThat(standing()).isEmpty();
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  void in_somebodys_own_conversation_one_stands_after_the_other() {
    Place direct = new Place(Platform.SLACK, slack.team(), maria, true);
    slack.weather().next(POST, Trouble.lateAnswer(Duration.ZERO));
    slack.weather().next(POST, Trouble.lostAnswer());
    cards.post(direct, CARD, pages("first", 3));

    Found found = cards.find(direct, CARD, since);
    cards.edit(direct, CARD, found.message().orElseThrow(), pages("first", 3));
    assertThat(slack.messagesSeenBy(maria, slack.direct(maria)))
        .hasSize(3)
        .allMatch(seen -> seen.thread().isEmpty());
    assertThat(slack.complaints()).isEmpty();
  }

  private List<Seen> standing() {
    return slack.messagesSeenBy(maria, reading).stream().filter(Seen::byBot).toList();
  }

  private List<String> timestamps() {
    return standing().stream().map(Seen::ts).toList();
  }

  private static Message pages(String words, int pages) {
    Message message = Message.of(Text.of(words));
    for (int i = 1; i <= (pages - 1) * BLOCKS_OF_A_PAGE; i++) {
      message = message.paragraph(Text.of(words + " " + i));
    }
    return message;
  }
}
