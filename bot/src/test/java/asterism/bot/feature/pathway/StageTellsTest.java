package asterism.bot.feature.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Bearable;
import asterism.bot.chat.Desk;
import asterism.bot.feature.Exporting.Sheet;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing.Brief;
import asterism.bot.feature.Summarizing.Section;
import asterism.bot.feature.consensus.Assembly;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.picture.Panel;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of stages where others gather it, and that it is the same a year later. */
class StageTellsTest {
  private static final Instant NOVEMBER = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant DECEMBER = Instant.parse("2026-12-20T08:00:00Z");
  private static final Stretch BEFORE = new Stretch(NOVEMBER.minusSeconds(9), NOVEMBER, day());
  private static final Stretch MONTH = new Stretch(NOVEMBER, DECEMBER, day());

  private final Assembly assembly = new Assembly().seating(Map.of("Food Bank", "maria"));
  private final StageSummary summary = new StageSummary();

  @AfterEach
  void end() {
    assembly.close();
  }

  @Test
  void a_month_is_told_from_what_happened_in_it_and_the_same_a_year_later() {
    assertThat(told(MONTH)).isEmpty();
    aMonth();
    String told = told(MONTH);
    assertThat(told)
        .contains(
            "Stage 2 of 4: Emerging constellation",
            "1 of 12 criteria met",
            "began at stage 1 (Incubation conversation), said ana",
            "on to stage 2 (Emerging constellation), decided in #1",
            "Newly met, 2: ",
            "A steward who can lead");
    assertThat(told(BEFORE)).isEmpty();
    Brief brief = brief(MONTH);
    Panel drawn = drawn(MONTH).orElseThrow();
    assertThat(brief.needs()).isEmpty();
    assertThat(brief.stands()).extracting(Text::plain).containsExactly("stage 2, 12 days");
    assertThat(drawn)
        .isInstanceOfSatisfying(
            Panel.Path.class,
            path -> {
              assertThat(path.at()).isEqualTo(2);
              assertThat(path.stages()).hasSize(5);
              assertThat(path.done()).isFalse();
            });
    List<List<String>> rows = sheet(MONTH).rows();
    assertThat(rows).hasSize(6);

    assembly.awayUntil("2027-03-01T09:00:00");
    assembly.say("maria", "/stage uncheck 2 because she left");
    assembly.say("maria", "/stage check 5 we argued and stayed friends");
    Desk.told(assembly.desk().press("maria", "stage/propose?kind=release&from=2"));
    assembly.say("maria", "/consensus say 2 agree");
    assembly.show().awayUntil(assembly.proposal(2).closesAt()).look();
    assembly.awayUntil("2027-12-01T09:00:00");
    assertThat(told(MONTH)).isEqualTo(told);
    assertThat(brief(MONTH)).isEqualTo(brief);
    assertThat(drawn(MONTH)).contains(drawn);
    assertThat(sheet(MONTH).rows()).isEqualTo(rows);
    Stretch later =
        new Stretch(Instant.parse("2027-11-01T08:00:00Z"), assembly.clock.instant(), day());
    assertThat(told(later)).isEmpty();
    assertThat(brief(later).stands()).extracting(Text::plain).containsExactly("released");
  }

  @Test
  void the_record_has_a_row_for_each_move_and_each_thing_said() {
    aMonth();
    Sheet sheet = sheet(MONTH);
    assertThat(sheet.name()).isEqualTo("stages");
    assertThat(sheet.rows()).allMatch(row -> row.size() == sheet.columns().size());
    assertThat(sheet.rows().get(0))
        .startsWith("2026-11-24", Assembly.READING, "began", "stage 1 (Incubation conversation)");
    assertThat(sheet.rows())
        .anyMatch(row -> row.contains("advanced") && row.contains("#1"))
        .anyMatch(
            row ->
                row.contains("criterion met")
                    && row.contains("in the meeting, https://example.org/notes")
                    && row.contains("maria"))
        .anyMatch(row -> row.contains("criterion open again") && row.contains("it was a mistake"));
    assertThat(sheet(BEFORE).rows()).isEmpty();
  }

  private void aMonth() {
    assembly.lead("/stage begin 1");
    assembly.say("maria", "/stage check 9 in the meeting, https://example.org/notes");
    assembly.say("maria", "/stage check 10 by mail");
    assembly.say("maria", "/stage uncheck 10 because it was a mistake");
    Desk.told(assembly.desk().press("maria", "stage/propose?kind=advance&from=1"));
    assembly.say("maria", "/consensus say 1 agree");
    assembly.show().awayUntil(assembly.proposal(1).closesAt()).look();
    assembly.say("maria", "/stage check 2 Ana leads");
  }

  private String told(Stretch stretch) {
    StringBuilder all = new StringBuilder();
    for (Section section : Section.values()) {
      Message message =
          assembly.run(tx -> summary.told(section, group(tx), stretch, tx, wording()));
      Bearable.assertBearable(message);
      assertThat(message.plain().length()).isLessThan(900);
      assertThat(section == Section.PATHWAY || message.blocks().isEmpty()).isTrue();
      all.append(message.plain());
    }
    return all.toString();
  }

  private Brief brief(Stretch stretch) {
    return assembly.run(tx -> summary.brief(group(tx), stretch, tx, wording()));
  }

  private Optional<Panel> drawn(Stretch stretch) {
    return assembly.run(tx -> summary.drawn(group(tx), stretch, tx, wording()));
  }

  private Sheet sheet(Stretch stretch) {
    return assembly.run(
        tx -> new StageExport().sheet(Optional.of(group(tx)), stretch, tx, wording()));
  }

  private static Group group(Transaction transaction) {
    return new Groups(transaction).all().get(0);
  }

  private Wording wording() {
    return assembly.desk().texts().in(Language.ENGLISH, Desk.ZONE);
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 12, 20);
  }
}
