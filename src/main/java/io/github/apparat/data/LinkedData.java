package io.github.apparat.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The registers as JSON-LD: entries, claims, contradictions, and the places that make the claims.
 */
final class LinkedData {
  private final Facts facts;
  private final Iris iris;
  private final EntryNodes entries;
  private final ClaimNodes claims;
  private final ObjectWriter writer;

  /**
   * @param root the public address of the site, or the way there from the file
   */
  LinkedData(Facts facts, String root) {
    this.facts = facts;
    iris = new Iris(facts, root);
    entries = new EntryNodes(facts, iris);
    claims = new ClaimNodes(facts, iris);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    writer =
        new ObjectMapper()
            .writer(
                new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(lines)
                    .withArrayIndenter(lines));
  }

  /** An entry with the claims of and on it, and the names of what they connect it with. */
  byte[] entry(Entry entry) {
    List<Claim> about = facts.claims(entry.id());
    List<Object> graph = new ArrayList<>(List.of(entries.node(entry)));
    posts(about).forEach(p -> graph.add(claims.node(p)));
    about.forEach(c -> graph.add(claims.node(c)));
    disputes(about).forEach(d -> graph.add(claims.dispute(d)));
    connected(entry, about).forEach(e -> graph.add(entries.name(e)));
    graph.addAll(sources(List.of(entry), about));
    return json(graph);
  }

  /** Posts of other organs that these claims are about. */
  private List<Claim> posts(List<Claim> about) {
    return about.stream()
        .flatMap(c -> facts.register().post(c.object()).stream())
        .distinct()
        .filter(p -> !about.contains(p))
        .toList();
  }

  private Set<Dispute> disputes(List<Claim> about) {
    Set<Dispute> disputes = new LinkedHashSet<>();
    about.forEach(c -> disputes.addAll(facts.register().disputes(c)));
    return disputes;
  }

  private List<Entry> connected(Entry entry, List<Claim> about) {
    return Stream.concat(
            Stream.of(entry.place()),
            about.stream()
                .flatMap(
                    c ->
                        Stream.concat(
                            Stream.of(c.subject(), facts.register().organ(c)),
                            c.others().stream())))
        .filter(id -> !id.equals(entry.id()))
        .distinct()
        .sorted()
        .flatMap(id -> facts.entry(id).stream())
        .toList();
  }

  /** All registers. */
  byte[] all() {
    List<Object> graph = new ArrayList<>(List.of(dataset()));
    List<Entry> all = List.copyOf(facts.register().entries().values());
    all.forEach(e -> graph.add(entries.node(e)));
    facts.claims().forEach(c -> graph.add(claims.node(c)));
    facts.disputes().keySet().forEach(d -> graph.add(claims.dispute(d)));
    graph.addAll(sources(all, facts.claims()));
    return json(graph);
  }

  private Map<String, Object> dataset() {
    About about = facts.about();
    return Node.of(iris.page("data/registers.jsonld"), "schema:Dataset")
        .put("name", about.title())
        .put("description", about.summary())
        .put("version", about.version())
        .put("creditText", about.editor())
        .put("license", about.licence().href())
        .map();
  }

  /** The places that are cited, and the works they are in. */
  private List<Object> sources(List<Entry> of, List<Claim> about) {
    Map<String, Object> places = new TreeMap<>();
    Map<String, Object> works = new TreeMap<>();
    Stream<String> cites =
        Stream.concat(
            of.stream().flatMap(e -> e.forms().stream()).flatMap(f -> f.sources().stream()),
            about.stream().flatMap(c -> c.evidence().sources().stream()));
    facts
        .sources(cites.distinct().toList())
        .forEach(
            source -> {
              places.put(source.cite(), place(source));
              works.put(source.work(), work(source.work()));
            });
    return Stream.concat(places.values().stream(), works.values().stream()).toList();
  }

  private Map<String, Object> place(Source source) {
    return Node.of(source.cite(), "prov:Entity", "schema:CreativeWork")
        .put("name", source.label())
        .put("url", iris.page(source.address()))
        .put("isPartOf", iris.work(source.work()))
        .map();
  }

  private Map<String, Object> work(String id) {
    return Node.of(iris.work(id), "prov:Entity", "schema:CreativeWork")
        .put("name", facts.work(id).map(Work::shortForm).orElse(id))
        .map();
  }

  private byte[] json(List<Object> graph) {
    Set<String> used = new HashSet<>();
    words(graph, used);
    Node document = new Node().put("@context", Vocabulary.context(used)).put("@graph", graph);
    try {
      String json = writer.writeValueAsString(document.map());
      return (json + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps, lists and words are no JSON", e);
    }
  }

  private static void words(Object value, Set<String> used) {
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(word -> used.add(word.toString()));
      map.values().forEach(v -> words(v, used));
    } else if (value instanceof Collection<?> values) {
      values.forEach(v -> words(v, used));
    }
  }
}
