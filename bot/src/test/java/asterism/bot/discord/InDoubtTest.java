package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.Trouble;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is lost on the way, a card stands there once, with all its pages. */
class InDoubtTest {
  private static final String POST = "POST /channels/:channel/messages";
  private static final String EDIT = "PATCH /channels/:channel/messages/:message";
  private static final Message CARD = Message.of(Text.of("First"));
  private final LoneDiscord at = new LoneDiscord();

  @AfterEach
  void close() {
    assertThat(at.discord.complaints()).isEmpty();
    at.close();
  }

  private void next(String route, int times, Trouble trouble) {
    at.discord.weather().next(route, times, trouble);
  }

  private Found find(long card) {
    return at.chat.find(at.channel, card, Instant.now());
  }

  private List<String> texts(Place place) {
    return at.seen(place).stream().map(Seen::text).toList();
  }

  /** So many paragraphs of a thousand letters. */
  private static Message card(int paragraphs) {
    Message message = new Message(List.of());
    for (int i = 0; i < paragraphs; i++) {
      message = message.paragraph(Text.of(Character.toString('a' + i).repeat(1000)));
    }
    return message.actions(List.of(new Button("press", "Press", "", Button.Look.MAIN)));
  }

  @Test
  void a_card_whose_answer_was_lost_is_found() {
    next(POST, 1, Trouble.lateAnswer(Duration.ofSeconds(30)));

    Shown posted = at.chat.post(at.channel, 7, CARD);

    assertThat(posted.verdict()).isEqualTo(Verdict.IN_DOUBT);
    Seen standing = at.seen(at.channel).get(0);
    assertThat(find(7).message()).contains(standing.id());
    assertThat(find(8)).isEqualTo(new Found(true, Optional.empty()));
    assertThat(find(7 + 100_000_000L + 1).message()).isEmpty();
  }

  @Test
  void posted_again_before_it_is_known_it_stands_there_once() {
    next(POST, 1, Trouble.lateAnswer(Duration.ofSeconds(30)));
    at.chat.post(at.channel, 7, CARD);

    Shown again = at.chat.post(at.channel, 7, CARD);

    assertThat(again.message()).contains(at.seen(at.channel).get(0).id());
    assertThat(at.seen(at.channel)).hasSize(1);
  }

  @Test
  void what_was_hung_up_on_stands_there_once() {
    next(POST, 1, Trouble.lostAnswer());
    Shown posted = at.chat.post(at.channel, 7, CARD);
    if (posted.verdict() == Verdict.IN_DOUBT) {
      posted = at.chat.post(at.channel, 7, CARD);
    }

    assertThat(posted.verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(at.seen(at.channel)).hasSize(1);
  }

  @Test
  void a_bad_gateway_is_no_trouble() {
    next(POST, 2, Trouble.badGateway());

    assertThat(at.chat.post(at.channel, 7, CARD).verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(at.seen(at.channel)).hasSize(1);
  }

  @Test
  void a_card_that_was_deleted_is_posted_anew_within_the_minute() {
    String first = at.chat.post(at.channel, 7, CARD).message().orElseThrow();
    at.discord.delete(at.first(at.channel, first));

    Shown anew = at.chat.post(at.channel, 7, CARD);

    assertThat(anew.message().orElseThrow()).isNotEqualTo(first);
    assertThat(texts(at.channel)).containsExactly("First");
  }

  @Test
  void a_card_is_found_behind_much_that_was_said_since() {
    String message = at.chat.post(at.channel, 7, CARD).message().orElseThrow();
    IntStream.range(0, 250).forEach(i -> at.discord.say(at.maria, at.channel.id(), "word " + i));

    assertThat(find(7).message()).contains(message);
    assertThat(at.chat.find(at.channel, 7, Instant.now().plusSeconds(3600)).message())
        .contains(message);
  }

  @Test
  void in_a_conversation_a_long_card_has_pages_grows_and_shrinks() {
    Place direct = at.place(at.maria, true);
    String one = at.chat.post(direct, 7, card(1)).message().orElseThrow();

    String three = at.chat.edit(direct, 7, one, card(9)).message().orElseThrow();
    assertThat(texts(direct)).hasSize(3).satisfies(all -> assertThat(all.get(2)).contains("3/3"));
    assertThat(three).startsWith(one + "+");
    assertThat(at.chat.find(direct, 7, Instant.EPOCH).message()).contains(three);

    String two = at.chat.edit(direct, 7, three, card(5)).message().orElseThrow();
    assertThat(texts(direct)).hasSize(2);
    assertThat(at.chat.edit(direct, 7, two, card(1)).message()).contains(one);
    assertThat(texts(direct)).hasSize(1);
  }

  @Test
  void a_page_whose_answer_was_lost_is_taken_up_again() {
    Place direct = at.place(at.maria, true);
    String one = at.chat.post(direct, 7, card(1)).message().orElseThrow();
    next(POST, 1, Trouble.lateAnswer(Duration.ofSeconds(30)));
    assertThat(at.chat.edit(direct, 7, one, card(9)).verdict()).isEqualTo(Verdict.IN_DOUBT);

    Shown again = at.chat.edit(direct, 7, one, card(9));

    assertThat(again.verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(at.seen(direct)).hasSize(3);
    assertThat(at.chat.find(direct, 7, Instant.EPOCH).message()).isEqualTo(again.message());
  }

  @Test
  void where_one_page_was_deleted_the_others_go_too() {
    Place direct = at.place(at.maria, true);
    String three = at.chat.post(direct, 7, card(9)).message().orElseThrow();
    at.discord.delete(at.page(direct, three, 1));

    assertThat(at.chat.edit(direct, 7, three, card(9)).verdict()).isEqualTo(Verdict.GONE);
    assertThat(at.seen(direct)).isEmpty();
  }

  @Test
  void an_edit_whose_answer_was_lost_is_made_again() {
    String message = at.chat.post(at.channel, 7, CARD).message().orElseThrow();
    next(EDIT, 1, Trouble.lateAnswer(Duration.ofSeconds(30)));
    Message second = Message.of(Text.of("Second"));

    assertThat(at.chat.edit(at.channel, 7, message, second).verdict()).isEqualTo(Verdict.IN_DOUBT);
    assertThat(at.chat.edit(at.channel, 7, message, second)).isEqualTo(Shown.at(message));
    assertThat(texts(at.channel)).containsExactly("Second");
  }

  @Test
  void only_whom_it_is_for_is_pinged_and_only_once() {
    Text text =
        Text.of(
            new Part.Addressed(at.maria, "Maria"),
            new Part.Words(", with <@" + at.james + "> @everyone <@" + at.james + ">"),
            new Part.Mention(1, "<@" + at.james + ">"));
    String message = at.chat.post(at.channel, 7, Message.of(text)).message().orElseThrow();
    assertThat(at.first(at.channel, message).pings()).containsExactly(at.maria);

    at.chat.edit(at.channel, 7, message, Message.of(text));
    assertThat(at.discord.calls(EDIT).get(0).body().path("allowed_mentions").path("users"))
        .isEmpty();
  }
}
