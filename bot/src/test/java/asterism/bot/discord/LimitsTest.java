package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Babble;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is to be said, Discord takes it, and all of it is there. */
class LimitsTest {
  private static final int MOST_CHARACTERS = 4000;
  private static final int MOST_COMPONENTS = 40;
  private static final int BUTTONS_IN_A_ROW = 5;
  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_ID = 100;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 250);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_message_of_any_length_fits_into_pages_and_all_of_it_is_there(long seed) {
    Message message = new Babble(seed).message();

    List<Page> pages = pages(message);

    StringBuilder said = new StringBuilder();
    Set<String> pressed = new HashSet<>();
    for (int i = 0; i < pages.size(); i++) {
      assertFits(pages.get(i));
      String words = words(pages.get(i));
      String which = "-# " + (i + 1) + "/" + pages.size() + "\n";
      assertThat(words.startsWith(which)).isEqualTo(pages.size() > 1);
      said.append(pages.size() > 1 ? words.substring(which.length()) : words);
      for (ActionRow row : rows(pages.get(i))) {
        row.getButtons().forEach(button -> pressed.add(button.getCustomId()));
      }
    }
    String plain = Rendered.plain(said.toString());
    assertThat(bare(plain.replaceFirst("^⁂$", ""))).isEqualTo(bare(message.plain()));
    assertThat(pressed)
        .isEqualTo(new HashSet<>(message.buttons().stream().map(LimitsTest::id).toList()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3892, 1", "3900, 1", "3901, 2", "4000, 2", "7784, 2", "7900, 3"})
  void a_paragraph_as_long_as_can_be_is_one_page_and_a_longer_one_more(int length, int number) {
    List<Page> pages = pages(Message.of(Text.of("w".repeat(length))));

    assertThat(pages).hasSize(number).allSatisfy(LimitsTest::assertFits);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1949, 1950, 1951, 3900, 9000})
  void words_full_of_signs_take_the_room_of_two(int length) {
    List<Page> pages = pages(Message.of(Text.of("*".repeat(length))));

    assertThat(pages).allSatisfy(LimitsTest::assertFits);
    assertThat(bare(Rendered.plain(String.join("", pages.stream().map(this::unnumbered).toList()))))
        .hasSize(length);
  }

  private String unnumbered(Page page) {
    return words(page).replaceFirst("^-# \\d+/\\d+\n", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 249, 250, 251, 3900, 5000})
  void headings_and_small_print_of_any_length(int length) {
    String words = "h".repeat(length);
    Message message =
        new Message(List.of(new Block.Heading(Text.of(words)), new Block.Note(Text.of(words))));

    List<Page> pages = pages(message);

    assertThat(pages).allSatisfy(LimitsTest::assertFits);
    assertThat(words(pages.get(0)))
        .contains(length <= 250 ? "### " + words : "**" + words.substring(0, 250));
  }

  @Test
  void small_print_is_small_on_every_line_of_it() {
    Message message = Message.of(Text.of("a")).note(Text.of("one\n\n# two\n   three"));

    assertThat(words(pages(message).get(0))).isEqualTo("a\n-# one\n\n-# \\# two\n-#    three\n");
  }

  @Test
  void small_print_of_very_many_lines_is_there_all_the_same() {
    Message message = Message.of(Text.of("a")).note(Text.of("x\n".repeat(5000)));

    List<Page> pages = pages(message);

    assertThat(pages).allSatisfy(LimitsTest::assertFits);
    String all = String.join("", pages.stream().map(this::unnumbered).toList());
    assertThat(all.replaceAll("[^x]", "")).hasSize(5000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 6, 25, 26, 31, 100})
  void any_number_of_buttons(int number) {
    List<Page> pages = pages(Message.of(Text.of("press")).actions(buttons(number)));

    assertThat(pages).allSatisfy(LimitsTest::assertFits);
    assertThat(pages.stream().flatMap(page -> rows(page).stream()).toList())
        .hasSize((number + 4) / 5);
  }

  @Test
  void of_two_buttons_that_mean_the_same_one_is_there() {
    Button button = buttons(1).get(0);
    Message message = Message.of(Text.of("a")).actions(List.of(button)).actions(List.of(button));

    assertThat(rows(pages(message).get(0))).hasSize(1);
  }

  @Test
  void a_label_is_cut_and_never_missing() {
    Button bare = new Button("bare", " ", "", Button.Look.PLAIN);
    Button wordy = new Button("wordy", "👩‍👩‍👧‍👦".repeat(20), "", Button.Look.MAIN);
    Message message = Message.of(Text.of("a")).actions(List.of(bare, wordy));

    Page page = pages(message).get(0);

    assertFits(page);
    assertThat(rows(page).get(0).getButtons().get(1).getLabel()).endsWith("👦…");
  }

  @Test
  void nothing_to_say_is_still_a_message() {
    List<Page> pages = pages(new Message(List.of()));

    assertThat(words(pages.get(0))).isEqualTo("-# ⁂\n");
    assertFits(pages.get(0));
  }

  private static List<Button> buttons(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Button("press/" + i, "Press " + i, "", Button.Look.PLAIN))
        .toList();
  }

  private static List<Page> pages(Message message) {
    return Pages.of(message, LimitsTest::id);
  }

  private static String id(Button button) {
    return button.id().length() > LONGEST_ID ? "kept/" + button.id().hashCode() : button.id();
  }

  /** By what Discord says it takes, and by what its client does. */
  private static void assertFits(Page page) {
    try (MessageCreateData data =
        new MessageCreateBuilder().useComponentsV2().setComponents(page.contained()).build()) {
      assertThat(data.getComponents()).hasSize(1);
    }
    int components = 1;
    int characters = 0;
    Set<String> pressed = new HashSet<>();
    for (MessageTopLevelComponent each : page.components()) {
      components++;
      if (each instanceof TextDisplay text) {
        assertThat(text.getContent()).isNotBlank();
        characters += text.getContent().length();
      }
      if (each instanceof ActionRow row) {
        components += row.getButtons().size();
        assertThat(row.getButtons())
            .hasSizeBetween(1, BUTTONS_IN_A_ROW)
            .allSatisfy(
                button -> {
                  assertThat(button.getLabel()).isNotBlank().hasSizeLessThan(LONGEST_LABEL + 1);
                  assertThat(pressed.add(button.getCustomId())).isTrue();
                });
      }
    }
    assertThat(components).isLessThanOrEqualTo(MOST_COMPONENTS);
    assertThat(characters).isBetween(0, MOST_CHARACTERS);
  }

  private static List<ActionRow> rows(Page page) {
    return page.components().stream()
        .filter(ActionRow.class::isInstance)
        .map(ActionRow.class::cast)
        .toList();
  }

  /** Each text on lines of its own. */
  private static String words(Page page) {
    StringBuilder words = new StringBuilder();
    for (MessageTopLevelComponent each : page.components()) {
      if (each instanceof TextDisplay text) {
        words.append(text.getContent()).append('\n');
      }
    }
    return words.toString();
  }

  /** All that is said, without space and without ends of turns of direction. */
  private static String bare(String words) {
    return words.replaceAll("[\\s\u202C]+", "");
  }
}
