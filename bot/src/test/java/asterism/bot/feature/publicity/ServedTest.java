package asterism.bot.feature.publicity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages of an open record, asked for over the network by whoever has the address. */
class ServedTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final String STEERING = "steering-committee";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static TestDatabase database;
  private static TestBot bot;
  private static HttpClient http;
  private static String record;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
    bot = TestBot.start(database, NOW);
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    bot.say("maria", "early-reading", "/commit =1+1 books for Ñandú by 2026-12-20");
    bot.say("sam", "early-reading", "/commit <script>alert('x')</script> by 2026-12-20");
    String said = bot.say("james", STEERING, "/asterism public on").reply();
    assertThat(said).contains("Proposed as #3");
    for (String person : List.of("maria", "james", "mei", "sam")) {
      bot.say(person, STEERING, "/consensus say 3 agree");
    }
    bot.settled().forward("P15D");
    bot.say("maria", STEERING, "/consensus show 3");
    bot.settled();

    await()
        .until(() -> bot.say("maria", STEERING, "/asterism public").reply().contains("/public/"));
    String told = bot.say("maria", STEERING, "/asterism public").reply();
    record = told.replaceAll("(?s).*/public/([a-z0-9-]+).*", "$1");
  }

  @AfterAll
  static void close() {
    bot.close();
    database.close();
  }

  @Test
  void a_page_is_served_with_what_protects_its_readers_and_no_cookie() {
    HttpResponse<String> page = get("");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).contains("text/html;charset=utf-8");
    assertThat(header(page, "Content-Security-Policy")).contains(POLICY);
    assertThat(header(page, "X-Content-Type-Options")).contains("nosniff");
    assertThat(header(page, "Referrer-Policy")).contains("no-referrer");
    assertThat(header(page, "Cache-Control")).contains("no-cache");
    assertThat(header(page, "Set-Cookie")).isEmpty();
    assertThat(page.body())
        .contains("<main", "<h1>", "class=\"skip\"", "lang=\"en\"")
        .doesNotContain("style=", "<script", "onclick");
  }

  @Test
  void whoever_has_a_page_is_told_only_that_it_is_the_same() {
    String tag = header(get("/commitments"), "ETag").orElseThrow();
    assertThat(tag).matches("\"[0-9a-f]{32}\"");

    for (String had : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> again = get("/commitments", "If-None-Match", had);
      assertThat(again.statusCode()).as(had).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).contains(tag);
    }
    assertThat(get("/commitments", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(header(get("/commitments?lang=es"), "ETag"))
        .isPresent()
        .isNotEqualTo(Optional.of(tag));
  }

  @Test
  void a_head_has_the_same_headers_and_nothing_below() {
    HttpResponse<String> head =
        send(request("/decisions").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(get("/decisions"), "ETag"));
  }

  @Test
  void nothing_can_be_sent_there() {
    assertThat(send(request("").POST(HttpRequest.BodyPublishers.ofString("x"))).statusCode())
        .isEqualTo(405);
  }

  @Test
  void it_speaks_the_language_that_is_asked_for_or_liked() {
    assertThat(get("?lang=es").body()).contains("lang=\"es\"", "Registro abierto");
    assertThat(get("", "Accept-Language", "fr, es-MX;q=0.8, en;q=0.5").body())
        .contains("Registro abierto");
    assertThat(get("?lang=en", "Accept-Language", "es").body()).contains("Open record");
    assertThat(get("?lang=xx", "Accept-Language", ";;;q=?").body()).contains("Open record");
    assertThat(header(get(""), "Vary")).contains("Accept-Language");
  }

  @Test
  void what_people_typed_is_shown_and_does_nothing() {
    assertThat(get("/commitments").body())
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("<script");
    assertThat(get("?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script>", "value=\"\">");
  }

  @Test
  void words_are_found_whatever_their_case_and_accents_and_names_are_not() {
    assertThat(get("?q=NANDU+books").body()).contains("One entry has all", "=1+1 books");
    assertThat(get("?q=riverside+food").body()).contains("=1+1 books");
    assertThat(get("?q=lopez").body()).contains("Nothing has all of these words");
    assertThat(get("?q=maria").body()).contains("Nothing has all of these words");
    assertThat(get("?q=" + "x".repeat(5000)).body()).contains("a long question");
  }

  @Test
  void only_what_is_asked_of_an_organization_is_shown_and_pages_end_somewhere() {
    String page = get("/commitments").body();
    String food = page.replaceAll("(?s).*of=(\\d+)\"[^>]*>Riverside Food Bank.*", "$1");
    assertThat(get("/commitments?of=" + food).body())
        .contains("=1+1 books")
        .doesNotContain("alert(");
    assertThat(get("/commitments?of=0").body()).contains("Nothing is on record here yet");
    assertThat(get("/commitments?page=999999999&of=x").body()).contains("=1+1 books");
    assertThat(get("/commitments?page=-1").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/decisions/12",
        "/nothing.csv",
        "/..%2f..%2fetc",
        "/%00",
        "/%F0%9F%99%82",
        "/decisions.csv.csv",
        "/<script>"
      })
  void an_address_where_nothing_is_gets_a_page_that_says_so(String below) {
    HttpResponse<String> none = get(below.replace("<", "%3C").replace(">", "%3E"));
    assertThat(none.statusCode()).isIn(400, 404);
    assertThat(none.body()).doesNotContain("Incident", "Exception", "<script");
  }

  @Test
  void odd_questions_get_a_plain_answer() {
    for (String query :
        List.of("?q=%FF%FE", "?q=%zz", "?lang=%", "?&&=&q", "?page=%D9%A3", "?q=%00")) {
      String answer = raw("GET /public/" + record + query + " HTTP/1.1");
      assertThat(answer).as(query).startsWith("HTTP/1.1 ").doesNotContain("Incident", " 500 ");
    }
  }

  @Test
  void a_record_that_is_none_looks_like_any_other_that_is_none() {
    HttpResponse<String> none = send(HttpRequest.newBuilder(bot.address().resolve("/public/x")));
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("There is nothing here");
    assertThat(header(none, "Cache-Control")).contains("no-store");
    assertThat(send(HttpRequest.newBuilder(bot.address().resolve("/public"))).body())
        .isEqualTo(none.body());
  }

  @Test
  void the_style_comes_from_us() {
    HttpResponse<String> style =
        send(HttpRequest.newBuilder(bot.address().resolve("/public/style.css")));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(header(style, "Content-Type")).contains("text/css; charset=utf-8");
    assertThat(get("").body()).contains("href=\"/public/style.css\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void the_feed_is_one_that_programs_read(String language) throws Exception {
    HttpResponse<String> feed = get("/feed.atom?lang=" + language);
    assertThat(header(feed, "Content-Type")).contains("application/atom+xml; charset=utf-8");

    Document document = parsed(feed.body());
    Element root = document.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(text(root, "id")).startsWith("urn:uuid:");
    NodeList entries = root.getElementsByTagNameNS(ATOM, "entry");
    assertThat(entries.getLength()).isEqualTo(3);
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      assertThat(text(entry, "id")).startsWith("urn:uuid:");
      assertThat(Instant.parse(text(entry, "updated"))).isAfterOrEqualTo(NOW.minusSeconds(1));
      assertThat(text(entry, "title")).contains("#");
    }
    assertThat(
            parsed(get("/feed.atom?lang=" + language).body())
                .getDocumentElement()
                .isEqualNode(root))
        .isTrue();
    assertThat(get("/feed.atom").body()).contains("&lt;script&gt;alert");
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  @Test
  void a_table_opens_in_a_spreadsheet_and_reckons_nothing() {
    HttpResponse<String> table = get("/commitments.csv");
    assertThat(header(table, "Content-Type")).contains("text/csv; charset=utf-8");

    List<List<String>> rows =
        CsvReader.builder().ofCsvRecord(table.body().substring(1)).stream()
            .map(CsvRecord::getFields)
            .toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).startsWith("Number", "Day", "What");
    assertThat(rows).anySatisfy(row -> assertThat(row.get(2)).isEqualTo("'=1+1 books for Ñandú"));
    assertThat(get("/decisions.csv?lang=es").body()).contains("adoptada");
  }

  private static HttpResponse<String> get(String below, String... headers) {
    HttpRequest.Builder request = request(below);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private static HttpRequest.Builder request(String below) {
    return HttpRequest.newBuilder(bot.address().resolve("/public/" + record + below));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As no client of ours would ask. */
  private static String raw(String line) {
    try (Socket socket = new Socket("localhost", bot.address().getPort())) {
      socket
          .getOutputStream()
          .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name);
  }
}
