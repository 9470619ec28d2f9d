package asterism.bot.slack.wire;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.json.GsonFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A bot of a few lines on the real Bolt, so that the fake is known to speak its language. */
final class TinyBot implements AutoCloseable {
  static final String BUTTONS =
      """
      [{"type": "section", "text": {"type": "mrkdwn", "text": "*Hello* <@%s>, you said %s"}},
       {"type": "actions", "block_id": "deeds", "elements": [
         {"type": "button", "action_id": "again", "value": "1", "accessibility_label": "Say it again",
          "text": {"type": "plain_text", "text": "Again"}},
         {"type": "button", "action_id": "form", "text": {"type": "plain_text", "text": "Form"}}]}]
      """;

  static final String FORM =
      """
      {"type": "modal", "callback_id": "tell", "private_metadata": "kept", "notify_on_close": true,
       "title": {"type": "plain_text", "text": "%s"},
       "submit": {"type": "plain_text", "text": "Send"},
       "blocks": [
        {"type": "input", "block_id": "what", "label": {"type": "plain_text", "text": "What"},
         "element": {"type": "plain_text_input", "action_id": "value", "max_length": 100}},
        {"type": "input", "block_id": "by", "optional": true,
         "label": {"type": "plain_text", "text": "By when"},
         "element": {"type": "datepicker", "action_id": "value", "initial_date": "2026-12-31"}},
        {"type": "input", "block_id": "who", "optional": true,
         "label": {"type": "plain_text", "text": "Who"},
         "element": {"type": "users_select", "action_id": "value"}},
        {"type": "input", "block_id": "kind", "optional": true,
         "label": {"type": "plain_text", "text": "Kind"},
         "element": {"type": "static_select", "action_id": "value", "options": [
           {"value": "a", "text": {"type": "plain_text", "text": "First"}},
           {"value": "b", "text": {"type": "plain_text", "text": "Second"}}]}}]}
      """;

  /** What it was told, in a few words each. */
  final List<String> heard = new CopyOnWriteArrayList<>();

  final Slack slack;
  private final AppConfig config;
  private final App app;
  private final List<AutoCloseable> toClose = new CopyOnWriteArrayList<>();

  TinyBot(FakeSlack fake) {
    SlackConfig slackConfig = new SlackConfig();
    slackConfig.setMethodsEndpointUrlPrefix(fake.apiUrl());
    slackConfig.setProxyUrl(null);
    slack = Slack.getInstance(slackConfig);
    config =
        AppConfig.builder()
            .slack(slack)
            .singleTeamBotToken(fake.botToken())
            .signingSecret(fake.signingSecret())
            .build();
    app = new App(config);
    listen();
  }

