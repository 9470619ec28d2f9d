package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Babble;
import asterism.bot.discord.wire.Seen;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write is shown as they wrote it, and pings nobody. */
class AsTypedTest {
  private static LoneDiscord at;
  private static long cards;

  @BeforeAll
  static void begin() {
    at = new LoneDiscord();
  }

  @AfterAll
  static void end() {
    assertThat(at.discord.complaints()).isEmpty();
    at.close();
  }

  static Stream<String> words() {
    return Stream.concat(
        Stream.of(
            "@everyone @here \\@everyone @\u200Beveryone",
            "<@MARIA> <@!MARIA> <@&SERVER> <#CHANNEL> \\<@MARIA>",
            "<t:1:R> </commit:1> <:x:1> <a:x:1> <id:customize> :smile:",
            "**bold** *slanted* __under__ _slanted_ ~~struck~~ ||hidden|| `code` ```js\nmore```",
            "# big\n## less\n-# small\n- item\n  * item\n1. first\n> quoted\n>>> all",
            "[words](https://evil.example) <https://evil.example> https://evil.example/a_b_(c)",
            "back\\slash \\\\ \\* \\",
            "שלום \u202Eabc\u202C مرحبا a\u200Bb\u200Dc \u1EB9\u0301 Z\u0337\u031B\u0351a 👩‍👩‍👧‍👦 👍🏽"),
        IntStream.range(1, 30).mapToObj(seed -> new Babble(seed).words(300)));
  }

  @ParameterizedTest
  @MethodSource("words")
  void in_any_part_of_a_card(String typed) {
    String words =
        typed
            .replace("MARIA", at.maria)
            .replace("SERVER", at.server)
            .replace("CHANNEL", at.channel.id());
    Part.Words part = new Part.Words(words);
    Message card =
        new Message(
            List.of(
                new Block.Heading(Text.of(words.replace("\n", " "))),
                new Block.Paragraph(Text.of(part)),
                new Block.Paragraph(Text.of(new Part.Strong(List.of(part)))),
                new Block.Note(Text.of(part, new Part.Mention(1, words)))));

    String message = at.chat.post(at.channel, ++cards, card).message().orElseThrow();

    Seen seen = at.first(at.channel, message);
    assertThat(seen.pings()).isEmpty();
    assertThat(bare(seen.text())).isEqualTo(bare(card.plain()));
    assertThat(seen.raw().replaceAll("\\\\[^0-9A-Za-z\\s]", ""))
        .doesNotContain("<@", "<#", "<t", "<:", "</", "@", "||", "`");
  }

  private static String bare(String words) {
    return words.replaceAll("\\s+", "");
  }
}
