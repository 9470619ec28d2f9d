package asterism.bot.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Drawn;
import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.bot.message.Attachment;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and files, each at an address of its own. */
class DownloadsTest {
  private static final String TEAM = "early-reading";
  private static final Place PLACE = new Place(Platform.ROOM, "room", TEAM, false);
  private static final Picture PICTURE = Drawn.in(0x3060c0, "3 kept, \"1\" <b>late</b> & more");
  private static final Attachment SHEET =
      new Attachment("promesas año.csv", "text/csv; charset=utf-8", "número;qué\n".getBytes(UTF_8));
  private static final Attachment PAGE =
      new Attachment(
          "report.html", "text/html; charset=utf-8", "<script>1</script>".getBytes(UTF_8));
  private static final Button EXPORT = new Button("export", "Export", "", Button.Look.PLAIN);

  private final RunningRoom room =
      RunningRoom.with(
          TestDatabase.fresh(),
          incoming -> {
            if (incoming.deed() instanceof Deed.Said) {
              return Reply.of(Message.of(Text.of("Which?")).actions(List.of(EXPORT)))
                  .with(List.of(SHEET, PAGE));
            }
            return incoming.deed() instanceof Deed.Pressed
                ? Reply.instead(Message.of(Text.of("That one"))).with(List.of(PAGE))
                : Reply.NOTHING;
          });
  private final Client client = new Client(room.address());

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_picture_comes_byte_for_byte_and_may_be_kept() {
    JsonNode picture = shown().path("pictures").path(0);
    HttpResponse<byte[]> answer = client.bytes(picture.path("address").asText());

    assertThat(picture.path("alt").asText()).isEqualTo(PICTURE.alt());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PICTURE.png());
    assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cache-Control")).contains("immutable");
  }

  @Test
  void the_page_has_its_words_as_they_are_and_none_of_its_bytes() {
    String address = shown().path("pictures").path(0).path("address").asText();
    String page = client.get("/room?as=maria&place=" + TEAM).body();

    assertThat(page)
        .contains(
            "src=\"" + address + "\" alt=\"3 kept, &#34;1&#34; &lt;b>late&lt;/b> &amp; more\"");
    assertThat(page).doesNotContain("base64", "data:");
    assertThat(client.get("/room/api/messages?as=maria&place=" + TEAM).body())
        .doesNotContain("iVBOR");
  }

  @Test
  void files_that_are_handed_over_can_be_kept_under_their_names() {
    client.say("maria", TEAM, "/export");
    JsonNode answer = client.messages("maria", TEAM).get(1);

    assertThat(answer.path("text").asText()).isEqualTo("Which?");
    assertThat(answer.path("private").asBoolean()).isTrue();
    assertThat(answer.path("files").findValuesAsText("name"))
        .containsExactly("promesas año.csv", "report.html");
    HttpResponse<byte[]> sheet =
        client.bytes(answer.path("files").path(0).path("address").asText());
    assertThat(sheet.body()).isEqualTo(SHEET.content());
    assertThat(header(sheet, "Content-Type")).isEqualToIgnoringCase(SHEET.type());
    assertThat(header(sheet, "Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"promesas_a_o.csv\"; filename*=UTF-8''promesas%20a%C3%B1o.csv");
    HttpResponse<byte[]> page = client.bytes(answer.path("files").path(1).path("address").asText());
    assertThat(page.body()).isEqualTo(PAGE.content());
    assertThat(header(page, "Content-Disposition")).startsWith("attachment;");
    assertThat(client.get("/room?as=maria&place=" + TEAM).body()).contains("report.html</a>");
    assertThat(client.messages("james", TEAM)).isEmpty();
  }

  @Test
  void files_come_with_an_answer_that_takes_the_place_of_another() {
    client.say("maria", TEAM, "/export");
    client.press("maria", client.messages("maria", TEAM).get(1).path("id").asText(), "export");
    JsonNode answer = client.messages("maria", TEAM).get(1);

    assertThat(answer.path("text").asText()).isEqualTo("That one");
    assertThat(answer.path("files").findValuesAsText("name")).containsExactly("report.html");
    assertThat(client.bytes(answer.path("files").path(0).path("address").asText()).body())
        .isEqualTo(PAGE.content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pictures/%s/0000.png",
        "pictures/%s/..%%2f..%%2froom.css",
        "pictures/99999/%s.png",
        "pictures/x/y.png",
        "pictures/99999999999999999999/y.png",
        "files/%s/0",
        "files/%s/3",
        "files/%s/-1",
        "files/%s/x",
        "files/99999/1"
      })
  void what_is_not_there_is_not_found(String address) {
    client.say("maria", TEAM, "/export");
    String id = client.messages("maria", TEAM).get(1).path("id").asText();

    assertThat(client.bytes("/room/" + address.formatted(id)).statusCode()).isBetween(400, 404);
  }

  @Test
  void neither_is_given_to_other_computers() {
    String address = shown().path("pictures").path(0).path("address").asText();

    assertThat(
            client.raw(
                "GET " + address + " HTTP/1.1",
                "Host: elsewhere.example",
                "Connection: close",
                "",
                ""))
        .startsWith("HTTP/1.1 403");
  }

  private JsonNode shown() {
    room.room.post(PLACE, 7, Message.of(Text.of("The week")).image(PICTURE));
    return client.messages("maria", TEAM).get(0);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
