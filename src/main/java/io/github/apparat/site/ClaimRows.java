package io.github.apparat.site;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Says claims in words, with links, dates and sources: rows of tables. */
final class ClaimRows {
  private final Register register;
  private final Addresses addresses;
  private final Labels labels;
  private final DateWords dates;
  private final String language;

  /**
   * @param language of the registers; empty where they do not say
   */
  ClaimRows(Register register, Addresses addresses, Labels labels, String language) {
    this.language = language;
    this.register = register;
    this.addresses = addresses;
    this.labels = labels;
    dates = new DateWords(labels);
  }

  /** A row on the page of an entry. */
  Map<String, Object> row(Claim claim, String entry) {
    Map<String, Object> row =
        Data.of(
            "id", register.id(claim),
            "what", Templates.html(what(claim, entry)),
            "from", dates.from(claim.dates().from()),
            "to", end(claim),
            "began", act(claim, "began"),
            "ended", act(claim, "ended"),
            "held", whileHeld(claim));
    row.putAll(evidence(claim));
    return row;
  }

  /** What happened on a date has no end of its own. */
  private String end(Claim claim) {
    boolean once = claim.dates().from().equals(claim.dates().to()) && !claim.isTenure();
    return once && !claim.dates().from().contains("/")
        ? ""
        : dates.to(claim.dates().from(), claim.dates().to());
  }

  /**
   * How certain claims are that say the same: as certain as the best of them; empty where nobody
   * doubts.
   */
  String certainty(List<Claim> claims) {
    List<String> words = claims.stream().map(c -> c.evidence().certainty()).toList();
    boolean sure = words.stream().anyMatch(w -> w.isEmpty() || w.equals("high"));
    if (sure || words.isEmpty()) {
      return "";
    }
    return labels.word("certaintyWord." + (words.contains("medium") ? "medium" : "low"));
  }

  /**
   * On what a claim rests: its sources, certainty and remark, and whether another contradicts it.
   */
  Map<String, Object> evidence(Claim claim) {
    String certainty = claim.evidence().certainty();
    List<Dispute> disputes = register.disputes(claim);
    return Data.of(
        "sources", sources(claim.evidence().sources()),
        "certainty", certainty.isEmpty() ? "" : labels.word("certaintyWord." + certainty),
        "remark", claim.evidence().remark(),
        "disputed", !disputes.isEmpty(),
        "preferred", disputes.stream().anyMatch(d -> d.preferred().equals(claim.id())),
        "setAside", register.isSetAside(claim));
  }

  /** The places that say something, with where they lead. */
  List<Object> sources(List<String> cites) {
    List<Object> sources = new ArrayList<>();
    cites.stream()
        .map(addresses::cited)
        .forEach(s -> sources.add(Data.of("label", s.title(), "href", s.href())));
    return sources;
  }

  /** When something happened. */
  String when(Claim claim) {
    String from = dates.from(claim.dates().from());
    String to = dates.to(claim.dates().from(), claim.dates().to());
    boolean lasted = claim.dates().from().contains("/") && !to.isEmpty();
    return lasted ? labels.filled("date.span", from, to) : from;
  }

  /** From when to when something held, in a few words; empty where no source says it. */
  String whileHeld(Claim claim) {
    return dates.held(claim.dates().from(), claim.dates().to());
  }

  /** When two claims held, of two persons. */
  String whileHeld(Claim here, Claim there) {
    return labels.filled("date.both", whileHeld(here), whileHeld(there));
  }

  private String act(Claim claim, String which) {
    return claim.acts().stream()
        .filter(a -> a.startsWith(which + "."))
        .map(a -> labels.words(which).getOrDefault(a.substring(which.length() + 1), ""))
        .findFirst()
        .orElse("");
  }

  /** What a claim says of an entry, as HTML on a page one folder down. */
  String what(Claim claim, String entry) {
    return switch (claim.predicate()) {
      case "name", "negative" -> own(claim.label());
      case "state" -> own(counted(claim) + claim.label());
      case "event", "birth", "death" -> event(claim, entry);
      default -> relation(claim, entry);
    };
  }

  /** How many, before what is counted. */
  private static String counted(Claim claim) {
    return claim.type().equals("size") && claim.number() > 0 ? claim.number() + " " : "";
  }

  private String event(Claim claim, String entry) {
    List<String> others = new ArrayList<>();
    if (!claim.subject().equals(entry)) {
      others.add(link(claim.subject()));
    }
    claim.others().stream().filter(o -> !o.equals(entry)).forEach(o -> others.add(link(o)));
    return kind(claim)
        + (others.isEmpty() ? "" : " " + labels.filled("concerns", String.join(", ", others)));
  }

  /** What a claim says of an entry, without the others whom an event concerns. */
  String brief(Claim claim, String entry) {
    return claim.predicate().equals("event") ? kind(claim) : what(claim, entry);
  }

  private String kind(Claim claim) {
    String kind = labels.word("eventKind." + claim.type(), "eventKind.other");
    String what = labels.words("life").getOrDefault(claim.predicate(), kind);
    return Entities.escape(what) + (claim.label().isEmpty() ? "" : ": " + own(claim.label()));
  }

  /** What a relation says of the one side of it. */
  private String relation(Claim claim, String entry) {
    boolean own = claim.subject().equals(entry);
    String key = (own ? "relation." : "inverse.") + claim.predicate();
    String words = labels.word(key + "." + claim.type(), key);
    return Entities.escape(words).replace("{0}", other(claim, own));
  }

  private String other(Claim claim, boolean own) {
    if (!own) {
      String post = register.post(claim.object()).map(p -> ", " + own(p.label())).orElse("");
      return link(claim.subject()) + post;
    }
    return register
        .post(claim.object())
        .map(p -> own(p.label()) + " · " + link(p.subject()))
        .orElseGet(() -> link(claim.object()));
  }

  /** Words of the registers, as HTML that says their language where the page has another. */
  private String own(String words) {
    String escaped = Entities.escape(words);
    return foreign(language) ? "<span lang=\"" + language + "\">" + escaped + "</span>" : escaped;
  }

  private boolean foreign(String tag) {
    return !tag.isEmpty() && !tag.equals(labels.language());
  }

  private String language(Entry entry) {
    return entry.language().isEmpty() ? language : entry.language();
  }

  /** A link to an entry, as HTML on a page one folder down. */
  String link(String id) {
    Optional<Entry> entry = Optional.ofNullable(register.entries().get(id));
    return entry.map(this::link).orElse(Entities.escape(id));
  }

  private String link(Entry entry) {
    Element link =
        new Element("a")
            .addClass("name")
            .addClass(entry.kind())
            .attr("href", "../" + addresses.of(entry.id()).orElseThrow())
            .text(entry.heading());
    return (foreign(language(entry)) ? link.attr("lang", language(entry)) : link).outerHtml();
  }

  /** A link to an entry, for a template. */
  Map<String, Object> entry(String id) {
    Entry entry = register.entries().get(id);
    Map<String, Object> link = new HashMap<>(Data.link(id, ""));
    if (entry != null) {
      link.put("title", entry.heading());
      link.put("href", addresses.of(id).orElse(""));
      link.put("language", language(entry));
    }
    return link;
  }
}
