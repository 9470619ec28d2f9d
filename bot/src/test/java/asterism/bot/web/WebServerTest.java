package asterism.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.web.Probe.Status;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private final AtomicReference<Status> database = new AtomicReference<>(Status.well("17.4"));
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final WebServer server =
      new WebServer(
          "127.0.0.1",
          0,
          List.of(
              new Health(
                      List.of(
                          new Probe("database", database::get),
                          new Probe("cards", () -> Status.well("0 waiting"))))
                  .route(),
              new Health(
                      List.of(
                          new Probe(
                              "broken",
                              () -> {
                                throw new IllegalStateException("secret");
                              })))
                  .route("/broken"),
              new Metrics(registry).route(),
              Route.get(
                  "/defect",
                  context -> {
                    throw new IllegalStateException("secret inside");
                  }),
              Route.get(
                  "/error",
                  context -> {
                    throw new StackOverflowError("secret inside");
                  }),
              Route.post("/echo", context -> context.result(context.body()))));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void any_free_port_is_taken_and_told() throws Exception {
    assertThat(server.port()).isPositive();
    assertThat(server.address()).hasToString("http://127.0.0.1:" + server.port() + "/");
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void a_taken_port_is_a_failed_start() {
    try (WebServer second = new WebServer("127.0.0.1", server.port(), List.of())) {
      assertThatThrownBy(second::start).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void health_has_a_line_for_each_part() throws Exception {
    assertThat(get("/health").body()).isEqualTo("cards: ok, 0 waiting\ndatabase: ok, 17.4\n");
  }

  @Test
  void one_part_not_well_makes_it_503() throws Exception {
    database.set(Status.ill("away\nsince noon"));

    HttpResponse<String> answer = get("/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("database: NOT OK, away since noon\n");
  }

  @Test
  void a_part_that_cannot_be_asked_is_not_well_and_gives_nothing_away() throws Exception {
    HttpResponse<String> answer = get("/broken");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("broken: NOT OK").doesNotContain("secret");
  }

  @Test
  void what_is_counted_is_there_for_prometheus() throws Exception {
    registry.counter("asterism.things").increment();

    assertThat(get("/metrics").body()).contains("asterism_things_total 1.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/defect", "/error"})
  void a_defect_is_shown_as_a_number_and_nothing_else(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).matches("That went wrong on our side. Incident [0-9a-f]{8}.\n");
  }

  @Test
  void who_asks_for_json_is_told_in_json() throws Exception {
    assertThat(get("/defect", "Accept", "application/json").body())
        .matches("\\{\"error\":\"That went wrong on our side. Incident [0-9a-f]{8}.\"}");
  }

  @Test
  void what_is_not_there_and_what_is_asked_wrongly_have_a_sentence_each() throws Exception {
    assertThat(get("/none<b>").body()).isEqualTo("There is nothing at this address.\n");
    assertThat(get("/echo").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/none", "/defect"})
  void every_answer_protects_who_reads_it(String path) throws Exception {
    var headers = get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void a_body_has_a_limit_claimed_or_not() throws Exception {
    byte[] large = new byte[1024 * 1024 + 1];
    HttpRequest.Builder request = request("/echo");
    HttpRequest whole = request.POST(HttpRequest.BodyPublishers.ofByteArray(large)).build();
    assertThat(send(whole).statusCode()).isEqualTo(413);
    HttpRequest pieces =
        request("/echo")
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofByteArray(large)))
            .build();
    assertThat(send(pieces).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/9.9", "nonsense", "GET /%zz HTTP/1.1", "GET /../x HTTP/1.1"})
  void a_broken_request_is_answered_without_a_cause(String line) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", server.port());
        InputStream in = socket.getInputStream()) {
      socket.setSoTimeout(10_000);
      byte[] request =
          (line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(request);
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .matches("(?s)HTTP/1.1 [45].*")
          .doesNotContain("Exception", "org.eclipse", "Jetty");
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        server.address().resolve(path.replace("<", "%3C").replace(">", "%3E")));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
