package io.github.apparat.time;

import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** In which calendar a date is written. All days are counted in the Gregorian one. */
public enum Style {
  GREGORIAN {
    @Override
    long day(int year, int month, int day) {
      return LocalDate.of(year, month, day).toEpochDay();
    }
  },
  /** Old style, in Russia until 31 January 1918, which 14 February followed. */
  JULIAN {
    @Override
    long day(int year, int month, int day) {
      return Math.floorDiv(julian(year, month, day).getTimeInMillis(), 86_400_000L);
    }

    @Override
    int length(int year, int month) {
      return julian(year, month, 1).getActualMaximum(Calendar.DAY_OF_MONTH);
    }

    private static Calendar julian(int year, int month, int day) {
      GregorianCalendar julian = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      julian.setGregorianChange(new Date(Long.MAX_VALUE));
      julian.clear();
      julian.set(year, month - 1, day);
      return julian;
    }
  };

  /** The day since 1 January 1970, Gregorian. */
  abstract long day(int year, int month, int day);

  /** How many days a month has. */
  int length(int year, int month) {
    return LocalDate.of(year, month, 1).lengthOfMonth();
  }

  /** The style that {@code @datingMethod} names: {@code #julian} is the old one. */
  public static Style of(String datingMethod) {
    return datingMethod.equals("#julian") ? JULIAN : GREGORIAN;
  }
}
