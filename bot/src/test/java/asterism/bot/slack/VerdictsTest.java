package asterism.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.slack.Answer.Outcome;
import com.slack.api.Slack;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer of Slack's means for a card. */
class VerdictsTest {
  private static final Place CHANNEL = new Place(Platform.SLACK, "T1", "C1", false);
  private static final Message MESSAGE = Message.of(Text.of("Hello"));
  private static final String STANDING = "C1/1700000000.000100";
  private static final String HTML = "<html><body>Service Unavailable</body></html>";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;
  private Slack slack;
  private Api api;
  private Cards cards;

  /** What is said to every call, until it is said otherwise. */
  private volatile Saying saying = exchange -> answer(exchange, 200, Optional.empty(), "");

  private interface Saying {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          saying.to(exchange);
          exchange.close();
        });
    server.start();
    slack = SlackClient.at(URI.create(address() + "api/"));
    api = new Api(slack, "xoxb-token", new Pace(Clock.systemUTC()));
    cards = new Cards(api, Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    end.countDown();
    slack.close();
    server.stop(0);
    threads.shutdown();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void says(int status, String retryAfter, String body) {
    saying = exchange -> answer(exchange, status, Optional.ofNullable(retryAfter), body);
  }

  private static void answer(
      HttpExchange exchange, int status, Optional<String> retryAfter, String body)
      throws IOException {
    retryAfter.ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", after));
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void mean(Verdict verdict, Optional<Duration> after) {
    Shown posted = cards.post(CHANNEL, 7, MESSAGE);
    assertThat(posted.verdict()).isEqualTo(verdict);
    assertThat(posted.message()).isEmpty();
    assertThat(posted.after()).isEqualTo(after);
    assertThat(posted.note()).isNotBlank().doesNotContain("xoxb-token");

    Shown edited = cards.edit(CHANNEL, 7, STANDING, MESSAGE);
    assertThat(edited.verdict()).isEqualTo(verdict);
    assertThat(edited.message()).isEmpty();
    assertThat(edited.after()).isEqualTo(after);
    assertThat(edited.note()).isNotBlank().doesNotContain("xoxb-token");
    assertThat(calls).hasValue(2); // each is made once
  }

  @Test
  void done_is_shown() {
    says(200, null, "{\"ok\": true, \"channel\": \"C1\", \"ts\": \"1700000000.000100\"}");

    assertThat(cards.post(CHANNEL, 7, MESSAGE)).isEqualTo(Shown.at(STANDING));
    assertThat(cards.edit(CHANNEL, 7, STANDING, MESSAGE)).isEqualTo(Shown.at(STANDING));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // the place is gone, or closed to us
    "channel_not_found, REFUSED",
    "not_in_channel, REFUSED",
    "is_archived, REFUSED",
    "user_not_found, REFUSED",
    "cannot_dm_bot, REFUSED",
    "restricted_action_read_only_channel, REFUSED",
    // the message is
    "message_not_found, GONE",
    "edit_window_closed, LOCKED",
    "cant_update_message, LOCKED",
    // Slack is busy
    "ratelimited, TRY_LATER",
    "rate_limited, TRY_LATER",
    "service_unavailable, TRY_LATER",
    "team_added_to_org, TRY_LATER",
    // Slack had trouble, and something may have been done before
    "fatal_error, IN_DOUBT",
    "internal_error, IN_DOUBT",
    "request_timeout, IN_DOUBT",
    // we are put out: whoever runs the bot lets us in again, and no card is lost
    "token_revoked, TRY_LATER",
    "account_inactive, TRY_LATER",
    "invalid_auth, TRY_LATER",
    "not_authed, TRY_LATER",
    "token_expired, TRY_LATER",
    "missing_scope, TRY_LATER",
    "access_denied, TRY_LATER",
    "ekm_access_denied, TRY_LATER",
    "no_word_that_we_ever_heard, TRY_LATER",
  })
  void each_word_of_slack_has_one_meaning(String word, Verdict verdict) {
    says(200, null, "{\"ok\": false, \"error\": \"%s\"}".formatted(word));

    mean(verdict, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_arguments",
        "invalid_metadata_format",
        "msg_too_long",
        "msg_blocks_too_long",
        "no_text"
      })
  void what_we_made_wrong_is_given_up_and_logged_as_a_defect(String word) {
    says(200, null, "{\"ok\": false, \"error\": \"%s\"}".formatted(word));
    try (Overheard log = new Overheard()) {
      mean(Verdict.UNFIT, Optional.empty());

      assertThat(log.of(Verdicts.class))
          .containsOnly("Slack refuses a card as we made it: " + word)
          .hasSize(2);
    }
  }

  @ParameterizedTest(name = "{0} {2}: {3}")
  @CsvSource({
    "429, 30, '{\"ok\": false, \"error\": \"ratelimited\"}', 30",
    "429, 0, '{\"ok\": false, \"error\": \"ratelimited\"}', 1",
    "429, , '{\"ok\": false, \"error\": \"ratelimited\"}', 5",
    "429, soon, too many, 5",
    "429, 7, , 7",
  })
  void asked_to_wait_we_wait(int status, String retryAfter, String body, long seconds) {
    says(status, retryAfter, body == null ? "" : body);

    mean(Verdict.TRY_LATER, Optional.of(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "500, '{\"ok\": false, \"error\": \"internal_error\"}'",
    "500, ",
    "502, Bad Gateway",
    "503, " + HTML,
    "504, " + HTML,
    "404, " + HTML,
    "200, " + HTML,
    "200, ",
    "200, '[]'",
    "200, '{\"ok\": tr'",
  })
  void what_is_no_answer_leaves_it_in_doubt(int status, String body) {
    says(status, null, body == null ? "" : body);

    mean(Verdict.IN_DOUBT, Optional.empty());
  }

  @Test
  void refused_without_a_word_it_is_tried_again() {
    says(200, null, "{\"ok\": false}");

    mean(Verdict.TRY_LATER, Optional.empty());
  }

  @Test
  void hung_up_on_nobody_knows() {
    saying = HttpExchange::close;

    mean(Verdict.IN_DOUBT, Optional.empty());
  }

  @Test
  void hung_up_on_in_the_middle_of_the_answer_nobody_knows() {
    saying =
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("{\"ok\": true".getBytes(UTF_8));
          exchange.getResponseBody().flush();
        };

    mean(Verdict.IN_DOUBT, Optional.empty());
  }

  @Test
  void never_answered_nobody_knows() {
    saying =
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };

    mean(Verdict.IN_DOUBT, Optional.empty());
  }

  @Test
  void where_nobody_listens_nothing_was_done() {
    server.stop(0);

    assertThat(cards.post(CHANNEL, 7, MESSAGE).verdict()).isEqualTo(Verdict.TRY_LATER);
    assertThat(cards.edit(CHANNEL, 7, STANDING, MESSAGE).verdict()).isEqualTo(Verdict.TRY_LATER);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "200, ok, DONE",
    "404, used_url, REFUSED",
    "404, expired_url, REFUSED",
    "400, invalid_blocks, REFUSED",
    "429, ratelimited, NOT_NOW",
    "500, no_text, LOST",
    "503, " + HTML + ", LOST",
  })
  void an_answer_at_the_address_that_came_along_has_its_meaning(
      int status, String body, Outcome outcome) {
    says(status, null, body);
    String secret = address() + "hook/T1/secret";

    Answer<String> told = api.respond(secret, "{\"text\": \"Hello\"}");

    assertThat(told.outcome()).isEqualTo(outcome);
    assertThat(told.error()).doesNotContain("secret");
    assertThat(calls).hasValue(1);
  }

  @Test
  void an_address_that_nobody_answers_is_told_to_nobody() {
    String secret = address() + "hook/T1/secret";
    server.stop(0);

    Answer<String> told = api.respond(secret, "{\"text\": \"Hello\"}");

    assertThat(told.outcome()).isEqualTo(Outcome.NOT_NOW);
    assertThat(told.error()).isEqualTo("ConnectException");
  }
}
