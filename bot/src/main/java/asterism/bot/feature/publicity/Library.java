package asterism.bot.feature.publicity;

import asterism.bot.feature.Pages;
import asterism.bot.feature.Publishing;
import asterism.bot.feature.Publishing.Entry;
import asterism.bot.feature.publicity.PageView.Item;
import asterism.bot.feature.publicity.PageView.Portion;
import asterism.bot.feature.publicity.PageView.Way;
import asterism.bot.message.Language;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pages of one record, in one language, as long as a transaction lasts.
 *
 * @param name of the collaborative
 * @param slug under which its record is found
 */
record Library(
    String name,
    String slug,
    List<Publishing> sections,
    Reader reader,
    Addresses addresses,
    Transaction transaction,
    Instant now) {
  static final int LONGEST_QUERY = 200;

  private static final int SIZE = 25;
  private static final int NEWEST = 10;

  private Wording wording() {
    return reader.wording();
  }

  Optional<Publishing> section(String called) {
    return sections.stream().filter(each -> each.section().equals(called)).findFirst();
  }

  /** The first page: what there is, and what came last. */
  PageView overview() {
    return view(
        "",
        "",
        wording().plain("publicity.page.heading"),
        wording().plain("publicity.page.about", "name", name),
        List.of(),
        List.of(),
        false,
        wording().plain("publicity.page.latest"),
        latest(NEWEST).stream().map(each -> item(each.section(), each.entry(), true)).toList(),
        List.of(),
        "",
        Optional.empty());
  }

  /** An entry, and of which section it is. */
  record Placed(Publishing section, Entry entry) {}

  /** What came or changed last over all sections, the latest first. */
  List<Placed> latest(int most) {
    List<Placed> all = new ArrayList<>();
    for (Publishing section : sections) {
      section.latest(most, transaction, now).forEach(each -> all.add(new Placed(section, each)));
    }
    all.sort((one, other) -> other.entry().changed().compareTo(one.entry().changed()));
    return all.subList(0, Math.min(most, all.size()));
  }

  /**
   * @param organization of this one only
   */
  PageView page(Publishing section, Optional<Long> organization, Optional<Integer> asked) {
    Pages pages = Pages.of(asked, section.count(organization, transaction), SIZE);
    String below = "/" + section.section();
    String of = organization.map(id -> "&of=" + id).orElse("");
    List<Item> items =
        section.entries(organization, SIZE, pages.offset(), transaction, now).stream()
            .map(each -> item(section, each, false))
            .toList();
    List<Portion> shares =
        section.shares(transaction).stream().map(each -> portion(each, below)).toList();
    return view(
        below,
        "",
        section.title(wording()).plain(),
        section.about(wording()).plain(),
        items.isEmpty() ? List.of(wording().plain("publicity.page.none")) : List.of(),
        shares,
        !shares.isEmpty(),
        wording().plain("publicity.page.latest_first"),
        items,
        turns(pages, at(below) + of),
        of + numbered(pages),
        Optional.of(at(below + ".csv")));
  }

  private Portion portion(Publishing.Share share, String below) {
    return new Portion(
        share
            .name()
            .map(each -> reader.plain(each, now))
            .orElseGet(() -> wording().plain("publicity.community")),
        at(below) + "&of=" + share.organization(),
        reader.plain(share.numbers().apply(wording()), now));
  }

  /** What was found; nothing for a question that is too long. */
  PageView found(String query, Optional<Integer> asked) {
    boolean tooLong = query.length() > LONGEST_QUERY;
    List<Placed> found = tooLong ? List.of() : new Search(this).of(query);
    Pages pages = Pages.of(asked, found.size(), SIZE);
    int from = (int) pages.offset();
    List<Item> items =
        found.subList(from, Math.min(found.size(), from + SIZE)).stream()
            .map(each -> item(each.section(), each.entry(), true))
            .toList();
    String shown = tooLong ? "" : query;
    return view(
        "",
        shown,
        wording().plain("publicity.search.heading"),
        tooLong
            ? wording().plain("publicity.search.long", "most", LONGEST_QUERY)
            : wording().plain("publicity.search.found", "n", found.size(), "query", query),
        List.of(),
        List.of(),
        false,
        wording().plain("publicity.search.results"),
        items,
        turns(pages, at("") + "&q=" + Addresses.encoded(shown)),
        "&q=" + Addresses.encoded(shown) + numbered(pages),
        Optional.empty());
  }

  private static String numbered(Pages pages) {
    return pages.page() > 1 ? "&page=" + pages.page() : "";
  }

  private PageView view(
      String below,
      String query,
      String heading,
      String about,
      List<String> notices,
      List<Portion> shares,
      boolean grouped,
      String listing,
      List<Item> items,
      List<Way> turns,
      String which,
      Optional<String> table) {
    Language language = wording().language();
    List<Way> ways = new ArrayList<>();
    for (Publishing section : sections) {
      String there = "/" + section.section();
      ways.add(
          new Way(
              section.title(wording()).plain(),
              at(there),
              there.equals(below),
              language.code(),
              wording()
                  .plain(
                      "publicity.page.count", "n", section.count(Optional.empty(), transaction))));
    }
    return new PageView(
        language.code(),
        addresses.root(),
        wording().plain("publicity.page.title", "heading", heading, "name", name),
        name,
        at(""),
        query,
        languages(below, which),
        ways,
        heading,
        about,
        notices,
        shares,
        grouped,
        listing,
        items,
        turns,
        at("/feed.atom"),
        table);
  }

  /**
   * @param which of the pages there it is, as its address says
   */
  private List<Way> languages(String below, String which) {
    List<Way> all = new ArrayList<>();
    for (Language language : Language.values()) {
      all.add(
          new Way(
              language.locale().getDisplayLanguage(language.locale()),
              addresses.page(slug, below, language) + which,
              language == wording().language(),
              language.code(),
              ""));
    }
    return all;
  }

  private String at(String below) {
    return addresses.page(slug, below, wording().language());
  }

  private List<Way> turns(Pages pages, String here) {
    List<Way> turns = new ArrayList<>();
    if (pages.page() > 1) {
      turns.add(turn("publicity.page.before", pages, pages.page() - 1, here));
    }
    if (pages.more()) {
      turns.add(turn("publicity.page.after", pages, pages.page() + 1, here));
    }
    return turns;
  }

  private Way turn(String key, Pages pages, int page, String here) {
    return new Way(
        wording().plain(key, "page", page, "pages", pages.pages()),
        here + "&page=" + page,
        false,
        wording().language().code(),
        "");
  }

  private Item item(Publishing section, Entry entry, boolean amongOthers) {
    return new Item(
        section.section() + "-" + entry.id(),
        amongOthers ? section.title(wording()).plain() : "",
        at("/" + section.section()),
        entry.number().map(number -> "#" + number).orElse(""),
        reader.html(entry.title(), entry.at()),
        reader.plain(entry.state().apply(wording()), entry.at()),
        reader.whose(entry),
        reader.who(entry),
        reader.plain(entry.group(), entry.at()),
        entry.lines().stream()
            .map(line -> line.apply(wording()))
            .map(line -> reader.html(line, entry.at()))
            .toList());
  }

  /** Everything of a section as rows of a table, by its own order. */
  List<List<String>> rows(Publishing section, int most) {
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : section.entries(Optional.empty(), most, 0, transaction, now)) {
      List<String> lines =
          entry.lines().stream()
              .map(line -> reader.plain(line.apply(wording()), entry.at()))
              .toList();
      rows.add(
          List.of(
              entry.number().map(String::valueOf).orElse(""),
              reader.day(entry.at()).toString(),
              reader.plain(entry.title(), entry.at()),
              reader.plain(entry.state().apply(wording()), entry.at()),
              reader.whose(entry),
              reader.who(entry).orElse(""),
              reader.plain(entry.group(), entry.at()),
              String.join(" ", lines)));
    }
    return rows;
  }

  Text title(Publishing section) {
    return section.title(wording());
  }
}
