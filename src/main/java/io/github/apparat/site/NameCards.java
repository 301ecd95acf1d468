package io.github.apparat.site;

import io.github.apparat.register.AsOf;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.register.Seat;
import io.github.apparat.report.Progress;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page says of the persons and organs that it names: who they were, and where they stood on
 * the dates of the passages. A document's date is a day of which no more is known than it says, so
 * an office that began within its month is possible only.
 */
final class NameCards {
  /** How links begin as the stylesheets write them; to parse each page for them is too dear. */
  private static final String LINK = "<a ";

  private static final Pattern NAME = Pattern.compile(" class=\"(?:[^\"]* )?name[ \"]");
  private static final Pattern ENTRY = Pattern.compile(" href=\"(?:[^\"]*/)?([^\"/]+)\\.html\"");
  private static final Pattern ON = Pattern.compile(" data-on=\"([^\"]*)\"");

  private final Frame frame;
  private final Register register;
  private final ClaimRows rows;
  private final Progress progress;
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, Set<String>> given = new ConcurrentHashMap<>();

  /**
   * @param progress is told of each card
   */
  NameCards(Frame frame, ClaimRows rows, Progress progress) {
    this.progress = progress;
    this.frame = frame;
    this.rows = rows;
    register = frame.edition().register();
    register.entries().keySet().forEach(id -> order.put(id, order.size()));
  }

  /**
   * A card for each entry that is named.
   *
   * @param path of the page
   * @param html what the page shows of a text, one folder below the root
   */
  List<Object> of(String path, Stream<String> html) {
    Map<String, TreeSet<String>> named = new LinkedHashMap<>();
    html.flatMap(part -> names(part).stream())
        .forEach(
            link -> {
              Matcher id = ENTRY.matcher(link);
              if (id.find()) {
                Set<String> dates = named.computeIfAbsent(id.group(1), k -> new TreeSet<>());
                ON.matcher(link).results().forEach(d -> dates.add(d.group(1)));
              }
            });
    give(path, Set.copyOf(named.keySet()));
    List<Object> cards = new ArrayList<>();
    // A page names a few of the thousands that a register may have; they are in its order.
    named.keySet().stream()
        .filter(order::containsKey)
        .sorted(Comparator.comparing(order::get))
        .forEach(id -> cards.add(card(register.entries().get(id), named.get(id))));
    return cards;
  }

  /** The tags of links that are names. */
  private static List<String> names(String html) {
    List<String> names = new ArrayList<>();
    int at = html.indexOf(LINK);
    while (at >= 0) {
      int end = html.indexOf('>', at);
      String link = html.substring(at, end + 1);
      if (NAME.matcher(link).find()) {
        names.add(link);
      }
      at = html.indexOf(LINK, end);
    }
    return names;
  }

  /** Takes down for whom a page has cards. */
  void give(String path, Set<String> ids) {
    given.put(path, ids);
  }

  /** For whom a page that has been made has cards. */
  Set<String> given(String path) {
    return given.getOrDefault(path, Set.of());
  }

  /**
   * Whether a page that has been made has a card for an entry: of a protected text, some names are
   * withheld.
   */
  boolean has(String path, String id) {
    return given(path).contains(id);
  }

  private Map<String, Object> card(Entry entry, Set<String> dates) {
    progress.step();
    List<Object> days = new ArrayList<>();
    for (String date : dates) {
      List<Object> standing = standing(entry, new AsOf(register, Period.of(date)));
      if (!standing.isEmpty()) {
        days.add(Data.of("date", date, "title", frame.dates().date(date), "standing", standing));
      }
    }
    return Data.of(
        "id", entry.id(),
        "entry", rows.entry(entry.id()),
        "kind", entry.kind(),
        "description", entry.description(),
        "days", days);
  }

  private List<Object> standing(Entry entry, AsOf asOf) {
    List<Object> standing = new ArrayList<>();
    if (entry.kind().equals("person")) {
      for (Seat seat : asOf.offices(entry.id())) {
        Answer best = best(seat, asOf);
        seat.claims().stream()
            .filter(c -> asOf.onSomeDay(c) == best)
            .findFirst()
            .ifPresent(c -> add(standing, c, best, entry, seat.disputed()));
      }
    } else {
      for (Claim claim : register.of(entry.id())) {
        if (claim.isRank() && !register.isSetAside(claim)) {
          add(standing, claim, asOf.onSomeDay(claim), entry, false);
        }
      }
    }
    return standing;
  }

  private static Answer best(Seat seat, AsOf asOf) {
    return seat.claims().stream().map(asOf::onSomeDay).reduce(Answer.NOT, Answer::or);
  }

  private void add(List<Object> to, Claim claim, Answer answer, Entry entry, boolean disputed) {
    if (answer.isPossible()) {
      to.add(
          Data.of(
              "what",
              Templates.html(rows.what(claim, entry.id())),
              "held",
              rows.whileHeld(claim),
              "answer",
              frame.answer(answer),
              "disputed",
              disputed));
    }
  }
}
