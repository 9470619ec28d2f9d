package asterism.bot.feature.export;

import asterism.bot.feature.Exporting;
import asterism.bot.feature.Feature;
import asterism.bot.message.Attachment;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.site.Leaf;
import asterism.bot.site.Site;
import asterism.bot.site.Visit;
import asterism.storage.Database;
import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import asterism.storage.export.CalendarAddress;
import asterism.storage.export.CalendarAddresses;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers the calendars of whoever was given an address; everybody else finds nothing there. */
final class CalendarSite {
  private static final int SECRET = 43;
  private static final String PLAIN = "text/plain; charset=utf-8";

  private final Database database;
  private final Clock clock;
  private final ZoneId zone;
  private final Supplier<List<Feature>> features;
  private final Texts texts;
  private final Language otherwise;

  /**
   * @param zone of people who have not said theirs
   * @param otherwise the language of people who have not said theirs
   */
  CalendarSite(
      Database database,
      Clock clock,
      ZoneId zone,
      Supplier<List<Feature>> features,
      Texts texts,
      Language otherwise) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
    this.features = features;
    this.texts = texts;
    this.otherwise = otherwise;
  }

  Site site() {
    return new Site(
        Addresses.FOLDER,
        this::answer,
        visit -> plainly(Leaf.Outcome.LATER, "export.address.away"));
  }

  private Leaf answer(Visit visit) {
    return secret(visit)
        .flatMap(
            secret -> database.acrossCollaboratives(tx -> new CalendarAddresses(tx).find(secret)))
        .flatMap(this::dates)
        .map(file -> Leaf.of(file.type(), file.content()))
        .orElseGet(() -> plainly(Leaf.Outcome.NONE, "export.address.none"));
  }

  private static Optional<String> secret(Visit visit) {
    return Optional.of(visit.path())
        .filter(path -> path.size() == 1)
        .map(path -> path.get(0))
        .filter(name -> name.endsWith(Addresses.ENDING))
        .map(name -> name.substring(0, name.length() - Addresses.ENDING.length()))
        .filter(secret -> secret.length() == SECRET);
  }

  /** Empty where it was taken back, or went elsewhere, meanwhile. */
  private Optional<Attachment> dates(CalendarAddresses.Found found) {
    try {
      return database.inCollaborative(
          found.collaborative(),
          tx -> new CalendarAddresses(tx).get(found.address()).map(address -> dates(address, tx)));
    } catch (Elsewhere e) {
      return Optional.empty();
    }
  }

  private Attachment dates(CalendarAddress address, Transaction transaction) {
    Optional<Group> group = address.groupId().map(id -> new Groups(transaction).group(id));
    Wording wording = wording(address, group, transaction);
    LocalDate today = LocalDate.ofInstant(clock.instant(), wording.zone());
    List<Exporting.Date> dates =
        features.get().stream()
            .flatMap(feature -> feature.exporting().stream())
            .flatMap(each -> each.dates(group, today, transaction, wording).stream())
            .toList();
    return Calendar.of("asterism", dates);
  }

  /** In the person's language; days are where the group is. */
  private Wording wording(CalendarAddress address, Optional<Group> group, Transaction transaction) {
    Person person = new People(transaction).person(address.personId());
    Collaboratives.Collaborative all = new Collaboratives(transaction).current();
    return texts.in(
        person.language().or(all::language).map(Language::of).orElse(otherwise),
        group.flatMap(Group::zone).or(all::zone).orElse(zone));
  }

  private Leaf plainly(Leaf.Outcome outcome, String key) {
    String words = texts.in(otherwise, zone).plain(key) + "\n";
    return new Leaf(outcome, PLAIN, Leaf.of(PLAIN, words).content());
  }
}
