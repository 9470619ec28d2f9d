package asterism.bot.room;

import java.util.List;
import java.util.Optional;

/**
 * The room's page for one person at one place.
 *
 * @param query what keeps person, place and language in a link, without the question mark
 * @param today the date by the bot's clock, where the person lives
 * @param title of the page while it is looked at, and {@code titleAway} while it is not: with how
 *     much is new elsewhere, and anywhere
 * @param here how much is new at this place
 * @param elsewhere how much is new at others, in words; empty for nothing
 * @param earlier a link to what was said before; empty when all is shown
 * @param latest a link to what was said last; empty when that is shown
 * @param examples what to try: lines to type
 * @param together what to try with somebody else; empty where there is nobody
 * @param newChannel the form that asks for a channel, as JSON
 * @param newPerson the form that asks for a person, as JSON
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
    String title,
    String titleAway,
    int here,
    String elsewhere,
    String today,
    List<Link> people,
    List<Link> channels,
    Link conversation,
    List<Link> languages,
    List<MessageView.Day> days,
    String earlier,
    String latest,
    List<String> examples,
    Optional<Together> together,
    String newChannel,
    String newPerson) {

  /**
   * @param detail said after the text in smaller letters; may be empty
   * @param fresh how much is new there; empty for nothing
   */
  public record Link(
      String href, String text, String detail, boolean current, Optional<Fresh> fresh) {}

  /**
   * How much is new.
   *
   * @param heard the same for people who hear the page
   */
  public record Fresh(String count, String heard) {}

  /**
   * What two people do in turn.
   *
   * @param offer a line that offers the other one a promise
   * @param other to be them, where the offer comes to
   * @param decide a line that proposes something; empty where nobody knows it
   * @param roster a line that lists who is here; empty where nobody knows it
   * @param standing lines that tell where the group stands and how it goes, as far as known
   */
  public record Together(
      String offer, Link other, String decide, String roster, List<String> standing) {
    public Together {
      standing = List.copyOf(standing);
    }
  }
}
