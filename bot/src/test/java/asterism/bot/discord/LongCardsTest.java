package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Drawn;
import asterism.bot.discord.wire.Permission;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.Trouble;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that take more than one message of Discord's, and cards with pictures. */
class LongCardsTest {
  private static final long CARD = 7;
  private static final String POST = "POST /channels/:channel/messages";
  private static final String BEGIN = "POST /channels/:channel/messages/:message/threads";
  private static final Message SHORT = Message.of(Text.of("The roster"));

  private final LoneDiscord at = new LoneDiscord();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void the_rest_of_a_card_stands_in_a_thread_called_as_the_card_begins() {
    String three = posted(at.channel, pages("The roster", 3));
    Seen first = standing().get(0);

    assertThat(three).isEqualTo(first.id() + "+t" + String.join("+t", belowIds()));
    assertThat(standing()).singleElement().extracting(Seen::text).asString().startsWith("1/3");
    assertThat(below())
        .extracting(seen -> seen.text().substring(0, 3))
        .containsExactly("2/3", "3/3");
    assertThat(at.discord.called(at.discord.threadUnder(first).orElseThrow()))
        .isEqualTo("The roster");
    assertThat(at.chat.address(at.channel, three).orElseThrow().toString()).endsWith(first.id());
    assertThat(at.discord.complaints()).isEmpty();
  }

  @Test
  void a_card_grows_and_shrinks_in_its_thread() {
    String one = posted(at.channel, SHORT);
    String three = edited(one, pages("Long", 3));
    assertThat(below()).hasSize(2).allMatch(seen -> seen.text().contains("Long"));

    String two = edited(three, pages("Less", 2));
    assertThat(below()).singleElement().extracting(Seen::text).asString().contains("Less");
    assertThat(edited(two, SHORT)).isEqualTo(one);
    assertThat(below()).isEmpty();
    assertThat(edited(one, pages("Again", 2))).isEqualTo(one + "+t" + belowIds().get(0));
    assertThat(standing()).hasSize(1);
    assertThat(at.discord.complaints()).isEmpty();
  }

  @Test
  void a_further_page_whose_posting_got_no_answer_is_found_and_shows_what_is_true_now() {
    String one = posted(at.channel, SHORT);
    at.discord.weather().next(POST, Trouble.lateAnswer(Duration.ofSeconds(30)));
    assertThat(at.chat.edit(at.channel, CARD, one, pages("before", 3)).verdict())
        .isEqualTo(Verdict.IN_DOUBT);

    String three = edited(one, pages("now", 3));
    assertThat(below()).hasSize(2).allMatch(seen -> seen.text().contains("now"));
    assertThat(MessageId.parse(three).pages().subList(1, 3)).isEqualTo(belowIds());
    assertThat(at.discord.complaints()).isEmpty();
  }

  @Test
  void a_thread_of_which_nobody_was_told_is_found_and_used() {
    at.discord.weather().next(BEGIN, Trouble.lateAnswer(Duration.ofSeconds(30)));
    assertThat(at.chat.post(at.channel, CARD, pages("first", 2)).verdict())
        .isEqualTo(Verdict.IN_DOUBT);

    Found found = at.chat.find(at.channel, CARD, Instant.EPOCH);
    edited(found.message().orElseThrow(), pages("first", 2));
    assertThat(standing()).hasSize(1);
    assertThat(below()).hasSize(1);
    assertThat(at.discord.complaints()).isEmpty();
  }

  @Test
  void a_card_is_found_with_the_pages_in_its_thread() {
    String three = posted(at.channel, pages("The roster", 3));

    assertThat(at.chat.find(at.channel, CARD, Instant.EPOCH).message()).contains(three);
  }

  @Test
  void a_thread_that_was_put_away_is_taken_out_again() {
    String three = posted(at.channel, pages("before", 3));
    at.discord.archive(at.discord.threadUnder(standing().get(0)).orElseThrow(), false);

    edited(three, pages("now", 3));
    assertThat(below()).hasSize(2).allMatch(seen -> seen.text().contains("now"));
  }

