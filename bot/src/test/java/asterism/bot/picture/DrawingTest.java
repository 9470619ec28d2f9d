package asterism.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures as they are drawn, and what they say to whoever does not see them. */
class DrawingTest {
  private static final int LARGEST = 300_000;

  @Test
  void a_machine_without_fonts_draws_the_same(@TempDir Path folder) throws Exception {
    Path none = folder.resolve("none.conf");
    Files.writeString(
        none,
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
    ProcessBuilder elsewhere =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Drawn.class.getName(),
                folder.toString())
            .inheritIO();
    elsewhere.environment().put("FONTCONFIG_FILE", none.toString());
    assertThat(elsewhere.start().waitFor()).isZero();

    assertThat(Files.readAllBytes(folder.resolve("group.png")))
        .isEqualTo(Drawing.of(List.of(Samples.PATH, Samples.BARS)).png());
    assertThat(Files.readAllBytes(folder.resolve("many.png")))
        .isEqualTo(Drawing.of(List.of(Samples.many(12))).png());
  }

  @Test
  void it_says_in_words_what_it_shows_one_panel_after_the_other() {
    assertThat(Drawing.of(List.of(Samples.PATH, Samples.BARS)).alt())
        .isEqualTo("Stage 2 of 4.\nKept 35.");
  }

  @Test
  void whoever_is_elsewhere_on_the_way_is_drawn_elsewhere() {
    List<byte[]> drawn =
        IntStream.range(0, 5)
            .mapToObj(at -> new Panel.Path("Where we stand", 0, Samples.STAGES, at, false, "x"))
            .map(path -> Drawing.of(List.of(path)).png())
            .toList();
    assertThat(drawn).doesNotHaveDuplicates().hasSize(5);
    Panel released = new Panel.Path("Where we stand", 0, Samples.STAGES, 2, true, "x");
    assertThat(drawn.get(2)).isNotEqualTo(Drawing.of(List.of(released)).png());
  }

  static Stream<List<Panel>> odd() {
    String long_ = "Süd-öst Überlandgruppe für Straßenquerungen ✦ 路 ".repeat(6);
    return Stream.of(
        List.of(new Panel.Path("", 0, List.of(""), 0, false, "x")),
        List.of(new Panel.Path(long_, 0, List.of(long_, long_), 1, true, "x")),
        List.of(Samples.longWay(8, 7)),
        List.of(new Panel.Bars("Nothing yet", List.of("kept", "open"), List.of(), "x")),
        List.of(
            new Panel.Bars(
                long_,
                List.of("kept", "renegotiated", "released", "open"),
                IntStream.range(0, 12)
                    .mapToObj(i -> new Panel.Bar(i + " Nov", List.of(0, 0, 0, i * 100)))
                    .toList(),
                "x")),
        List.of(Samples.many(0)),
        List.of(Samples.many(60)),
        List.of(
            new Panel.Many(
                long_, 1, List.of(long_), List.of(new Panel.Row(long_, 0, false, long_)), long_)));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void whatever_there_is_makes_a_picture_of_one_width_and_little_weight(List<Panel> panels)
      throws IOException {
    Picture picture = Drawing.of(panels);
    assertThat(picture.png()).hasSizeBetween(100, LARGEST);
    assertThat(picture.alt()).isNotBlank().hasSizeLessThanOrEqualTo(Picture.LONGEST_ALT);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(Sketch.WIDTH);
  }

  @Test
  void the_ground_is_light_to_its_edges_whatever_is_around_it() throws IOException {
    byte[] png = Drawing.of(List.of(Samples.PATH, Samples.BARS, Samples.many(3))).png();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getColorModel().hasAlpha()).isFalse();
    for (int y = 0; y < image.getHeight(); y++) {
      assertThat(new Color(image.getRGB(0, y))).isEqualTo(Ink.GROUND);
      assertThat(new Color(image.getRGB(Sketch.WIDTH - 1, y))).isEqualTo(Ink.GROUND);
    }
  }

  /** By the contrast of the Web Content Accessibility Guidelines 2.2: 4.5 for words. */
  @Test
  void words_stand_out_and_what_is_piled_up_is_told_apart_without_colours() {
    assertThat(contrast(Ink.TEXT, Ink.GROUND)).isGreaterThan(7);
    assertThat(contrast(Ink.QUIET, Ink.GROUND)).isGreaterThan(4.5);
    assertThat(contrast(Ink.GROUND, Ink.BLUE)).isGreaterThan(4.5);
    for (int kind = 0; kind < Ink.PILES.size(); kind++) {
      assertThat(contrast(Ink.ON_PILES.get(kind), Ink.PILES.get(kind))).isGreaterThan(4.5);
    }
    for (int kind = 1; kind < Ink.PILES.size(); kind++) {
      assertThat(contrast(Ink.PILES.get(kind), Ink.PILES.get(kind - 1))).isGreaterThan(1.3);
    }
  }

  private static double contrast(Color one, Color other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
