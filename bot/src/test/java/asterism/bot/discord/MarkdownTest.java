package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Part;
import asterism.bot.message.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts are written for Discord. */
class MarkdownTest {
  private static final int LONG = 4000;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      textBlock =
          """
          plain words, 100 % of them; 1 + 2 = 3 (or so)! ¦ plain words, 100 % of them; 1 + 2 = 3 (or so)!
          @everyone and @here        ¦ \\@everyone and \\@here
          <@1> <@!1> <@&1> <#1>      ¦ \\<\\@1\\> \\<\\@!1\\> \\<\\@&1\\> \\<#1\\>
          <t:1:R> </cmd:1> <:x:1>    ¦ \\<t\\:1\\:R\\> \\</cmd\\:1\\> \\<\\:x\\:1\\>
          :smile: at 10:30 for: all  ¦ \\:smile: at 10:30 for: all
          *a* _b_ __c__ **d** ~~e~~  ¦ \\*a\\* \\_b\\_ \\_\\_c\\_\\_ \\*\\*d\\*\\* \\~\\~e\\~\\~
          ||f|| `g` ```h```          ¦ \\|\\|f\\|\\| \\`g\\` \\`\\`\\`h\\`\\`\\`
          [words](https://x.example) ¦ \\[words\\](<https://x.example>)
          <https://x.example|words>  ¦ \\<<https://x.example>\\|words\\>
          see https://x.example/a_b_c?d=*1. ¦ see <https://x.example/a_b_c?d=*1>.
          http://x ftp://y.example mailto:a@b.example ¦ http\\://x ftp\\://y.example mailto\\:a\\@b.example
          # heading                  ¦ \\# heading
          -# small                   ¦ \\-# small
          - item - of a list         ¦ \\- item - of a list
          + item                     ¦ \\+ item
          12. item, no. 13. left     ¦ 12\\. item, no. 13. left
          > quoted                   ¦ \\> quoted
          back\\slash \\* and \\      ¦ back\\\\slash \\\\\\* and \\\\
          """)
  void words_are_shown_as_typed(String typed, String written) {
    assertThat(written(Text.of(typed))).isEqualTo(written.strip());
    assertThat(Rendered.plain(written(Text.of(typed)))).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# ", "- ", "  - ", "-# ", "> ", "1. ", "  1. ", "* "})
  void a_line_is_a_line_wherever_it_stands(String beginning) {
    String typed = "one\n" + beginning + "two";

    assertThat(written(Text.of(typed))).doesNotContain("\n" + beginning);
    assertThat(Rendered.plain(written(Text.of(typed)))).isEqualTo(typed);
  }

  @Test
  void a_sign_means_nothing_even_where_two_pieces_meet() {
    Text text = Text.of(words("\n"), words("-"), words(" a\n:"), words("smile:"));

    assertThat(written(text)).isEqualTo("\n\\- a\n\\:smile\\:");
  }

  @Test
  void styles_never_meet_so_that_their_marks_are_read_as_others() {
    Part link = new Part.Link("li*nk", "https://x.example/(a)");
    Part strong = new Part.Strong(List.of(words("a"), link, new Part.Struck(List.of(words("b")))));
    Text text =
        Text.of(
            strong, words("c"), new Part.Strong(List.of(strong)), new Part.Struck(List.of(strong)));

    assertThat(written(text))
        .isEqualTo(
            "**a[li\\*nk](<https://x.example/(a)>)~~b~~**c"
                + "**a[li\\*nk](<https://x.example/(a)>)~~ba[li\\*nk](<https://x.example/(a)>)b~~**");
  }

  @Test
  void an_address_that_would_end_its_style_is_words() {
    Text text = Text.of(new Part.Strong(List.of(words("see https://x.example/a**b"))));

    assertThat(written(text)).isEqualTo("**see https\\://x.example/a\\*\\*b**");
  }

  @Test
  void whom_it_is_for_is_told_and_whoever_is_named_is_not() {
    Text text =
        Text.of(new Part.Addressed("7", "Ana"), words(" and "), new Part.Mention(8, "<@8>"));

    assertThat(written(text)).isEqualTo("<@7> and \\<\\@8\\>");
  }

  @Test
  void an_instant_is_read_in_everybodys_own_time() {
    Text text = Text.of(words("until "), new Part.Moment(1796000000, "Friday"), words("."));

    assertThat(written(text)).isEqualTo("until <t:1796000000:F>.");
  }

  @Test
  void letters_that_turn_the_direction_end_with_the_words_they_were_typed_in() {
    assertThat(written(Text.of(words("a\u202Eb"), words("c")))).isEqualTo("a\u202Eb\u202Cc");
    assertThat(written(Text.of(words("a\u2067\u202Eb"), words("c"))))
        .isEqualTo("a\u2067\u202Eb\u202C\u2069c");
    assertThat(written(Text.of("a\u202Eb\u202Cc"))).isEqualTo("a\u202Eb\u202Cc");
    assertThat(written(Text.of("a\u202Eb\nc"))).isEqualTo("a\u202Eb\nc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u00a0\u200b", "\u202e\u2060"})
  void where_nothing_can_be_seen_there_is_nothing(String words) {
    assertThat(Markdown.pieces(Text.of(words), LONG)).isEmpty();
  }

  @Test
  void what_is_too_long_goes_on_in_the_same_style() {
    Text text = Text.of(words("b".repeat(30)), new Part.Strong(List.of(words("*".repeat(500)))));

    List<String> pieces = Markdown.pieces(text, 1000);

    assertThat(pieces).hasSize(2).allSatisfy(piece -> assertThat(piece).endsWith("\\***"));
    assertThat(pieces.get(1)).startsWith("**\\*");
    assertThat(String.join("", pieces).replaceAll("[^b*]|(?<!\\\\)\\*", "")).hasSize(530);
  }

  private static Part words(String words) {
    return new Part.Words(words);
  }

  private static String written(Text text) {
    return String.join("", Markdown.pieces(text, LONG));
  }
}
