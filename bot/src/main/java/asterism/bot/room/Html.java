package asterism.bot.room;

import asterism.bot.message.Markup;
import asterism.bot.message.Part;
import java.util.regex.Pattern;

/** Text as HTML. Whatever people typed is shown as typed and does nothing. */
enum Html implements Markup {
  MARKUP;

  /** What a browser follows to the web; anything else could run in the page. */
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");

  @Override
  public String words(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String mention(Part.Mention mention) {
    return "<span class=\"mention\">" + words(mention.name()) + "</span>";
  }

  @Override
  public String addressed(Part.Addressed person) {
    return "<span class=\"mention\">" + words(person.name()) + "</span>";
  }

  @Override
  public String link(Part.Link link) {
    String words = words(link.words());
    return WEB.matcher(link.address()).matches()
        ? "<a href=\"%s\" target=\"_blank\" rel=\"noopener noreferrer\">%s</a>"
            .formatted(words(link.address()), words)
        : words;
  }

  @Override
  public String strong(String inner) {
    return "<strong>" + inner + "</strong>";
  }

  @Override
  public String struck(String inner) {
    return "<s>" + inner + "</s>";
  }
}
