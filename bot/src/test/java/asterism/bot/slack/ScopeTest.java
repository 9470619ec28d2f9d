package asterism.bot.slack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Readme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  void what_slack_has_not_granted_is_told_with_its_reason() {
    List<String> granted =
        new ArrayList<>(Stream.of(Scope.values()).map(Scope::slackName).toList());
    granted.remove("channels:read");
    granted.add("files:read");

    assertThat(Scope.missingIn(granted)).containsExactly(Scope.CHANNELS_READ);
    assertThat(Scope.CHANNELS_READ.missed())
        .isEqualTo(
            "Slack has not granted channels:read, which I need to know a channel's name, who is in"
                + " it, and whether it is archived: reinstall the app from the manifest.");
  }

  @Test
  void the_readme_says_what_each_is_for() throws IOException {
    Readme.hasPart(
        "scopes",
        Stream.of(Scope.values())
            .map(scope -> "| `%s` | %s |\n".formatted(scope.slackName(), scope.reason()))
            .collect(joining("", "\n| Scope | The bot needs it |\n|---|---|\n", "\n")));
  }

  @Test
  void nothing_is_missing_when_all_is_granted() {
    assertThat(Scope.missingIn(Stream.of(Scope.values()).map(Scope::slackName).toList())).isEmpty();
  }
}
