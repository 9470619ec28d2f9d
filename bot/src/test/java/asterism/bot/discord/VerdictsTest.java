package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.command.Reply;
import asterism.bot.discord.wire.Permission;
import asterism.bot.discord.wire.Trouble;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each answer of Discord's has one meaning for a card. */
class VerdictsTest {
  private static final String POST = "POST /channels/:channel/messages";
  private static final String EDIT = "PATCH /channels/:channel/messages/:message";
  private static final String READ = "GET /channels/:channel/messages/:message";
  private static final String HISTORY = "GET /channels/:channel/messages";
  private static final String REACT =
      "PUT /channels/:channel/messages/:message/reactions/:emoji/@me";
  private static final Message CARD = Message.of(Text.of("First"));
  private static LoneDiscord at;
  private static long cards = 100;

  @BeforeAll
  static void begin() {
    at = new LoneDiscord();
  }

  @AfterAll
  static void end() {
    at.close();
  }

  /** With a card in it, of which the bot has heard. */
  private static Place newChannel() {
    Place place = at.place(at.discord.channel(at.server, "channel-" + cards++), false);
    await().until(() -> post(place).verdict() == Verdict.SHOWN);
    return place;
  }

  private static Shown post(Place place) {
    return at.chat.post(place, cards++, CARD);
  }

  private static Shown edit(Place place, String message) {
    return at.chat.edit(place, cards, message, Message.of(Text.of("Second")));
  }

  private static void next(String route, Trouble trouble) {
    at.discord.weather().next(route, trouble);
  }

  @ParameterizedTest
  @CsvSource({
    "10003, REFUSED", // unknown channel
    "10004, REFUSED", // unknown server
    "10013, REFUSED", // unknown user
    "50001, REFUSED", // missing access
    "50007, REFUSED", // no direct messages
    "50013, REFUSED", // missing permission
    "50083, REFUSED", // archived
    "50278, REFUSED", // no server in common
    "160005, REFUSED", // locked thread
    "50035, UNFIT", // invalid form
    "50006, UNFIT", // empty
    "130000, TRY_LATER", // overloaded
    "20016, TRY_LATER", // slow mode
    "99999, TRY_LATER", // never heard of
  })
  void a_post_that_is_refused(int code, Verdict expected) {
    Place place = newChannel();
    next(POST, Trouble.refused(code));

    Shown refused = post(place);

    assertThat(refused.verdict()).isEqualTo(expected);
    assertThat(refused.message()).isEmpty();
    assertThat(refused.note()).contains(Integer.toString(code)).doesNotContain(at.discord.token());
  }

  @ParameterizedTest
  @CsvSource({
    "10008, GONE",
    "10003, REFUSED",
    "50001, REFUSED",
    "50005, LOCKED", // another's message
    "50035, UNFIT",
    "99999, TRY_LATER",
  })
  void an_edit_that_is_refused(int code, Verdict expected) {
    Place place = newChannel();
    String message = post(place).message().orElseThrow();
    next(EDIT, Trouble.refused(code));

    assertThat(edit(place, message).verdict()).isEqualTo(expected);
  }

  @Test
  void what_may_have_been_done_is_in_doubt() {
    Place place = newChannel();
    next(POST, Trouble.serverError());
    assertThat(post(place).verdict()).isEqualTo(Verdict.IN_DOUBT);
    next(POST, Trouble.hang(Duration.ofSeconds(30)));
    assertThat(post(place).verdict()).isEqualTo(Verdict.IN_DOUBT);
  }

