package io.github.apparat.site;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Claim;
import io.github.apparat.model.Edition.Entry;
import io.github.apparat.render.Addresses;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The claims on a person or an organ, as tables; what is said of two entries stands with both. */
final class ClaimTables {
  private final Edition edition;
  private final Addresses addresses;
  private final Labels labels;
  private final DateWords dates;
  private final Map<String, List<Claim>> bySubject = new HashMap<>();
  private final Map<String, List<Claim>> byObject = new HashMap<>();
  private final Map<String, Claim> posts = new HashMap<>();

  ClaimTables(Edition edition, Addresses addresses, Labels labels) {
    this.edition = edition;
    this.addresses = addresses;
    this.labels = labels;
    dates = new DateWords(labels);
    edition.claims().stream()
        .filter(c -> c.type().equals("post"))
        .forEach(c -> posts.put(c.id(), c));
    for (Claim claim : edition.claims()) {
      bySubject.computeIfAbsent(claim.subject(), k -> new ArrayList<>()).add(claim);
      String object =
          Optional.ofNullable(posts.get(claim.object())).map(Claim::subject).orElse(claim.object());
      byObject.computeIfAbsent(object, k -> new ArrayList<>()).add(claim);
    }
  }

  /** The tables of an entry that have rows, in their order. */
  List<Object> of(Entry entry) {
    List<Claim> own = bySubject.getOrDefault(entry.id(), List.of());
    List<Claim> others = byObject.getOrDefault(entry.id(), List.of());
    List<Object> tables = new ArrayList<>();
    if (entry.kind().equals("person")) {
      table(
          tables,
          "offices",
          rows(
              own,
              c ->
                  isTenure(c)
                      ? Optional.of(relation(c, "relation", c.object()))
                      : Optional.empty()));
    } else {
      table(tables, "names", rows(own, c -> labelled(c, Set.of("orgName"))));
      table(tables, "posts", posts(own, others));
      table(
          tables,
          "members",
          rows(
              others,
              c ->
                  c.predicate().equals("memberOf")
                      ? Optional.of(relation(c, "inverse", c.subject()))
                      : Optional.empty()));
      List<Object> hierarchy =
          rows(
              own,
              c ->
                  isHierarchy(c)
                      ? Optional.of(relation(c, "relation", c.object()))
                      : Optional.empty());
      hierarchy.addAll(
          rows(
              others,
              c ->
                  isHierarchy(c)
                      ? Optional.of(relation(c, "inverse", c.subject()))
                      : Optional.empty()));
      table(tables, "hierarchy", hierarchy);
    }
    table(tables, "events", rows(own, c -> labelled(c, Set.of("birth", "death", "event"))));
    table(
        tables,
        "states",
        rows(own, c -> c.type().equals("post") ? Optional.empty() : labelled(c, Set.of("state"))));
    return tables;
  }

  private static boolean isTenure(Claim claim) {
    return claim.predicate().equals("holds") || claim.predicate().equals("memberOf");
  }

  private static boolean isHierarchy(Claim claim) {
    return !isTenure(claim) && !claim.object().isEmpty();
  }

  private void table(List<Object> tables, String key, List<Object> rows) {
    if (!rows.isEmpty()) {
      tables.add(Data.of("title", labels.word("tables." + key), "rows", rows));
    }
  }

  private List<Object> rows(List<Claim> claims, Function<Claim, Optional<String>> what) {
    List<Object> rows = new ArrayList<>();
    claims.forEach(c -> what.apply(c).ifPresent(w -> rows.add(row(c, w))));
    return rows;
  }

  /** Each post with its holders below it. */
  private List<Object> posts(List<Claim> own, List<Claim> others) {
    List<Object> rows = new ArrayList<>();
    for (Claim post : own) {
      if (post.type().equals("post")) {
        rows.add(row(post, Entities.escape(post.label())));
        others.stream()
            .filter(c -> c.object().equals(post.id()))
            .forEach(
                c -> rows.add(row(c, link(c.subject()) + ", " + Entities.escape(post.label()))));
      }
    }
    return rows;
  }

  private Optional<String> labelled(Claim claim, Set<String> predicates) {
    if (!predicates.contains(claim.predicate())) {
      return Optional.empty();
    }
    // A birth or death needs no words; its date says enough.
    String life = labels.words("life").getOrDefault(claim.predicate(), "");
    String otherwise = claim.type().isEmpty() ? claim.predicate() : claim.type();
    String said = claim.label().isEmpty() && life.isEmpty() ? otherwise : claim.label();
    String between = life.isEmpty() || said.isEmpty() ? "" : ", ";
    return Optional.of(Entities.escape(life + between + said));
  }

  private String relation(Claim claim, String direction, String other) {
    String key = direction + "." + claim.predicate();
    String words = labels.word(key + "." + claim.type(), key);
    return Entities.escape(words).replace("{0}", post(other));
  }

  private String post(String id) {
    Claim post = posts.get(id);
    return post == null ? link(id) : Entities.escape(post.label()) + " · " + link(post.subject());
  }

  private String link(String id) {
    Optional<Entry> entry = Optional.ofNullable(edition.entries().get(id));
    return entry
        .map(
            e ->
                new Element("a")
                    .addClass("name")
                    .addClass(e.kind())
                    .attr("href", "../" + addresses.of(id).orElseThrow())
                    .text(e.heading())
                    .outerHtml())
        .orElse(Entities.escape(id));
  }

  private Map<String, Object> row(Claim claim, String what) {
    List<Object> sources = new ArrayList<>();
    claim.sources().stream()
        .map(addresses::cited)
        .forEach(s -> sources.add(Data.of("label", s.title(), "href", s.href())));
    String certainty =
        claim.certainty().isEmpty() ? "" : labels.word("certaintyWord." + claim.certainty());
    return Data.of(
        "what", Templates.html(what),
        "from", dates.from(claim.from()),
        "to", dates.to(claim.from(), claim.to()),
        "sources", sources,
        "certainty", certainty,
        "remark", Templates.html(Entities.escape(claim.remark())));
  }
}
