package asterism.bot.feature.export;

import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.feature.export.Options.CALENDAR;
import static asterism.bot.feature.export.Options.CSV;
import static asterism.bot.feature.export.Options.FORMAT;
import static asterism.bot.feature.export.Options.GROUP_ID;
import static asterism.bot.feature.export.Options.PAGE;
import static asterism.bot.feature.export.Options.SINCE;
import static asterism.bot.feature.export.Options.SUMMARY;
import static asterism.bot.feature.export.Options.UNTIL;
import static asterism.bot.feature.export.Options.WHOSE;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Exporting;
import asterism.bot.feature.Exporting.Sheet;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Table;
import asterism.bot.message.Attachment;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.site.Site;
import asterism.storage.Database;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import java.net.URI;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hands the record over as files: what each feature has of it, of a group or of all. */
public final class ExportFeature implements Feature {
  private static final int MONTHS = 3;

  private final Database database;
  private final Clock clock;
  private final ZoneId zone;
  private final Supplier<List<Feature>> features;
  private final Addresses addresses;

  /**
   * @param zone of people and groups that have not said theirs
   * @param pages where people reach the bot's pages, with a slash at its end; empty where they do
   *     not
   * @param features all there are, asked when somebody exports
   */
  public ExportFeature(
      Database database,
      Clock clock,
      ZoneId zone,
      Supplier<Optional<URI>> pages,
      Supplier<List<Feature>> features) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
    this.features = features;
    this.addresses = new Addresses(pages);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.export.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        command("export", WORD, PRIVATE, this::export, FORMAT, WHOSE, SINCE, UNTIL).lookingOnly(),
        command("address", BUTTON, UPDATE, addresses::make, WHOSE, GROUP_ID),
        command("revoke", BUTTON, UPDATE, addresses::revoke, WHOSE, GROUP_ID));
  }

  @Override
  public List<Site> sites(Texts texts, Language otherwise) {
    return List.of(new CalendarSite(database, clock, zone, features, texts, otherwise).site());
  }

  private static Command command(
      String verb,
      Spelling spelling,
      Answer answer,
      Function<Call, Reply> handler,
      Option<?>... options) {
    return new Command(SUMMARY, verb, spelling, List.of(options), answer, handler);
  }

  private Reply export(Call call) {
    Optional<Group> group = Options.group(call);
    Wording wording = call.wordings().of(call.group());
    Wording theirs = call.wording().in(call.wording().language(), wording.zone());
    LocalDate today = LocalDate.ofInstant(call.now(), wording.zone());
    LocalDate last = call.find(UNTIL).map(Option.Named::day).orElse(today);
    LocalDate first = call.find(SINCE).map(Option.Named::day).orElse(last.minusMonths(MONTHS));
    if (first.isAfter(last)) {
      throw UsageError.at(SINCE, "export.backwards", "first", first, "last", last);
    }
    String whose =
        group
            .map(Group::name)
            .orElseGet(() -> new Collaboratives(call.transaction()).current().name());
    Page page = new Page(whose, first, last, sheets(call, group, first, last, theirs));
    List<Attachment> files = files(call, group, page, today, theirs);
    return Reply.of(
            Message.of(
                    theirs.say(
                        "export.said",
                        "n",
                        files.size(),
                        "whose",
                        whose,
                        "first",
                        first,
                        "last",
                        last,
                        "rows",
                        page.sheets().stream().mapToInt(sheet -> sheet.rows().size()).sum()))
                .actions(wants(call, CALENDAR) ? addresses.offer(call) : List.of()))
        .with(files);
  }

  private List<Sheet> sheets(
      Call call, Optional<Group> group, LocalDate first, LocalDate last, Wording wording) {
    ZoneId zone = wording.zone();
    Stretch stretch =
        new Stretch(
            first.atStartOfDay(zone).toInstant(),
            last.plusDays(1).atStartOfDay(zone).toInstant(),
            last);
    return contributions().stream()
        .map(each -> each.sheet(group, stretch, call.transaction(), wording))
        .toList();
  }

  private List<Attachment> files(
      Call call, Optional<Group> group, Page page, LocalDate today, Wording wording) {
    List<Attachment> files = new ArrayList<>();
    if (wants(call, CSV)) {
      page.sheets().forEach(sheet -> files.add(Table.of(sheet)));
    }
    if (wants(call, PAGE)) {
      files.add(page.file(fileName(page.title(), page.last()), wording));
    }
    if (wants(call, CALENDAR)) {
      List<Exporting.Date> dates =
          contributions().stream()
              .flatMap(each -> each.dates(group, today, call.transaction(), wording).stream())
              .toList();
      files.add(Calendar.of(fileName(page.title(), today), dates));
    }
    return files;
  }

  /** Who says none wants all. */
  private static boolean wants(Call call, String format) {
    return call.find(FORMAT).map(format::equals).orElse(true);
  }

  private List<Exporting> contributions() {
    return features.get().stream().flatMap(feature -> feature.exporting().stream()).toList();
  }

  /** With nothing in it that a file system does not take. */
  private static String fileName(String title, LocalDate day) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "asterism-" + day : plain + "-" + day;
  }
}
