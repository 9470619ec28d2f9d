package asterism.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.slack.Workplace.Mode;
import asterism.bot.slack.wire.Seen;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who comes to the door of the whole bot and is not Slack, or not in its right mind. */
class DoorTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final int TOO_LARGE = 600_000;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static Workplace at;
  private static Records records;

  @BeforeAll
  static void open() {
    at = Workplace.open(Mode.HTTP);
    records = new Records(at.database());
  }

  @AfterAll
  static void close() {
    at.close();
  }

  static Stream<Arguments> whatIsRefused() {
    Instant now = Instant.now();
    Instant old = now.minus(Duration.ofMinutes(5)).minusSeconds(5);
    Instant soon = now.plus(Duration.ofMinutes(5)).plusSeconds(60);
    byte[] command = command("secretly by friday").getBytes(UTF_8);
    byte[] other = command("altered by friday").getBytes(UTF_8);
    byte[] huge = command("x".repeat(TOO_LARGE)).getBytes(UTF_8);
    String right = at.slack.signingSecret();
    return Stream.of(
        refused("forged", 401, signed(now, command, "another", command)),
        refused("altered on its way", 401, signed(now, command, right, other)),
        refused("told once more after five minutes", 401, signed(old, command, right, command)),
        refused("from the future", 401, signed(soon, command, right, command)),
        refused("not signed", 401, to().header("Content-Type", FORM).POST(of(command))),
        refused(
            "signed with nothing",
            401,
            to().header(Signature.TIMESTAMP, seconds(now))
                .header(Signature.HEADER, "")
                .POST(of(command))),
        refused(
            "signed without a time",
            401,
            to().header(Signature.HEADER, signature("", command, right)).POST(of(command))),
        refused("too large", 413, signed(now, huge, right, huge)),
        refused(
            "too large, of which it does not say how large",
            413,
            signed(now, huge, right, huge)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))),
        refused("too large and not signed", 413, to().POST(of(huge))),
        refused("no JSON", 400, json("{\"secretly\"")),
        refused("not what is told in JSON", 400, json("[\"secretly\"]")),
        refused("of no kind", 400, json("{\"secretly\": true}")),
        refused("of a kind nobody knows", 400, json("{\"type\": \"secretly\"}")),
        refused("an event of nothing", 400, json("{\"type\": \"event_callback\"}")),
        refused("a form with nothing of ours", 400, form("secretly=yes")),
        refused("pressed, but no JSON", 400, form("payload=secretly")),
        refused("nothing at all", 400, form("")));
  }

  private static Arguments refused(String what, int status, HttpRequest.Builder request) {
    return Arguments.of(what, status, request.build());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("whatIsRefused")
  void what_is_not_slacks_is_refused_in_a_line_and_changes_nothing(
      String what, int status, HttpRequest request) throws Exception {
    long before = records.deliveries();
    int calls = at.slack.calls().size();
    try (Overheard log = new Overheard()) {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).isEmpty();
      assertThat(log.warnings()).singleElement().asString().startsWith("A request to /slack/");
      assertThat(log.everything())
          .noneMatch(line -> line.contains("secretly") || line.contains("v0="))
          .noneMatch(line -> line.contains(at.slack.signingSecret()))
          .noneMatch(line -> line.contains(at.slack.botToken()));
    }
    assertThat(records.deliveries()).isEqualTo(before);
    assertThat(records.promises()).isEqualTo(records.number(WRITTEN_BY_US));
    assertThat(at.slack.calls()).hasSize(calls);
  }

  private static final String WRITTEN_BY_US =
      "select count(*) from asterism.commitment where what like '%🍎%'";

  @Test
  void other_kinds_of_requests_are_told_so() throws Exception {
    HttpRequest get = HttpRequest.newBuilder(address()).GET().build();

    assertThat(HTTP.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void slack_makes_sure_that_the_address_is_ours() throws Exception {
    HttpRequest request =
        json("{\"type\": \"url_verification\", \"challenge\": \"3eZbrw1aB\"}").build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("3eZbrw1aB");
  }

  @Test
  void the_same_command_come_twice_is_done_and_answered_once() throws Exception {
    long before = records.promises();
    String twice = command("🍎 twice by friday").replace("1.2.", "2.2.");
    HttpResponse<String> first = HTTP.send(form(twice).build(), BodyHandlers.ofString());
    HttpResponse<String> second = HTTP.send(form(twice).build(), BodyHandlers.ofString());

    assertThat(records.promises()).isEqualTo(before + 1);
    assertThat(first.body()).contains("🍎 twice");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void what_slack_signed_is_done_in_every_script() throws Exception {
    long before = records.promises();
    HttpResponse<String> answer =
        HTTP.send(form(command("leer 🍎 y ñandú by friday")).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("leer 🍎 y ñandú");

    String mention =
        """
        {"type": "event_callback", "team_id": "%s", "api_app_id": "A1", "event_id": "Ev🍎",
         "event": {"type": "app_mention", "user": "%s", "channel": "%s", "ts": "1.2",
                   "event_ts": "1.2", "text": "<@%s> commit contar 🍎 y ñus by friday"}}
        """
            .formatted(at.slack.team(), at.maria, at.reading, at.slack.bot());
    HttpResponse<String> told = HTTP.send(json(mention).build(), BodyHandlers.ofString());

    assertThat(told.statusCode()).isEqualTo(200);
    await()
        .untilAsserted(
            () -> assertThat(words(at.maria)).anyMatch(words -> words.contains("contar 🍎 y ñus")));
    assertThat(records.promises()).isEqualTo(before + 2);
  }

  private static List<String> words(String person) {
    return at.seen(person, at.reading).stream().map(Seen::text).toList();
  }

  private static String command(String text) {
    return "command=%2Fcommit&text="
        + URLEncoder.encode(text, UTF_8)
        + "&team_id="
        + at.slack.team()
        + "&channel_id="
        + at.reading
        + "&channel_name=early-reading&user_id="
        + at.maria
        + "&user_name=maria&trigger_id=1.2.secretly"
        + "&response_url=http%3A%2F%2F127.0.0.1%3A1%2Fsecretly";
  }

  private static HttpRequest.Builder json(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return signed(Instant.now(), bytes, at.slack.signingSecret(), bytes)
        .setHeader("Content-Type", JSON);
  }

  private static HttpRequest.Builder form(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return signed(Instant.now(), bytes, at.slack.signingSecret(), bytes);
  }

  private static HttpRequest.Builder signed(
      Instant when, byte[] signed, String secret, byte[] sent) {
    return to().header("Content-Type", FORM)
        .header(Signature.TIMESTAMP, seconds(when))
        .header(Signature.HEADER, signature(seconds(when), signed, secret))
        .POST(of(sent));
  }

  private static HttpRequest.Builder to() {
    return HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(20));
  }

  private static URI address() {
    return at.bot().address().resolve(Manifest.REQUESTS);
  }

  private static BodyPublisher of(byte[] body) {
    return BodyPublishers.ofByteArray(body);
  }

  private static String seconds(Instant when) {
    return Long.toString(when.getEpochSecond());
  }

  private static String signature(String timestamp, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
