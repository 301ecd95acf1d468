package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Hierarchy;
import io.github.apparat.register.Register;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stood above an organ and below it, on each date on which that changed. */
final class PlaceInTheApparatus {
  private final Register register;
  private final ClaimRows rows;
  private final Frame frame;
  private final Hierarchies hierarchies;

  PlaceInTheApparatus(Register register, ClaimRows rows, Frame frame, Hierarchies hierarchies) {
    this.hierarchies = hierarchies;
    this.register = register;
    this.rows = rows;
    this.frame = frame;
  }

  /** The place on each date, the last first; then what no source dates. */
  List<Object> of(String organ) {
    List<Claim> near = new ArrayList<>(register.of(organ).stream().filter(Claim::isRank).toList());
    near.addAll(register.on(organ).stream().filter(Claim::isRank).toList());
    List<Object> places = new ArrayList<>();
    List<Line> before = List.of();
    for (Moment moment : moments(near)) {
      Hierarchy hierarchy = hierarchies.of(moment.day());
      List<Line> lines = lines(organ, hierarchy);
      if (lines.size() > 1 && !lines.equals(before)) {
        places.add(place(moment, organ, lines));
        before = lines;
      }
    }
    Collections.reverse(places);
    List<Line> undated = undated(organ, near);
    if (undated.size() > 1) {
      places.add(place(new Moment("", "", ""), organ, undated));
    }
    return places;
  }

  /**
   * When the place of an organ is looked at.
   *
   * @param day a date
   * @param title what that is called
   * @param page the date whose page shows the whole
   */
  private record Moment(String day, String title, String page) {}

  /** Each date of the claims; where on one some end and others begin, the days around it too. */
  private List<Moment> moments(List<Claim> near) {
    List<Moment> moments = new ArrayList<>();
    for (String date : Register.changes(near)) {
      boolean ends = near.stream().anyMatch(c -> c.dates().to().equals(date));
      boolean begins = near.stream().anyMatch(c -> c.dates().from().equals(date));
      if (ends && begins) {
        Period period = Period.of(date);
        String before = day(period.first() - 1);
        String after = day(period.last() + 1);
        moments.add(new Moment(before, frame.dates().before(date), date));
        moments.add(new Moment(after, frame.dates().after(date), date));
      } else {
        moments.add(new Moment(date, frame.dates().date(date), date));
      }
    }
    return moments;
  }

  private static String day(long day) {
    return new Period(day, day).date();
  }

  private Map<String, Object> place(Moment moment, String organ, List<Line> lines) {
    boolean dated = !moment.day().isEmpty();
    boolean there = dated && hierarchies.of(moment.page()).presence(organ).isPossible();
    return Data.of(
        "date", moment.day(),
        "title", moment.title(),
        "lines", lines.stream().<Object>map(l -> line(l, organ, dated)).toList(),
        "day", dated ? DayPages.path(moment.page()) + (there ? "#" + organ : "") : "");
  }

  /**
   * A line of the diagram.
   *
   * @param organ which stands on it
   * @param claim that puts it there; null for the organ of the page
   */
  private record Line(String organ, int depth, Claim claim, Answer answer) {}

  /** From the top down: those above, the organ, those below. */
  private List<Line> lines(String organ, Hierarchy hierarchy) {
    List<Line> above = above(organ, hierarchy);
    int depth = above.isEmpty() ? 0 : above.get(above.size() - 1).depth() + 1;
    List<Line> lines = new ArrayList<>(above);
    lines.add(new Line(organ, depth, null, Answer.CERTAINLY));
    hierarchy
        .below(organ)
        .forEach(
            (claim, answer) -> {
              if (answer.isPossible()) {
                lines.add(new Line(claim.subject(), depth + 1, claim, answer));
              }
            });
    return lines;
  }

  /**
   * All that it stood under, certainly or possibly, and only where nothing is that, what is not
   * known; above the nearest of them the one way up.
   */
  private static List<Line> above(String organ, Hierarchy hierarchy) {
    List<Line> chain = new ArrayList<>();
    Optional<Claim> first = hierarchy.parent(organ);
    Optional<Claim> up = first.flatMap(c -> hierarchy.parent(c.object()));
    while (up.isPresent()) {
      Claim claim = up.get();
      chain.add(0, new Line(claim.object(), 0, claim, hierarchy.above(claim.subject()).get(claim)));
      up = hierarchy.parent(claim.object());
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : chain) {
      lines.add(new Line(line.organ(), lines.size(), line.claim(), line.answer()));
    }
    int depth = lines.size();
    Map<Claim, Answer> direct = hierarchy.above(organ);
    boolean known = direct.values().stream().anyMatch(a -> a.isPossible());
    direct.forEach(
        (claim, answer) -> {
          if (!known || answer.isPossible()) {
            lines.add(new Line(claim.object(), depth, claim, answer));
          }
        });
    return lines;
  }

  private static List<Line> undated(String organ, List<Claim> near) {
    List<Line> lines = new ArrayList<>();
    List<Claim> undated = near.stream().filter(c -> !c.dates().span().isDated()).toList();
    undated.stream()
        .filter(c -> c.subject().equals(organ))
        .forEach(c -> lines.add(new Line(c.object(), 0, c, Answer.UNKNOWN)));
    int depth = lines.isEmpty() ? 0 : 1;
    lines.add(new Line(organ, depth, null, Answer.CERTAINLY));
    undated.stream()
        .filter(c -> c.object().equals(organ))
        .forEach(c -> lines.add(new Line(c.subject(), depth + 1, c, Answer.UNKNOWN)));
    return lines;
  }

  private Map<String, Object> line(Line line, String self, boolean onADate) {
    Map<String, Object> data =
        Data.of(
            "depth", line.depth(),
            "self", line.organ().equals(self),
            "organ", rows.entry(line.organ()));
    if (line.claim() == null) {
      data.putAll(
          Data.of("relation", "", "answer", "", "held", "", "sources", List.of(), "remark", ""));
    } else {
      data.put("relation", Templates.html(rows.what(line.claim(), line.organ())));
      data.put("answer", onADate ? frame.answer(line.answer()) : "");
      data.put("held", rows.whileHeld(line.claim()));
      data.putAll(rows.evidence(line.claim()));
    }
    return data;
  }
}
