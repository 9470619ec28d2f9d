package asterism.bot.room;

import static java.util.stream.Collectors.joining;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatServiceContract;
import asterism.bot.chat.Platform;
import asterism.bot.message.Picture;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;

class RoomContractTest extends ChatServiceContract {
  private static final Pattern ID =
      Pattern.compile("<li class=\"message [^>]* data-message=\"(\\d+)\"");
  private static final Pattern BODY =
      Pattern.compile("<p(?: class=\"note\")? dir=\"auto\">(.*?)</p>", Pattern.DOTALL);

  private final TestDatabase database = TestDatabase.create();
  private final RunningRoom room = RunningRoom.with(database.database(), new ScriptedBot());
  private final Client client = new Client(room.address());

  @AfterEach
  void close() {
    room.close();
  }

  @Override
  protected ChatService service() {
    return room.room;
  }

  @Override
  protected Place channel() {
    return new Place(Platform.ROOM, "room", "early-reading", false);
  }

  @Override
  protected Place direct() {
    return new Place(Platform.ROOM, "room", "maria", true);
  }

  @Override
  protected Place unknown() {
    return new Place(Platform.ROOM, "room", "nowhere", false);
  }

  /** As the page has it, where only what stands in text is read. */
  @Override
  protected List<String> read(Place place) {
    String page = client.get("/room?as=maria&place=" + (place.direct() ? "dm" : place.id())).body();
    List<String> read = new ArrayList<>();
    Matcher message = ID.matcher(page);
    while (message.find()) {
      int end = page.indexOf("</article>", message.end());
      read.add(
          BODY.matcher(page.substring(message.end(), end))
              .results()
              .map(paragraph -> text(paragraph.group(1)))
              .collect(joining("\n")));
    }
    return read;
  }

  @Override
  protected List<Picture> pictures(Place place) {
    List<Picture> pictures = new ArrayList<>();
    for (JsonNode message : client.messages("maria", place.direct() ? "dm" : place.id())) {
      message
          .path("pictures")
          .forEach(
              picture ->
                  pictures.add(
                      new Picture(
                          client.bytes(picture.path("address").asText()).body(),
                          picture.path("alt").asText())));
    }
    return pictures;
  }

  @Override
  protected void delete(Place place, String message) {
    database.asOwner("delete from asterism.room_message where id = " + message);
  }

  @Override
  protected String react(int person, Place place, String message, String emoji, boolean on) {
    String account = person == 1 ? "maria" : "james";
    client.post(
        "react",
        """
        {"as": "%s", "message": "%s", "emoji": "%s", "on": %s}
        """
            .formatted(account, message, emoji, on));
    return account;
  }

  /** What a browser shows of it; any tag that is left would be one. */
  private static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
