package io.github.apparat.time;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the W3C attributes of TEI ({@code att.datable.w3c}) can say of an EDTF date. They know no
 * attested beginning and no end between two dates of something that lasts; there the EDTF
 * attributes alone speak.
 */
public final class W3cDates {
  private W3cDates() {}

  /** The attributes of something that lasted, by their names, in the order in which they stand. */
  public static Map<String, String> lasting(String from, String to, Style style) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String[] ends = from.contains("/") ? from.split("/", -1) : new String[] {from, to};
    plain(ends[0], style).ifPresent(date -> attributes.put("from", date));
    plain(ends[1], style).ifPresent(date -> attributes.put("to", date));
    return attributes;
  }

  /** The attributes of something that happened. */
  public static Map<String, String> happening(String when, Style style) {
    if (when.contains("/")) {
      return lasting(when, "", style);
    }
    return plain(when, style)
        .map(date -> Map.of("when", date))
        .orElseGet(() -> between(Edtf.bound(when, style)));
  }

  private static Map<String, String> between(Bound bound) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!bound.earlier()) {
      attributes.put("notBefore", LocalDate.ofEpochDay(bound.earliest()).toString());
    }
    if (!bound.later()) {
      attributes.put("notAfter", LocalDate.ofEpochDay(bound.latest()).toString());
    }
    return attributes;
  }

  /** A date without doubt; of the old style only a day has one of its own in the new. */
  private static Optional<String> plain(String date, Style style) {
    if (Edtf.period(date).isEmpty()) {
      return Optional.empty();
    }
    Bound bound = Edtf.bound(date, style);
    boolean day = bound.earliest() == bound.latest();
    return style == Style.GREGORIAN || day
        ? Optional.of(new Period(bound.earliest(), bound.latest()).date())
        : Optional.empty();
  }
}
