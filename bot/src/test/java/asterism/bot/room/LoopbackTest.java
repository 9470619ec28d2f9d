package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over raw sockets: an HTTP client would not send what an attacker does. */
class LoopbackTest {
  private static final String OURS = "Host: localhost:8080";

  private static RunningRoom room;
  private static Client client;

  @BeforeAll
  static void open() {
    room = RunningRoom.with(TestDatabase.fresh(), new ScriptedBot());
    client = new Client(room.address());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @ParameterizedTest(name = "Host {0}")
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:80",
        "localhost:8080",
        "127.0.0.1:8080",
        "127.9.8.7",
        "[::1]:1"
      })
  void this_computer_is_answered(String host) {
    assertThat(get("/room/api/room", "Host: " + host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest(name = "Host {0}")
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "evil.localhost",
        "localhost.",
        "127.0.0.1.evil.example",
        "127.0.0.256",
        "127.1",
        "2130706433",
        "0.0.0.0",
        "192.168.0.7:8080",
        "[::ffff:127.0.0.1]",
        "[::2]",
        "localhost:8080:1",
        "localhost@evil.example",
        ""
      })
  void any_other_name_is_not(String host) {
    for (String path :
        List.of(
            "/",
            "/room",
            "/room/messages",
            "/room/events",
            "/room/api/room",
            "/room/assets/room.js")) {
      assertThat(get(path, "Host: " + host))
          .matches("(?s)HTTP/1.1 (400|403) .*")
          .doesNotContain("Maria");
    }
  }

  @Test
  void a_refusal_says_in_plain_words_what_to_do() {
    assertThat(get("/room", "Host: evil.example")).contains("http://localhost");
    assertThat(get("/room/api/room", "Host: evil.example"))
        .contains("{\"error\":\"The room answers");
  }

  @Test
  void a_request_without_a_host_or_with_two_is_not_answered() {
    assertThat(get("/room/api/room")).startsWith("HTTP/1.1 400");
    assertThat(get("/room/api/room", OURS, "Host: evil.example")).startsWith("HTTP/1.1 4");
  }

  @Test
  void a_name_in_the_request_line_counts_as_much_as_the_header() {
    assertThat(get("http://evil.example/room/api/room", OURS)).matches("(?s)HTTP/1.1 4\\d\\d .*");
  }

  @ParameterizedTest(name = "Origin {0} is answered by {1}")
  @CsvSource({
    "http://localhost:8080, 200",
    "http://127.0.0.1:9, 200",
    "https://[::1], 200",
    "http://evil.example, 403",
    "http://localhost.evil.example, 403",
    "null, 403",
    "file://, 403",
    "http://localhost:8080/x, 403"
  })
  void a_page_of_somebody_else_is_not_answered(String origin, int status) {
    assertThat(post("Origin: " + origin, "Content-Type: application/json"))
        .startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest(name = "{0} is answered by {1}")
  @CsvSource({
    "application/json, 200",
    "application/json; charset=utf-8, 200",
    "APPLICATION/JSON, 200",
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "multipart/form-data; boundary=x, 415",
    "application/jsonp, 415",
    "text/plain; application/json, 415"
  })
  void what_a_form_elsewhere_could_send_is_not_taken(String type, int status) {
    assertThat(post("Content-Type: " + type)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void a_post_without_a_type_is_not_taken() {
    assertThat(post()).startsWith("HTTP/1.1 415");
  }

  @Test
  void a_body_in_pieces_cannot_be_larger_than_one_at_once() {
    String piece = "x".repeat(0x8000);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "POST /room/api/say HTTP/1.1",
                OURS,
                "Connection: close",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                ""));
    for (int i = 0; i < 3; i++) {
      lines.add("8000");
      lines.add(piece);
    }
    lines.addAll(List.of("0", "", ""));

    assertThat(client.raw(lines.toArray(String[]::new))).startsWith("HTTP/1.1 413");
  }

  private static String get(String path, String... headers) {
    List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1"));
    lines.addAll(List.of(headers));
    lines.addAll(List.of("Connection: close", "", ""));
    return client.raw(lines.toArray(String[]::new));
  }

  private static String post(String... headers) {
    String body = Client.object("as", "maria", "place", "dm", "text", "hello");
    List<String> lines = new ArrayList<>(List.of("POST /room/api/say HTTP/1.1", OURS));
    lines.addAll(List.of(headers));
    lines.addAll(List.of("Content-Length: " + body.length(), "Connection: close", "", body));
    return client.raw(lines.toArray(String[]::new));
  }
}
