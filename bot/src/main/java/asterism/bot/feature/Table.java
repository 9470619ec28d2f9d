package asterism.bot.feature;

import asterism.bot.feature.Exporting.Sheet;
import asterism.bot.message.Attachment;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A table as a file of comma-separated values (RFC 4180), in UTF-8 with the mark by which
 * spreadsheets know it.
 */
public final class Table {
  private static final String MARK = "\uFEFF";

  /**
   * What a spreadsheet would take for a formula, and reckon: OWASP, "CSV Injection". The quotation
   * mark before it makes it words.
   */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

  private Table() {}

  public static Attachment of(Sheet sheet) {
    StringWriter file = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(file)) {
      writer.writeRecord(sheet.columns());
      sheet.rows().forEach(row -> writer.writeRecord(row.stream().map(Table::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Attachment(
        sheet.name() + ".csv",
        "text/csv; charset=utf-8",
        (MARK + file).getBytes(StandardCharsets.UTF_8));
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).find() ? "'" + cell : cell;
  }
}
