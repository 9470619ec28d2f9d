package asterism.bot.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws the samples into files, for eyes and for comparison. */
final class Drawn {
  private Drawn() {}

  /**
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.write(folder.resolve("group.png"), Drawing.of(List.of(Samples.PATH, Samples.BARS)).png());
    Files.write(folder.resolve("long.png"), Drawing.of(List.of(Samples.longWay(8, 5))).png());
    Files.write(folder.resolve("many.png"), Drawing.of(List.of(Samples.many(12))).png());
  }
}
