package io.github.apparat.intake;

import io.github.apparat.encode.draft.Slug;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/**
 * Makes a text in TEI of documents: of word processors, of the web, plain. Several make one text,
 * each a chapter of it.
 */
public final class Intake {
  private final Xml xml;
  private final Report report;

  /**
   * @param report takes what cannot be read, and what of a document could not be carried over
   */
  public Intake(Xml xml, Report report) {
    this.xml = xml;
    this.report = report;
  }

  /**
   * What to import.
   *
   * @param files in the order of the text
   * @param id of the text; none: the name of the file to be written, or one made of the first
   *     file's
   * @param out the file to be written; none: {@code tei/text/ID.xml}
   * @param force whether a text that stands there is written anew
   */
  public record Order(List<Path> files, Optional<String> id, Optional<Path> out, boolean force) {}

  /**
   * An imported text.
   *
   * @param path where it belongs
   * @param tei the file
   * @param pictures the files of its pictures, with their bytes
   * @param notes how many there are, comments among them
   */
  public record Imported(Path path, String tei, Map<Path, byte[]> pictures, long notes) {}

  /** Reads; nothing where a file cannot be read, or a text stands there already. */
  public Optional<Imported> read(Order order) {
    String id = id(order);
    Path path = order.out().orElse(xml.folder().path("tei/text/" + id + ".xml")).toAbsolutePath();
    String name = xml.folder().name(path);
    if (Files.exists(path) && !order.force()) {
      report.add(Rule.IMPORT_02.at(Location.of(name), name));
      return Optional.empty();
    }
    Remarks remarks = new Remarks();
    Stylesheets stylesheets = new Stylesheets(xml, remarks);
    List<Form> forms = new ArrayList<>();
    order.files().forEach(file -> form(file, name(file, order), stylesheets).ifPresent(forms::add));
    remarks.report(report);
    return forms.size() < order.files().size()
        ? Optional.empty()
        : Optional.of(imported(id, path, forms, stylesheets))
            .filter(imported -> order.force() || isFree(imported.pictures().keySet()));
  }

  /** Whether no other file stands where the pictures are to go. */
  private boolean isFree(Set<Path> pictures) {
    Optional<Path> there = pictures.stream().filter(Files::exists).findFirst();
    there
        .map(xml.folder()::name)
        .ifPresent(name -> report.add(Rule.IMPORT_02.at(Location.of(name), name)));
    return there.isEmpty();
  }

  private static String id(Order order) {
    return order
        .id()
        .or(() -> order.out().map(Intake::stem))
        .orElseGet(() -> Slug.of(order.files().get(0).getFileName().toString(), taken -> false));
  }

  /** An id made of the name of the file that is to be written. */
  private static String stem(Path out) {
    return out.getFileName()
        .toString()
        .replaceFirst("(?<=.)\\.[^.]*$", "")
        .replaceAll("[^\\p{L}\\p{N}._-]", "-")
        .replaceFirst("^(?![\\p{L}_])", "_");
  }

  /** The name of a file; of several of one name, with its folder. */
  private static String name(Path file, Order order) {
    long same =
        order.files().stream().filter(f -> f.getFileName().equals(file.getFileName())).count();
    Path folder = file.toAbsolutePath().normalize().getParent().getFileName();
    return (same > 1 && folder != null ? folder + "/" : "") + file.getFileName();
  }

  private Optional<Form> form(Path file, String name, Stylesheets stylesheets) {
    Optional<Received> received = Received.read(file, name, report);
    Optional<String> other = received.flatMap(Received::other);
    if (other.isPresent()) {
      report.add(Rule.IMPORT_01.at(received.get().place(), other.get()));
      return Optional.empty();
    }
    return received
        .flatMap(
            r ->
                (r.isPackage()
                        ? new PackedReading(xml, stylesheets)
                        : new PageReading(xml, stylesheets))
                    .read(r, report))
        .filter(this::holdsWords);
  }

  private boolean holdsWords(Form form) {
    XdmNode body = Tei.elements(form.tree(), "body").findFirst().orElseThrow();
    boolean words =
        body.getStringValue().codePoints().anyMatch(Character::isLetterOrDigit)
            || Tei.elements(body, "graphic").findAny().isPresent();
    if (!words) {
      report.add(Rule.IMPORT_08.at(form.received().place()));
    }
    return words;
  }

  private Imported imported(String id, Path path, List<Form> forms, Stylesheets stylesheets) {
    boolean kept = path.getParent().equals(xml.folder().path("tei/text"));
    Path folder = path.resolveSibling((kept ? "../media/" : "media/") + id).normalize();
    Pictures pictures = new Pictures((kept ? "../media/" : "media/") + id, report);
    forms.forEach(pictures::take);
    Map<String, XdmValue> parameters = new TreeMap<>();
    parameters.put("id", new XdmAtomicValue(id));
    parameters.put("forms", new XdmValue(forms.stream().map(Form::tree).toList()));
    parameters.put("languages", XdmMap.makeMap(languages(forms)));
    parameters.put("media", XdmMap.makeMap(pictures.addresses()));
    Remarks links = new Remarks();
    Received first = forms.get(0).received();
    XdmNode tei = stylesheets.named("tei").tree(forms.get(0).tree(), parameters, links.on(first));
    links.report(report);
    XdmNode root = Tei.elements(tei, "TEI").findFirst().orElseThrow();
    Map<Path, byte[]> files = new TreeMap<>();
    pictures.files().forEach((file, bytes) -> files.put(folder.resolve(file), bytes));
    long notes = Tei.elements(root, "note").filter(n -> !Tei.id(n).isEmpty()).count();
    return new Imported(path, TeiText.of(root), files, notes);
  }

  /** What languages are called in English, by their tags. */
  private static Map<String, String> languages(List<Form> forms) {
    Map<String, String> names = new TreeMap<>();
    for (Form form : forms) {
      Set<String> tags = Tei.values(form.tree(), Set.of("lang"));
      tags.forEach(tag -> names.put(tag, name(tag)));
      Tei.elements(form.tree(), "language")
          .map(XdmNode::getStringValue)
          .forEach(tag -> names.put(tag, name(tag)));
    }
    return names;
  }

  private static String name(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
  }
}
