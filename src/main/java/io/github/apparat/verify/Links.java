package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Rule;
import io.github.apparat.verify.Reference.Use;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows references through the site. A site is read from any folder and from a disk: so links are
 * relative, name a file and not its folder, and load nothing from elsewhere.
 */
final class Links {
  /** Where a reader may be sent. */
  private static final Set<String> VISITED =
      Set.of("http", "https", "mailto", "tel", "urn", "geo", "ftp");

  private static final Pattern XML_ID =
      Pattern.compile("\\s(?:xml:)?id\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private final SiteFolder site;
  private final Map<String, Set<String>> ids;

  /**
   * @param ids the ids of every page
   */
  Links(SiteFolder site, Map<String, Set<String>> ids) {
    this.site = site;
    this.ids = new HashMap<>(ids);
  }

  /** For a page, while the ids of the others are not known. */
  Links(SiteFolder site, String page, Set<String> ids) {
    this(site, Map.of(page, ids));
  }

  /** Whether it takes the other files of the site to check a reference. */
  boolean leadsToAnotherFile(Reference reference) {
    if (reference.use() == Use.ID || reference.value().isBlank()) {
      return false;
    }
    Address address = Address.of(reference.value());
    return !address.external() && !address.path().isEmpty();
  }

  /**
   * Where such a reference leads: a file of the site, U+0000, and a place in it or nothing; nothing
   * at all where it is no way to a file.
   */
  Optional<String> target(Reference reference) {
    Address address = Address.of(reference.value());
    return address.path().startsWith("/")
        ? Optional.empty()
        : address.target(reference.place().file()).map(f -> f + '\0' + place(address.fragment()));
  }

  /** Whether there is such a place. */
  boolean has(String target) {
    int end = target.indexOf('\0');
    String file = target.substring(0, end);
    return site.has(file) && hasPlace(file, target.substring(end + 1));
  }

  /** What is wrong with a reference, if anything is. */
  Optional<Finding> check(Reference reference) {
    String value = reference.value();
    if (reference.use() == Use.ID) {
      String shown = reference.attribute() + "=\"" + value + "\"";
      return ids(reference.place().file()).contains(value)
          ? Optional.empty()
          : Optional.of(noId(reference, shown, reference.place().file(), value));
    }
    if (value.isBlank()) {
      return fault(reference, "Name the page, or leave @" + reference.attribute() + " out.");
    }
    Address address = Address.of(value);
    return address.external() ? outside(reference, address) : inside(reference, address);
  }

  private Optional<Finding> outside(Reference reference, Address address) {
    String scheme = address.scheme();
    if (scheme.equals("javascript") || scheme.equals("vbscript")) {
      return Optional.of(Rule.LINK_04.at(reference.place(), reference.value()));
    }
    if (scheme.equals("data")) {
      return Optional.empty();
    }
    if (reference.use() == Use.FETCH) {
      return Optional.of(
          Rule.LINK_03.at(reference.place(), "@" + reference.attribute(), reference.value()));
    }
    return VISITED.contains(scheme)
        ? Optional.empty()
        : fault(reference, "A link outwards begins with https: or mailto:.");
  }

  private Optional<Finding> inside(Reference reference, Address address) {
    if (address.path().startsWith("/")) {
      return isMissing(reference) && isBelow(address.path())
          ? Optional.empty()
          : fault(reference, "Links are relative: the site may stand in any folder.");
    }
    Optional<String> target = address.target(reference.place().file());
    if (target.isEmpty()) {
      return fault(reference, "It leads out of the site, or % stands without two digits after it.");
    }
    if (site.has(target.get())) {
      return fragment(reference, target.get(), address.fragment());
    }
    return site.hasFolder(target.get())
        ? fault(reference, "It names a folder, which a disk does not open: name its index.html.")
        : fault(reference, Nearest.hint(target.get(), site.names(), "The site has no such file."));
  }

  /** The page a server shows at any depth can only lead on from its root. */
  private static boolean isMissing(Reference reference) {
    return reference.place().file().equals("404.html");
  }

  /** Whether a path from the root is that of a file, in whatever folder the site stands. */
  private boolean isBelow(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (site.has(path.substring(slash + 1))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Finding> fragment(Reference reference, String file, String fragment) {
    String written = place(fragment);
    String id = Address.decoded(written).orElse(written);
    return hasPlace(file, written)
        ? Optional.empty()
        : Optional.of(noId(reference, reference.value(), file, id));
  }

  /** The place that a fragment names; empty for the top of a page. */
  private static String place(String fragment) {
    int directive = fragment.indexOf(":~:");
    String written = directive < 0 ? fragment : fragment.substring(0, directive);
    return written.equalsIgnoreCase("top") ? "" : written;
  }

  private boolean hasPlace(String file, String written) {
    boolean hasIds = ids.containsKey(file) || file.endsWith(".svg") || file.endsWith(".xml");
    if (written.isEmpty() || !hasIds) {
      return true;
    }
    Set<String> known = ids(file);
    return known.contains(written) || Address.decoded(written).map(known::contains).orElse(false);
  }

  private Finding noId(Reference reference, String shown, String file, String id) {
    String otherwise = "The place was left out of the page, or its id has changed.";
    String hint = Nearest.hint(id, ids(file), otherwise);
    return Rule.LINK_02.at(reference.place(), shown, file, id, hint);
  }

  private static Optional<Finding> fault(Reference reference, String hint) {
    String shown = reference.value().isBlank() ? "\"\"" : reference.value();
    return Optional.of(Rule.LINK_01.at(reference.place(), shown, hint));
  }

  private Set<String> ids(String file) {
    return ids.computeIfAbsent(file, this::idsOfXml);
  }

  private Set<String> idsOfXml(String file) {
    Set<String> out = new HashSet<>();
    Matcher id = XML_ID.matcher(site.text(file));
    while (id.find()) {
      out.add(id.group(1) != null ? id.group(1) : id.group(2));
    }
    return out;
  }
}
