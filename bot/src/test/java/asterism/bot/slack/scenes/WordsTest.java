package asterism.bot.slack.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private final Words words = new Words(account -> account.equals("U1") ? "Maria Lopez" : account);

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          {"text": "&lt;b&gt; for <@U1|maria>, see <https://a.org|here>"} => <b> for Maria Lopez, see here
          {"blocks": [{"type": "header", "text": {"type": "plain_text", "text": "*A* &amp; b"}}]} => *A* &amp; b
          {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "A &amp; b"}}]} => A & b
          {"blocks": [{"type": "context", "elements": [{"type": "plain_text", "text": "1/2"}]}]} => 1/2
          """)
  void a_message_is_read_as_slack_shows_it(String message, String read)
      throws JsonProcessingException {
    assertThat(words.of(JsonMapper.builder().build().readTree(message))).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type": "text", "text": "*as* <typed>"}                    | *as* <typed>
          {"type": "text", "text": "bold", "style": {"bold": true}}   | bold
          {"type": "link", "url": "https://a.org", "text": "a page"}  | a page
          {"type": "link", "url": "https://a.org"}                    | https://a.org
          {"type": "user", "user_id": "U1"}                           | Maria Lopez
          """)
  void rich_text_is_words_alone(String element, String read) throws JsonProcessingException {
    String message =
        """
        {"text": "not shown", "blocks": [
          {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [%s]}]},
          {"type": "actions", "elements": [{"type": "button", "value": "x"}]}]}
        """
            .formatted(element);
    assertThat(words.of(JsonMapper.builder().build().readTree(message))).isEqualTo(read);
  }
}
