package asterism.bot.discord;

import asterism.bot.message.Attachment;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Messages as Discord takes them, in as many messages as it takes. A message of more than one page
 * says on each which it is.
 */
final class Pages {
  /** Discord takes 40. One is for the number of the page, one for what holds them together. */
  private static final int MOST_COMPONENTS = 38;

  /** Discord takes 4,000 of all components together. Some are for the number of the page. */
  private static final int MOST_CHARACTERS = 3_900;

  /** Discord takes 10. */
  private static final int MOST_FILES = 10;

  /** Discord takes 10 MiB of a file, and more only in servers that pay for it. */
  static final int MOST_BYTES = 9_000_000;

  private Pages() {}

  /**
   * @return at least one page
   */
  static List<Page> of(Message message, Ids ids) {
    return of(new MessageLayout(ids, MOST_CHARACTERS).parts(message));
  }

  /**
   * The same with files that are handed over.
   *
   * @param refused what is said of one that cannot be
   */
  static List<Page> of(
      Message message, List<Attachment> files, Function<Attachment, Text> refused, Ids ids) {
    MessageLayout layout = new MessageLayout(ids, MOST_CHARACTERS);
    List<Sized> parts = new ArrayList<>(layout.parts(message));
    files.forEach(file -> parts.addAll(layout.file(file, refused.apply(file))));
    return of(parts);
  }

  private static List<Page> of(List<Sized> parts) {
    List<List<Sized>> pages = new ArrayList<>();
    pages.add(new ArrayList<>());
    int characters = 0;
    int components = 0;
    int bytes = 0;
    for (Sized part : parts) {
      List<Sized> page = pages.get(pages.size() - 1);
      boolean full =
          components + part.count() > MOST_COMPONENTS
              || characters + part.characters() > MOST_CHARACTERS
              || bytes + part.bytes() > MOST_BYTES
              || (part.bringsFile()
                  && page.stream().filter(Sized::bringsFile).count() == MOST_FILES);
      if (full && !page.isEmpty()) {
        page = new ArrayList<>();
        pages.add(page);
        characters = 0;
        components = 0;
        bytes = 0;
      }
      page.add(part);
      characters += part.characters();
      components += part.count();
      bytes += part.bytes();
    }
    List<Page> made = new ArrayList<>();
    for (List<Sized> page : pages) {
      made.add(page(page, made.size() + 1, pages.size()));
    }
    return made;
  }

  private static Page page(List<Sized> parts, int number, int of) {
    List<Sized> all = new ArrayList<>();
    if (of > 1) {
      all.add(MessageLayout.small(number + "/" + of));
    }
    all.addAll(parts);
    if (all.isEmpty()) { // nothing to say is still a message where one was promised
      all.add(MessageLayout.NOTHING);
    }
    return new Page(all);
  }
}
