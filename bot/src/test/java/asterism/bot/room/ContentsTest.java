package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Markup;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {

  @Test
  void a_message_is_read_back_as_it_was_written() {
    Message message =
        new Message(
            List.of(
                new Block.Heading(Text.of("Title")),
                new Block.Paragraph(
                    Text.of(
                        new Part.Words("<b>"),
                        new Part.Mention(5, "Ana"),
                        new Part.Link("there", "https://chat.example/7?a=1&b=2"),
                        new Part.Strong(List.of(new Part.Struck(List.of(new Part.Words("x"))))))),
                new Block.Note(Text.of("small")),
                new Block.Actions(List.of(new Button("i", "l", "d", Button.Look.PLAIN)))));

    assertThat(Contents.read(Contents.write(message))).isEqualTo(message);
  }

  @Test
  void what_no_database_keeps_is_replaced() {
    Message message = Message.of(Text.of("a\0b\ud83dc\udc00 \ud83d\ude42"));

    assertThat(Contents.read(Contents.write(message)).plain())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFD \ud83d\ude42");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://chat.example/7?a=1&b=2,https://chat.example/7?a=1&amp;b=2",
    "HTTP://chat.example/\"onclick='x',HTTP://chat.example/&quot;onclick=&#39;x&#39;",
  })
  void a_link_leads_into_the_web_and_tells_nothing_of_the_room(String address, String written) {
    assertThat(new Part.Link("<there>", address).in(Html.MARKUP))
        .isEqualTo(
            "<a href=\""
                + written
                + "\" target=\"_blank\" rel=\"noopener noreferrer\">&lt;there&gt;</a>");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " https://chat.example",
        "data:text/html,x",
        "/room",
        "//chat.example",
        "https://",
        "https://a\njavascript:alert(1)",
      })
  void an_address_that_is_none_of_the_web_is_no_link(String address) {
    assertThat(new Part.Link("<there>", address).in(Html.MARKUP)).isEqualTo("&lt;there&gt;");
  }

  @Test
  void in_plain_words_a_link_is_its_words() {
    assertThat(new Part.Link("there", "https://chat.example").in(Markup.PLAIN)).isEqualTo("there");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <script>alert(1)</script>   | &lt;script&gt;alert(1)&lt;/script&gt;
          "><img src=x onerror='x'>   | &quot;&gt;&lt;img src=x onerror=&#39;x&#39;&gt;
          &lt;                        | &amp;lt;
          """)
  void words_are_html_that_does_nothing(String words, String html) {
    assertThat(Text.of(words).in(Html.MARKUP)).isEqualTo(html);
    assertThat(new Part.Mention(1, words).in(Html.MARKUP))
        .isEqualTo("<span class=\"mention\">" + html + "</span>");
    assertThat(new Part.Strong(List.of(new Part.Words(words))).in(Html.MARKUP))
        .isEqualTo("<strong>" + html + "</strong>");
    assertThat(new Part.Struck(List.of(new Part.Words(words))).in(Html.MARKUP))
        .isEqualTo("<s>" + html + "</s>");
  }
}
