package asterism.bot.feature.people;

import asterism.bot.feature.Exporting;
import asterism.bot.feature.Names;
import asterism.bot.feature.Stretch;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Meetings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who was at the meetings of an interval, as a table. */
record AttendanceSheet() implements Exporting {
  private static final List<String> COLUMNS =
      List.of(
          "people.sheet.day",
          "people.sheet.group",
          "people.sheet.person",
          "people.sheet.organization");

  @Override
  public Sheet sheet(
      Optional<Group> group, Stretch stretch, Transaction transaction, Wording wording) {
    Names names = new Names(transaction);
    List<List<String>> rows =
        new Meetings(transaction)
                .attended(
                    group.map(Group::id),
                    LocalDate.ofInstant(stretch.since(), wording.zone()),
                    LocalDate.ofInstant(stretch.until().minusMillis(1), wording.zone()))
                .stream()
                .map(
                    each ->
                        List.of(
                            each.day().toString(),
                            names.group(each.groupId()),
                            each.person(),
                            each.organization().orElse("")))
                .toList();
    return new Sheet(
        "attendance",
        wording.plain("people.sheet"),
        COLUMNS.stream().map(wording::plain).toList(),
        rows);
  }
}
