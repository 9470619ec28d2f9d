package asterism.bot.slack;

import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.slack.Answer.Outcome;
import java.util.List;
import java.util.Optional;

/** Puts reactions of ours under a message, for people to press. */
final class Seeds {
  private static final String THERE = "already_reacted";
  private static final String GONE = "message_not_found";

  private final Api api;

  Seeds(Api api) {
    this.api = api;
  }

  Shown put(MessageId message, List<String> emoji) {
    for (String each : emoji) {
      Answer<?> put =
          api.inTurn(
              Method.REACT,
              slack ->
                  slack.reactionsAdd(
                      r -> r.channel(message.channel()).timestamp(message.first()).name(each)));
      if (!put.isDone() && !put.error().equals(THERE)) {
        return new Shown(verdict(put), Optional.empty(), put.after(), put.error());
      }
    }
    return Shown.at(message.toString());
  }

  /** Whatever else Slack refuses: that people cannot press them is no trouble. */
  private static Verdict verdict(Answer<?> put) {
    return put.outcome() == Outcome.REFUSED && !put.error().equals(GONE)
        ? Verdict.REFUSED
        : Verdicts.of(put);
  }
}