  @Test
  void an_edit_of_what_is_too_old_is_left_for_later_and_holds_up_no_other() {
    Place place = newChannel();
    String first = post(place).message().orElseThrow();
    String second = post(place).message().orElseThrow();
    next(EDIT, Trouble.tooManyEdits(Duration.ofMinutes(7)));

    Shown later = edit(place, first);

    assertThat(later.verdict()).isEqualTo(Verdict.TRY_LATER);
    assertThat(later.after()).contains(Duration.ofMinutes(7));
    assertThat(edit(place, second).verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(post(place).verdict()).isEqualTo(Verdict.SHOWN);
  }

  @Test
  void where_posts_have_to_wait_for_long_other_channels_do_not() {
    Place place = newChannel();
    Place other = newChannel();
    next(POST, Trouble.rateLimited(Duration.ofMinutes(2)));

    assertThat(post(place).verdict()).isIn(Verdict.IN_DOUBT, Verdict.TRY_LATER);
    Shown waits = post(place);
    assertThat(waits.verdict()).isEqualTo(Verdict.TRY_LATER);
    assertThat(waits.after()).isPresent();
    assertThat(post(other).verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(at.seen(place)).hasSize(1);
  }

  @Test
  void what_the_bot_may_not_do_is_named() {
    Place place = newChannel();
    at.discord.deny(place.id(), Permission.SEND_MESSAGES);

    Shown refused = await().until(() -> post(place), VerdictsTest::isRefused);

    assertThat(refused.note()).contains("Send Messages");
    at.discord.deny(place.id(), Permission.VIEW_CHANNEL);
    refused = await().until(() -> post(place), shown -> shown.note().contains("View"));
    assertThat(refused.verdict()).isEqualTo(Verdict.REFUSED);
  }

  private static boolean isRefused(Shown shown) {
    return shown.verdict() == Verdict.REFUSED;
  }

  @Test
  void somebody_who_takes_no_direct_messages() {
    at.discord.refuseDirect(at.james, true);

    assertThat(post(at.place(at.james, true)).verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(post(at.place("1", true)).verdict()).isEqualTo(Verdict.REFUSED);
    at.discord.refuseDirect(at.james, false);
    assertThat(post(at.place(at.james, true)).verdict()).isEqualTo(Verdict.SHOWN);
  }

  @Test
  void a_server_that_is_out_of_order_is_waited_for_and_one_that_put_the_bot_out_is_not() {
    String server = at.discord.guild("Elsewhere");
    Place place =
        new Place(at.channel.platform(), server, at.discord.channel(server, "elsewhere"), false);
    await().until(() -> post(place).verdict() == Verdict.SHOWN);

    at.discord.outage(server, true);
    await().until(() -> post(place).verdict() == Verdict.TRY_LATER);
    at.discord.outage(server, false);
    await().until(() -> post(place).verdict() == Verdict.SHOWN);
    at.discord.kick(server);
    await().until(() -> post(place).verdict() == Verdict.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_post_in_a_forum_that_was_put_away_is_taken_out_again(boolean locked) {
    String forum = at.discord.forum(at.server, "ideas-" + locked);
    Place place = at.place(at.discord.thread(at.maria, forum, "Longer hours"), false);
    Shown posted = await().until(() -> post(place), shown -> shown.verdict() == Verdict.SHOWN);
    at.discord.archive(place.id(), locked);

    Shown edited = edit(place, posted.message().orElseThrow());

    assertThat(edited.verdict()).isEqualTo(locked ? Verdict.REFUSED : Verdict.SHOWN);
  }

  @Test
  void a_post_that_was_put_away_before_the_bot_began_is_found_all_the_same() {
    String forum = at.discord.forum(at.server, "questions");
    Place place = at.place(at.discord.thread(at.maria, forum, "Where?"), false);
    Shown posted = await().until(() -> post(place), shown -> shown.verdict() == Verdict.SHOWN);
    String message = posted.message().orElseThrow();
    at.discord.archive(place.id(), false);

    try (DiscordChat second = LoneDiscord.chat(at.discord.token(), at.discord.apiUrl())) {
      second.start(nobody -> Reply.NOTHING);
      assertThat(second.reactions(place, message).known()).isTrue();
      assertThat(second.react(place, message, List.of("white_check_mark")).verdict())
          .isEqualTo(Verdict.SHOWN);
      assertThat(second.edit(place, 1, message, CARD).verdict()).isEqualTo(Verdict.SHOWN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10008, GONE",
    "10003, CLOSED",
    "50001, CLOSED",
    "50013, CLOSED",
    "99999, UNREADABLE",
  })
  void reactions_that_cannot_be_read(int code, Reactions.Outcome expected) {
    Place place = newChannel();
    String message = post(place).message().orElseThrow();
    next(READ, Trouble.refused(code));

    assertThat(at.chat.reactions(place, message)).isEqualTo(Reactions.not(expected));
  }

  @ParameterizedTest
  @CsvSource({"10008, GONE", "30010, REFUSED", "90001, REFUSED", "50013, REFUSED"})
  void reactions_that_cannot_be_put_there(int code, Verdict expected) {
    Place place = newChannel();
    String message = post(place).message().orElseThrow();
    next(REACT, Trouble.refused(code));

    Shown refused = at.chat.react(place, message, List.of("white_check_mark"));

    assertThat(refused.verdict()).isEqualTo(expected);
  }

  @Test
  void a_look_that_is_refused_says_so_and_one_that_fails_is_not_known() {
    Place place = newChannel();
    next(HISTORY, Trouble.refused(50001));
    assertThat(at.chat.find(place, 1, Instant.EPOCH).closed()).isTrue();
    next(HISTORY, Trouble.serverError());
    assertThat(at.chat.find(place, 1, Instant.EPOCH).known()).isFalse();
  }
}
