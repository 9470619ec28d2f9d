package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Answer.How;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Something that somebody did and the bot is to answer. Whoever touches it holds the world. */
final class Interaction {
  final String id;
  final String token;
  final Kind kind;
  final String user;
  final String channel;

  /** By the real clock. */
  final Instant at;

  /** On which it was done. */
  final Optional<Post> on;

  final CompletableFuture<Answer> answer = new CompletableFuture<>();

  /** Of what type the option is that is completed, by Discord's numbers. */
  int completing;

  Optional<How> answered = Optional.empty();

  /** The answer as it is seen: a message of its own, or the one on which it was done. */
  Optional<Post> shown = Optional.empty();

  /** Ways to do something, by Discord's numbers, and how each may be answered. */
  enum Kind {
    COMMAND(2, How.MESSAGE, How.LATER, How.FORM),
    COMPONENT(3, How.MESSAGE, How.LATER, How.ACKNOWLEDGED, How.CHANGED, How.FORM),
    COMPLETION(4, How.CHOICES),
    FORM(5, How.MESSAGE, How.LATER, How.ACKNOWLEDGED, How.CHANGED);

    final int number;
    final Set<How> answers;

    Kind(int number, How first, How... rest) {
      this.number = number;
      this.answers = EnumSet.of(first, rest);
    }
  }

  Interaction(
      String id,
      String token,
      Kind kind,
      String user,
      String channel,
      Instant at,
      Optional<Post> on) {
    this.id = id;
    this.token = token;
    this.kind = kind;
    this.user = user;
    this.channel = channel;
    this.at = at;
    this.on = on;
  }

  boolean may(How how) {
    boolean changes = how == How.ACKNOWLEDGED || how == How.CHANGED;
    return kind.answers.contains(how) && (!changes || on.isPresent());
  }
}
