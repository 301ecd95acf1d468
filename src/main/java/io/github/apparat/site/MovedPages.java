package io.github.apparat.site;

import io.github.apparat.kept.Digest;
import io.github.apparat.ledger.Moves.Move;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What leads on from addresses that were published: a page that is gone leaves one that says where
 * it went; a place that is on the same page under another id has its old id there, too; one that
 * went elsewhere leaves a line at the foot of its page.
 */
final class MovedPages {
  /** What may hold no other element where a place begins. */
  private static final Set<String> CLOSED =
      Set.of("table", "ol", "ul", "dl", "img", "hr", "svg", "figure");

  /** What every page has. */
  private static final String MAIN = "main";

  private final Map<String, Map<String, Move>> moves;

  /**
   * @param moves by page and id
   */
  MovedPages(Map<String, Map<String, Move>> moves) {
    this.moves = moves;
  }

  /** The digest of all of it. */
  Digest digest() {
    return Digest.of(moves);
  }

  /** The pages that are gone, in the words of a language. */
  List<Page> all(Labels labels) {
    return moves.entrySet().stream()
        .filter(page -> page.getValue().containsKey(""))
        .map(page -> page(page.getKey(), page.getValue(), labels))
        .toList();
  }

  private static Page page(String path, Map<String, Move> places, Labels labels) {
    Move whole = places.get("");
    String root = path.contains("/") ? "../" : "";
    Map<String, Object> data =
        Data.of(
            "labels", labels.all(),
            "root", root,
            "to", whole.to().isEmpty() ? "" : root + whole.to(),
            "where", whole.to(),
            "reason", whole.reason(),
            "places", places(apart(places), root));
    return new Page(path, "moved", data);
  }

  /**
   * The places that did not simply go where their page went. Without them a page sends its readers
   * on by itself, where no script is, too.
   */
  private static Map<String, Move> apart(Map<String, Move> places) {
    Map<String, Move> apart = new LinkedHashMap<>(places);
    apart.values().removeIf(places.get("")::equals);
    return apart;
  }

  /** The lines at the foot of a page, for the frame around it. */
  List<Object> on(Frame.Head head) {
    Map<String, Move> elsewhere = moves.getOrDefault(head.path(), Map.of());
    return places(elsewhere, head.root()).stream()
        .filter(place -> !place.get("page").equals(head.path()))
        .<Object>map(place -> place)
        .toList();
  }

  private static List<Map<String, Object>> places(Map<String, Move> places, String root) {
    List<Map<String, Object>> lines = new ArrayList<>();
    places.forEach(
        (id, move) -> {
          if (!id.isEmpty()) {
            Map<String, Object> line = Data.link(id, move.to().isEmpty() ? "" : root + move.to());
            line.put("page", move.to().replaceFirst("#.*$", ""));
            line.put("where", move.to());
            line.put("reason", move.reason());
            lines.add(line);
          }
        });
    return lines;
  }

  /** A page with the old ids of places that have others on it now. */
  String anchored(String path, String html) {
    String anchored = html;
    for (Map.Entry<String, Move> place : moves.getOrDefault(path, Map.of()).entrySet()) {
      String to = place.getValue().to();
      if (!place.getKey().isEmpty() && to.startsWith(path + "#")) {
        anchored = anchored(anchored, to.substring(path.length() + 1), place.getKey());
      }
    }
    return anchored;
  }

  /** Where the place has no element in this view of it, the page is what is left. */
  private static String anchored(String html, String id, String old) {
    Pattern start =
        Pattern.compile("<([a-z0-9]+)\\b[^>]*\\sid=\"" + Pattern.quote(id) + "\"[^>]*>");
    Matcher element = start.matcher(html);
    if (!element.find()) {
      return id.equals(MAIN) ? html : anchored(html, MAIN, old);
    }
    int at = CLOSED.contains(element.group(1)) ? element.start() : element.end();
    if (element.group(1).equals("tr")) {
      at = html.indexOf('>', html.indexOf("<t", element.end())) + 1;
    }
    return html.substring(0, at) + "<span id=\"" + old + "\"></span>" + html.substring(at);
  }
}
