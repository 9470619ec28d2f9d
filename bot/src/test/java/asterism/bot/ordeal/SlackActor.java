package asterism.bot.ordeal;

import asterism.bot.slack.wire.Ack;
import asterism.bot.slack.wire.Button;
import asterism.bot.slack.wire.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Somebody in a {@link SlackTown} who promises, offers, moves, finishes and accepts by chance. */
final class SlackActor {
  /** What the bot says when it has recorded something. */
  record Recorded(int number, String what) {}

  private static final Pattern RECORDED =
      Pattern.compile("(?:Recorded|Offered to .*?) as #(\\d+): (.*?)[.,] [Bb]y ");

  private final SlackTown town;
  private final int which;
  private final String self;
  private final Random random;
  private int made;

  SlackActor(SlackTown town, int which, long seed) {
    this.town = town;
    this.which = which;
    this.self = town.people.get(which);
    this.random = new Random(seed + which);
  }

  int made() {
    return made;
  }

  /** As people do between two things. */
  static void pause(int milliseconds) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS))
        .join();
  }

  /**
   * @param most promises and offers in all
   */
  void act(int most) {
    List<Recorded> mine = recorded();
    int thrown = random.nextInt(10);
    if (mine.isEmpty() || thrown < 3) {
      make(most);
    } else if (thrown < 4) {
      accept();
    } else {
      change(mine.get(random.nextInt(mine.size())), thrown);
    }
  }

  private void make(int most) {
    if (made >= most) {
      return;
    }
    String what = "bring box " + made + " of p" + which;
    String channel = pick(town.channels);
    // nobody is asked more than three times a day by the same person
    boolean offer = made % 4 == 3 && made < 12;
    String whom = "@p" + (which + 1 + made) % town.people.size() + " ";
    Ack ack =
        town.slack.slash(
            self,
            channel,
            "/commit",
            (offer ? whom : "") + what + " by " + town.day(5 + random.nextInt(20)));
    if (!ack.took().isZero()) { // else nobody was there to hear it, and it is said again
      made++;
    }
  }

  private void change(Recorded one, int thrown) {
    if (thrown < 7) {
      String to = town.day(30 + random.nextInt(30));
      town.slack.slash(self, pick(town.channels), "/commit", "move " + one.number() + " to " + to);
    } else if (thrown < 8) {
      town.slack.slash(self, pick(town.channels), "/commit", "done " + one.number());
    } else {
      press(one);
    }
  }

  private void press(Recorded one) {
    for (String channel : town.channels) {
      Optional<Seen> card =
          town.slack.messagesSeenBy(self, channel).stream()
              .filter(seen -> !seen.ephemeral() && seen.text().contains(one.what() + "\n"))
              .findFirst();
      Optional<Button> button = card.flatMap(seen -> button(seen, "Done"));
      if (button.isPresent()) {
        town.slack.press(self, card.get(), button.get());
        return;
      }
    }
  }

  private void accept() {
    List<Seen> asked = new ArrayList<>(town.slack.messagesSeenBy(self, town.slack.direct(self)));
    asked.removeIf(seen -> button(seen, "Accept").isEmpty());
    if (!asked.isEmpty()) {
      Seen one = pick(asked);
      town.slack.press(self, one, button(one, "Accept").orElseThrow());
    }
  }

  /** All that they were told is recorded, also more than once. */
  List<Recorded> recorded() {
    return recorded(town.toldPrivately(self));
  }

  static List<Recorded> recorded(List<String> told) {
    return all(told).stream().distinct().toList();
  }

  /** As often as they were told. */
  static List<Recorded> all(List<String> told) {
    return told.stream()
        .flatMap(text -> RECORDED.matcher(text).results())
        .map(found -> new Recorded(Integer.parseInt(found.group(1)), found.group(2)))
        .toList();
  }

  private static Optional<Button> button(Seen seen, String label) {
    return seen.buttons().stream().filter(each -> each.label().equals(label)).findFirst();
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
