package asterism.bot.feature.summary;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.picture.Panel;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Features that have more to tell than fits. */
class LongestSummaryTest {
  private final Plaza plaza = new Plaza();

  @AfterEach
  void close() {
    plaza.close();
  }

  @Test
  void what_needs_people_comes_first_and_what_does_not_fit_is_left_out_and_said_to_be() {
    Message told = told(5, Telling.Manner.PRIVATELY);
    assertThat(told.plain().length()).isBetween(5000, 9200);
    assertThat(told.plain()).contains("What needs you", "There was more than fits here");
    assertThat(told.plain().indexOf("NEEDS_YOU")).isLessThan(200);
  }

  @Test
  void the_picture_of_all_that_is_drawn_stands_below_what_needs_people() {
    Message told = told(1, Telling.Manner.POSTED);
    assertThat(told.plain()).containsSubsequence("NEEDS_YOU", "drawn", "What was kept", "AHEAD");
    assertThat(told(1, Telling.Manner.PRIVATELY).plain()).doesNotContain("drawn");
  }

  private Message told(int features, Telling.Manner manner) {
    Group group = plaza.group(Plaza.READING);
    Wording wording = plaza.desk.texts().in(Language.ENGLISH, Desk.ZONE);
    Stretch stretch =
        new Stretch(
            Desk.NOW.minus(Duration.ofDays(7)), Desk.NOW, LocalDate.ofInstant(Desk.NOW, Desk.ZONE));
    Telling telling = new Telling(() -> Collections.nCopies(features, new Talkative()));
    return plaza.run(
        tx -> telling.of(new Groups(tx).group(group.id()), stretch, tx, wording, manner));
  }

  /** Tells as much in each section as it may. */
  private static final class Talkative implements Feature, Summarizing {
    @Override
    public String texts() {
      return "asterism.bot.texts";
    }

    @Override
    public List<Summarizing> summarizing() {
      return List.of(this);
    }

    @Override
    public Message told(
        Section section, Group group, Stretch stretch, Transaction transaction, Wording wording) {
      return Message.of(Text.of(section + " " + "word ".repeat(170)));
    }

    @Override
    public Optional<Panel> drawn(
        Group group, Stretch stretch, Transaction transaction, Wording wording) {
      return Optional.of(new Panel.Path("way", 0, List.of("one"), 0, false, "drawn"));
    }
  }
}
