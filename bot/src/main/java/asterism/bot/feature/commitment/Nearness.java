package asterism.bot.feature.commitment;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How a day stands to today, in plain words. Pure. */
enum Nearness {
  PAST,
  YESTERDAY,
  TODAY,
  TOMORROW,
  SOON,
  LATER;

  private static final int SOON_IN_DAYS = 7;

  static Nearness of(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days < 0) {
      return days == -1 ? YESTERDAY : PAST;
    }
    if (days < 2) {
      return days == 0 ? TODAY : TOMORROW;
    }
    return days <= SOON_IN_DAYS ? SOON : LATER;
  }

  /** "due tomorrow, Friday, 27 November", "was due on Monday, 23 November, 3 days ago". */
  static Text due(LocalDate day, LocalDate today, Wording wording) {
    return wording.say(
        "commit.remind.due",
        "how",
        of(day, today),
        "day",
        wording.nearDay(day),
        "n",
        Math.abs(ChronoUnit.DAYS.between(today, day)));
  }
}
