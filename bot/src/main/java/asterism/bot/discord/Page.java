package asterism.bot.discord;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/**
 * One message as Discord takes it: components within its limits.
 *
 * @param parts at least one
 */
record Page(List<Sized> parts) {
  Page {
    parts = List.copyOf(parts);
  }

  List<MessageTopLevelComponent> components() {
    return parts.stream().map(Sized::alone).toList();
  }

  boolean bringsFiles() {
    return parts.stream().anyMatch(Sized::bringsFile);
  }

  /** The same where no files can be brought. */
  Page inWords() {
    List<Sized> words =
        parts.stream()
            .flatMap(part -> part.bringsFile() ? part.otherwise().stream() : Stream.of(part))
            .toList();
    return new Page(words.isEmpty() ? List.of(MessageLayout.NOTHING) : words);
  }

  /** Sends it somehow; where its files are refused, in words. */
  void send(Consumer<Page> somehow) {
    try {
      somehow.accept(this);
    } catch (ErrorResponseException e) {
      if (!bringsFiles() || !Codes.NO_FILES.contains(e.getErrorCode())) {
        throw e;
      }
      somehow.accept(inWords());
    }
  }

  /** All of it in one. */
  Container contained() {
    return Container.of(parts.stream().map(Sized::contained).toList());
  }
}
