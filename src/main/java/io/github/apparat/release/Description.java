package io.github.apparat.release;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.model.Name;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Describes a release: the edition, each text, and the other files that somebody may look for. */
final class Description {
  private static final String TEI = "application/tei+xml";
  private static final String P5 = "http://www.tei-c.org/ns/1.0";
  private static final String SCHEMA = "tei/schema/apparat.rng";

  /** Files besides the texts, each with its format, for the words {@code release.file-KEY}. */
  private static final Map<String, String> BESIDES = besides();

  private final Edition edition;
  private final Labels labels;
  private final SortedMap<String, Member> members;
  private final Crate crate = new Crate();

  private Description(Edition edition, Labels labels, SortedMap<String, Member> members) {
    this.edition = edition;
    this.labels = labels;
    this.members = members;
  }

  private static Map<String, String> besides() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site/index.html", "text/html");
    files.put("tei/edition.xml", TEI);
    files.put(SCHEMA, "application/xml");
    files.put("tei/schema/apparat.sch", "application/xml");
    files.put("tei/ids.tsv", "text/tab-separated-values");
    files.put("site/data/entries.csv", "text/csv");
    files.put("site/data/claims.csv", "text/csv");
    files.put("site/data/contradictions.csv", "text/csv");
    files.put("site/data/registers.jsonld", "application/ld+json");
    files.put(ReleasedFiles.RIGHTS, "text/plain");
    files.put(ReleasedFiles.CHANGES, "text/plain");
    files.put(Manifest.FILE, "text/plain");
    return files;
  }

  /**
   * The description.
   *
   * @param members the files that are described, without the description itself
   */
  static byte[] of(Edition edition, Labels labels, SortedMap<String, Member> members) {
    Description description = new Description(edition, labels, members);
    description.root();
    return description.crate.bytes();
  }

  private void root() {
    About about = edition.about();
    Map<String, Object> root = crate.entity(Crate.ROOT, "Dataset");
    Crate.put(root, "name", about.title());
    Crate.put(root, "alternateName", about.subtitle());
    Crate.put(root, "description", about.summary().isEmpty() ? about.title() : about.summary());
    Crate.put(root, "version", about.version());
    Crate.put(root, "datePublished", about.imprint().date());
    Crate.put(root, "inLanguage", about.language());
    Crate.put(root, "license", licence(about.licence()));
    Crate.put(root, "author", names(about.imprint().authors()));
    Crate.put(root, "editor", names(about.imprint().editors()));
    Crate.put(root, "publisher", publisher(about.imprint().publisher()));
    String doi = about.imprint().doi();
    Crate.put(root, "identifier", doi.isEmpty() ? "" : "https://doi.org/" + doi);
    List<Object> parts = new ArrayList<>();
    edition.texts().stream()
        .filter(text -> members.containsKey(ReleasedFiles.path(text)))
        .forEach(text -> parts.add(text(text)));
    members.keySet().stream()
        .filter(path -> path.startsWith("tei/register/"))
        .forEach(path -> parts.add(register(path)));
    BESIDES.keySet().stream()
        .filter(path -> members.containsKey(path) || path.equals(Manifest.FILE))
        .forEach(path -> parts.add(file(path, BESIDES.get(path))));
    root.put("hasPart", parts);
  }

  private Object text(Text text) {
    Map<String, Object> file = tei(ReleasedFiles.path(text), text.title());
    Crate.put(file, "author", names(text.imprint().authors()));
    Crate.put(file, "inLanguage", text.language());
    Crate.put(file, "license", rights(text));
    Crate.put(file, "conditionsOfAccess", labels.word("tier." + text.tier().word()));
    return Crate.reference(Crate.id(ReleasedFiles.path(text)));
  }

  private Object register(String path) {
    tei(path, labels.filled("release.register", path.replaceAll("^.*/|\\.xml$", "")));
    return Crate.reference(Crate.id(path));
  }

  private Map<String, Object> tei(String path, String name) {
    Map<String, Object> file = file(path, name, TEI);
    List<Object> standards = new ArrayList<>(List.of(standard()));
    if (members.containsKey(SCHEMA)) {
      standards.add(Crate.reference(SCHEMA));
    }
    file.put("conformsTo", standards);
    return file;
  }

  private Object standard() {
    Map<String, Object> standard = crate.entity(P5, "CreativeWork");
    standard.put("name", "TEI P5: Guidelines for Electronic Text Encoding and Interchange");
    return Crate.reference(P5);
  }

  private Object file(String path, String format) {
    String key = path.replaceAll("^.*/", "").replaceAll("[^A-Za-z0-9]+", "-");
    String name = labels.word("release.file-" + key);
    if (format.equals(TEI)) {
      tei(path, name);
    } else {
      file(path, name, format);
    }
    return Crate.reference(Crate.id(path));
  }

  private Map<String, Object> file(String path, String name, String format) {
    Map<String, Object> file = crate.entity(Crate.id(path), "File");
    Crate.put(file, "name", name);
    Crate.put(file, "encodingFormat", format);
    Member member = members.get(path);
    // The manifest has the sum of this description, so that it cannot have its own here.
    if (member != null) {
      Crate.put(file, "contentSize", Long.toString(member.size()));
      Crate.put(file, "sha256", member.sha256());
    }
    return file;
  }

  private Object licence(Link licence) {
    if (licence.href().isEmpty()) {
      return licence.title();
    }
    Map<String, Object> entity = crate.entity(licence.href(), "CreativeWork");
    Crate.put(entity, "name", licence.title());
    return Crate.reference(licence.href());
  }

  /** What a text says of its rights in words is an entity of its own, as no address tells it. */
  private Object rights(Text text) {
    if (!text.licence().href().isEmpty() || text.rights().isEmpty()) {
      return licence(text.licence());
    }
    String id = "#" + Crate.id("rights-" + text.id());
    Map<String, Object> entity = crate.entity(id, "CreativeWork");
    Crate.put(entity, "name", labels.filled("release.rightsOf", text.title()));
    Crate.put(entity, "description", text.rights());
    return Crate.reference(id);
  }

  private Object publisher(String name) {
    if (name.isEmpty()) {
      return "";
    }
    crate.entity("#publisher", "Organization").put("name", name);
    return Crate.reference("#publisher");
  }

  private List<Object> names(List<Name> names) {
    return names.stream().map(this::name).toList();
  }

  /** A name of which no part is a family name may be that of a body; then it stays a name. */
  private Object name(Name name) {
    if (!name.isParted()) {
      return name.whole();
    }
    String whole = name.given() + " " + name.family();
    String id = "#" + Crate.id("person-" + whole.replaceAll("[^\\p{L}\\p{N}]+", "-"));
    Map<String, Object> person = crate.entity(id, "Person");
    person.put("name", whole);
    person.put("familyName", name.family());
    person.put("givenName", name.given());
    return Crate.reference(id);
  }
}
