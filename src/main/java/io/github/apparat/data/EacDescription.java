package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Dates;
import io.github.apparat.register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an organ was, did and went through, in EAC-CPF. */
final class EacDescription {
  private final Facts facts;
  private final Entry organ;
  private final EacPen pen;
  private final XmlOut out;
  private final List<Claim> claims;

  EacDescription(Facts facts, Entry organ, EacPen pen) {
    this.facts = facts;
    this.organ = organ;
    this.pen = pen;
    out = pen.out();
    claims = facts.register().of(organ.id());
  }

  /** Writes {@code description}. */
  void write() {
    out.element("description", this::inside);
  }

  private void inside() {
    existence();
    if (!organ.place().isEmpty()) {
      out.element("place", () -> out.text("placeEntry", facts.heading(organ.place())));
    }
    local("kind", organ.type());
    local("level", organ.level());
    claims.stream().filter(c -> c.predicate().equals("state")).forEach(this::state);
    history();
  }

  /** The edition's own classes rest on no single source. */
  private void local(String type, String term) {
    if (!term.isEmpty()) {
      out.element("localDescription", Map.of("localType", type), () -> out.text("term", term));
    }
  }

  private void existence() {
    List<Claim> begins = own("founded");
    List<Claim> ends = own("abolished");
    if (begins.size() + ends.size() > 0) {
      List<String> lines = new ArrayList<>();
      Stream.concat(begins.stream(), ends.stream())
          .forEach(
              c ->
                  pen.notes()
                      .lines(c)
                      .forEach(line -> lines.add(c.type() + " " + c.dates().from() + ": " + line)));
      out.element(
          "existDates",
          () -> {
            pen.dates().existence(dates(begins), dates(ends));
            pen.notes().write(lines);
          });
    }
  }

  private List<Claim> own(String event) {
    return facts.followed(organ.id()).stream()
        .filter(c -> c.predicate().equals("event") && c.type().equals(event))
        .filter(c -> When.of(c.dates()).isKnown())
        .toList();
  }

  private static List<Dates> dates(List<Claim> claims) {
    return claims.stream().map(Claim::dates).toList();
  }

  private void state(Claim state) {
    String places = state.isPost() ? " places" : "";
    String number = state.number() == 0 ? "" : ": " + state.number() + places;
    Runnable inside =
        () -> {
          out.text("term", state.label() + number);
          pen.dates().write(state.dates());
          pen.notes().write(state);
        };
    if (state.type().equals("competence")) {
      out.element("function", inside);
    } else {
      out.element("localDescription", Map.of("localType", state.type()), inside);
    }
  }

  private void history() {
    List<Claim> dated = events(c -> When.of(c.dates()).isKnown());
    List<Claim> undated = events(c -> !When.of(c.dates()).isKnown());
    if (organ.description().isEmpty() && dated.isEmpty() && undated.isEmpty()) {
      return;
    }
    out.element(
        "biogHist",
        () -> {
          if (!organ.description().isEmpty()) {
            out.text("abstract", organ.description());
          }
          if (!dated.isEmpty()) {
            out.element("chronList", () -> dated.forEach(this::happened));
          }
          undated.forEach(e -> out.text("p", words(e)));
          dated.forEach(this::cited);
          undated.forEach(this::cited);
        });
  }

  private List<Claim> events(Predicate<Claim> of) {
    return claims.stream().filter(c -> c.predicate().equals("event")).filter(of).toList();
  }

  private void happened(Claim event) {
    out.element(
        "chronItem",
        () -> {
          pen.dates().write(event.dates());
          out.text("event", words(event));
        });
  }

  private static String words(Claim event) {
    return event.label().isEmpty() ? event.type() : event.label();
  }

  /** A chronology has no room for sources. */
  private void cited(Claim event) {
    pen.notes().lines(event).forEach(l -> out.text("citation", words(event) + " " + l));
  }
}
