package asterism.bot.feature.consensus;

import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that is near and the time on it: "Friday, 27 November, 18:00"; where the service can,
 * everybody reads it in their own time. Pure.
 */
final class Until {
  private Until() {}

  static Text of(Instant moment, Wording wording) {
    String words =
        wording.plain(
            "consensus.until",
            "day",
            wording.nearDay(LocalDate.ofInstant(moment, wording.zone())),
            "time",
            wording.time(moment));
    return Text.of(new Part.Moment(moment.getEpochSecond(), words));
  }
}
