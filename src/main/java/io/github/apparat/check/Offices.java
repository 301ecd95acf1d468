package io.github.apparat.check;

import io.github.apparat.register.AsOf;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Period;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * An office that a text gives a person, as {@code roleName} with {@code @ref} to a post inside
 * {@code persName}, against the tenures on the date of the passage.
 */
final class Offices {
  private static final Set<String> PASSAGES = Set.of("p", "ab", "note", "item", "cell", "head");

  private final Register register;

  Offices(Register register) {
    this.register = register;
  }

  /** Whether there is a tenure at all to compare with. */
  boolean areKnown() {
    return register.claims().stream().anyMatch(Claim::isTenure);
  }

  /** Checks a file. */
  void check(XmlFile file, Report report) {
    Tei.elements(file.tree(), "persName")
        .filter(name -> !Tei.attribute(name, "ref").isEmpty())
        .forEach(
            name ->
                Tei.elements(name, "roleName")
                    .filter(role -> !Tei.attribute(role, "ref").isEmpty())
                    .forEach(role -> check(file, name, role, report)));
  }

  private void check(XmlFile file, XdmNode name, XdmNode role, Report report) {
    String person = pointed(name);
    String post = pointed(role);
    Optional<String> date = date(name);
    if (date.isEmpty() || register.post(post).isEmpty()) {
      return;
    }
    AsOf then = new AsOf(register, Period.of(date.get()));
    Answer answer = Answer.NOT;
    for (Claim claim : register.of(person)) {
      if (claim.isTenure() && claim.object().equals(post)) {
        answer = answer.or(then.of(claim));
      }
    }
    if (answer == Answer.NOT) {
      report.add(Rule.OFFICE_01.at(file.locate(role, "ref"), person, post, date.get()));
    }
  }

  private static String pointed(XdmNode element) {
    String first = Tei.attribute(element, "ref").strip().split("\\s+")[0];
    return first.substring(first.indexOf('#') + 1);
  }

  /** The first date of the passage, else that of the text; years, months and days. */
  private static Optional<String> date(XdmNode name) {
    XdmNode root = name;
    Stream<XdmNode> dates = Stream.empty();
    for (XdmNode n = name.getParent(); n != null && n.getNodeName() != null; n = n.getParent()) {
      if (root == name && PASSAGES.contains(Tei.name(n))) {
        dates = Tei.elements(n, "date");
        root = n;
      }
      if (Tei.name(n).equals("TEI")) {
        List<XdmNode> creation =
            Tei.elements(n, "creation").flatMap(c -> Tei.elements(c, "date")).toList();
        dates = Stream.concat(dates, creation.stream());
      }
    }
    return dates
        .map(d -> Tei.attribute(d, "when"))
        .filter(when -> when.matches("\\d{4}(-\\d\\d){0,2}") && Edtf.isDate(when))
        .findFirst();
  }
}
