package io.github.apparat.render;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XdmNode;

/**
 * The files that a text names and the site is to hold: images of pages and figures ({@code
 * graphic/@url}, {@code media/@url}, {@code @facs}). They lie below the edition and are named
 * relative to the TEI file. Addresses on the web are nobody's to copy, and nothing is fetched.
 */
public final class Media {
  /** Where they are on the site. */
  public static final String FOLDER = "media/";

  /** What browsers show, and play. */
  private static final Set<String> SHOWN =
      Set.of("jpg jpeg png gif svg webp mp3 ogg oga wav mp4 webm".split(" "));

  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*");

  /** A filled text, or another state of one, stands in another folder than the text itself. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("^target/(?:private/tei|preview/(?:sound|excerpt))/");

  private final EditionFolder folder;

  Media(EditionFolder folder) {
    this.folder = folder;
  }

  /** The file of the edition, by its name, that the site holds at a path. */
  public static String source(String path) {
    return path.substring(FOLDER.length());
  }

  /**
   * Where the site has files; nothing where one is not there or cannot be shown.
   *
   * @param file that names them
   */
  Optional<Map<String, String>> of(XmlFile file, List<String> names) {
    Map<String, String> found = new TreeMap<>();
    names.forEach(name -> path(file, name).ifPresent(p -> found.put(name, p)));
    return found.size() == names.size() ? Optional.of(found) : Optional.empty();
  }

  /**
   * Where the site has the files a text names.
   *
   * @param tei its TEI element
   * @param report takes a finding for each that is not there or cannot be shown
   * @return paths below the site by the names as written; none for addresses on the web
   */
  Map<String, String> of(XmlFile file, XdmNode tei, Report report) {
    Map<String, String> found = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (XdmNode element : Tei.elements(tei).toList()) {
      for (String attribute : List.of("url", "facs")) {
        for (String url : names(element, attribute).filter(seen::add).toList()) {
          Optional<String> path = path(file, url);
          path.ifPresent(p -> found.put(url, p));
          if (path.isEmpty()) {
            Location place = file.locate(element, attribute);
            Finding finding = Rule.FACS_01.at(place, attribute, url, wrong(file, url));
            report.add(
                local(file, url)
                    .filter(p -> !Files.exists(p))
                    .map(p -> finding.with(Nearest.hint(p, finding.hint())))
                    .orElse(finding));
          }
        }
      }
    }
    return found;
  }

  private static Stream<String> names(XdmNode element, String attribute) {
    return Stream.of(Tei.attribute(element, attribute).strip().split("\\s+")).filter(Media::isFile);
  }

  /** Whether a name is that of a file, and no address on the web or of an element. */
  static boolean isFile(String name) {
    return !name.isEmpty() && !ADDRESS.matcher(name).matches();
  }

  private Optional<String> path(XmlFile file, String url) {
    return local(file, url)
        .filter(p -> Files.isRegularFile(p) && isShown(p) && (!isDrawing(p) || Drawing.isSafe(p)))
        .map(p -> FOLDER + folder.name(p));
  }

  private String wrong(XmlFile file, String url) {
    Optional<Path> path = local(file, url);
    if (path.isEmpty()) {
      return "lies outside the edition";
    }
    if (!Files.isRegularFile(path.get())) {
      return "is not there";
    }
    return isShown(path.get())
        ? "is a drawing that holds a script, or asks for something from elsewhere"
        : "is of no kind that browsers show";
  }

  /** The file of a name, whether or not it is there; nothing outside the edition. */
  private Optional<Path> local(XmlFile file, String url) {
    String beside = ELSEWHERE.matcher(file.name()).replaceFirst("tei/text/");
    try {
      Path from = folder.root().resolve(beside).resolveSibling("");
      Path written = from.resolve(url).normalize();
      Path decoded = from.resolve(decoded(url)).normalize();
      return Stream.of(written, decoded)
          .filter(p -> p.startsWith(folder.root()))
          .reduce((a, b) -> Files.isRegularFile(a) ? a : b);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String url) {
    try {
      return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) { // a percent sign of its own
      return url;
    }
  }

  private static boolean isShown(Path path) {
    return SHOWN.contains(ending(path));
  }

  private static boolean isDrawing(Path path) {
    return ending(path).equals("svg");
  }

  private static String ending(Path path) {
    return path.getFileName().toString().replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT);
  }

  /** A path below the site as an address. */
  static String address(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no path: " + path, e);
    }
  }
}
