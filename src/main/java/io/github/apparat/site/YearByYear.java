package io.github.apparat.site;

import io.github.apparat.register.AsOf;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.register.Seat;
import io.github.apparat.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Where a person stood in each year for which a source says anything. */
final class YearByYear {
  private final Register register;
  private final ClaimRows rows;
  private final Frame frame;

  YearByYear(Register register, ClaimRows rows, Frame frame) {
    this.register = register;
    this.rows = rows;
    this.frame = frame;
  }

  /** The years in order, each with offices and memberships that are certain or possible. */
  List<Object> of(String person) {
    List<Object> years = new ArrayList<>();
    for (String year : years(register.of(person).stream().filter(Claim::isTenure).toList())) {
      AsOf asOf = new AsOf(register, Period.of(year));
      List<Object> seats =
          asOf.offices(person).stream()
              .filter(s -> s.answer().isPossible())
              .<Object>map(s -> seat(s, asOf, person))
              .toList();
      if (!seats.isEmpty()) {
        years.add(Data.of("year", year, "seats", seats));
      }
    }
    return years;
  }

  /** From the first year that is named to the last. */
  private static List<String> years(List<Claim> tenures) {
    TreeSet<String> named = new TreeSet<>();
    Register.changes(tenures).forEach(date -> named.add(date.substring(0, 4)));
    List<String> years = new ArrayList<>();
    if (!named.isEmpty()) {
      for (int year = Integer.parseInt(named.first());
          year <= Integer.parseInt(named.last());
          year++) {
        years.add(String.format(Locale.ROOT, "%04d", year));
      }
    }
    return years;
  }

  private Object seat(Seat seat, AsOf asOf, String person) {
    List<Claim> saying = asOf.saying(seat);
    Claim claim = saying.isEmpty() ? seat.claims().get(0) : saying.get(0);
    return Data.of(
        "what", Templates.html(rows.what(claim, person)),
        "disputed", seat.disputed(),
        "certainty", rows.certainty(saying),
        "answer", frame.answer(seat.answer()));
  }
}
