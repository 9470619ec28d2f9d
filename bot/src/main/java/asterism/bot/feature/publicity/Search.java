package asterism.bot.feature.publicity;

import static java.util.stream.Collectors.joining;

import asterism.bot.feature.Publishing;
import asterism.bot.feature.Publishing.Entry;
import asterism.bot.feature.publicity.Library.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds entries by the beginnings of words, all of them, whatever their case and accents. It looks
 * at what is shown and nothing else: whoever searches for a name that does not stand there learns
 * nothing.
 */
record Search(Library library) {
  /** Of each section the latest so many. */
  private static final int SEARCHED = 5000;

  List<Placed> of(String query) {
    List<String> words = Token.of(query).stream().map(Token::word).distinct().toList();
    List<Placed> found = new ArrayList<>();
    if (words.isEmpty()) {
      return found;
    }
    for (Publishing section : library.sections()) {
      for (Entry entry : section.latest(SEARCHED, library.transaction(), library.now())) {
        String shown = shown(entry);
        if (words.stream().allMatch(word -> shown.contains(" " + word))) {
          found.add(new Placed(section, entry));
        }
      }
    }
    return found;
  }

  private String shown(Entry entry) {
    Reader reader = library.reader();
    List<String> all = new ArrayList<>();
    entry.number().map(number -> "#" + number).ifPresent(all::add);
    all.add(reader.plain(entry.title(), entry.at()));
    all.add(reader.whose(entry));
    reader.who(entry).ifPresent(all::add);
    all.add(reader.plain(entry.group(), entry.at()));
    return Token.of(String.join(" ", all)).stream().map(Token::word).collect(joining(" ", " ", ""));
  }
}
