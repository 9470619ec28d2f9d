package asterism.bot.feature.export;

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
import asterism.bot.message.Wording;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands the record over as files: what each feature has of it, of a group or of all. */
public final class ExportFeature implements Feature {
  private static final int MONTHS = 3;

  private static final Option<String> FORMAT =
      Option.choice(
          "format",
          List.of("csv", "page", "calendar"),
          Map.of(
              "table", "csv",
              "tables", "csv",
              "excel", "csv",
              "tablas", "csv",
              "html", "page",
              "pagina", "page",
              "página", "page",
              "ics", "calendar",
              "calendario", "calendar"));

  private static final Option<String> WHOSE =
      Option.choice(
          "whose",
          List.of("group", "all"),
          Map.of("grupo", "group", "todos", "all", "everybody", "all", "everyone", "all"));

  private static final Option<Option.Named> SINCE = Option.dayPast("since");
  private static final Option<Option.Named> UNTIL = Option.dayPast("until");

  private final Supplier<List<Feature>> features;

  /**
   * @param features all there are, asked when somebody exports
   */
  public ExportFeature(Supplier<List<Feature>> features) {
    this.features = features;
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.export.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
                "summary",
                "export",
                Spelling.WORD,
                List.of(FORMAT, WHOSE, SINCE, UNTIL),
                Answer.PRIVATE,
                this::export)
            .lookingOnly());
  }

  private Reply export(Call call) {
    Optional<Group> group =
        call.find(WHOSE).filter("all"::equals).isPresent()
            ? Optional.empty()
            : Optional.of(call.group());
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
    Optional<String> format = call.find(FORMAT);
    List<Attachment> files = new ArrayList<>();
    if (format.filter(chosen -> !chosen.equals("csv")).isEmpty()) {
      page.sheets().forEach(sheet -> files.add(Table.of(sheet)));
    }
    if (format.filter(chosen -> !chosen.equals("page")).isEmpty()) {
      files.add(page.file(fileName(page.title(), page.last()), wording));
    }
    if (format.filter(chosen -> !chosen.equals("calendar")).isEmpty()) {
      List<Exporting.Date> dates =
          contributions().stream()
              .flatMap(each -> each.dates(group, today, call.transaction(), wording).stream())
              .toList();
      files.add(Calendar.of(fileName(page.title(), today), dates));
    }
    return files;
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
