package asterism.bot.feature;

import asterism.bot.feature.Exporting.Sheet;
import asterism.bot.message.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
    StringBuilder file = new StringBuilder(MARK);
    try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
      printer.printRecord(sheet.columns());
      for (List<String> row : sheet.rows()) {
        printer.printRecord(row.stream().map(Table::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Attachment(
        sheet.name() + ".csv",
        "text/csv; charset=utf-8",
        file.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).find() ? "'" + cell : cell;
  }
}
