package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Entry.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of an organ in EAC-CPF: the heading, names that are claimed for a time, and forms. */
final class EacIdentity {
  private static final String CONVENTION = "edition";

  private final Facts facts;
  private final Entry organ;
  private final EacPen pen;
  private final XmlOut out;

  EacIdentity(Facts facts, Entry organ, EacPen pen) {
    this.facts = facts;
    this.organ = organ;
    this.pen = pen;
    out = pen.out();
  }

  /** Writes {@code identity}. */
  void write() {
    out.element("identity", this::inside);
  }

  private void inside() {
    organ.numbers().forEach(number -> out.text("entityId", number));
    out.text("entityType", "corporateBody");
    out.element(
        "nameEntry",
        () -> {
          out.text("part", organ.heading());
          out.text("authorizedForm", CONVENTION);
        });
    List<Claim> names = names();
    names.forEach(this::claimed);
    List<Form> forms = organ.forms().stream().filter(f -> !isClaimed(f, names)).toList();
    forms.forEach(f -> name(f.text(), attributes(f.language(), "form"), () -> {}));
    pen.notes().write(notes(names, forms));
  }

  private List<Claim> names() {
    return facts.register().of(organ.id()).stream()
        .filter(c -> c.predicate().equals("name"))
        .toList();
  }

  /** The register lists a claimed name among the forms as well. */
  private static boolean isClaimed(Form form, List<Claim> names) {
    return names.stream()
        .anyMatch(c -> c.label().equals(form.text()) && c.language().equals(form.language()));
  }

  private void claimed(Claim name) {
    String type = name.type().isEmpty() ? "form" : name.type();
    name(
        name.label(),
        attributes(name.language(), type),
        () -> {
          if (When.of(name.dates()).isKnown()) {
            out.element("useDates", () -> pen.dates().write(name.dates()));
          }
        });
  }

  private void name(String name, Map<String, String> attributes, Runnable useDates) {
    out.element(
        "nameEntry",
        attributes,
        () -> {
          out.text("part", name);
          useDates.run();
          out.text("alternativeForm", CONVENTION);
        });
  }

  private static Map<String, String> attributes(String language, String type) {
    String script = Locale.forLanguageTag(language).getScript();
    return XmlOut.attributes("scriptCode", script, "xml:lang", language, "localType", type);
  }

  /** An entry of a name has no room for its sources. */
  private List<String> notes(List<Claim> names, List<Form> forms) {
    List<String> lines = new ArrayList<>();
    for (Claim name : names) {
      pen.notes().lines(name).forEach(line -> lines.add(name.label() + ": " + line));
    }
    for (Form form : forms) {
      pen.notes().sources(form.sources()).forEach(line -> lines.add(form.text() + ": " + line));
    }
    return lines;
  }
}
