package asterism.bot.architecture.seeded.bot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Supplier;

final class TimeIsGiven {
  static class InstantNow {
    Object ask() {
      return Instant.now();
    }
  }

  static class ReferredTo {
    Supplier<Instant> ask() {
      return Instant::now;
    }
  }

  static class LocalDateNow {
    Object ask() {
      return LocalDate.now(ZoneOffset.UTC);
    }
  }

  static class LocalDateTimeNow {
    Object ask() {
      return LocalDateTime.now(ZoneOffset.UTC);
    }
  }

  static class ZonedDateTimeNow {
    Object ask() {
      return ZonedDateTime.now(ZoneOffset.UTC);
    }
  }

  static class Millis {
    long ask() {
      return System.currentTimeMillis();
    }
  }

  static class Zone {
    Object ask() {
      return ZoneId.systemDefault();
    }
  }

  static class OldZone {
    Object ask() {
      return TimeZone.getDefault();
    }
  }

  static class SystemClock {
    Object ask() {
      return Clock.systemUTC();
    }
  }

  static class TickingClock {
    Object ask() {
      return Clock.tickSeconds(ZoneOffset.UTC);
    }
  }

  static class OldDate {
    Object ask() {
      return new Date();
    }
  }

  static class OldCalendar {
    Object ask() {
      return Calendar.getInstance();
    }
  }
}
