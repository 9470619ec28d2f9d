package asterism.bot.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.wire.Json;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed becomes Slack's text, and blocks become what people read. */
class RenderingTest {
  private final Workspace workspace = new Workspace(new SlackTime(Clock.systemUTC()));
  private final Rendering rendering = new Rendering(workspace);

  RenderingTest() {
    workspace.welcome(Member.called("maria", "Maria Lopez"));
    workspace.open(Place.Kind.PUBLIC, "early-reading");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          meet @maria by friday ¦ meet <@U00000001|maria> by friday
          @maria, @nobody and @here ¦ <@U00000001|maria>, @nobody and <!here>
          in #early-reading, #12 ¦ in <#C00000002|early-reading>, #12
          bread & butter < 3 > 2 ¦ bread &amp; butter &lt; 3 &gt; 2
          see https://a.org/b?c=1&d=2. ¦ see <https://a.org/b?c=1&amp;d=2>.
          see example.org/page ¦ see <http://example.org/page|example.org/page>
          write to maria@example.org ¦ write to <mailto:maria@example.org|maria@example.org>
          """)
  void what_is_typed_is_passed_on(String typed, String passedOn) {
    assertThat(new TypedText(workspace, true).passedOn(typed)).isEqualTo(passedOn);
  }

  @Test
  void mentions_in_events_carry_no_name() {
    assertThat(new TypedText(workspace, false).passedOn("@maria in #early-reading"))
        .isEqualTo("<@U00000001> in <#C00000002|>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          *Bold* _leaning_ ~gone~ `code` ¦ Bold leaning gone code
          *_both_*, not * this * or a_b_c ¦ both, not * this * or a_b_c
          <@U00000001> in <#C00000002> ¦ @maria in #early-reading
          <https://a.org|a page> &amp; more ¦ a page & more
          <https://a.org> ¦ https://a.org
          <!date^1^{date}^https://a.org|soon> ¦ soon
          &lt;@U00000001&gt; ¦ <@U00000001>
          """)
  void markup_is_read_as_people_see_it(String markup, String read) {
    assertThat(rendering.mrkdwn(markup)).isEqualTo(read);
  }

  @Test
  void blocks_are_read_line_by_line() {
    String blocks =
        """
        [{"type": "header", "text": {"type": "plain_text", "text": "Title & all"}},
         {"type": "section", "text": {"type": "mrkdwn", "text": "*One*"},
          "fields": [{"type": "plain_text", "text": "left"}, {"type": "mrkdwn", "text": "right"}]},
         {"type": "divider"},
         {"type": "rich_text", "elements": [
           {"type": "rich_text_section", "elements": [
             {"type": "text", "text": "Ask "}, {"type": "user", "user_id": "U00000001"},
             {"type": "link", "url": "https://a.org", "text": " here"}]},
           {"type": "rich_text_list", "style": "ordered", "elements": [
             {"type": "rich_text_section", "elements": [{"type": "text", "text": "first"}]},
             {"type": "rich_text_section", "elements": [{"type": "text", "text": "second"}]}]}]},
         {"type": "context", "elements": [{"type": "plain_text", "text": "small"},
           {"type": "image", "image_url": "https://a.org/b.png", "alt_text": "a face"}]}]
        """;

    assertThat(rendering.blocks(Json.parse(blocks).orElseThrow()))
        .isEqualTo(
            """
            Title & all
            One
            left
            right
            Ask @maria here
            1. first
            2. second
            small  a face""");
  }
}
