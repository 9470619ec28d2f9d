package asterism.bot.feature.consensus;

import asterism.bot.message.Message;
import java.util.ArrayList;
import java.util.List;

/** Something long, cut into as many messages as it takes. Pure. */
final class Sheets {
  private static final int MOST_ENTRIES = 15;

  /** Every service takes so many, and a heading and buttons besides. */
  private static final int MOST_CHARACTERS = 3000;

  private Sheets() {}

  /** In that order; an entry is never cut, and there is at least one sheet. */
  static List<Message> of(List<Message> entries) {
    List<Message> sheets = new ArrayList<>();
    Message sheet = new Message(List.of());
    int count = 0;
    int characters = 0;
    for (Message entry : entries) {
      int length = entry.plain().length();
      if (count > 0 && (count == MOST_ENTRIES || characters + length > MOST_CHARACTERS)) {
        sheets.add(sheet);
        sheet = new Message(List.of());
        count = 0;
        characters = 0;
      }
      sheet = sheet.and(entry);
      count++;
      characters += length;
    }
    sheets.add(sheet);
    return sheets;
  }
}
