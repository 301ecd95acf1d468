package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Charts of organs where a text asks for them: the same that stand on the organs' pages. */
final class OrganCharts {
  /** What the stylesheet of charts leaves where the chart of an organ belongs. */
  private static final Pattern PLACE =
      Pattern.compile("<div data-added=\"\" data-chart=\"([^\"]+)\"></div>");

  private final Register register;
  private final ClaimRows rows;
  private final Chart chart;

  OrganCharts(Register register, ClaimRows rows) {
    this.register = register;
    this.rows = rows;
    chart = new Chart(register);
  }

  /**
   * A text and the charts in it, in order, for a template: each piece is HTML or a chart.
   *
   * @param html of the text; nothing where it is empty
   */
  List<Object> in(String html) {
    List<Object> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(html);
    int done = 0;
    while (place.find()) {
      pieces.add(piece(html.substring(done, place.start()), Map.of()));
      pieces.add(piece("", of(place.group(1))));
      done = place.end();
    }
    if (done < html.length()) {
      pieces.add(piece(html.substring(done), Map.of()));
    }
    return pieces;
  }

  private static Map<String, Object> piece(String html, Map<String, Object> chart) {
    return Data.of("html", Templates.html(html), "chart", chart);
  }

  /** Who held a post in an organ or was its member, a row for each. */
  Map<String, Object> of(String organ) {
    List<Claim> seats = new ArrayList<>(register.on(organ));
    seats.removeIf(c -> !c.isTenure());
    return chart.of(seats, c -> rows.entry(c.subject()));
  }
}
