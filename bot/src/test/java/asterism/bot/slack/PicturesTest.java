package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Drawn;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import asterism.bot.room.HandClock;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SlackFile;
import asterism.bot.slack.wire.Trouble;
import asterism.bot.slack.wire.Weather;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures in cards, with all that Slack may do to them on the way. */
class PicturesTest {
  private static final long CARD = 7;
  private static final String ADDRESS = "files.getUploadURLExternal";
  private static final String COMPLETE = "files.completeUploadExternal";
  private static final Picture PICTURE = Drawn.in(0x3060c0, "3 kept, 1 late");
  private static final Message SUMMARY = Message.of(Text.of("The week")).image(PICTURE);

  private final FakeSlack slack = new FakeSlack();
  private final HandClock clock = new HandClock(Clock.systemUTC().instant(), ZoneOffset.UTC);
  private final String maria = slack.welcome("maria", "Maria Lopez");
  private final String reading = slack.channel("reading", maria, slack.bot());
  private final Place place = new Place(Platform.SLACK, slack.team(), reading, false);
  private Cards cards;

  @BeforeEach
  void begin() {
    Api api =
        new Api(SlackClient.at(URI.create(slack.apiUrl())), slack.botToken(), new Pace(clock));
    cards = new Cards(api, clock);
  }

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void a_picture_is_uploaded_for_nobody_but_the_bot_and_only_once() {
    String message = posted(SUMMARY);
    for (int edit = 0; edit < 3; edit++) {
      assertThat(cards.edit(place, CARD, message, SUMMARY.paragraph(Text.of("and " + edit))))
          .isEqualTo(Shown.at(message));
    }

    SlackFile file = slack.files().get(0);
    assertThat(slack.files()).hasSize(1);
    assertThat(file.content()).isEqualTo(PICTURE.png());
    assertThat(file.alt).isEqualTo(PICTURE.alt());
    assertThat(file.channels).isEmpty();
    assertThat(shownFiles()).containsExactly(file.id);
    assertThat(seen().fallback()).contains("The week", PICTURE.alt());
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  void a_picture_that_slack_is_not_through_with_is_tried_again_until_it_is() {
    slack.processFiles(2);
    for (int early = 0; early < 2; early++) {
      Shown shown = cards.post(place, CARD, SUMMARY);
      assertThat(shown.verdict()).isEqualTo(Verdict.TRY_LATER);
      assertThat(shown.after()).contains(Duration.ofSeconds(2));
      assertThat(slack.messagesSeenBy(maria, reading)).isEmpty();
      clock.forward(Duration.ofSeconds(2));
    }

    posted(SUMMARY);
    assertThat(shownFiles()).hasSize(1);
    assertThat(slack.files()).hasSize(1);
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  void a_picture_that_slack_never_shows_is_told_in_words() {
    slack.processFiles(1000);
    Instant end = clock.instant().plus(Duration.ofMinutes(2));
    Shown shown;
    do {
      shown = cards.post(place, CARD, SUMMARY);
      clock.forward(Duration.ofSeconds(2));
    } while (shown.verdict() == Verdict.TRY_LATER && clock.instant().isBefore(end));

    assertThat(shown.verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(seen().text()).contains("The week", PICTURE.alt());
    assertThat(shownFiles()).isEmpty();
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  void a_picture_that_came_in_an_edit_waits_in_the_same_way() {
    String message = posted(Message.of(Text.of("The week")));
    slack.processFiles(1);

    assertThat(cards.edit(place, CARD, message, SUMMARY).verdict()).isEqualTo(Verdict.TRY_LATER);
    assertThat(cards.edit(place, CARD, message, SUMMARY)).isEqualTo(Shown.at(message));
    assertThat(shownFiles()).hasSize(1);
    assertThat(slack.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {ADDRESS, Weather.UPLOAD, COMPLETE})
  void where_uploading_is_refused_the_picture_is_told_in_words(String step) {
    slack.weather().next(step, Trouble.refused("file_uploads_disabled"));

    posted(SUMMARY);
    assertThat(seen().text()).contains("The week", PICTURE.alt());
    assertThat(shownFiles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {ADDRESS, Weather.UPLOAD, COMPLETE})
  void after_an_answer_that_was_lost_it_is_uploaded_once_more_and_shown_once(String step) {
    slack.weather().next(step, Trouble.lostAnswer());

    assertThat(cards.post(place, CARD, SUMMARY).verdict()).isEqualTo(Verdict.TRY_LATER);
    assertThat(slack.messagesSeenBy(maria, reading)).isEmpty();
    posted(SUMMARY);
    assertThat(slack.messagesSeenBy(maria, reading)).hasSize(1);
    assertThat(shownFiles()).hasSize(1);
    assertThat(slack.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {ADDRESS, Weather.UPLOAD, COMPLETE})
  void who_is_asked_to_wait_waits_and_posts_nothing_meanwhile(String step) {
    slack.weather().next(step, Trouble.rateLimited(Duration.ofSeconds(30)));

    for (int tries = 0; tries < 2; tries++) {
      Shown shown = cards.post(place, CARD, SUMMARY);
      assertThat(shown.verdict()).isEqualTo(Verdict.TRY_LATER);
      assertThat(shown.after()).contains(Duration.ofSeconds(30));
    }
    assertThat(slack.calls(step)).hasSize(1);
    assertThat(slack.messagesSeenBy(maria, reading)).isEmpty();

    clock.forward(Duration.ofSeconds(30));
    posted(SUMMARY);
    assertThat(shownFiles()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {ADDRESS, Weather.UPLOAD, COMPLETE})
  void where_uploading_fails_for_a_minute_the_picture_is_told_in_words(String step) {
    slack.weather().next(step, 3, Trouble.unavailable());
    assertThat(cards.post(place, CARD, SUMMARY).verdict()).isEqualTo(Verdict.TRY_LATER);
    clock.forward(Duration.ofSeconds(50));
    assertThat(cards.post(place, CARD, SUMMARY).verdict()).isEqualTo(Verdict.TRY_LATER);
    clock.forward(Duration.ofSeconds(50));

    String message = posted(SUMMARY);
    assertThat(seen().text()).contains(PICTURE.alt());
    assertThat(shownFiles()).isEmpty();
    cards.edit(place, CARD, message, SUMMARY.paragraph(Text.of("now it works")));
    assertThat(shownFiles()).hasSize(1);
  }

  @Test
  void a_page_takes_no_more_with_pictures_than_without() {
    Message message = Message.of(Text.of("Many"));
    for (int i = 0; i < 60; i++) {
      message = message.image(PICTURE);
    }
    String standing = posted(message);

    assertThat(MessageId.parse(standing).pages()).hasSize(2);
    assertThat(slack.files()).hasSize(1);
    assertThat(slack.complaints()).isEmpty();
  }

  private String posted(Message message) {
    Shown shown = cards.post(place, CARD, message);
    assertThat(shown.verdict()).isEqualTo(Verdict.SHOWN);
    return shown.message().orElseThrow();
  }

  private Seen seen() {
    return slack.messagesSeenBy(maria, reading).get(0);
  }

  private List<String> shownFiles() {
    return StreamSupport.stream(seen().blocks().spliterator(), false)
        .filter(block -> block.has("slack_file"))
        .map(block -> block.path("slack_file").path("id").asText())
        .toList();
  }
}
