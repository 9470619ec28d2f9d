package asterism.bot.slack.scenes;

import static java.util.stream.Collectors.toSet;

import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the bot has said to somebody alone.
 *
 * @param answers oldest first; cards are none, and those of other conversations neither
 * @param form the one on top
 */
record Sight(List<Seen> answers, Optional<SeenView> form) {

  static Sight of(FakeSlack slack, Cast cast, String as) {
    String account = cast.account(as);
    List<Seen> said =
        cast.channels(as).stream()
            .flatMap(channel -> slack.messagesSeenBy(account, channel).stream())
            .filter(Seen::byBot)
            .toList();
    Set<String> written = written(slack);
    List<SeenView> forms = slack.viewsOf(account);
    return new Sight(
        said.stream().filter(seen -> seen.ephemeral() || written.contains(seen.ts())).toList(),
        forms.isEmpty() ? Optional.empty() : Optional.of(forms.get(forms.size() - 1)));
  }

  /** Messages in conversations of people with the bot; a card bears its number. */
  private static Set<String> written(FakeSlack slack) {
    return slack.calls("chat.postMessage").stream()
        .filter(LoggedCall::done)
        .filter(call -> !call.arguments().containsKey("metadata"))
        .map(call -> call.answer().path("ts").asText())
        .collect(toSet());
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
