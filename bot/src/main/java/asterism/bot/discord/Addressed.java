package asterism.bot.discord;

import static java.util.stream.Collectors.toUnmodifiableSet;

import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Picture;
import asterism.bot.message.Run;
import asterism.bot.message.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The accounts for which a message is meant: they alone are told of it. */
final class Addressed implements Block.Layout<Stream<String>> {
  private Addressed() {}

  static Set<String> in(Message message) {
    Addressed accounts = new Addressed();
    return message.blocks().stream()
        .flatMap(block -> block.in(accounts))
        .collect(toUnmodifiableSet());
  }

  @Override
  public Stream<String> heading(Text text) {
    return accounts(text);
  }

  @Override
  public Stream<String> paragraph(Text text) {
    return accounts(text);
  }

  @Override
  public Stream<String> note(Text text) {
    return accounts(text);
  }

  @Override
  public Stream<String> actions(List<Button> buttons) {
    return Stream.of();
  }

  @Override
  public Stream<String> image(Picture picture) {
    return Stream.of();
  }

  private static Stream<String> accounts(Text text) {
    return text.parts().stream().flatMap(Part::runs).map(Run::account).flatMap(Optional::stream);
  }
}
