package asterism.bot.discord;

import asterism.bot.message.Addresses;
import asterism.bot.message.Cut;
import asterism.bot.message.Part;
import asterism.bot.message.Run;
import asterism.bot.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts as Discord's markdown, in pieces within a limit. People are named and not mentioned: whom a
 * card is meant for is told in their direct messages, at an hour of their own. Only who is
 * addressed, and cannot be told otherwise, is mentioned.
 */
final class Markdown {
  private static final String STRONG = "**";
  private static final String STRUCK = "~~";

  /** With less room than this, words begin on a new piece. */
  private static final int LEAST = 200;

  /** What both marks take at the end of a piece. */
  private static final int ENDS = STRONG.length() + STRUCK.length();

  /** A longer one would leave no room for words: they stand alone. */
  private static final int LONGEST_ADDRESS = 1000;

  private static final Pattern NOT_OF_AN_ADDRESS = Pattern.compile("[\\s<>\\\\\\p{Cntrl}]");

  /** A bracket that opens and never closes: Discord would see no link. */
  private static final Pattern OPEN_BRACKET = Pattern.compile("\\[[^\\]]*(?:\\[|$)");

  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{C}]*");

  private final int longest;
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private boolean strong;
  private boolean struck;

  private Markdown(int longest) {
    this.longest = longest;
  }

  /** The text in order; nothing for a text in which nothing can be seen. */
  static List<String> pieces(Text text, int longest) {
    Markdown markdown = new Markdown(longest);
    text.parts().stream()
        .flatMap(Part::runs)
        .flatMap(run -> Addresses.linked(run).stream())
        .forEach(markdown::add);
    markdown.close();
    return markdown.pieces;
  }

  private void add(Run run) {
    String rest = run.words();
    while (!rest.isEmpty()) {
      int room = longest - open.length() - 2 * ENDS;
      String fitting = fitting(run, rest, room);
      if (fitting.length() < rest.length() && room < LEAST) {
        close();
        continue;
      }
      turn(run.strong(), run.struck());
      open.append(written(run, fitting));
      rest = rest.substring(fitting.length());
      if (!rest.isEmpty()) {
        close();
      }
    }
  }

  /** As many of the words as fit once they are written; what leads or is meant is not cut. */
  private static String fitting(Run run, String words, int room) {
    String fitting = words;
    int most = words.length();
    while (!fitting.isEmpty() && written(run, fitting).length() > room) {
      most = Math.min(most - 1, (int) ((long) most * room / written(run, fitting).length()));
      fitting = most < 1 ? "" : Cut.first(words, most);
    }
    return fitting;
  }

  private static String written(Run run, String words) {
    if (run.account().isPresent()) {
      return "<@" + run.account().get() + ">";
    }
    if (run.moment().isPresent() && run.words().equals(words)) {
      return run.moment().map(Markdown::moment).orElseThrow();
    }
    return link(run, words).orElseGet(() -> Escape.words(words));
  }

  /** Everybody reads it in their own time. */
  private static String moment(Part.Moment moment) {
    return "<t:" + moment.second() + ":F>";
  }

  /** Without a preview of where it leads; empty where it leads nowhere, or cannot be written. */
  private static Optional<String> link(Run run, String words) {
    return run.address()
        .filter(address -> address.length() <= LONGEST_ADDRESS)
        .filter(address -> !address.contains(STRONG) && !address.contains(STRUCK))
        .filter(address -> !NOT_OF_AN_ADDRESS.matcher(address).find())
        .filter(address -> !OPEN_BRACKET.matcher(words).find())
        .map(
            address ->
                address.equals(words)
                    ? "<" + address + ">"
                    : "[" + Escape.words(words) + "](<" + address + ">)");
  }

  /** From here on words look so. */
  private void turn(boolean toStrong, boolean toStruck) {
    if (struck && (!toStruck || strong != toStrong)) {
      open.append(STRUCK);
      struck = false;
    }
    if (strong != toStrong) {
      open.append(STRONG);
      strong = toStrong;
    }
    if (!struck && toStruck) {
      open.append(STRUCK);
      struck = true;
    }
  }

  private void close() {
    turn(false, false);
    if (!NOTHING.matcher(open).matches()) {
      pieces.add(open.toString());
    }
    open.setLength(0);
  }
}