  private void listen() {
    app.command(
        "/hello",
        (request, context) -> {
          String text = request.getPayload().getText();
          heard.add(request.getPayload().getChannelName() + ": " + text);
          return text == null || text.isEmpty()
              ? context.ack("Say something")
              : context.ack(
                  answer ->
                      answer
                          .responseType("ephemeral")
                          .text("Hello")
                          .blocks(blocks(BUTTONS.formatted(context.getRequestUserId(), "that"))));
        });
    app.command(
        "/form",
        (request, context) -> {
          String view = FORM.formatted("Tell me");
          context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).viewAsString(view));
          return context.ack();
        });
    app.command(
        "/later",
        (request, context) -> {
          Thread later = new Thread(() -> respond(context), "later");
          later.start();
          return context.ack();
        });
    app.blockAction(
        "again",
        (request, context) -> {
          heard.add("again by " + request.getPayload().getUser().getId());
          context.respond(r -> r.replaceOriginal(true).text("Said again"));
          return context.ack();
        });
    app.blockAction(
        "form",
        (request, context) -> {
          String view = FORM.formatted("From a button");
          context.client().viewsOpen(r -> r.triggerId(context.getTriggerId()).viewAsString(view));
          return context.ack();
        });
    app.messageShortcut(
        "note",
        (request, context) -> {
          heard.add("note of " + request.getPayload().getMessage().getText());
          return context.ack();
        });
    views();
    events();
  }

  private static List<LayoutBlock> blocks(String json) {
    return List.of(GsonFactory.createSnakeCase().fromJson(json, LayoutBlock[].class));
  }

  private static void respond(SlashCommandContext context) {
    try {
      context.respond("Here it is");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void views() {
    app.viewSubmission(
        "tell",
        (request, context) -> {
          var values = request.getPayload().getView().getState().getValues();
          String what = values.get("what").get("value").getValue();
          var kind = values.get("kind").get("value").getSelectedOption();
          heard.add(
              "%s by %s of %s as %s with %s"
                  .formatted(
                      what,
                      values.get("by").get("value").getSelectedDate(),
                      values.get("who").get("value").getSelectedUser(),
                      kind == null ? null : kind.getValue(),
                      request.getPayload().getView().getPrivateMetadata()));
          return switch (what) {
            case "wrong" ->
                context.ack(r -> r.responseAction("errors").errors(Map.of("what", "Not that")));
            case "more" ->
                context.ack(
                    r -> r.responseAction("update").viewAsString(FORM.formatted("And then")));
            case "deeper" ->
                context.ack(r -> r.responseAction("push").viewAsString(FORM.formatted("On top")));
            case "all" -> context.ack(r -> r.responseAction("clear"));
            default -> context.ack();
          };
        });
    app.viewClosed(
        "tell",
        (request, context) -> {
          heard.add("closed");
          return context.ack();
        });
  }

  private void events() {
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          AppMentionEvent event = payload.getEvent();
          heard.add(payload.getEventId() + " " + event.getText());
          String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
          context
              .client()
              .chatPostMessage(
                  r -> r.channel(event.getChannel()).threadTs(thread).text("I am here"));
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (payload, context) -> {
          heard.add("direct: " + payload.getEvent().getText());
          if (payload.getEvent().getText().equals("fail")) {
            throw new IllegalStateException("as the test wants");
          }
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          String home =
              """
              {"type": "home", "blocks": [
                {"type": "header", "text": {"type": "plain_text", "text": "At home"}},
                {"type": "section", "text": {"type": "plain_text", "text": "All is well"},
                 "accessory": {"type": "button", "action_id": "form",
                   "text": {"type": "plain_text", "text": "Form"}}}]}
              """;
          context
              .client()
              .viewsPublish(r -> r.userId(payload.getEvent().getUser()).viewAsString(home));
          return context.ack();
        });
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          heard.add(
              payload.getEvent().getUser() + " joined, by " + payload.getEvent().getInviter());
          return context.ack();
        });
    app.event(
        ReactionAddedEvent.class,
        (payload, context) -> {
          heard.add(payload.getEvent().getReaction() + " by " + payload.getEvent().getUser());
          return context.ack();
        });
  }

  /** Takes requests; returns where. */
  URI overHttp() throws IOException {
    SlackRequestParser parser = new SlackRequestParser(config);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/slack/events", exchange -> serve(exchange, parser));
    server.start();
    toClose.add(
        () -> {
          server.stop(0);
          threads.shutdownNow();
        });
    return URI.create("http://127.0.0.1:%d/slack/events".formatted(server.getAddress().getPort()));
  }

  private void serve(HttpExchange exchange, SlackRequestParser parser) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new HashMap<>(exchange.getRequestHeaders());
    try {
      Response answer =
          app.run(
              parser.parse(
                  SlackRequestParser.HttpRequest.builder()
                      .requestUri("/slack/events")
                      .requestBody(body)
                      .headers(new RequestHeaders(headers))
                      .remoteAddress("127.0.0.1")
                      .build()));
      byte[] bytes =
          answer.getBody() == null
              ? new byte[0]
              : answer.getBody().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.getContentType());
      exchange.sendResponseHeaders(answer.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (Exception e) {
      exchange.sendResponseHeaders(500, -1);
    } finally {
      exchange.close();
    }
  }

  /** Connects by Socket Mode. */
  TinyBot overSockets(String appToken) throws Exception {
    SocketModeApp socket =
        new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, 4);
    socket.startAsync();
    toClose.add(socket::close);
    return this;
  }

  @Override
  public void close() {
    try {
      for (AutoCloseable one : toClose) {
        one.close();
      }
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
