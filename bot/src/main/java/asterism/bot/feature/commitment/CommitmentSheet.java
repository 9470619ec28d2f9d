package asterism.bot.feature.commitment;

import asterism.bot.feature.Exporting;
import asterism.bot.feature.Names;
import asterism.bot.feature.Stretch;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.OnRecord;
import asterism.storage.people.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The promises of an interval as a table, and the days of open ones for a calendar. */
record CommitmentSheet() implements Exporting {
  private static final List<String> COLUMNS =
      List.of(
          "commit.sheet.number",
          "commit.sheet.what",
          "commit.sheet.who",
          "commit.sheet.organization",
          "commit.sheet.group",
          "commit.sheet.strategy",
          "commit.sheet.made",
          "commit.sheet.due",
          "commit.sheet.state",
          "commit.sheet.ended",
          "commit.sheet.moved");

  @Override
  public Sheet sheet(
      Optional<Group> group, Stretch stretch, Transaction transaction, Wording wording) {
    Names names = new Names(transaction);
    List<List<String>> rows =
        new OnRecord(transaction)
            .during(group.map(Group::id), stretch.since(), stretch.until()).stream()
                .map(each -> row(each, names, wording))
                .toList();
    return new Sheet(
        "commitments",
        wording.plain("commit.sheet"),
        COLUMNS.stream().map(wording::plain).toList(),
        rows);
  }

  private static List<String> row(OnRecord.Recorded recorded, Names names, Wording wording) {
    Commitment commitment = recorded.commitment();
    return List.of(
        Integer.toString(commitment.number()),
        commitment.what(),
        names.mention(commitment.ownerId()).plain(),
        names.organization(commitment.organizationId()),
        names.group(commitment.groupId()),
        commitment.strategy().orElse(""),
        day(commitment.madeAt(), wording),
        commitment.due().toString(),
        state(commitment, wording),
        commitment.endedAt().map(at -> day(at, wording)).orElse(""),
        Integer.toString(recorded.moved()));
  }

  private static String day(Instant moment, Wording wording) {
    return LocalDate.ofInstant(moment, wording.zone()).toString();
  }

  private static String state(Commitment commitment, Wording wording) {
    return wording.plain(
        "commit.sheet.stands",
        "state",
        commitment.state(),
        "late",
        commitment.keptLate().orElse(false));
  }

  @Override
  public List<Date> dates(
      Optional<Group> group, LocalDate from, Transaction transaction, Wording wording) {
    Names names = new Names(transaction);
    return new OnRecord(transaction)
        .due(group.map(Group::id), from).stream()
            .map(
                each ->
                    new Date(
                        "commitment-" + each.commitment().id(),
                        wording.plain(
                            "commit.sheet.date",
                            "number",
                            each.commitment().number(),
                            "what",
                            each.commitment().what(),
                            "who",
                            names.mention(each.commitment().ownerId()).plain()),
                        each.commitment().due(),
                        Optional.empty(),
                        each.changedAt()))
            .toList();
  }
}
