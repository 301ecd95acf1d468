package io.github.apparat.foreign;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a bare reading finds on a site: the words of the pages of texts, and every link, id and
 * note. It knows that texts stand below {@code text/}, and of ARIA what notes and their marks are;
 * nothing else of this tool.
 */
final class BareSite {
  private final Path root;
  private final Map<String, Set<String>> ids = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();
  private final Set<String> marks = new HashSet<>();

  /** How often each word stands on the pages of texts. */
  final Map<String, Integer> words = new HashMap<>();

  /** Each three words that follow one another there. */
  final Set<Long> threes = new HashSet<>();

  /** The words of all pages. */
  final Set<String> all = new HashSet<>();

  /** Notes that lead back to where they are marked. */
  private final List<Link> returns = new ArrayList<>();

  /**
   * @param from the page, then {@code #} and the id around the link, if there is one
   */
  private record Link(String from, String page, String id) {}

  private BareSite(Path root) {
    this.root = root;
  }

  /** Reads all pages of a site. */
  static BareSite of(Path root) throws IOException {
    BareSite site = new BareSite(root);
    for (Path file : site.pages()) {
      site.page(file);
    }
    return site;
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** Whether the HTML of any page has these characters. */
  boolean holds(String characters) throws IOException {
    for (Path page : pages()) {
      if (Files.readString(page).contains(characters)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reader of any page sees these words. */
  boolean shows(String words) throws IOException {
    for (Path page : pages()) {
      if (Jsoup.parse(page, "UTF-8").text().contains(words)) {
        return true;
      }
    }
    return false;
  }

  private void page(Path file) throws IOException {
    String name = root.relativize(file).toString().replace('\\', '/');
    Document page = Jsoup.parse(file, "UTF-8");
    ids.put(name, new TreeSet<>(page.select("[id]").eachAttr("id")));
    for (Element link : page.select("[href], [src]")) {
      link(name, link);
    }
    all.addAll(Tokens.all(page.wholeText()));
    // A transcript beside a text is a view of its own.
    boolean transcript = name.startsWith("diplomatic/") && page.selectFirst(".surface") != null;
    if (name.startsWith("text/") || transcript) {
      page.select("[popover]").remove();
      page.select("main").forEach(this::words);
    }
  }

  private void link(String name, Element link) {
    String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
    if (address.matches("(https?|mailto|data|urn|doi|ftp):.*")) {
      return;
    }
    String page = address.replaceFirst("[?#].*", "");
    String target = page.isEmpty() ? name : resolved(name, page);
    String id = address.contains("#") ? decoded(address.substring(address.indexOf('#') + 1)) : "";
    Element around = link.closest("[id]");
    Link found = new Link(name + "#" + (around == null ? "" : around.id()), target, id);
    links.add(found);
    if (!name.startsWith("text/")) {
      return; // other views show the same notes again
    }
    if (link.attr("role").equals("doc-noteref")) {
      marks.add(target + "#" + id);
    } else if (link.attr("role").equals("doc-backlink")) {
      returns.add(found);
    }
  }

  private static String resolved(String from, String to) {
    Path folder = Path.of("/" + from).getParent();
    return folder.resolve(decoded(to)).normalize().toString().replace('\\', '/').substring(1);
  }

  private static String decoded(String address) {
    return address.matches("(?:[^%]|%[0-9A-Fa-f]{2})*+")
        ? URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
        : address;
  }

  private void words(Element main) {
    PageRuns runs = PageRuns.of(main);
    Map<String, Integer> apart = counts(runs.apart());
    counts(runs.joined()).forEach((w, n) -> apart.merge(w, n, Math::max));
    apart.forEach((w, n) -> words.merge(w, n, Integer::sum));
  }

  private Map<String, Integer> counts(List<String> runs) {
    Map<String, Integer> counts = new HashMap<>();
    for (String run : runs) {
      List<String> found = Tokens.all(run);
      found.forEach(w -> counts.merge(w, 1, Integer::sum));
      threes.addAll(Tokens.threes(found));
    }
    return counts;
  }

  /** Links that lead to no file or to no id of a page. */
  List<String> brokenLinks() {
    return links.stream()
        .filter(l -> !leads(l))
        .map(l -> l.from() + " → " + l.page() + (l.id().isEmpty() ? "" : "#" + l.id()))
        .distinct()
        .toList();
  }

  private boolean leads(Link link) {
    boolean there = Files.exists(root.resolve(link.page()));
    Set<String> of = ids.get(link.page());
    return there && (link.id().isEmpty() || of == null || of.contains(link.id()));
  }

  /** How many notes are led to by a mark and lead back to it. */
  long notesBothWays() {
    return returns.stream()
        .filter(back -> leads(back) && marks.contains(back.from()))
        .map(Link::from)
        .distinct()
        .count();
  }
}
