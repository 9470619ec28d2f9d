package asterism.bot.feature.pathway;

import asterism.bot.feature.Names;
import asterism.bot.message.Addresses;
import asterism.bot.message.Part;
import asterism.bot.message.Run;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.Dimension;
import com.ibm.icu.text.ListFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What is said of stages in many places, in one way. */
final class Said {
  private static final int LONGEST_ADDRESS = 60;

  private final Wording wording;
  private final Names names;

  Said(Transaction transaction, Wording wording) {
    this.wording = wording;
    this.names = new Names(transaction);
  }

  /** "stage 2 (Emerging constellation)". */
  static Text stop(Stop stop, Wording wording) {
    return wording.say("stage.called", "number", stop.number(), "name", stop.name());
  }

  /** Several in a row, as the language joins them. */
  static String joined(List<String> some, Wording wording) {
    return ListFormatter.getInstance(wording.language().locale()).format(some);
  }

  static Text dimension(Dimension dimension, Wording wording) {
    return wording.say("stage.dimension", "dimension", dimension);
  }

  /** How many days lie between two instants where the group is. */
  static long days(Instant from, Instant until, Wording wording) {
    return ChronoUnit.DAYS.between(day(from, wording), day(until, wording));
  }

  static LocalDate day(Instant instant, Wording wording) {
    return LocalDate.ofInstant(instant, wording.zone());
  }

  /** Lines one below the other. */
  static Text lines(List<Text> lines) {
    return lines.stream()
        .reduce((above, below) -> above.and(Text.of("\n")).and(below))
        .orElse(Text.of(""));
  }

  /** A criterion with its sign, and who says that it is met, and by what. */
  Text line(Checked checked) {
    Criterion criterion = checked.criterion();
    Optional<CriterionAct> met = checked.met();
    Text line =
        wording.say(
            "stage.line",
            "met",
            checked.isMet(),
            "confirmed",
            checked.isConfirmed(),
            "number",
            criterion.number(),
            "what",
            criterion.words());
    return met.isEmpty()
        ? line
        : line.and(Text.of("\n"))
            .and(
                wording.say(
                    "stage.line.met",
                    "person",
                    names.mention(met.get().byPersonId()),
                    "day",
                    wording.nearDay(day(met.get().at(), wording)),
                    "evidence",
                    linked(met.get().evidence().orElse("")),
                    "n",
                    checked.confirmed().size(),
                    "others",
                    confirmers(checked)));
  }

  private String confirmers(Checked checked) {
    return joined(
        checked.confirmed().stream()
            .map(act -> names.mention(act.byPersonId()).plain())
            .limit(5)
            .toList(),
        wording);
  }

  /** People's words, in which addresses of the web lead there. */
  static Text linked(String words) {
    return new Text(
        Text.of(words).runs().stream()
            .flatMap(run -> Addresses.linked(run).stream())
            .filter(run -> !run.words().isEmpty())
            .map(Said::part)
            .toList());
  }

  /** All of it, or where it leads to. */
  private static String shown(String address) {
    return address.length() <= LONGEST_ADDRESS
        ? address
        : address.replaceFirst("^https?://([^/:]+).*$", "$1");
  }

  private static Part part(Run run) {
    return run.address()
        .<Part>map(address -> new Part.Link(shown(address), address))
        .orElseGet(() -> new Part.Words(run.words()));
  }
}
