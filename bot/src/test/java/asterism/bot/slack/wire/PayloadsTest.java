package asterism.bot.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import asterism.bot.wire.Switchboard.Answer;
import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.AppHomeOpenedPayload;
import com.slack.api.app_backend.events.payload.AppMentionPayload;
import com.slack.api.app_backend.events.payload.AppUninstalledPayload;
import com.slack.api.app_backend.events.payload.ChannelArchivePayload;
import com.slack.api.app_backend.events.payload.ChannelLeftPayload;
import com.slack.api.app_backend.events.payload.ChannelRenamePayload;
import com.slack.api.app_backend.events.payload.GroupRenamePayload;
import com.slack.api.app_backend.events.payload.MemberJoinedChannelPayload;
import com.slack.api.app_backend.events.payload.MemberLeftChannelPayload;
import com.slack.api.app_backend.events.payload.MessagePayload;
import com.slack.api.app_backend.events.payload.ReactionRemovedPayload;
import com.slack.api.app_backend.events.payload.UserChangePayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.methods.MethodsClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack sends is what the vendor's own classes read, with nothing they do not know. */
class PayloadsTest {
  private final FakeSlack fake = new FakeSlack();
  private final Receiver receiver = new Receiver();
  private final Slack slack = Slack.getInstance(WebApiTest.config(fake));
  private final MethodsClient client = slack.methods(fake.botToken());
  private final String ana = fake.welcome("ana", "Ana Ruiz");
  private final String james = fake.welcome("james", "James Lee");
  private final String reading = fake.channel("early-reading", ana, james, fake.bot());
  private final String secret = fake.privateChannel("secret", ana);

  @BeforeEach
  void begin() {
    fake.toHttp(receiver.address());
  }

  @AfterEach
  void end() throws Exception {
    slack.close();
    receiver.close();
    fake.close();
  }

  private SlashCommandPayload command() {
    return new SlashCommandPayloadParser().parse(receiver.last().body());
  }

  private Seen posted() throws Exception {
    client.chatPostMessage(
        r ->
            r.channel(reading)
                .text("Hello")
                .blocksAsString(TinyBot.BUTTONS.formatted(ana, "a word")));
    List<Seen> seen = fake.messagesSeenBy(ana, reading);
    return seen.get(seen.size() - 1);
  }

