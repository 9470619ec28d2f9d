package asterism.bot.slack;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatServiceContract;
import asterism.bot.message.Picture;
import asterism.bot.slack.wire.Seen;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SlackContractTest extends ChatServiceContract {
  private final LoneSlack at = new LoneSlack();

  @AfterEach
  void close() {
    at.close();
  }

  @Override
  protected ChatService service() {
    return at.chat;
  }

  @Override
  protected Place channel() {
    return at.channel;
  }

  @Override
  protected Place direct() {
    return at.direct;
  }

  @Override
  protected Place unknown() {
    return at.place("C0NOWHERE", false);
  }

  @Override
  protected List<String> read(Place place) {
    return at.seen(place).stream().filter(seen -> seen.thread().isEmpty()).map(Seen::text).toList();
  }

  @Override
  protected List<Picture> pictures(Place place) {
    return at.seen(place).stream().flatMap(seen -> at.pictures(seen).stream()).toList();
  }

  @Override
  protected void delete(Place place, String message) {
    at.delete(message);
  }

  @Override
  protected String react(int person, Place place, String message, String emoji, boolean on) {
    String who = person == 1 ? at.maria : at.james;
    at.slack.react(who, at.first(message), emoji, on);
    return who;
  }
}
