package asterism.bot.feature.export;

import asterism.bot.feature.Exporting.Sheet;
import asterism.bot.message.Attachment;
import asterism.bot.message.Wording;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The record as a page to read and to print: one file, without a script and without anything from
 * elsewhere.
 *
 * @param title whose record it is
 * @param first of the days it is about
 * @param last of the days it is about
 */
public record Page(String title, LocalDate first, LocalDate last, List<Sheet> sheets) {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  public Page {
    sheets = List.copyOf(sheets);
  }

  Attachment file(String name, Wording wording) {
    StringOutput html = new StringOutput();
    TEMPLATES.render("export/page.jte", Map.of("page", this, "say", wording), html);
    return new Attachment(
        name + ".html",
        "text/html; charset=utf-8",
        html.toString().getBytes(StandardCharsets.UTF_8));
  }
}
