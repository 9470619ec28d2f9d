package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Babble;
import asterism.bot.command.Form;
import asterism.bot.message.Button;
import asterism.bot.message.Cut;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.slack.Pages.Buttons;
import asterism.bot.slack.wire.WireChecks;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.ibm.icu.text.BreakIterator;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is to be said or asked, Slack takes it, and all of it is there. */
class LimitsTest {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final int LONGEST_TEXT_OF_AN_EDIT = 4000;
  private static final int MOST_BLOCKS_OF_A_HOME = 100;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 250);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_message_of_any_length_fits_into_pages_and_all_of_it_is_there(long seed) {
    Message message = new Babble(seed).message();

    List<Page> pages = Pages.of(message, Buttons.CARD);

    StringBuilder said = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      List<LayoutBlock> blocks = page.blocks();
      assertThat(WireChecks.ofMessage(GSON.toJson(blocks))).isEmpty();
      assertThat(page.text()).hasSizeLessThanOrEqualTo(LONGEST_TEXT_OF_AN_EDIT);
      assertThat(page.text().replaceAll("&(?:amp|lt|gt);", "")).doesNotContain("<", ">", "&");
      if (pages.size() > 1) {
        String which = (i + 1) + "/" + pages.size();
        assertThat(words(blocks.subList(0, 1))).isEqualTo(which);
        assertThat(page.text()).startsWith(which);
        blocks = blocks.subList(1, blocks.size());
      }
      said.append(words(blocks));
    }
    assertThat(bare(said.toString().replaceFirst("^⁂$", ""))).isEqualTo(bare(message.plain()));
  }

  /** What somebody is reminded of in a morning is one message. */
  @Test
  void ten_lines_with_five_buttons_each_are_one_page() {
    Button button =
        new Button(
            "commit/release?number=1234",
            "Necesito ayuda",
            "Necesito ayuda: contar al grupo qué necesita #1234",
            Button.Look.PLAIN);
    Message message = Message.of(Text.of("w".repeat(100)));
    for (int line = 0; line < 10; line++) {
      message = message.paragraph(Text.of("w".repeat(300))).actions(Collections.nCopies(5, button));
    }
    message = message.note(Text.of("w".repeat(300))).actions(List.of(button));

    List<Page> pages = Pages.of(message, Buttons.CARD);

    assertThat(pages).hasSize(1);
    assertThat(WireChecks.ofMessage(GSON.toJson(pages.get(0).blocks()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_cut_through_what_people_see_as_one_character(long seed) {
    String words = new Babble(seed).words((int) (seed * 40));
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);

    for (int longest : new int[] {75, 150, 3000}) {
      int at = 0;
      for (String piece : Cut.pieces(words, longest)) {
        assertThat(piece).hasSizeLessThanOrEqualTo(longest);
        at += piece.length();
        assertThat(characters.isBoundary(at)).as("a cut at %d", at).isTrue();
      }
      assertThat(at).isEqualTo(words.length());
      String shortened = Cut.shorten(words, longest);
      assertThat(shortened).hasSizeLessThanOrEqualTo(longest);
      int kept = shortened.equals(words) ? words.length() : shortened.length() - 1;
      assertThat(characters.isBoundary(kept)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_page_of_ones_own_holds_what_fits(long seed) {
    Message message = new Babble(seed).message();
    List<LayoutBlock> blocks =
        new ViewLayout()
            .blocks(message).stream().map(Sized::block).limit(MOST_BLOCKS_OF_A_HOME).toList();

    View home = View.builder().type("home").blocks(blocks).build();

    assertThat(WireChecks.ofView(GSON.toJson(home))).isEmpty();
    if (blocks.size() < MOST_BLOCKS_OF_A_HOME) {
      assertThat(bare(words(blocks))).isEqualTo(bare(message.plain()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_form_of_any_kind_can_open(long seed) {
    Form form = new Babble(seed).form();
    Origin from = new Origin("", "C00000001", "1700000000.000100", false);

    View modal = Modal.of(form, from);

    assertThat(WireChecks.ofView(GSON.toJson(modal))).isEmpty();
    assertThat(Origin.parse(modal.getPrivateMetadata())).isEqualTo(from.of(form.id()));
    assertThat(Modal.errors(form)).allSatisfy((field, error) -> assertThat(error).isNotEmpty());
    String intro = form.intro().map(Text::plain).orElse("");
    assertThat(bare(words(modal.getBlocks()))).contains(bare(intro));
  }

  /** All that is said, without what is set apart by space alone. */
  private static String bare(String words) {
    return words.replaceAll("\\s+", "");
  }

  private static String words(List<? extends LayoutBlock> blocks) {
    StringBuilder words = new StringBuilder();
    GSON.toJsonTree(blocks).getAsJsonArray().forEach(block -> add(block, words));
    return words.toString();
  }

  /** What is in a block but for buttons and fields. */
  private static void add(JsonElement part, StringBuilder words) {
    if (part.isJsonArray()) {
      part.getAsJsonArray().forEach(each -> add(each, words));
      return;
    }
    if (!part.isJsonObject()) {
      return;
    }
    JsonObject object = part.getAsJsonObject();
    String type = object.has("type") ? object.get("type").getAsString() : "";
    if (type.equals("actions") || type.equals("input")) {
      return;
    }
    if (object.has("text") && object.get("text").isJsonPrimitive()) {
      words.append(object.get("text").getAsString());
    }
    for (String inner : new String[] {"text", "elements"}) {
      if (object.has(inner) && !object.get(inner).isJsonPrimitive()) {
        add(object.get(inner), words);
      }
    }
  }
}
