package asterism.bot.feature.export;

import asterism.bot.feature.Exporting.Date;
import asterism.bot.message.Attachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Dates as a file that calendars take (RFC 5545). The same date has the same id whenever it is
 * written, so that a calendar knows it again.
 */
final class Calendar {
  private static final Duration SHORT = Duration.ofMinutes(15);

  private Calendar() {}

  static Attachment of(String name, List<Date> dates) {
    return new Attachment(
        name + ".ics",
        "text/calendar; charset=utf-8",
        written(dates).getBytes(StandardCharsets.UTF_8));
  }

  private static String written(List<Date> dates) {
    net.fortuna.ical4j.model.Calendar calendar = new net.fortuna.ical4j.model.Calendar();
    calendar.add(new ProdId("-//Asterism//Asterism//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    dates.forEach(date -> calendar.add(event(date)));
    return calendar.toString();
  }

  private static VEvent event(Date date) {
    VEvent event = new VEvent(false);
    event.add(new DtStamp(date.changed()));
    date.at()
        .ifPresentOrElse(
            at ->
                event
                    .add(new DtStart<>(at))
                    .add(new net.fortuna.ical4j.model.property.Duration(SHORT)),
            () -> event.add(new DtStart<>(date.day())));
    event.add(new Summary(date.title()));
    event.add(new Uid(date.id() + "@asterism"));
    event.add(new LastModified(date.changed()));
    event.add(ImmutableTransp.TRANSPARENT);
    return event;
  }
}
