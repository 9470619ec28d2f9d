package asterism.bot.feature;

import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a feature has on record of an interval, for tables, pages and calendars. */
public interface Exporting {

  /**
   * Its records of an interval.
   *
   * @param group empty: of all groups
   */
  Sheet sheet(Optional<Group> group, Stretch stretch, Transaction transaction, Wording wording);

  /** Its dates from a day on; none where it has none. */
  default List<Date> dates(
      Optional<Group> group, LocalDate from, Transaction transaction, Wording wording) {
    return List.of();
  }

  /**
   * A table.
   *
   * @param name as a file is called: {@code commitments}
   * @param title for people
   * @param rows each with a cell for each column, as plain words
   */
  record Sheet(String name, String title, List<String> columns, List<List<String>> rows) {
    public Sheet {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A date in a calendar.
   *
   * @param id unique and for ever the same: {@code commitment-12}
   * @param at the hour, where it has one; else it is for the whole day
   * @param changed when it last became other than it was
   */
  record Date(String id, String title, LocalDate day, Optional<Instant> at, Instant changed) {}
}