  @Test
  void of_a_card_of_which_a_page_was_taken_away_nothing_is_left_beside_the_new_one() {
    String three = posted(at.channel, pages("long", 3));
    at.discord.delete(below().get(0));

    assertThat(at.chat.edit(at.channel, CARD, three, pages("longer", 3)).verdict())
        .isEqualTo(Verdict.GONE);
    assertThat(standing()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATE_PUBLIC_THREADS", "SEND_MESSAGES_IN_THREADS"})
  void where_the_bot_may_begin_no_thread_one_stands_after_the_other(Permission lacking) {
    at.discord.deny(at.channel.id(), lacking);
    Shown first = at.chat.post(at.channel, CARD, pages("The roster", 3));
    // the bot may not have heard of it yet; then it goes on from what stands there
    String three = first.message().orElseGet(() -> edited(found(), pages("The roster", 3)));

    assertThat(standing()).hasSize(3);
    assertThat(three).isEqualTo(String.join("+", standing().stream().map(Seen::id).toList()));
    at.discord.allow(at.channel.id(), lacking);
    edited(three, pages("The roster", 4));
    assertThat(standing()).hasSize(4);
    assertThat(at.discord.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void in_a_thread_and_in_a_conversation_one_stands_after_the_other(boolean direct) {
    Place place =
        direct
            ? at.direct
            : at.place(at.discord.thread(at.maria, at.channel.id(), "A topic"), false);
    String three = posted(place, pages("The roster", 3));

    assertThat(at.seen(place)).hasSizeBetween(3, 4);
    assertThat(three).doesNotContain("t");
    assertThat(at.chat.find(place, CARD, Instant.EPOCH).message()).contains(three);
    assertThat(at.discord.complaints()).isEmpty();
  }

  @Test
  void where_the_bot_may_attach_no_files_pictures_are_told_in_words() {
    at.discord.deny(at.channel.id(), Permission.ATTACH_FILES);
    Message card = SHORT.image(Drawn.in(0x3060c0, "3 kept, 1 late"));
    String message = posted(at.channel, card);

    assertThat(standing())
        .singleElement()
        .extracting(Seen::text)
        .asString()
        .contains("3 kept, 1 late");
    assertThat(standing().get(0).files()).isEmpty();
    at.discord.allow(at.channel.id(), Permission.ATTACH_FILES);
    await()
        .untilAsserted(
            () -> {
              edited(message, card);
              assertThat(LoneDiscord.pictures(standing().get(0))).hasSize(1);
            });
    assertThat(at.discord.complaints()).isEmpty();
  }

  @Test
  void more_pictures_than_a_message_takes_are_on_the_next_page() {
    Message card = Message.of(Text.of("Many"));
    for (int i = 0; i < 12; i++) {
      card = card.image(Drawn.in(0x3060c0, "Picture " + i));
    }
    posted(at.channel, card);

    assertThat(LoneDiscord.pictures(standing().get(0))).hasSize(10);
    assertThat(LoneDiscord.pictures(below().get(0))).hasSize(2);
    assertThat(at.discord.complaints()).isEmpty();
  }

  private String found() {
    return at.chat.find(at.channel, CARD, Instant.EPOCH).message().orElseThrow();
  }

  private String posted(Place place, Message message) {
    Shown shown = at.chat.post(place, CARD, message);
    assertThat(shown.verdict()).as(shown.note()).isEqualTo(Verdict.SHOWN);
    return shown.message().orElseThrow();
  }

  private String edited(String message, Message now) {
    Shown shown = at.chat.edit(at.channel, CARD, message, now);
    assertThat(shown.verdict()).as(shown.note()).isEqualTo(Verdict.SHOWN);
    return shown.message().orElseThrow();
  }

  private List<Seen> standing() {
    return at.seen(at.channel);
  }

  private List<Seen> below() {
    return at.discord.messagesSeenBy(
        at.maria, at.discord.threadUnder(standing().get(0)).orElseThrow());
  }

  private List<String> belowIds() {
    return below().stream().map(Seen::id).toList();
  }

  private static Message pages(String words, int pages) {
    Message message = Message.of(Text.of(words));
    for (int page = 1; page <= pages; page++) {
      message = message.paragraph(Text.of(words + " " + "w".repeat(3850)));
    }
    return message;
  }
}
