package asterism.bot.feature.export;

import asterism.bot.feature.Exporting.Date;
import asterism.bot.message.Attachment;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Dates as a file that calendars take (RFC 5545). The same date has the same id whenever it is
 * written, so that a calendar knows it again.
 */
final class Calendar {
  private static final int SHORT = 15; // minutes

  private Calendar() {}

  static Attachment of(String name, List<Date> dates) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Asterism//Asterism//EN");
    dates.forEach(date -> calendar.addEvent(event(date)));
    return new Attachment(
        name + ".ics",
        "text/calendar; charset=utf-8",
        Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
  }

  private static VEvent event(Date date) {
    VEvent event = new VEvent();
    event.setUid(date.id() + "@asterism");
    event.setDateTimeStamp(moment(date.changed()));
    event.setLastModified(moment(date.changed()));
    event.setSummary(date.title());
    event.setTransparency(true);
    date.at()
        .ifPresentOrElse(
            at -> {
              event.setDateStart(moment(at), true);
              event.setDuration(Duration.builder().minutes(SHORT).build());
            },
            () -> event.setDateStart(day(date.day()), false));
    return event;
  }

  private static java.util.Date moment(Instant instant) {
    return java.util.Date.from(instant);
  }

  /** Written as it is, in whatever zone this machine is. */
  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
