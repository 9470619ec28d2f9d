package asterism.bot.discord.scenes;

import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import java.util.List;
import java.util.Optional;

/**
 * What the bot has said to somebody alone.
 *
 * @param answers oldest first; cards are none
 * @param form the one that stands before them
 */
record Sight(List<Seen> answers, Optional<SeenForm> form) {
  /** Which holds a card, and no answer. */
  private static final int CONTAINER = 17;

  static Sight of(FakeDiscord discord, Cast cast, String as) {
    String account = cast.account(as);
    String direct = discord.direct(account);
    List<Seen> said =
        cast.channels(as).stream()
            .flatMap(channel -> discord.messagesSeenBy(account, channel).stream())
            .filter(seen -> seen.author().equals(discord.bot()))
            .filter(seen -> seen.ephemeral() || (seen.channel().equals(direct) && !isCard(seen)))
            .toList();
    return new Sight(said, discord.formOf(account));
  }

  private static boolean isCard(Seen seen) {
    return seen.components().path(0).path("type").asInt() == CONTAINER;
  }

  /** What is new or other than before. */
  Sight since(Sight before) {
    return new Sight(
        answers.stream().filter(seen -> !before.answers.contains(seen)).toList(),
        form.filter(top -> !before.form.equals(Optional.of(top))));
  }

  boolean isNothing() {
    return answers.isEmpty() && form.isEmpty();
  }
}