  @Test
  void a_command_comes_signed_as_a_form() {
    fake.slash(ana, secret, "/commit", " meet @james & #early-reading by <friday> ");

    SlashCommandPayload command = command();
    assertThat(receiver.signedWith(fake.signingSecret())).isTrue();
    assertThat(receiver.last().header("content-type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(command.getText())
        .isEqualTo(
            "meet <@%s|james> &amp; <#%s|early-reading> by &lt;friday&gt;"
                .formatted(james, reading));
    assertThat(command.getChannelName()).isEqualTo("privategroup");
    assertThat(command.getUserId()).isEqualTo(ana);
    assertThat(command.getTeamId()).isEqualTo(fake.team());
    assertThat(command.getTriggerId()).isNotBlank();
    assertThat(command.getResponseUrl()).startsWith("http://127.0.0.1:");
  }

  @Test
  void a_button_of_a_message_comes_with_all_of_the_message() throws Exception {
    fake.press(ana, posted(), "again");

    BlockActionPayload payload = receiver.interaction(BlockActionPayload.class);
    assertThat(payload.getType()).isEqualTo("block_actions");
    assertThat(payload.getUser().getId()).isEqualTo(ana);
    assertThat(payload.getContainer().isEphemeral()).isFalse();
    assertThat(payload.getContainer().getChannelId()).isEqualTo(reading);
    assertThat(payload.getMessage().getBlocks()).hasSize(2);
    assertThat(payload.getMessage().getTs()).isEqualTo(payload.getContainer().getMessageTs());
    assertThat(payload.getActions()).hasSize(1);
    assertThat(payload.getActions().get(0).getValue()).isEqualTo("1");
    assertThat(payload.getActions().get(0).getBlockId()).isEqualTo("deeds");
    assertThat(payload.getState().getValues()).isEmpty();
  }

  @Test
  void a_button_of_an_ephemeral_message_comes_without_the_message() throws Exception {
    client.chatPostEphemeral(
        r ->
            r.channel(reading)
                .user(ana)
                .text("Hello")
                .blocksAsString(TinyBot.BUTTONS.formatted(ana, "a word")));

    fake.press(ana, fake.messagesSeenBy(ana, reading).get(0), "again");

    BlockActionPayload payload = receiver.interaction(BlockActionPayload.class);
    assertThat(payload.getContainer().isEphemeral()).isTrue();
    assertThat(payload.getMessage()).isNull();
    assertThat(payload.getResponseUrl()).isNotBlank();
  }

  @Test
  void what_is_chosen_comes_in_the_action_and_in_the_state() throws Exception {
    client.chatPostMessage(
        r ->
            r.channel(reading)
                .text("Choose")
                .blocksAsString(
                    """
                    [{"type": "actions", "block_id": "b", "elements": [
                      {"type": "static_select", "action_id": "s", "options": [
                        {"value": "a", "text": {"type": "plain_text", "text": "First"}}]},
                      {"type": "datepicker", "action_id": "d", "initial_date": "2026-12-31"}]}]
                    """));
    Seen seen = fake.messagesSeenBy(ana, reading).get(0);

    fake.choose(ana, seen, "s", "a");

    BlockActionPayload payload = receiver.interaction(BlockActionPayload.class);
    assertThat(payload.getActions().get(0).getSelectedOption().getValue()).isEqualTo("a");
    assertThat(payload.getState().getValues().get("b").get("d").getSelectedDate())
        .isEqualTo("2026-12-31");
  }

  @Test
  void a_shortcut_comes_with_the_message() throws Exception {
    fake.shortcut(ana, posted(), "note");

    MessageShortcutPayload payload = receiver.interaction(MessageShortcutPayload.class);
    assertThat(payload.getCallbackId()).isEqualTo("note");
    assertThat(payload.getMessage().getText()).isEqualTo("Hello");
    assertThat(payload.getMessageTs()).isEqualTo(payload.getMessage().getTs());
  }

  @Test
  void a_trigger_opens_one_form_within_three_seconds() throws Exception {
    String view = TinyBot.FORM.formatted("Tell me");
    fake.slash(ana, reading, "/commit", "x");
    String trigger = command().getTriggerId();

    assertThat(client.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)).isOk()).isTrue();
    assertThat(client.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)).getError())
        .isEqualTo("exchanged_trigger_id");

    fake.slash(ana, reading, "/commit", "x");
    String old = command().getTriggerId();
    await()
        .pollDelay(Duration.ofMillis(3100))
        .untilAsserted(
            () ->
                assertThat(client.viewsOpen(r -> r.triggerId(old).viewAsString(view)).getError())
                    .isEqualTo("expired_trigger_id"));
  }

  @Test
  void forms_are_pushed_and_changed_while_they_stand() throws Exception {
    fake.slash(ana, reading, "/commit", "x");
    String view = TinyBot.FORM.formatted("One");
    var opened =
        client.viewsOpen(r -> r.triggerId(command().getTriggerId()).viewAsString(view)).getView();
    String withButton =
        """
        {"type": "modal", "callback_id": "b", "title": {"type": "plain_text", "text": "Two"},
         "blocks": [{"type": "actions", "elements": [{"type": "button", "action_id": "more",
           "text": {"type": "plain_text", "text": "More"}}]}]}
        """;

    String changed =
        client
            .viewsUpdate(
                r -> r.viewId(opened.getId()).hash(opened.getHash()).viewAsString(withButton))
            .getView()
            .getHash();
    assertThat(
            client
                .viewsUpdate(
                    r -> r.viewId(opened.getId()).hash(opened.getHash()).viewAsString(view))
                .getError())
        .isEqualTo("hash_conflict");
    fake.press(ana, fake.viewsOf(ana).get(0), "more");

    BlockActionPayload payload = receiver.interaction(BlockActionPayload.class);
    assertThat(payload.getView().getHash()).isEqualTo(changed);
    assertThat(payload.getContainer().getViewId()).isEqualTo(opened.getId());
    var pushed =
        client.viewsPush(r -> r.triggerId(payload.getTriggerId()).viewAsString(view)).getView();
    assertThat(pushed.getPreviousViewId()).isEqualTo(opened.getId());
    assertThat(pushed.getRootViewId()).isEqualTo(opened.getId());
    assertThat(fake.viewsOf(ana)).extracting(SeenView::title).containsExactly("Two", "One");

    fake.closeView(ana);
    assertThat(receiver.interaction(ViewClosedPayload.class).getView().getId())
        .isEqualTo(pushed.getId());
    assertThat(client.viewsUpdate(r -> r.viewId(pushed.getId()).viewAsString(view)).getError())
        .isEqualTo("not_found");
  }

  @Test
  void each_kind_of_field_comes_in_its_own_shape() throws Exception {
    fake.slash(ana, reading, "/commit", "x");
    client.viewsOpen(
        r ->
            r.triggerId(command().getTriggerId())
                .viewAsString(
                    """
                    {"type": "modal", "callback_id": "f", "private_metadata": "m",
                     "title": {"type": "plain_text", "text": "Fields"},
                     "submit": {"type": "plain_text", "text": "Go"},
                     "blocks": [
                      {"type": "input", "block_id": "line", "label": {"type": "plain_text", "text": "L"},
                       "element": {"type": "plain_text_input", "action_id": "v"}},
                      {"type": "input", "block_id": "number", "label": {"type": "plain_text", "text": "L"},
                       "element": {"type": "number_input", "action_id": "v", "is_decimal_allowed": false}},
                      {"type": "input", "block_id": "rich", "label": {"type": "plain_text", "text": "L"},
                       "element": {"type": "rich_text_input", "action_id": "v"}},
                      {"type": "input", "block_id": "none", "optional": true,
                       "label": {"type": "plain_text", "text": "L"},
                       "element": {"type": "plain_text_input", "action_id": "v"}},
                      {"type": "input", "block_id": "ticks", "label": {"type": "plain_text", "text": "L"},
                       "element": {"type": "checkboxes", "action_id": "v", "options": [
                         {"value": "a", "text": {"type": "plain_text", "text": "A"}},
                         {"value": "b", "text": {"type": "plain_text", "text": "B"}}]}},
                      {"type": "input", "block_id": "people", "label": {"type": "plain_text", "text": "L"},
                       "element": {"type": "multi_users_select", "action_id": "v"}}]}
                    """));
    receiver.answer =
        new Answer(
            200,
            Map.of("Content-Type", "application/json"),
            "{\"response_action\": \"errors\", \"errors\": {\"line\": \"Not that\"}}");

    Ack ack =
        fake.submit(
            ana,
            fake.viewsOf(ana).get(0),
            Map.of(
                "line", "one\ntwo",
                "number", "7",
                "rich", "words",
                "ticks", List.of("a", "b"),
                "people", List.of(james)));

    assertThat(ack.responseAction()).isEqualTo("errors");
    assertThat(fake.viewsOf(ana).get(0).input("line").error()).isEqualTo("Not that");
    ViewSubmissionPayload payload = receiver.interaction(ViewSubmissionPayload.class);
    assertThat(payload.getTriggerId()).isNotBlank();
    assertThat(payload.getView().getPrivateMetadata()).isEqualTo("m");
    var values = payload.getView().getState().getValues();
    assertThat(values.get("line").get("v").getValue()).isEqualTo("one two");
    assertThat(values.get("number").get("v").getValue()).isEqualTo("7");
    assertThat(values.get("rich").get("v").getRichTextValue().getElements()).hasSize(1);
    assertThat(values.get("none").get("v").getValue()).isNull();
    assertThat(values.get("ticks").get("v").getSelectedOptions()).hasSize(2);
    assertThat(values.get("people").get("v").getSelectedUsers()).containsExactly(james);
    assertThatThrownBy(() -> fake.submit(ana, fake.viewsOf(ana).get(0), Map.of("number", "seven")))
        .hasMessageContaining("valid number");
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void an_answer_to_a_form_that_slack_could_not_follow_is_complained_of() throws Exception {
    fake.slash(ana, reading, "/commit", "x");
    String view = TinyBot.FORM.formatted("Tell me");
    client.viewsOpen(r -> r.triggerId(command().getTriggerId()).viewAsString(view));
    receiver.answer =
        new Answer(
            200,
            Map.of("Content-Type", "application/json"),
            "{\"response_action\": \"errors\", \"errors\": {\"nothing\": \"Not that\"}}");

    fake.submit(ana, fake.viewsOf(ana).get(0), Map.of("what", "x"));

    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void a_response_url_is_good_for_five_answers() throws Exception {
    fake.press(ana, posted(), "again");
    String url = receiver.interaction(BlockActionPayload.class).getResponseUrl();

    for (int i = 0; i < 5; i++) {
      assertThat(slack.send(url, "{\"text\": \"private\"}").getCode()).isEqualTo(200);
    }
    var sixth = slack.send(url, "{\"text\": \"private\"}");
    assertThat(sixth.getCode()).isEqualTo(404);
    assertThat(sixth.getBody()).contains("used_url");

    assertThat(fake.messagesSeenBy(ana, reading)).filteredOn(Seen::ephemeral).hasSize(5);
    assertThat(fake.messagesSeenBy(james, reading)).filteredOn(Seen::ephemeral).isEmpty();
    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void a_response_url_replaces_deletes_and_speaks_to_all() throws Exception {
    fake.press(ana, posted(), "again");
    String url = receiver.interaction(BlockActionPayload.class).getResponseUrl();

    slack.send(url, "{\"text\": \"to all\", \"response_type\": \"in_channel\"}");
    slack.send(url, "{\"text\": \"instead\", \"replace_original\": true}");
    assertThat(fake.messagesSeenBy(james, reading))
        .extracting(Seen::text)
        .containsExactly("instead", "to all");
    slack.send(url, "{\"delete_original\": true}");
    assertThat(fake.messagesSeenBy(james, reading))
        .extracting(Seen::text)
        .containsExactly("to all");
    assertThat(slack.send(url, "{\"blocks\": [{\"type\": \"section\"}]}").getCode()).isEqualTo(400);
    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void events_come_as_json_with_all_around_them() {
    Heard heard = fake.say(ana, reading, "@asterism hello");

    AppMentionPayload mention = receiver.event(AppMentionPayload.class);
    assertThat(receiver.last().header("content-type")).isEqualTo("application/json");
    assertThat(receiver.signedWith(fake.signingSecret())).isTrue();
    assertThat(mention.getEventId()).isEqualTo(heard.event().orElseThrow().id());
    assertThat(mention.getTeamId()).isEqualTo(fake.team());
    assertThat(mention.getAuthorizations().get(0).getUserId()).isEqualTo(fake.bot());
    assertThat(mention.getEvent().getChannel()).isEqualTo(reading);
    assertThat(mention.getEvent().getTs()).isEqualTo(heard.ts());

    fake.say(ana, fake.direct(ana), "hello", heard.ts());
    MessagePayload message = receiver.event(MessagePayload.class);
    assertThat(message.getEvent().getChannelType()).isEqualTo("im");
    assertThat(message.getEvent().getThreadTs()).isEqualTo(heard.ts());
  }

  @Test
  void what_happens_to_channels_and_people_is_told() throws Exception {
    fake.subscribe(Events.known());
    fake.invite(ana, secret);
    var joined = receiver.event(MemberJoinedChannelPayload.class).getEvent();
    assertThat(joined.getUser()).isEqualTo(fake.bot());
    assertThat(joined.getChannelType()).isEqualTo("G");
    fake.leave(james, reading);
    assertThat(receiver.event(MemberLeftChannelPayload.class).getEvent().getUser())
        .isEqualTo(james);
    fake.rename(secret, "still-secret");
    assertThat(receiver.event(GroupRenamePayload.class).getEvent().getChannel().getName())
        .isEqualTo("still-secret");
    fake.rename(reading, "late-reading");
    assertThat(receiver.event(ChannelRenamePayload.class).getEvent().getChannel().getId())
        .isEqualTo(reading);
    fake.archive(ana, reading);
    assertThat(receiver.event(ChannelArchivePayload.class).getEvent().getUser()).isEqualTo(ana);
    fake.unarchive(ana, reading);
    Seen seen = posted();
    fake.react(ana, seen, "tada", true);
    fake.react(ana, seen, "tada", false);
    var removed = receiver.event(ReactionRemovedPayload.class).getEvent();
    assertThat(removed.getItem().getTs()).isEqualTo(seen.ts());
    fake.openHome(ana);
    assertThat(receiver.event(AppHomeOpenedPayload.class).getEvent().getTab()).isEqualTo("home");
    fake.change(ana, one -> one.in("Europe/Madrid"));
    assertThat(receiver.largerEvent(UserChangePayload.class).getEvent().getUser().getTz())
        .isEqualTo("Europe/Madrid");
    fake.kick(ana, reading);
    assertThat(receiver.event(ChannelLeftPayload.class).getEvent().getChannel()).isEqualTo(reading);
    fake.uninstall();
    assertThat(receiver.largerEvent(AppUninstalledPayload.class).getEvent().getType())
        .isEqualTo("app_uninstalled");
  }

  @Test
  void only_what_is_subscribed_to_and_granted_is_told() {
    fake.revoke("reactions:read");
    fake.say(james, reading, "hello");
    Seen seen = fake.messagesSeenBy(ana, reading).get(0);
    assertThat(fake.react(ana, seen, "tada", true).event()).isEmpty();

    fake.subscribe(List.of("app_mention"));
    assertThat(fake.openHome(ana).event()).isEmpty();
    assertThat(receiver.got).isEmpty();
  }

  @Test
  void an_event_that_is_refused_comes_again_with_a_reason() {
    fake.retryAfter(Duration.ofDays(1), Duration.ofDays(1));
    receiver.answer = new Answer(500, Map.of(), "");
    fake.say(ana, reading, "@asterism hello");
    assertThat(receiver.last().header("x-slack-retry-num")).isEmpty();

    fake.retryNow();
    assertThat(receiver.last().header("x-slack-retry-num")).isEqualTo("1");
    assertThat(receiver.last().header("x-slack-retry-reason")).isEqualTo("http_error");
    receiver.answer = new Answer(200, Map.of(), "");
    fake.retryNow();
    assertThat(receiver.last().header("x-slack-retry-num")).isEqualTo("2");
    fake.retryNow();

    assertThat(receiver.got).hasSize(3);
    assertThat(receiver.got.get(2).body()).isEqualTo(receiver.got.get(0).body());
  }

  @Test
  void a_bot_that_disturbs_everybody_is_complained_of() throws Exception {
    client.chatPostMessage(r -> r.channel(reading).text("&lt;!channel&gt;"));
    assertThat(fake.complaints()).isEmpty();

    client.chatPostMessage(r -> r.channel(reading).text("<!channel> look"));
    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void many_can_speak_at_once() {
    List<String> all =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> fake.say(ana, reading, "word " + i).ts())
            .distinct()
            .toList();

    assertThat(all).hasSize(200);
    assertThat(fake.messagesSeenBy(james, reading)).hasSize(200);
  }
}
