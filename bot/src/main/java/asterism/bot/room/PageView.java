package asterism.bot.room;

import java.util.List;

/**
 * The room's page for one person at one place.
 *
 * @param query what keeps person, place and language in a link, without the question mark
 * @param today the date by the bot's clock, where the person lives
 * @param earlier a link to what was said before; empty when all is shown
 * @param examples what to try: lines to type
 */
public record PageView(
    String language,
    String collaborative,
    String as,
    String name,
    String initials,
    String organization,
    String place,
    String placeTitle,
    boolean direct,
    String query,
    String today,
    List<Link> people,
    List<Link> channels,
    Link conversation,
    List<Link> languages,
    List<MessageView.Day> days,
    String earlier,
    List<String> examples,
    List<ReactionChoice> reactions) {

  /**
   * @param detail said after the text in smaller letters; may be empty
   */
  public record Link(String href, String text, String detail, boolean current) {}

  /** A reaction that can be given. */
  public record ReactionChoice(String emoji, String word) {}
}
