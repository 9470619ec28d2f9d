package asterism.bot.feature.publicity;

import java.util.List;
import java.util.Optional;

/**
 * A page, ready to be written out.
 *
 * @param root where the site is on its server
 * @param title of the window
 * @param name of the collaborative
 * @param home the address of the first page
 * @param query what is searched for; empty where nothing is
 * @param sections of the record, to go to
 * @param heading of the page
 * @param about in a sentence, what is on it
 * @param notices what else there is to say
 * @param listing the heading of the entries, where they do not come by organization
 * @param shares whose how much of it is
 * @param grouped whether the entries come by organization
 * @param feed where to hear of what is new; so is {@code table}, where there is one
 */
public record PageView(
    String language,
    String root,
    String title,
    String name,
    String home,
    String query,
    List<Way> languages,
    List<Way> sections,
    String heading,
    String about,
    List<String> notices,
    List<Portion> shares,
    boolean grouped,
    String listing,
    List<Item> items,
    List<Way> turns,
    String feed,
    Optional<String> table) {
  public PageView {
    languages = List.copyOf(languages);
    sections = List.copyOf(sections);
    notices = List.copyOf(notices);
    shares = List.copyOf(shares);
    items = List.copyOf(items);
    turns = List.copyOf(turns);
  }

  /**
   * Somewhere to go.
   *
   * @param language in which it is, where it is another
   * @param about what is there, in a few words
   */
  public record Way(String words, String href, boolean current, String language, String about) {}

  /** How much of a section is whose. */
  public record Portion(String name, String href, String numbers) {}

  /**
   * Something on record.
   *
   * @param anchor unique on the page
   * @param section what kind of thing it is, where things of several kinds stand on the page
   * @param number as people call it, {@code #12}; empty for what has none
   * @param title as HTML; so are the lines
   * @param who by name, if they agreed
   */
  public record Item(
      String anchor,
      String section,
      String href,
      String number,
      String title,
      String state,
      String organization,
      Optional<String> who,
      String group,
      List<String> lines) {
    public Item {
      lines = List.copyOf(lines);
    }
  }
}
