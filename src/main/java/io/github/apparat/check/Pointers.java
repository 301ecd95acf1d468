package io.github.apparat.check;

import io.github.apparat.check.Outline.Anchor;
import io.github.apparat.check.Outline.Prefix;
import io.github.apparat.kept.Digest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what the pointers of an edition point to (TEI, chapter "Linking, Segmentation, and
 * Alignment"): a place of the same file; of another one, by its path or its name alone; an entry of
 * the registers, which many editions name as if it stood in the same file. What {@code xml:base}
 * says is not asked: it is an address on the web, and editors mean the file.
 */
public final class Pointers {
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Set<String> ENTRIES =
      Set.of("person", "org", "place", "bibl", "biblStruct", "biblFull", "event", "listBibl");

  /**
   * What a pointer points to.
   *
   * @param file its name below the edition
   * @param id empty for the file itself
   * @param element the name of the element; empty for the file itself
   */
  public record Target(String file, String id, String element) {}

  private final Map<String, Outline> files;
  private final Set<String> namesakes;
  private final Digest found;
  private final Map<String, String> byLastStep = new HashMap<>();
  private final Map<String, String> homes = new HashMap<>();
  private final Map<String, Prefix> prefixes = new TreeMap<>();

  /**
   * @param files all files, by their names below the edition, in its order
   * @param foreign whether ids stand once a file only; entries of registers once an edition
   * @param namesakes entries that have the id of another, as {@code file#id}
   * @param found the digest of what is found in the files
   */
  Pointers(Map<String, Outline> files, boolean foreign, Set<String> namesakes, Digest found) {
    this.files = files;
    this.namesakes = namesakes;
    this.found = Digest.of(found, foreign, namesakes);
    files.forEach(
        (name, outline) -> {
          byLastStep.putIfAbsent(lastStep(name), name);
          outline.prefixes().forEach(p -> prefixes.putIfAbsent(p.ident(), p));
          outline
              .ids()
              .forEach(
                  (id, anchor) -> {
                    if (!foreign || ENTRIES.contains(anchor.element())) {
                      homes.putIfAbsent(id, name);
                    }
                  });
        });
  }

  /** For an edition without files. */
  public static Pointers none() {
    return new Pointers(Map.of(), false, Set.of(), Digest.of());
  }

  /**
   * Finds.
   *
   * @param from the file in which the pointer stands
   * @param pointer one pointer, without blanks; a bare name counts as an id
   * @return nothing where it leads out of the edition or nowhere
   */
  public Optional<Target> find(String from, String pointer) {
    String written = written(pointer);
    if (isOutside(written)) {
      return Optional.empty();
    }
    int hash = written.indexOf('#');
    if (hash == 0) {
      return id(from, written.substring(1));
    }
    String path = hash < 0 ? written : written.substring(0, hash);
    Optional<String> file = file(from, path);
    if (file.isEmpty()) {
      return hash < 0 ? entry(written) : Optional.empty();
    }
    return hash < 0
        ? file.map(f -> new Target(f, "", ""))
        : file.flatMap(f -> in(f, written.substring(hash + 1)));
  }

  /** The digest of all by which pointers are found; what they mean is the same while it is. */
  public Digest digest() {
    return found;
  }

  /** Whether it is what the register shows by its id, and not another thing that has the same. */
  public boolean isOfRegister(Target target) {
    return !namesakes.contains(target.file() + "#" + target.id());
  }

  /** The file that a path means; its name alone will do. */
  Optional<String> file(String from, String path) {
    return relative(from, path)
        .filter(files::containsKey)
        .or(() -> Optional.ofNullable(byLastStep.get(lastStep(path))));
  }

  /** A pointer with its prefix written out. */
  String written(String pointer) {
    Matcher m = SCHEME.matcher(pointer);
    Prefix prefix = m.matches() ? prefixes.get(m.group(1)) : null;
    if (prefix == null || prefix.replacement().isEmpty()) {
      return pointer;
    }
    try {
      return Pattern.compile(prefix.pattern())
          .matcher(m.group(2))
          .replaceFirst(prefix.replacement());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return pointer; // a prefix that is no pattern explains nothing
    }
  }

  /** Whether a pointer has a scheme, so that it leads out of the edition. */
  static boolean isOutside(String pointer) {
    return SCHEME.matcher(pointer).matches();
  }

  private Optional<Target> id(String from, String id) {
    return in(from, id).or(() -> entry(id));
  }

  private Optional<Target> entry(String id) {
    return Optional.ofNullable(homes.get(id)).flatMap(file -> in(file, id));
  }

  private Optional<Target> in(String file, String id) {
    Outline outline = files.get(file);
    Anchor anchor = outline == null ? null : outline.ids().get(id);
    return Optional.ofNullable(anchor).map(a -> new Target(file, id, a.element()));
  }

  private static Optional<String> relative(String from, String path) {
    try {
      String folder = from.substring(0, from.lastIndexOf('/') + 1);
      URI base = new URI(null, null, "/" + folder, null);
      return Optional.of(base.resolve(new URI(path)).getPath()).map(p -> p.replaceFirst("^/", ""));
    } catch (URISyntaxException e) {
      return Optional.empty(); // no address, so no file
    }
  }

  static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
