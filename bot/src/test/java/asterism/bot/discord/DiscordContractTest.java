package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatServiceContract;
import asterism.bot.discord.wire.Seen;
import asterism.bot.message.Picture;
import java.util.List;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import org.junit.jupiter.api.AfterEach;

class DiscordContractTest extends ChatServiceContract {
  private final LoneDiscord at = new LoneDiscord();

  @AfterEach
  void close() {
    // one card is posted twice on purpose
    assertThat(at.discord.complaints()).allMatch(one -> one.contains("both show"));
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
    return at.place("1", false);
  }

  @Override
  protected List<String> read(Place place) {
    return at.seen(place).stream().map(Seen::text).toList();
  }

  @Override
  protected List<Picture> pictures(Place place) {
    return at.seen(place).stream().flatMap(seen -> LoneDiscord.pictures(seen).stream()).toList();
  }

  @Override
  protected void delete(Place place, String message) {
    at.discord.delete(at.first(place, message));
  }

  @Override
  protected String react(int person, Place place, String message, String emoji, boolean on) {
    String who = person == 1 ? at.maria : at.james;
    Emoji picture = asterism.bot.discord.Emoji.named(emoji).orElseThrow();
    at.discord.react(who, at.first(place, message), picture.getName(), on, false);
    return who;
  }
}
