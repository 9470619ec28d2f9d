package asterism.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Reply;
import asterism.bot.message.Attachment;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SlackFile;
import asterism.bot.slack.wire.Trouble;
import asterism.bot.slack.wire.Weather;
import asterism.bot.web.WebServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are handed over: to one person, in their own conversation with the bot. */
class HandedOverTest {
  private static final String COMPLETE = "files.completeUploadExternal";
  private static final Attachment SHEET =
      new Attachment(
          "commitments.csv", "text/csv; charset=utf-8", "number;what\n1;año\n".getBytes(UTF_8));
  private static final Attachment CALENDAR =
      new Attachment(
          "due.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR\n".getBytes(UTF_8));

  private final LoneSlack at =
      new LoneSlack(
          incoming ->
              incoming.deed() instanceof Deed.Said || incoming.deed() instanceof Deed.Pressed
                  ? Reply.of(Text.of("Here you are")).with(List.of(SHEET, CALENDAR))
                  : Reply.NOTHING);
  private final WebServer web = new WebServer("127.0.0.1", 0, at.chat.routes());

  @BeforeEach
  void serve() {
    web.start();
    at.slack.toHttp(web.address().resolve(Manifest.REQUESTS));
  }

  @AfterEach
  void close() {
    web.close();
    at.close();
  }

  @Test
  void what_is_asked_for_with_a_slash_is_answered_at_once_and_brought_to_the_person() {
    at.slack.slash(at.maria, at.channel.id(), "/summary", "export");

    assertThat(answers())
        .singleElement()
        .asString()
        .contains("Here you are", "commitments.csv, due.ics");
    awaitFiles();
    assertThat(at.slack.complaints()).isEmpty();
  }

  @Test
  void what_is_asked_for_by_a_button_is_brought_as_well() {
    Message card =
        Message.of(Text.of("Export?"))
            .actions(List.of(new Button("export", "Export", "", Button.Look.PLAIN)));
    Seen seen = at.first(at.chat.post(at.channel, 7, card).message().orElseThrow());
    at.slack.press(at.maria, seen, seen.button("Export"));

    awaitFiles();
    await().untilAsserted(() -> assertThat(answers()).hasSize(1));
    assertThat(at.slack.complaints()).isEmpty();
  }

  @Test
  void what_is_asked_for_in_a_direct_message_comes_there_and_is_not_heard_as_said() {
    at.slack.subscribe(List.of("message.im"));
    String direct = at.slack.direct(at.maria);
    at.slack.say(at.maria, direct, "summary export");

    awaitFiles();
    await().untilAsserted(() -> assertThat(at.slack.messagesSeenBy(at.maria, direct)).hasSize(3));
    assertThat(at.slack.calls(COMPLETE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"files.getUploadURLExternal", Weather.UPLOAD, COMPLETE})
  void an_answer_that_is_lost_on_the_way_brings_nothing_twice(String step) {
    at.slack.weather().next(step, Trouble.lostAnswer());
    at.slack.slash(at.maria, at.channel.id(), "/summary", "export");

    await().untilAsserted(() -> assertThat(handedOver()).isNotEmpty());
    await()
        .untilAsserted(
            () ->
                assertThat(
                        at.slack.calls(COMPLETE).stream()
                            .anyMatch(c -> !c.answer().isMissingNode()))
                    .isTrue());
    awaitFiles();
    assertThat(answers()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversations.open", "files.getUploadURLExternal", COMPLETE})
  void who_cannot_be_given_them_is_told_and_what_to_do(String step) {
    at.slack.weather().next(step, Trouble.refused("restricted_action"));
    at.slack.slash(at.maria, at.channel.id(), "/summary", "export");

    await().untilAsserted(() -> assertThat(answers()).hasSize(2));
    assertThat(answers().get(1))
        .contains("commitments.csv, due.ics", "ask whoever looks after this workspace");
    assertThat(handedOver()).isEmpty();
  }

  private void awaitFiles() {
    await()
        .untilAsserted(
            () ->
                assertThat(handedOver())
                    .extracting(file -> new String(file.content(), UTF_8))
                    .containsExactly(
                        new String(SHEET.content(), UTF_8), new String(CALENDAR.content(), UTF_8)));
    assertThat(handedOver())
        .extracting(file -> file.name)
        .containsExactly("commitments.csv", "due.ics");
  }

  private List<SlackFile> handedOver() {
    return at.slack.files().stream()
        .filter(file -> file.channels.equals(List.of(at.slack.direct(at.maria))))
        .toList();
  }

  private List<String> answers() {
    return at.seen(at.channel).stream().filter(Seen::ephemeral).map(Seen::text).toList();
  }
}
