package asterism.bot.command;

import asterism.bot.command.Form.Choice;
import asterism.bot.command.Form.Field;
import asterism.bot.command.Form.Kind;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Cut;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Random words, messages and forms: the same for the same seed. */
public final class Babble {
  private static final List<String> WORDS =
      List.of(
          "book",
          "a",
          "<!channel>",
          "@everyone <@7> <#8>",
          "# - 1. > \\_(x)_/",
          "**",
          "~~||",
          "[a](b)",
          "&amp;",
          "R&D<x>",
          ":smile:",
          "*bold*",
          "👩‍👩‍👧‍👦",
          "🏳️‍🌈🏳️‍🌈🏳️‍🌈",
          "👍🏽",
          "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
          "שלום\u202Eabc\u202C",
          "مرحبا",
          "e\u0301\u0323\u0308",
          "प्रतिज्ञा",
          "읽기",
          "約束約束約束約束約束約束",
          "z\u200Bw\u200Dj",
          "https://library.example/plan?a=1&b=2",
          "\n",
          "supercalifragilistic".repeat(5));

  private final Random random;

  public Babble(long seed) {
    random = new Random(seed);
  }

  private boolean sometimes(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  /** Of about that many characters, most often with spaces between words. */
  public String words(int length) {
    boolean apart = !sometimes(4);
    StringBuilder words = new StringBuilder();
    while (words.length() < length) {
      words.append(WORDS.get(random.nextInt(WORDS.size())));
      words.append(apart || words.toString().endsWith("b=2") ? " " : "");
    }
    return words.toString().strip();
  }

  /** Something to read, of at most so many characters. */
  private String label(int longest) {
    String words = "№ " + words(upTo(longest)).replace("\n", " ");
    return Cut.shorten(words, longest);
  }

  private int length() {
    return sometimes(5) ? upTo(6000) : upTo(300);
  }

  Text text() {
    Text text = Text.of(words(length()));
    while (sometimes(2)) {
      Part strong = new Part.Strong(List.of(new Part.Words(words(upTo(60)))));
      Part link = new Part.Link(label(40), "https://asterism.example/" + upTo(99));
      text = text.and(Text.of(" ")).and(Text.of(sometimes(2) ? strong : link)).and(Text.of(" "));
      text = text.and(Text.of(words(length())));
    }
    return text;
  }

  public Message message() {
    List<Block> blocks = new ArrayList<>();
    int most = sometimes(3) ? 120 : 12;
    for (int i = upTo(most); i >= 0; i--) {
      blocks.add(
          switch (upTo(3)) {
            case 0 -> new Block.Heading(Text.of(words(upTo(sometimes(3) ? 400 : 100))));
            case 1 -> new Block.Note(text());
            case 2 ->
                new Block.Actions(
                    IntStream.rangeClosed(0, upTo(30)).mapToObj(this::button).toList());
            default -> new Block.Paragraph(text());
          });
    }
    return new Message(blocks);
  }

  private Button button(int number) {
    return new Button(
        "commit/done?number=" + number + "&words=" + "w".repeat(upTo(500)),
        label(sometimes(4) ? 200 : 75),
        label(75),
        sometimes(3) ? Button.Look.MAIN : Button.Look.PLAIN);
  }

  public Form form() {
    List<Field> fields = IntStream.range(0, upTo(9)).mapToObj(i -> field("field" + i)).toList();
    Optional<Text> intro = sometimes(2) ? Optional.of(text()) : Optional.empty();
    return new Form("commit/make?number=" + upTo(99), label(60), intro, fields, label(60));
  }

  private Field field(String id) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    List<Choice> choices =
        IntStream.rangeClosed(0, upTo(sometimes(5) ? 150 : 20))
            .mapToObj(i -> new Choice("choice" + i, label(120)))
            .toList();
    String value =
        switch (kind) {
          case LINE -> words(upTo(200)).replace("\n", " ");
          case LINES -> words(length());
          case MENTIONS -> words(upTo(60)) + "<@U00000001>" + words(length()) + " <@U00000002>";
          case DAY -> "2026-12-" + (10 + upTo(20));
          case NUMBER -> Integer.toString(upTo(10_000));
          case CHOICE -> "choice" + upTo(30);
          case PERSON -> "U0000000" + upTo(9);
        };
    return new Field(
        id,
        label(200),
        kind,
        sometimes(3) ? "" : value,
        sometimes(2),
        sometimes(2) ? "" : label(400),
        sometimes(4) ? Optional.of(label(2500)) : Optional.empty(),
        kind == Kind.CHOICE ? choices : List.of(),
        1 + upTo(3500));
  }
}
