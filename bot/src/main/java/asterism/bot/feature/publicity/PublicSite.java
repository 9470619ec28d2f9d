package asterism.bot.feature.publicity;

import asterism.bot.feature.Exporting.Sheet;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Publishing;
import asterism.bot.feature.Table;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.site.Leaf;
import asterism.bot.site.Visit;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Collaboratives.Collaborative;
import asterism.storage.publicity.OpenRecord;
import asterism.storage.publicity.OpenRecords;
import asterism.storage.publicity.PublicNames;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Answers whoever reads. A record that is closed is answered as one that never was. Everything is
 * read anew each time, bound to the one collaborative whose record it is.
 */
final class PublicSite {
  private static final String STYLE = "style.css";
  private static final String TABLE = ".csv";
  private static final String FEED = "feed.atom";
  private static final int MOST_ROWS = 10_000;

  /** So many may search or take a table at once: those who talk to the bot are not to wait. */
  private static final int AT_ONCE = 2;

  /** A table or a search looks at more than a page does. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Leaf style = Leaf.of("text/css; charset=utf-8", load());
  private final Database database;
  private final Clock clock;
  private final ZoneId zone;
  private final Addresses addresses;
  private final Supplier<List<Feature>> features;
  private final Texts texts;
  private final Tongue tongue;

  /** By collaborative, as long as everything there is called as it was. */
  private final Map<Long, Redaction> known = new ConcurrentHashMap<>();

  private final Semaphore patient = new Semaphore(AT_ONCE);

  PublicSite(
      Database database,
      Clock clock,
      ZoneId zone,
      Addresses addresses,
      Supplier<List<Feature>> features,
      Texts texts,
      Language otherwise) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
    this.addresses = addresses;
    this.features = features;
    this.texts = texts;
    this.tongue = new Tongue(otherwise);
  }

  private static byte[] load() {
    try (InputStream in = PublicSite.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Leaf answer(Visit visit) {
    if (visit.path().equals(List.of(STYLE))) {
      return style;
    }
    if (!isLong(visit)) {
      return read(visit);
    }
    if (!patient.tryAcquire()) {
      return away(visit);
    }
    try {
      return read(visit);
    } finally {
      patient.release();
    }
  }

  private static boolean isLong(Visit visit) {
    return visit.asked("q").isPresent()
        || visit.path().stream().anyMatch(piece -> piece.endsWith(TABLE) || piece.endsWith(FEED));
  }

  private Leaf read(Visit visit) {
    return Optional.of(visit.path())
        .filter(path -> path.size() == 1 || path.size() == 2)
        .flatMap(path -> whose(path.get(0)))
        .flatMap(collaborative -> database.inCollaborative(collaborative, tx -> leaf(visit, tx)))
        .orElseGet(() -> Leaf.none(plainly(visit, "publicity.none")));
  }

  /** While the database is away, or too many ask for a lot. */
  Leaf away(Visit visit) {
    return Leaf.later(plainly(visit, "publicity.away"));
  }

  private Optional<Long> whose(String name) {
    return name.matches("[a-z0-9-]{1,60}")
        ? database.acrossCollaboratives(tx -> new OpenRecords(tx).named(name))
        : Optional.empty();
  }

  /** It may have been closed meanwhile. */
  private Optional<Leaf> leaf(Visit visit, Transaction transaction) {
    return new OpenRecords(transaction)
        .find()
        .filter(record -> record.open() && record.name().equals(visit.path().get(0)))
        .flatMap(record -> leaf(visit, record, transaction));
  }

  private Optional<Leaf> leaf(Visit visit, OpenRecord record, Transaction transaction) {
    Library library = library(visit, record, transaction);
    if (visit.path().size() == 1) {
      Optional<String> query = visit.asked("q").map(String::strip).filter(q -> !q.isEmpty());
      query.ifPresent(q -> transaction.mayTake(PATIENCE));
      return Optional.of(
          page(
              query.map(q -> library.found(q, number(visit, "page"))).orElseGet(library::overview),
              library));
    }
    String what = visit.path().get(1);
    if (what.equals(FEED)) {
      return Optional.of(
          Leaf.of(
              "application/atom+xml; charset=utf-8",
              new Feed(library, record.since().orElseThrow()).written()));
    }
    if (what.endsWith(TABLE)) {
      transaction.mayTake(PATIENCE);
      return library
          .section(what.substring(0, what.length() - TABLE.length()))
          .map(section -> table(library, section));
    }
    Optional<Long> organization = number(visit, "of").map(Integer::longValue);
    return library
        .section(what)
        .map(section -> page(library.page(section, organization, number(visit, "page")), library));
  }

  private Library library(Visit visit, OpenRecord record, Transaction transaction) {
    Collaborative collaborative = new Collaboratives(transaction).current();
    Language language = tongue.of(visit, collaborative.language().map(Language::of));
    Wording wording = texts.in(language, collaborative.zone().orElse(zone));
    Names names = Names.of(new PublicNames(transaction));
    Redaction redaction =
        known.compute(
            collaborative.id(),
            (id, before) -> before != null && before.isFor(names) ? before : new Redaction(names));
    return new Library(
        collaborative.name(),
        record.name(),
        features.get().stream().flatMap(feature -> feature.publishing().stream()).toList(),
        new Reader(redaction, wording),
        addresses,
        transaction,
        clock.instant());
  }

  private Leaf page(PageView view, Library library) {
    StringOutput html = new StringOutput();
    templates.render(
        "publicity/page.jte", Map.of("page", view, "say", library.reader().wording()), html);
    return Leaf.of("text/html; charset=utf-8", html.toString());
  }

  private static Leaf table(Library library, Publishing section) {
    Wording wording = library.reader().wording();
    List<String> columns =
        List.of(
            wording.plain("publicity.table.number"),
            wording.plain("publicity.table.day"),
            wording.plain("publicity.table.title"),
            wording.plain("publicity.table.state"),
            wording.plain("publicity.table.organization"),
            wording.plain("publicity.table.person"),
            wording.plain("publicity.table.group"),
            wording.plain("publicity.table.more"));
    Sheet sheet =
        new Sheet(
            section.section(),
            section.title(wording).plain(),
            columns,
            library.rows(section, MOST_ROWS));
    return Leaf.of("text/csv; charset=utf-8", Table.of(sheet).content());
  }

  private String plainly(Visit visit, String key) {
    Wording wording = texts.in(tongue.of(visit, Optional.empty()), zone);
    StringOutput html = new StringOutput();
    templates.render(
        "publicity/none.jte", Map.of("root", addresses.root(), "key", key, "say", wording), html);
    return html.toString();
  }

  /** A number that makes sense; anything else is as if nothing had been asked. */
  private static Optional<Integer> number(Visit visit, String name) {
    return visit
        .asked(name)
        .filter(typed -> typed.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .filter(number -> number > 0 || name.equals("of"));
  }
}
