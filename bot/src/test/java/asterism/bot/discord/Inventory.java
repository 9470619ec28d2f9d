package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.card.Shelf;
import asterism.bot.card.Shelf.Wanted;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Platform;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** What stands in Discord, held against what the database says should stand there. */
public final class Inventory {
  private static final int CONTAINER = 17;
  private static final int PAGES = Mark.of(1, 0);

  private final FakeDiscord discord;
  private final String viewer;
  private final Shelf shelf;

  /**
   * @param viewer who is in all channels
   * @param clock the bot's
   */
  public Inventory(FakeDiscord discord, TestDatabase database, String viewer, Clock clock) {
    this.discord = discord;
    this.viewer = viewer;
    this.shelf = new Shelf(database, clock);
  }

  /** Waits until no card is behind any more. */
  public Inventory settled(Duration longest) {
    shelf.settled(longest);
    return this;
  }

  /** The first column of what the owner of the database finds. */
  public List<String> read(String sql) {
    return shelf.read(sql);
  }

  /**
   * Every card that was not given up stands where it should, once, as its fact is now; and no other
   * card does.
   */
  public void isTrue() {
    shelf.isShown();
    Map<String, TreeMap<Integer, List<Seen>>> standing = standing();
    for (Wanted card : shelf.on("discord")) {
      String channel = card.direct() ? discord.direct(card.place()) : card.place();
      List<Seen> pages =
          Optional.ofNullable(standing.remove(channel + " " + card.id()))
              .orElse(new TreeMap<>())
              .values()
              .stream()
              .flatMap(List::stream)
              .toList();
      assertThat(pages)
          .extracting(Seen::id)
          .as("%s in %s", card, channel)
          .isEqualTo(MessageId.parse(card.message().orElseThrow()).pages());
      if (!card.linksBack()) {
        assertThat(pages)
            .extracting(Inventory::words)
            .as("%s in %s", card, channel)
            .isEqualTo(now(card));
      }
    }
    assertThat(standing).as("messages of cards that there are not").isEmpty();
  }

  /** What its pages should say. */
  private List<String> now(Wanted card) {
    Place place = new Place(Platform.DISCORD, card.workspace(), card.place(), card.direct());
    return Pages.of(shelf.now(card), DiscordChat.ids(place)).stream()
        .map(Inventory::words)
        .toList();
  }

  private static String words(Page page) {
    List<String> words = new ArrayList<>();
    List<String> buttons = new ArrayList<>();
    for (MessageTopLevelComponent each : page.components()) {
      if (each instanceof TextDisplay text) {
        words.add(text.getContent());
      } else if (each instanceof ActionRow row) {
        row.getButtons().forEach(button -> buttons.add(button.getCustomId()));
      }
    }
    return String.join("\n", words) + " " + buttons;
  }

  private static String words(Seen page) {
    return page.raw() + " " + page.buttons().stream().map(button -> button.customId()).toList();
  }

  /** By channel and card: for each page, the messages that show it. */
  private Map<String, TreeMap<Integer, List<Seen>>> standing() {
    Map<String, TreeMap<Integer, List<Seen>>> standing = new HashMap<>();
    for (String channel : shelf.read("select distinct external_id from channel")) {
      discord
          .messagesAndThreadsSeenBy(viewer, channel)
          .forEach(seen -> sort(seen, channel, standing));
    }
    for (String account : shelf.read("select distinct external_id from account")) {
      String direct = discord.direct(account);
      discord.messagesSeenBy(account, direct).forEach(seen -> sort(seen, direct, standing));
    }
    return standing;
  }

  private static void sort(
      Seen seen, String channel, Map<String, TreeMap<Integer, List<Seen>>> standing) {
    JsonNode whole = seen.components().path(0);
    if (seen.ephemeral() || whole.path("type").asInt() != CONTAINER) {
      return;
    }
    int mark = whole.path("id").asInt();
    standing
        .computeIfAbsent(channel + " " + mark / PAGES, first -> new TreeMap<>())
        .computeIfAbsent(mark % PAGES, first -> new ArrayList<>())
        .add(seen);
  }
}
