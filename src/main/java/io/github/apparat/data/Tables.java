package io.github.apparat.data;

import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.time.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The registers as tables (RFC 4180, but with plain line feeds): a row for each entry, claim and
 * contradiction. Several values in one cell are joined by {@code |}.
 */
final class Tables {
  private static final String BETWEEN = "|";

  private static final String[] ENTRY = {
    "id", "kind", "type", "level", "place", "heading", "forms", "identifiers", "description"
  };

  private static final String[] DATES = {"when", "from", "to", "notBefore", "notAfter"};

  private static final String[] DISPUTE = {"id", "claims", "subjects", "preferred", "reason"};

  private final Facts facts;

  Tables(Facts facts) {
    this.facts = facts;
  }

  /** Persons, organs and places. */
  byte[] entries() {
    return csv(
        List.of(ENTRY), facts.register().entries().values().stream().map(this::entry).toList());
  }

  private List<String> entry(Entry entry) {
    return List.of(
        entry.id(),
        entry.kind(),
        entry.type(),
        entry.level(),
        entry.place(),
        entry.heading(),
        joined(entry.forms().stream().map(Entry.Form::text)),
        joined(entry.numbers().stream()),
        entry.description());
  }

  /** Contradictions. */
  byte[] disputes() {
    List<List<String>> rows = new ArrayList<>();
    facts.disputes().forEach((dispute, id) -> rows.add(dispute(dispute, id)));
    return csv(List.of(DISPUTE), rows);
  }

  private List<String> dispute(Dispute dispute, String id) {
    return List.of(
        id,
        joined(dispute.claims().stream()),
        joined(
            dispute.claims().stream()
                .flatMap(c -> facts.register().claim(c).stream())
                .map(Claim::subject)
                .distinct()),
        dispute.preferred(),
        dispute.reason());
  }

  /** Claims. */
  byte[] claims(List<Claim> claims) {
    return csv(claimHeader(), claims.stream().map(this::claim).toList());
  }

  private static List<String> claimHeader() {
    return Stream.of(
            Stream.of("id", "subject", "subject_heading", "predicate", "type"),
            Stream.of("object", "object_heading", "post", "post_label"),
            Stream.of("label", "language", "number", "others"),
            Stream.of("from_edtf", "to_edtf", "calendar"),
            Arrays.stream(DATES),
            Stream.of("began", "ended", "events"),
            Stream.of("certainty", "preferred", "contradicts"),
            Stream.of("sources", "source_addresses", "cites", "remark"))
        .flatMap(Function.identity())
        .toList();
  }

  private List<String> claim(Claim claim) {
    List<String> row = new ArrayList<>(what(claim));
    row.addAll(dates(claim));
    row.addAll(
        List.of(
            joined(Facts.acts(claim, "began").stream()),
            joined(Facts.acts(claim, "ended").stream()),
            joined(claim.events().stream())));
    row.addAll(evidence(claim));
    return row;
  }

  private List<String> what(Claim claim) {
    String organ = facts.register().organ(claim);
    String post = facts.register().post(claim.object()).map(Claim::id).orElse("");
    return List.of(
        facts.id(claim),
        claim.subject(),
        facts.heading(claim.subject()),
        claim.predicate(),
        claim.type(),
        organ,
        organ.isEmpty() ? "" : facts.heading(organ),
        post,
        post.isEmpty() ? "" : facts.heading(post),
        claim.label(),
        claim.language(),
        claim.number() == 0 ? "" : Integer.toString(claim.number()),
        joined(claim.others().stream()));
  }

  private static List<String> dates(Claim claim) {
    List<String> cells = new ArrayList<>();
    cells.add(claim.dates().from());
    cells.add(claim.dates().to());
    Style style = claim.dates().style();
    When when = When.of(claim.dates());
    cells.add(when.isKnown() ? style.name().toLowerCase(Locale.ROOT) : "");
    Map<String, String> attributes = when.attributes();
    Arrays.stream(DATES).forEach(d -> cells.add(attributes.getOrDefault(d, "")));
    return cells;
  }

  private List<String> evidence(Claim claim) {
    List<Source> sources = facts.sources(claim.evidence().sources());
    return List.of(
        claim.evidence().certainty(),
        facts.preferred(claim).map(p -> p ? "yes" : "no").orElse(""),
        joined(facts.against(claim).stream()),
        joined(sources.stream().map(Source::label)),
        joined(sources.stream().map(Source::address)),
        joined(sources.stream().map(Source::cite)),
        claim.evidence().remark());
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining(BETWEEN));
  }

  private static byte[] csv(List<String> header, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(header);
      printer.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
