package asterism.bot.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack's own client asks, and gets the answers that it knows. */
class WebApiTest {
  private final FakeSlack fake = new FakeSlack();
  private final Slack slack = Slack.getInstance(config(fake));
  private final MethodsClient client = slack.methods(fake.botToken());
  private final String ana =
      fake.welcome(
          Member.called("ana", "Ana Ruiz")
              .shownAs("Ana")
              .in("America/Bogota")
              .speaking("es-LA")
              .asAdmin());
  private final String james = fake.welcome("james", "James Lee");
  private final String reading = fake.channel("early-reading", ana, james, fake.bot());
  private final String elsewhere = fake.channel("elsewhere", ana);
  private final String secret = fake.privateChannel("secret", ana);

  static SlackConfig config(FakeSlack fake) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(fake.apiUrl());
    config.setProxyUrl(null);
    return config;
  }

  @AfterEach
  void end() throws Exception {
    slack.close();
    fake.close();
  }

  @Test
  void the_bot_learns_who_it_is() throws Exception {
    var answer = client.authTest(r -> r);

    assertThat(answer.isOk()).isTrue();
    assertThat(answer.getTeamId()).isEqualTo(fake.team());
    assertThat(answer.getUserId()).isEqualTo(fake.bot());
    assertThat(answer.getHttpResponseHeaders().get("x-oauth-scopes").get(0))
        .contains("chat:write", "users:read");
  }

  @Test
  void tokens_are_looked_at() throws Exception {
    assertThat(slack.methods("").authTest(r -> r).getError()).isEqualTo("not_authed");
    assertThat(slack.methods("xoxb-other").authTest(r -> r).getError()).isEqualTo("invalid_auth");
    assertThat(slack.methods(fake.appToken()).usersInfo(r -> r.user(ana)).getError())
        .isEqualTo("not_allowed_token_type");
    assertThat(client.appsConnectionsOpen(r -> r).getError()).isEqualTo("not_allowed_token_type");
    assertThat(slack.methods(fake.appToken()).appsConnectionsOpen(r -> r).getUrl())
        .startsWith("ws://127.0.0.1:");

    fake.uninstall();
    assertThat(client.authTest(r -> r).getError()).isEqualTo("account_inactive");
  }

  @Test
  void scopes_are_asked_for_by_the_kind_of_channel() throws Exception {
    fake.revoke("users:read");
    var info = client.usersInfo(r -> r.user(ana));
    assertThat(info.getError()).isEqualTo("missing_scope");
    assertThat(info.getNeeded()).isEqualTo("users:read");
    assertThat(info.getProvided()).contains("chat:write").doesNotContain("users:read");

    fake.revoke("channels:read");
    assertThat(client.conversationsInfo(r -> r.channel(reading)).getNeeded())
        .isEqualTo("channels:read");
    assertThat(client.conversationsInfo(r -> r.channel(fake.direct(ana))).isOk()).isTrue();
    assertThat(fake.complaints()).hasSize(2).allMatch(one -> one.contains("missing_scope"));

    fake.grant(Set.of());
    assertThat(client.chatPostMessage(r -> r.channel(reading).text("x")).getNeeded())
        .isEqualTo("chat:write");
  }

  @Test
  void people_are_described() throws Exception {
    var user = client.usersInfo(r -> r.user(ana).includeLocale(true)).getUser();

    assertThat(user.getName()).isEqualTo("ana");
    assertThat(user.getRealName()).isEqualTo("Ana Ruiz");
    assertThat(user.getProfile().getDisplayName()).isEqualTo("Ana");
    assertThat(user.getTz()).isEqualTo("America/Bogota");
    assertThat(user.getTzOffset()).isEqualTo(-5 * 3600);
    assertThat(user.getLocale()).isEqualTo("es-LA");
    assertThat(user.isAdmin()).isTrue();
    assertThat(user.isStranger()).isFalse();
    assertThat(client.usersInfo(r -> r.user("U0NOBODY")).getError()).isEqualTo("user_not_found");
    assertThat(client.usersInfo(r -> r.user(ana)).getUser().getLocale()).isNull();
  }

  @Test
  void somebody_of_another_workspace_is_a_stranger() throws Exception {
    String guest = fake.welcome(Member.called("guest", "Guest").ofTeam("T0OTHER"));

    var user = client.usersInfo(r -> r.user(guest)).getUser();

    assertThat(user.isStranger()).isTrue();
    assertThat(user.getTeamId()).isEqualTo("T0OTHER");
  }

  @Test
  void people_are_listed_in_pages() throws Exception {
    var first = client.usersList(r -> r.limit(2));
    String cursor = first.getResponseMetadata().getNextCursor();
    var second = client.usersList(r -> r.limit(2).cursor(cursor));

    assertThat(first.getMembers()).hasSize(2);
    assertThat(second.getMembers()).extracting(m -> m.getId()).containsExactly(james);
    assertThat(second.getResponseMetadata().getNextCursor()).isEmpty();
    assertThat(client.usersList(r -> r.cursor("?")).getError()).isEqualTo("invalid_cursor");
  }

  @Test
  void channels_are_described_as_far_as_the_bot_may_know() throws Exception {
    var channel = client.conversationsInfo(r -> r.channel(reading)).getChannel();
    assertThat(channel.getName()).isEqualTo("early-reading");
    assertThat(channel.isMember()).isTrue();
    assertThat(channel.isArchived()).isFalse();
    assertThat(channel.isPrivate()).isFalse();
    assertThat(client.conversationsInfo(r -> r.channel(elsewhere)).getChannel().isMember())
        .isFalse();
    assertThat(client.conversationsInfo(r -> r.channel(secret)).getError())
        .isEqualTo("channel_not_found");

    fake.invite(ana, secret);
    assertThat(client.conversationsInfo(r -> r.channel(secret)).getChannel().isPrivate()).isTrue();
    var direct = client.conversationsInfo(r -> r.channel(fake.direct(ana))).getChannel();
    assertThat(direct.isIm()).isTrue();
    assertThat(direct.getUser()).isEqualTo(ana);
    assertThat(client.conversationsMembers(r -> r.channel(reading)).getMembers())
        .containsExactly(ana, james, fake.bot());
  }

  @Test
  void a_direct_conversation_is_opened_by_asking_or_by_writing() throws Exception {
    String opened = client.conversationsOpen(r -> r.users(List.of(ana))).getChannel().getId();
    ChatPostMessageResponse posted = client.chatPostMessage(r -> r.channel(ana).text("Hello"));

    assertThat(opened).startsWith("D").isEqualTo(posted.getChannel());
    assertThat(fake.messagesSeenBy(ana, opened)).extracting(Seen::text).containsExactly("Hello");
    assertThat(fake.messagesSeenBy(james, opened)).isEmpty();
  }

  @Test
  void who_subscribes_to_direct_messages_hears_its_own_and_their_changes() throws Exception {
    fake.toSockets();
    fake.holdEvents();
    ChatPostMessageResponse posted = client.chatPostMessage(r -> r.channel(ana).text("Hello"));
    client.chatUpdate(r -> r.channel(posted.getChannel()).ts(posted.getTs()).text("Hello!"));

    await()
        .untilAsserted(
            () ->
                assertThat(fake.events())
                    .extracting(e -> e.payload().path("event").path("subtype").asText())
                    .contains("message_changed"));
    assertThat(fake.events().get(0).payload().path("event").path("user").asText())
        .isEqualTo(fake.bot());
  }

  @Test
  void a_message_stands_is_changed_and_taken_back() throws Exception {
    ChatPostMessageResponse posted =
        client.chatPostMessage(
            r ->
                r.channel(reading)
                    .text("fallback")
                    .blocksAsString(
                        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*One* &amp;"
                            + " <https://a.org|two>\"}}]"));
    Seen seen = fake.messagesSeenBy(james, reading).get(0);
    assertThat(seen.text()).isEqualTo("One & two");
    assertThat(seen.fallback()).isEqualTo("fallback");
    assertThat(seen.ephemeral()).isFalse();
    assertThat(posted.getMessage().getBlocks().get(0).getBlockId()).isNotBlank();

    client.chatUpdate(r -> r.channel(reading).ts(posted.getTs()).text("changed"));
    assertThat(fake.messagesSeenBy(james, reading).get(0).text()).isEqualTo("changed");
    assertThat(fake.messagesSeenBy(james, reading).get(0).edited()).isTrue();

    client.chatUpdate(
        r ->
            r.channel(reading)
                .ts(posted.getTs())
                .blocksAsString(
                    "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"New\"}}]"));
    assertThat(fake.messagesSeenBy(james, reading).get(0).text()).isEqualTo("New");
    assertThat(fake.messagesSeenBy(james, reading).get(0).fallback()).isEqualTo("changed");

    assertThat(client.chatDelete(r -> r.channel(reading).ts(posted.getTs())).isOk()).isTrue();
    assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
    assertThat(client.chatUpdate(r -> r.channel(reading).ts(posted.getTs()).text("x")).getError())
        .isEqualTo("message_not_found");
  }

  @Test
  void what_cannot_be_posted_is_refused() throws Exception {
    assertThat(client.chatPostMessage(r -> r.channel("C0NOWHERE").text("x")).getError())
        .isEqualTo("channel_not_found");
    assertThat(client.chatPostMessage(r -> r.channel(secret).text("x")).getError())
        .isEqualTo("channel_not_found");
    assertThat(client.chatPostMessage(r -> r.channel(elsewhere).text("x")).getError())
        .isEqualTo("not_in_channel");
    assertThat(client.chatPostMessage(r -> r.channel(reading)).getError()).isEqualTo("no_text");
    assertThat(client.chatPostMessage(r -> r.channel(reading).text("x".repeat(40_001))).getError())
        .isEqualTo("msg_too_long");

    fake.archive(ana, reading);
    assertThat(client.chatPostMessage(r -> r.channel(reading).text("x")).getError())
        .isEqualTo("is_archived");
    assertThat(fake.complaints()).hasSize(2);
  }

  @Test
  void wrong_blocks_are_refused_with_the_reason() throws Exception {
    var answer =
        client.chatPostMessage(
            r -> r.channel(reading).text("x").blocksAsString("[{\"type\":\"section\"}]"));

    assertThat(answer.getError()).isEqualTo("invalid_blocks");
    assertThat(answer.getResponseMetadata().getMessages())
        .containsExactly("[ERROR] missing required field: text [json-pointer:/blocks/0]");
    assertThat(fake.complaints()).hasSize(1);
    fake.forgive();
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void too_much_text_in_all_blocks_together_is_refused() throws Exception {
    String section =
        "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\""
            + "x".repeat(2900)
            + "\"}}";
    assertThat(posted(section, 3)).isNull();
    assertThat(posted(section, 4)).isEqualTo("msg_blocks_too_long");
    assertThat(posted("{\"type\":\"divider\"}", 50)).isNull();
    assertThat(posted("{\"type\":\"divider\"}", 51)).isEqualTo("invalid_blocks");
  }

  private String posted(String block, int times) throws IOException, SlackApiException {
    String blocks =
        IntStream.range(0, times).mapToObj(i -> block).collect(Collectors.joining(",", "[", "]"));
    return client
        .chatPostMessage(r -> r.channel(reading).text("x").blocksAsString(blocks))
        .getError();
  }

  @Test
  void an_edit_is_refused_for_its_own_reasons() throws Exception {
    String mine = client.chatPostMessage(r -> r.channel(reading).text("x")).getTs();
    String hers = fake.say(ana, reading, "hello").ts();

    assertThat(client.chatUpdate(r -> r.channel(reading).ts(hers).text("y")).getError())
        .isEqualTo("cant_update_message");
    assertThat(
            client.chatUpdate(r -> r.channel(reading).ts(mine).text("y".repeat(4001))).getError())
        .isEqualTo("msg_too_long");
    fake.closeEdits(true);
    assertThat(client.chatUpdate(r -> r.channel(reading).ts(mine).text("y")).getError())
        .isEqualTo("edit_window_closed");
    fake.closeEdits(false);
    fake.archive(ana, reading);
    assertThat(client.chatUpdate(r -> r.channel(reading).ts(mine).text("y")).getError())
        .isEqualTo("is_inactive");
  }

  @Test
  void an_ephemeral_message_is_for_one_who_is_there() throws Exception {
    assertThat(client.chatPostEphemeral(r -> r.channel(reading).user(ana).text("psst")).isOk())
        .isTrue();
    String stranger = fake.welcome("ben", "Ben");
    assertThat(
            client.chatPostEphemeral(r -> r.channel(reading).user(stranger).text("x")).getError())
        .isEqualTo("user_not_in_channel");

    assertThat(fake.messagesSeenBy(ana, reading)).extracting(Seen::text).containsExactly("psst");
    assertThat(fake.messagesSeenBy(james, reading)).isEmpty();
    assertThat(client.conversationsHistory(r -> r.channel(reading)).getMessages()).isEmpty();
  }

  @Test
  void a_lost_post_is_found_again_by_its_metadata() throws Exception {
    Message.Metadata metadata = new Message.Metadata();
    metadata.setEventType("card");
    metadata.setEventPayload(Map.of("card", "17"));
    String ts =
        client.chatPostMessage(r -> r.channel(reading).text("x").metadata(metadata)).getTs();
    client.chatPostMessage(r -> r.channel(reading).text("reply").threadTs(ts));
    fake.say(ana, reading, "after it");

    var page = client.conversationsHistory(r -> r.channel(reading).includeAllMetadata(true));
    assertThat(page.getMessages()).extracting(Message::getText).containsExactly("after it", "x");
    assertThat(page.getMessages().get(1).getMetadata().getEventPayload())
        .containsEntry("card", "17");
    assertThat(page.isHasMore()).isFalse();
    assertThat(
            client
                .conversationsHistory(r -> r.channel(reading).oldest(ts).inclusive(true).limit(1))
                .getResponseMetadata()
                .getNextCursor())
        .isNotEmpty();
    assertThat(client.conversationsHistory(r -> r.channel(reading).oldest(ts)).getMessages())
        .hasSize(1);
    assertThat(client.conversationsHistory(r -> r.channel(elsewhere)).getError())
        .isEqualTo("not_in_channel");
    assertThat(client.conversationsReplies(r -> r.channel(reading).ts(ts)).getMessages())
        .extracting(Message::getText)
        .containsExactly("x", "reply");
    assertThat(fake.complaints()).isEmpty();
  }

  @Test
  void the_same_card_twice_is_complained_of_as_long_as_both_stand() throws Exception {
    Message.Metadata metadata = new Message.Metadata();
    metadata.setEventType("card");
    metadata.setEventPayload(Map.of("card", "17"));
    String first =
        client.chatPostMessage(r -> r.channel(reading).text("x").metadata(metadata)).getTs();
    client.chatDelete(r -> r.channel(reading).ts(first));
    client.chatPostMessage(r -> r.channel(reading).text("x").metadata(metadata));
    Message.Metadata ofAnother = new Message.Metadata();
    ofAnother.setEventType("card");
    ofAnother.setEventPayload(Map.of("card", "17", "page", "2"));
    client.chatPostMessage(r -> r.channel(reading).text("x").metadata(ofAnother));
    assertThat(fake.complaints()).isEmpty();

    client.chatPostMessage(r -> r.channel(reading).text("x").metadata(metadata));
    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void reactions_are_counted_and_listed_as_far_as_slack_likes() throws Exception {
    String ts = client.chatPostMessage(r -> r.channel(reading).text("x")).getTs();
    Seen seen = fake.messagesSeenBy(ana, reading).get(0);
    fake.react(ana, seen, "white_check_mark", true);
    fake.react(james, seen, "white_check_mark", true);
    fake.react(james, seen, "question", true);
    fake.react(james, seen, "question", false);
    assertThat(client.reactionsAdd(r -> r.channel(reading).timestamp(ts).name("eyes")).isOk())
        .isTrue();
    assertThat(client.reactionsAdd(r -> r.channel(reading).timestamp(ts).name("eyes")).getError())
        .isEqualTo("already_reacted");
    client.reactionsRemove(r -> r.channel(reading).timestamp(ts).name("eyes"));

    var all = client.reactionsGet(r -> r.channel(reading).timestamp(ts).full(true)).getMessage();
    assertThat(all.getReactions()).hasSize(1);
    assertThat(all.getReactions().get(0).getUsers()).containsExactly(ana, james);

    fake.listReactions(1);
    var some = client.reactionsGet(r -> r.channel(reading).timestamp(ts).full(true)).getMessage();
    assertThat(some.getReactions().get(0).getUsers()).containsExactly(ana);
    assertThat(some.getReactions().get(0).getCount()).isEqualTo(2);
  }

  @Test
  void quiet_hours_and_permalinks_are_told() throws Exception {
    String ts = client.chatPostMessage(r -> r.channel(reading).text("x")).getTs();
    Instant from = Instant.parse("2026-11-25T22:00:00Z");
    fake.doNotDisturb(ana, from, from.plus(Duration.ofHours(8)));

    assertThat(client.dndInfo(r -> r.user(ana)).getNextDndStartTs())
        .isEqualTo((int) from.getEpochSecond());
    assertThat(client.dndInfo(r -> r.user(james)).isDndEnabled()).isFalse();
    assertThat(client.chatGetPermalink(r -> r.channel(reading).messageTs(ts)).getPermalink())
        .contains(reading, ts.replace(".", ""));
  }

  @Test
  void the_time_of_slack_can_be_another() throws Exception {
    fake.skew(Duration.ofMinutes(-90));

    var answer = client.chatPostMessage(r -> r.channel(reading).text("x"));

    Instant said =
        Instant.from(
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                answer.getHttpResponseHeaders().get("date").get(0)));
    assertThat(Duration.between(said, Instant.now()))
        .isBetween(Duration.ofMinutes(89), Duration.ofMinutes(91));
    assertThat(Long.parseLong(answer.getTs().replaceAll("\\..*", "")))
        .isCloseTo(said.getEpochSecond(), Offset.offset(2L));
  }

  @ParameterizedTest
  @CsvSource({
    "{\"type\":\"modal\"}, missing required field: blocks",
    "{\"type\":\"home\"; \"blocks\":[]}, must be a modal",
    "{\"type\":\"other\"}, unsupported type: other"
  })
  void a_wrong_view_is_refused(String view, String reason) throws Exception {
    var answer = client.viewsOpen(r -> r.triggerId("1.2.3").viewAsString(view.replace(';', ',')));

    assertThat(answer.getError()).isEqualTo("invalid_arguments");
    assertThat(answer.getResponseMetadata().getMessages())
        .anyMatch(message -> message.contains(reason));
  }

  @Test
  void a_form_needs_something_that_somebody_just_did() throws Exception {
    String view = TinyBot.FORM.formatted("Tell me");
    assertThat(client.viewsOpen(r -> r.triggerId("1.2.3").viewAsString(view)).getError())
        .isEqualTo("invalid_trigger_id");
  }

  @Test
  void a_home_is_published_unless_it_has_changed_meanwhile() throws Exception {
    String home = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
    String hash = client.viewsPublish(r -> r.userId(ana).viewAsString(home)).getView().getHash();

    assertThat(client.viewsPublish(r -> r.userId(ana).viewAsString(home).hash(hash)).isOk())
        .isTrue();
    assertThat(client.viewsPublish(r -> r.userId(ana).viewAsString(home).hash(hash)).getError())
        .isEqualTo("hash_conflict");
    assertThat(fake.homeOf(ana)).isPresent();
  }

  @Test
  void what_slack_does_not_know_is_remembered() throws Exception {
    assertThat(client.emojiList(r -> r).getError()).isEqualTo("unknown_method");
    assertThat(fake.complaints()).hasSize(1);
    assertThat(fake.calls("emoji.list")).hasSize(1);
  }

  @Test
  void people_who_are_gone_are_not_written_to() throws Exception {
    fake.change(james, Member::deactivated);

    assertThat(client.conversationsOpen(r -> r.users(List.of(james))).getError())
        .isEqualTo("user_disabled");
    assertThat(client.usersInfo(r -> r.user(james)).getUser().isDeleted()).isTrue();
    assertThatThrownBy(() -> fake.slash(james, reading, "/commit", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
