package asterism.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What delivery and features rely on, whatever the chat service. */
public abstract class ChatServiceContract {
  private static final Found NOWHERE = new Found(true, Optional.empty());

  /** Started, and connected to the other end that the methods below look at. */
  protected abstract ChatService service();

  /** A channel that the bot is in; nothing has been said there. */
  protected abstract Place channel();

  /** Somebody's conversation with the bot; nothing has been said there. */
  protected abstract Place direct();

  /** A place that the bot cannot reach, and never will. */
  protected abstract Place unknown();

  /**
   * What somebody who looks there reads, a message each, the oldest first; buttons may be in it.
   * What stands in a thread under another message is left out.
   */
  protected abstract List<String> read(Place place);

  /** What somebody who looks there sees of pictures, the oldest first, each with its words. */
  protected abstract List<Picture> pictures(Place place);

  /** Deletes a message as an administrator does, past the bot. */
  protected abstract void delete(Place place, String message);

  /**
   * One of two people gives a reaction, or takes it back.
   *
   * @param person 1 or 2
   * @param emoji by its Slack name: {@code white_check_mark}, {@code octagonal_sign}
   * @return their account
   */
  protected abstract String react(
      int person, Place place, String message, String emoji, boolean on);

  @Test
  void a_card_is_shown_where_it_belongs() {
    Shown posted = service().post(channel(), 7, card("First"));

    assertThat(service().platform()).isEqualTo(channel().platform());
    assertThat(service().connected()).isTrue();
    assertThat(posted.verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(posted.message()).isPresent();
    assertThat(read(channel())).singleElement().asString().contains("First");
    assertThat(read(direct())).isEmpty();
  }

  @Test
  void an_edit_replaces_it_in_its_place() {
    String message = posted(channel(), 7, "First");
    posted(channel(), 8, "Another");
    Shown edited = service().edit(channel(), 7, message, card("Second"));

    assertThat(edited).isEqualTo(Shown.at(message));
    assertThat(read(channel())).hasSize(2);
    assertThat(read(channel()).get(0)).contains("Second").doesNotContain("First");
    assertThat(read(channel()).get(1)).contains("Another");
  }

  @Test
  void a_card_is_found_where_it_stands_and_nowhere_else() {
    String message = posted(channel(), 7, "First");

    assertThat(service().find(channel(), 7, Instant.EPOCH))
        .isEqualTo(new Found(true, Optional.of(message)));
    assertThat(service().find(channel(), 8, Instant.EPOCH)).isEqualTo(NOWHERE);
    assertThat(service().find(direct(), 7, Instant.EPOCH)).isEqualTo(NOWHERE);
  }

  @Test
  void a_card_is_found_after_it_was_edited_too() {
    String message = posted(channel(), 7, "First");
    service().edit(channel(), 7, message, card("Second"));

    assertThat(service().find(channel(), 7, Instant.EPOCH))
        .isEqualTo(new Found(true, Optional.of(message)));
  }

  @Test
  void of_a_card_that_stands_twice_the_latest_is_found() {
    posted(channel(), 7, "First");
    String second = posted(channel(), 7, "Second");

    assertThat(read(channel())).hasSize(2);
    assertThat(service().find(channel(), 7, Instant.EPOCH))
        .isEqualTo(new Found(true, Optional.of(second)));
  }

  @Test
  void a_message_that_was_deleted_is_gone() {
    String message = posted(channel(), 7, "First");
    delete(channel(), message);

    assertThat(service().edit(channel(), 7, message, card("Second")).verdict())
        .isEqualTo(Verdict.GONE);
    assertThat(service().find(channel(), 7, Instant.EPOCH)).isEqualTo(NOWHERE);
    assertThat(service().reactions(channel(), message)).isEqualTo(Reactions.not(Outcome.GONE));
    assertThat(read(channel())).isEmpty();
  }

  @Test
  void a_place_that_is_not_there_is_refused_for_good() {
    Shown refused = service().post(unknown(), 7, card("First"));

    assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(refused.message()).isEmpty();
    assertThat(refused.note()).isNotBlank();
  }

  @Test
  void a_direct_card_is_shown_edited_and_found_where_its_person_alone_sees_it() {
    String message = posted(direct(), 7, "For you");
    Shown edited = service().edit(direct(), 7, message, card("Still for you"));

    assertThat(edited).isEqualTo(Shown.at(message));
    assertThat(read(direct())).singleElement().asString().contains("Still for you");
    assertThat(read(channel())).isEmpty();
    assertThat(service().find(direct(), 7, Instant.EPOCH))
        .isEqualTo(new Found(true, Optional.of(message)));
  }

  @Test
  void a_picture_is_seen_with_its_words_and_goes_with_an_edit() {
    Picture red = Drawn.in(0xd03030, "3 kept <b>& 1</b> late");
    Picture blue = Drawn.in(0x3030d0, "4 kept");
    String message = service().post(channel(), 7, card("First").image(red)).message().orElseThrow();
    assertThat(pictures(channel())).containsExactly(red);

    service().edit(channel(), 7, message, card("Second").image(red));
    assertThat(read(channel())).singleElement().asString().contains("Second");
    assertThat(pictures(channel())).containsExactly(red);

    service().edit(channel(), 7, message, card("Third").image(blue).image(red));
    assertThat(pictures(channel())).containsExactly(blue, red);

    assertThat(service().edit(channel(), 7, message, card("Last"))).isEqualTo(Shown.at(message));
    assertThat(pictures(channel())).isEmpty();
    assertThat(service().find(channel(), 7, Instant.EPOCH))
        .isEqualTo(new Found(true, Optional.of(message)));
  }

  @Test
  void a_picture_is_seen_in_somebodys_own_conversation_too() {
    Picture red = Drawn.in(0xd03030, "3 kept");
    service().post(direct(), 7, card("For you").image(red));

    assertThat(pictures(direct())).containsExactly(red);
    assertThat(pictures(channel())).isEmpty();
  }

  @Test
  void what_could_not_be_drawn_is_told_in_words() {
    Shown posted = service().post(channel(), 7, card("First").image(Drawn.not("3 kept, 1 late")));

    assertThat(posted.verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(pictures(channel())).isEmpty();
    assertThat(read(channel())).singleElement().asString().contains("First", "3 kept, 1 late");
  }

  @Test
  void of_a_card_of_any_length_one_message_stands_in_the_channel_itself() {
    String message = posted(channel(), 7, "First");
    posted(channel(), 8, "Another");

    String longer = edited(message, longCard());
    assertThat(read(channel())).hasSize(2);
    assertThat(read(channel()).get(0)).contains("Line 1");
    assertThat(read(channel()).get(1)).contains("Another");
    assertThat(service().find(channel(), 7, Instant.EPOCH))
        .isEqualTo(new Found(true, Optional.of(longer)));
    assertThat(service().address(channel(), longer))
        .isEqualTo(service().address(channel(), message));
    String one = react(1, channel(), longer, "white_check_mark", true);
    assertThat(service().reactions(channel(), longer))
        .isEqualTo(Reactions.all(Map.of("white_check_mark", Set.of(one))));

    String again = edited(longer, longCard().paragraph(Text.of("More")));
    assertThat(read(channel())).hasSize(2);

    edited(again, card("Short again"));
    assertThat(read(channel())).hasSize(2);
    assertThat(read(channel()).get(0)).contains("Short again");
  }

  @Test
  void reactions_are_read_back_as_they_stand_now() {
    String message = posted(channel(), 7, "First");
    assertThat(service().reactions(channel(), message)).isEqualTo(Reactions.all(Map.of()));

    String one = react(1, channel(), message, "white_check_mark", true);
    String two = react(2, channel(), message, "white_check_mark", true);
    react(1, channel(), message, "octagonal_sign", true);
    assertThat(service().reactions(channel(), message))
        .isEqualTo(
            Reactions.all(
                Map.of("white_check_mark", Set.of(one, two), "octagonal_sign", Set.of(one))));

    react(1, channel(), message, "octagonal_sign", false);
    assertThat(service().reactions(channel(), message))
        .isEqualTo(Reactions.all(Map.of("white_check_mark", Set.of(one, two))));
  }

  @Test
  void reactions_to_press_are_nobodys_and_are_put_there_once() {
    String message = posted(channel(), 7, "First");
    List<String> seeds = List.of("white_check_mark", "octagonal_sign");

    assertThat(service().react(channel(), message, seeds)).isEqualTo(Shown.at(message));
    assertThat(service().react(channel(), message, seeds)).isEqualTo(Shown.at(message));
    assertThat(service().reactions(channel(), message)).isEqualTo(Reactions.all(Map.of()));

    String one = react(1, channel(), message, "octagonal_sign", true);
    assertThat(service().reactions(channel(), message))
        .isEqualTo(Reactions.all(Map.of("octagonal_sign", Set.of(one))));
    delete(channel(), message);
    assertThat(service().react(channel(), message, seeds).verdict()).isEqualTo(Verdict.GONE);
  }

  @Test
  void whoever_did_not_ask_for_quiet_may_be_written_to() {
    assertThat(service().quietUntil(direct(), Instant.now())).isEmpty();
  }

  @Test
  void an_address_can_be_opened_by_anybody_who_has_it() {
    String message = posted(channel(), 7, "First");

    Optional<URI> address = service().address(channel(), message);
    assertThat(address.map(URI::getScheme).orElse("https")).isEqualTo("https");
    assertThat(address.map(URI::getHost).orElse("chat.example")).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<script>alert(1)</script> & <b>bold</b>",
        "&lt;b&gt; &amp;amp;",
        "<!channel> <!here> <@U0LAN0Z89> <#C024BE7LR> <https://chat.example|words>",
        "@everyone @here <@&1> <@7>",
        "*not bold* _nor this_ ~nor that~ **nor** __these__ ||hidden||",
        "`code` ```block```",
        "> quoted",
        "[words](https://chat.example)",
        "1 < 2 && 3 > 2",
      })
  void peoples_words_that_look_like_markup_are_shown_as_typed(String words) {
    service().post(channel(), 7, Message.of(Text.of(words)));

    assertThat(read(channel())).containsExactly(words);
  }

  private String posted(Place place, long card, String words) {
    return service().post(place, card, card(words)).message().orElseThrow();
  }

  /** As delivery does it: whatever has to wait for its turn is tried again. */
  private String edited(String message, Message now) {
    return await()
        .pollInterval(Duration.ofSeconds(1))
        .pollDelay(Duration.ZERO)
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> service().edit(channel(), 7, message, now),
            edited -> edited.verdict() == Verdict.SHOWN)
        .message()
        .orElseThrow();
  }

  /** Longer than any service takes in one message. */
  private static Message longCard() {
    Message message = Message.of(Text.of("Line 1"));
    for (int line = 2; line <= 60; line++) {
      message = message.paragraph(Text.of("Line " + line + " " + "w".repeat(200)));
    }
    return message;
  }

  private static Message card(String words) {
    return Message.of(Text.of(words))
        .actions(List.of(new Button("again", "Again", "", Button.Look.MAIN)));
  }
}
