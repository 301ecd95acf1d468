package io.github.apparat.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.time.Span;
import io.github.apparat.xml.Labels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The registers as {@code assets/on-a-day.js} reads them, to show the apparatus on any date. A
 * script file, as a page from the disk may read no other.
 */
final class RegisterScript {
  static final String PATH = "assets/register.js";

  private final Register register;
  private final Addresses addresses;
  private final Labels labels;
  private final String language;
  private final DateWords dates;
  private final SeatWords words;
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final Map<Claim, Integer> places = new HashMap<>();

  /**
   * @param language of the registers; empty where they do not say
   */
  RegisterScript(Register register, Addresses addresses, Labels labels, String language) {
    this.language = language;
    this.register = register;
    this.addresses = addresses;
    this.labels = labels;
    dates = new DateWords(labels);
    words = new SeatWords(register, labels);
  }

  byte[] bytes() {
    List<Object> claims = new ArrayList<>();
    register.claims().stream()
        .filter(c -> c.isTenure() || c.isRank())
        .forEach(
            c -> {
              places.put(c, claims.size());
              claims.add(c.isTenure() ? seat(c) : rank(c));
            });
    Map<String, Object> all =
        Data.of(
            "words", words(),
            "language", language.equals(labels.language()) ? "" : language,
            "organs", register.entries("organ").stream().<Object>map(this::organ).toList(),
            "persons", persons(),
            "claims", claims,
            "disputes", disputes(),
            "sources", sources.keySet().stream().<Object>map(this::source).toList());
    try {
      String json = new ObjectMapper().writeValueAsString(all);
      return ("window.apparatRegister = " + json + ";\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> words() {
    return Data.of(
        "possibly", labels.word("answer.possibly"),
        "unknown", labels.word("answer.unknown"),
        "disputed", labels.word("disputed"),
        "unknownCount", labels.word("unknownCount"),
        "nothing", labels.word("pickNothing"),
        "calledThen", labels.word("calledThen"),
        "medium", labels.word("certaintyWord.medium"),
        "low", labels.word("certaintyWord.low"));
  }

  /**
   * Id, heading, address, life, the spans of what else shows that it was there, its kind and names.
   */
  private List<Object> organ(Entry organ) {
    List<String> spans =
        Stream.concat(register.of(organ.id()).stream(), register.on(organ.id()).stream())
            .filter(c -> !c.predicate().equals("event") && !c.isTenure() && !c.isRank())
            .map(c -> c.dates().span())
            .filter(Span::isDated)
            .map(RegisterScript::numbers)
            .distinct()
            .toList();
    return List.of(
        organ.id(),
        organ.heading(),
        addresses.of(organ.id()).orElse(""),
        numbers(register.life(organ.id())),
        spans,
        labels.ordered("entryKind").indexOf(organ.type()),
        names(organ));
  }

  /** The official names that have dates, with their spans. */
  private List<Object> names(Entry organ) {
    return register.of(organ.id()).stream()
        .filter(c -> c.predicate().equals("name") && c.type().equals("official"))
        .filter(c -> !register.isSetAside(c) && c.dates().span().isDated())
        .<Object>map(c -> List.of(c.label(), numbers(c.dates().span())))
        .toList();
  }

  /** Heading, address and life of those who had a seat, by their ids. */
  private Map<String, Object> persons() {
    Map<String, Object> persons = new LinkedHashMap<>();
    for (Entry person : register.entries("person")) {
      if (register.of(person.id()).stream().anyMatch(Claim::isTenure)) {
        persons.put(
            person.id(),
            List.of(
                person.heading(),
                addresses.of(person.id()).orElse(""),
                numbers(register.life(person.id()))));
      }
    }
    return persons;
  }

  private Map<String, Object> seat(Claim claim) {
    return Data.of(
        "person", claim.subject(),
        "organ", register.organ(claim),
        "object", claim.object(),
        "grade", claim.type(),
        "title", words.title(claim.object(), claim.type()),
        "rank", words.rank(claim.object(), claim.type()),
        "span", numbers(claim.dates().span()),
        "aside", register.isSetAside(claim),
        "held", dates.held(claim.dates().from(), claim.dates().to()),
        "cert", claim.evidence().certainty(),
        "sources", claim.evidence().sources().stream().map(this::number).toList());
  }

  private Map<String, Object> rank(Claim claim) {
    String key = "relation." + claim.predicate();
    return Data.of(
        "lower", claim.subject(),
        "upper", claim.object(),
        "predicate", claim.predicate(),
        "type", claim.type(),
        "id", claim.id(),
        "says", labels.word(key + "." + claim.type(), key),
        "span", numbers(claim.dates().span()),
        "aside", register.isSetAside(claim),
        "sources", claim.evidence().sources().stream().map(this::number).toList());
  }

  /** Contradictions in which the edition follows none, as places among the claims. */
  private List<Object> disputes() {
    List<Object> disputes = new ArrayList<>();
    for (Dispute dispute : register.disputes()) {
      List<Integer> of =
          dispute.claims().stream()
              .flatMap(id -> register.claim(id).stream())
              .map(places::get)
              .filter(i -> i != null)
              .toList();
      if (dispute.preferred().isEmpty() && of.size() > 1) {
        disputes.add(of);
      }
    }
    return disputes;
  }

  private int number(String cite) {
    return sources.computeIfAbsent(cite, k -> sources.size());
  }

  private List<Object> source(String cite) {
    Link link = addresses.cited(cite);
    return List.of(link.title(), link.href());
  }

  /**
   * The six days of a span in the order of {@link Span}, since 1 January 1970; {@code -} for no
   * limit before and {@code +} for none after.
   */
  static String numbers(Span s) {
    return LongStream.of(
            s.everFrom(), s.maybeFrom(), s.surelyFrom(), s.surelyTo(), s.maybeTo(), s.everTo())
        .mapToObj(RegisterScript::number)
        .collect(Collectors.joining(","));
  }

  private static String number(long day) {
    if (day == Span.NEVER) {
      return "-";
    }
    return day == Span.ALWAYS ? "+" : Long.toString(day);
  }
}
