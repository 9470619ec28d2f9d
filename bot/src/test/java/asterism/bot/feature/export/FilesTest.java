package asterism.bot.feature.export;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.feature.Exporting.Date;
import asterism.bot.feature.Exporting.Sheet;
import asterism.bot.feature.Table;
import asterism.bot.message.Attachment;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as other programs read them. */
class FilesTest {
  private static final Instant CHANGED = Instant.parse("2026-11-20T17:30:00Z");

  @Test
  void a_table_is_read_back_as_it_was_whatever_is_in_its_cells() {
    List<String> awkward = List.of("12", "Süd, \"öst\"\nund 路 ✦", "", " ends with space ");
    Attachment file =
        Table.of(new Sheet("commitments", "Commitments", columns(4), List.of(awkward)));

    assertThat(file.name()).isEqualTo("commitments.csv");
    assertThat(file.type()).isEqualTo("text/csv; charset=utf-8");
    String words = new String(file.content(), StandardCharsets.UTF_8);
    assertThat(words).startsWith("\uFEFF").contains("\r\n");
    assertThat(read(file).get(1)).isEqualTo(awkward);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          =HYPERLINK("http://evil.example","click") | '=HYPERLINK("http://evil.example","click")
          +1 555 0100                               | '+1 555 0100
          -2+3                                      | '-2+3
          @SUM(A1)                                  | '@SUM(A1)
          a=b                                       | a=b
          2026-11-24                                | 2026-11-24
          """)
  void no_spreadsheet_takes_what_people_wrote_for_a_formula(String wrote, String kept) {
    Attachment file = Table.of(new Sheet("x", "x", columns(1), List.of(List.of(wrote))));
    assertThat(read(file).get(1)).containsExactly(kept);
  }

  @Test
  void a_calendar_takes_whole_days_and_hours_and_knows_each_date_again() {
    Date day =
        new Date(
            "commitment-7",
            "#12 due: send the draft; all, of it\nnow (Ana)",
            LocalDate.of(2026, 12, 4),
            Optional.empty(),
            CHANGED);
    Date hour =
        new Date(
            "proposal-9",
            "#13 stances close",
            LocalDate.of(2026, 12, 5),
            Optional.of(Instant.parse("2026-12-06T02:00:00Z")),
            CHANGED);
    Attachment file = Calendar.of("early-reading", List.of(day, hour));
    assertThat(file.name()).isEqualTo("early-reading.ics");
    assertThat(file.type()).isEqualTo("text/calendar; charset=utf-8");
    assertThat(Calendar.of("early-reading", List.of(day, hour))).isEqualTo(file);

    String words = new String(file.content(), StandardCharsets.UTF_8);
    assertThat(words)
        .contains("BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n")
        .contains("UID:commitment-7@asterism\r\n", "DTSTART;VALUE=DATE:20261204\r\n")
        .contains("DTSTART:20261206T020000Z\r\n", "DTSTAMP:20261120T173000Z\r\n");
    assertThat(words.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    List<VEvent> events = Biweekly.parse(words).first().getEvents();
    assertThat(events).hasSize(2);
    assertThat(events.get(0).getSummary().getValue()).isEqualTo(day.title());
  }

  private static List<List<String>> read(Attachment file) {
    String words = new String(file.content(), StandardCharsets.UTF_8);
    return CsvReader.builder().ofCsvRecord(words.substring(1)).stream()
        .map(CsvRecord::getFields)
        .toList();
  }

  private static List<String> columns(int count) {
    return List.of("one", "two", "three", "four").subList(0, count);
  }
}
