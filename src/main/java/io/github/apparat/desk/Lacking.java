package io.github.apparat.desk;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Mention;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.xml.Tei;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/** Finds what the registers and the texts lack of each other, and on how little claims rest. */
final class Lacking {
  private static final List<String> KINDS =
      List.of(
          "unmentioned",
          "unregistered",
          "empty-note",
          "undated-words",
          "undated",
          "one-source",
          "no-place",
          "uncertain",
          "undecided");

  /** A source that names no more than a chapter: somebody has to read all of it. */
  private static final Pattern CLOSE =
      Pattern.compile("cite:[^/]+/(?:.*/)?(?:p|par|note|table|line|n|fig|col)\\..*");

  private final Edition edition;
  private final Addresses addresses;
  private final Register register;
  private final Map<String, List<Item>> all = new LinkedHashMap<>();

  Lacking(Edition edition, Addresses addresses) {
    this.edition = edition;
    this.addresses = addresses;
    register = edition.register();
    KINDS.forEach(kind -> all.put(kind, new ArrayList<>()));
    entries();
    register.claims().forEach(this::claim);
    register.disputes().forEach(this::dispute);
  }

  /** All of it, by kinds; kinds of which there is nothing too. */
  Map<String, List<Item>> all() {
    return all;
  }

  /** Takes what a text lacks. */
  void read(XdmNode tei, Places places) {
    Tei.elements(tei, "text")
        .limit(1)
        .flatMap(Tei::elements)
        .forEach(element -> element(element, places));
  }

  private void element(XdmNode element, Places places) {
    String name = Tei.name(element);
    boolean means = Stream.of("ref", "key").anyMatch(a -> !Tei.attribute(element, a).isEmpty());
    if (Coverage.NAMES.contains(name) && !means) {
      all.get("unregistered").add(places.item(element, element.getStringValue(), name));
    } else if (name.equals("date") && !Coverage.hasValue(element)) {
      all.get("undated-words").add(places.item(element, element.getStringValue(), ""));
    } else if (name.equals("note") && !Coverage.hasText(element)) {
      String number = Tei.attribute(element, "n");
      all.get("empty-note").add(places.item(element, number, Tei.attribute(element, "type")));
    }
  }

  private void entries() {
    Set<String> mentioned =
        edition.texts().stream()
            .flatMap(text -> text.mentions().stream())
            .map(Mention::entry)
            .collect(Collectors.toSet());
    for (Entry entry : register.entries().values()) {
      if (!mentioned.contains(entry.id())) {
        int claims = register.of(entry.id()).size() + register.on(entry.id()).size();
        all.get("unmentioned")
            .add(
                new Item(
                    entry.heading(),
                    entry.kind(),
                    claims == 0 ? "" : "" + claims,
                    Addresses.page(entry),
                    entry.at()));
      }
    }
  }

  private void claim(Claim claim) {
    Claim.Evidence evidence = claim.evidence();
    Set<String> works =
        evidence.sources().stream()
            .map(source -> source.replaceFirst("^cite:", "").replaceFirst("/.*$", ""))
            .collect(Collectors.toSet());
    if (works.size() < 2) {
      add("one-source", claim, String.join(", ", works));
    }
    evidence.sources().stream()
        .filter(source -> !CLOSE.matcher(source).matches())
        .findFirst()
        .ifPresent(source -> add("no-place", claim, addresses.cited(source).title()));
    if (Set.of("low", "medium").contains(evidence.certainty())) {
      add("uncertain", claim, evidence.certainty());
    }
    boolean happens = claim.isChange() || claim.predicate().equals("event");
    if (happens && claim.dates().from().isEmpty() && claim.dates().to().isEmpty()) {
      add("undated", claim, "");
    }
  }

  private void add(String kind, Claim claim, String remark) {
    Entry subject = register.entries().get(claim.subject());
    all.get(kind)
        .add(
            new Item(
                heading(claim.subject()),
                words(claim),
                remark,
                subject == null ? "" : Addresses.page(subject),
                claim.evidence().at()));
  }

  private String words(Claim claim) {
    String what = claim.type().isEmpty() ? claim.predicate() : claim.type();
    String object = register.post(claim.object()).map(Claim::label).orElse(heading(claim.object()));
    String organ = claim.object().isEmpty() ? "" : heading(register.organ(claim));
    String named = organ.isEmpty() || organ.equals(object) ? object : object + ", " + organ;
    String when =
        Stream.of(claim.dates().from(), claim.dates().to())
            .filter(date -> !date.isEmpty())
            .distinct()
            .collect(Collectors.joining("/"));
    return Stream.of(what, claim.label(), named, when)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String heading(String id) {
    Entry entry = register.entries().get(id);
    return entry == null ? id : entry.heading();
  }

  private void dispute(Dispute dispute) {
    if (dispute.preferred().isEmpty()) {
      List<Claim> claims =
          dispute.claims().stream().flatMap(c -> register.claim(c).stream()).toList();
      String subject = claims.isEmpty() ? "" : claims.get(0).subject();
      Entry entry = register.entries().get(subject);
      String found = claims.stream().map(this::words).distinct().collect(Collectors.joining(" | "));
      all.get("undecided")
          .add(
              new Item(
                  heading(subject),
                  found,
                  dispute.reason(),
                  entry == null ? "" : Addresses.page(entry),
                  dispute.at()));
    }
  }
}
