package asterism.bot.slack;

import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import com.slack.api.methods.response.reactions.ReactionsGetResponse;
import com.slack.api.model.Reaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the reactions to a message back. Slack may name fewer people than it counts
 * (https://docs.slack.dev/reference/methods/reactions.get), and cannot take back anybody's for
 * them.
 */
final class ReadBack {
  private final Api api;
  private final String bot;

  /**
   * @param bot our own account, whose reactions are nobody's
   */
  ReadBack(Api api, String bot) {
    this.api = api;
    this.bot = bot;
  }

  Reactions reactions(MessageId message) {
    Answer<ReactionsGetResponse> told =
        api.inTurn(
            Method.REACTIONS,
            slack ->
                slack.reactionsGet(
                    r -> r.channel(message.channel()).timestamp(message.first()).full(true)));
    if (!told.isDone() || told.get().getMessage() == null) {
      return Reactions.not(outcome(told));
    }
    List<Reaction> given =
        Optional.ofNullable(told.get().getMessage().getReactions()).orElse(List.of());
    Map<String, Set<String>> people = new HashMap<>();
    boolean complete = true;
    for (Reaction reaction : given) {
      List<String> named = Optional.ofNullable(reaction.getUsers()).orElse(List.of());
      complete &= reaction.getCount() == null || named.size() >= reaction.getCount();
      Set<String> others =
          people.computeIfAbsent(
              Events.withoutSkinTone(reaction.getName()), emoji -> new HashSet<>());
      named.stream().filter(account -> !account.equals(bot)).forEach(others::add);
    }
    people.values().removeIf(Set::isEmpty);
    return new Reactions(complete ? Outcome.READ : Outcome.PARTLY, people);
  }

  /**
   * Slack says {@code channel_not_found} of a private channel that we were put out of, too. Reading
   * in an archived channel it allows.
   */
  private static Outcome outcome(Answer<?> not) {
    return switch (not.error()) {
      case "message_not_found" -> Outcome.GONE;
      case "channel_not_found",
          "not_in_channel",
          "is_archived",
          "access_denied",
          "no_permission",
          "bad_timestamp",
          "no_item_specified" ->
          Outcome.CLOSED;
      default -> Outcome.UNREADABLE;
    };
  }
}
