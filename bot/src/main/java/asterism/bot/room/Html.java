package asterism.bot.room;

import asterism.bot.message.Markup;
import asterism.bot.message.Part;

/** Text as HTML. Whatever people typed is shown as typed and does nothing. */
enum Html implements Markup {
  MARKUP;

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
  public String strong(String inner) {
    return "<strong>" + inner + "</strong>";
  }

  @Override
  public String struck(String inner) {
    return "<s>" + inner + "</s>";
  }
}
