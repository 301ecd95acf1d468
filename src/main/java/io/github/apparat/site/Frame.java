package io.github.apparat.site;

import io.github.apparat.kept.Digest;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.About;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.time.Answer;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What all pages have around them.
 *
 * @param languages of the site
 * @param citing how each page is cited
 * @param moved where what was published on a page went from it
 * @param sections the keys of the parts of the site that have something to show, in order
 * @param isPrivate whether the site holds words that may not be published
 */
record Frame(
    Edition edition,
    Labels labels,
    Languages languages,
    Settings settings,
    Citing citing,
    MovedPages moved,
    List<String> sections,
    boolean isPrivate) {

  /**
   * What a page is, for the frame around it.
   *
   * @param within the page of which it is a part, as {@link Data#link}; empty for none
   * @param language of the title, where it is no word of the site; else empty
   * @param subject what it is about
   */
  record Head(
      String path,
      String kind,
      String title,
      String description,
      Map<String, Object> within,
      String language,
      Subject subject) {

    Head(String path, String kind, String title, String description) {
      this(path, kind, title, description, Map.of());
    }

    Head(String path, String kind, String title, String description, Map<String, Object> within) {
      this(path, kind, title, description, within, "", Subject.ITSELF);
    }

    /** The same, with a title in this language. */
    Head in(String titleLanguage) {
      return new Head(path, kind, title, description, within, titleLanguage, subject);
    }

    /** The same, about this. */
    Head about(Subject what) {
      return new Head(path, kind, title, description, within, language, what);
    }

    /** The way from the page to the root of the site in its language. */
    String root() {
      return path.contains("/") ? "../" : "";
    }
  }

  /**
   * A page in its frame.
   *
   * @param head what it is
   * @param section the key of the part of the site it belongs to, in {@code labels.nav}; empty for
   *     none
   * @param data what its template shows besides
   */
  Page page(String template, Head head, String section, Map<String, Object> data) {
    Map<String, Object> all =
        Data.of(
            "labels",
            labels.all(),
            "say",
            Templates.saying(labels),
            "edition",
            imprint(),
            "nav",
            nav(section));
    all.put("lists", lists());
    all.put("cite", citing.of(head));
    all.put("moved", moved.on(head));
    all.put(
        "page",
        Data.of(
            "title", head.title(),
            "description", head.description(),
            "kind", head.kind(),
            "path", head.path(),
            "language", head.language(),
            "versions", isMissing(head) ? List.of() : languages.versions(labels, head.path()),
            "within", head.within(),
            "root", root(head),
            "private", isPrivate,
            "unlessSaid", edition.about().isForeign(),
            "breadcrumb", breadcrumb(head, section)));
    all.putAll(data);
    return new Page(head.path(), template, all);
  }

  /** The digest of all that it shows of the edition, but of the registers and the page itself. */
  Digest digest() {
    List<String> tags = languages.all().stream().map(Labels::language).toList();
    return Digest.of(edition.about(), labels.language(), tags, sections, isPrivate, moved.digest());
  }

  /** The way to the folder of the site; a page shown at any depth goes by where the site stands. */
  private String root(Head head) {
    if (!isMissing(head)) {
      return head.root();
    }
    String path = URI.create(settings.address()).getPath();
    return path.endsWith("/") ? path : path + "/";
  }

  /** The folder of the language of this site, with {@code /} at its end; empty for the root. */
  String folder() {
    return languages.folder(labels);
  }

  private static boolean isMissing(Head head) {
    return head.kind().equals("missing");
  }

  /** Dates in the words of this site. */
  DateWords dates() {
    return new DateWords(labels);
  }

  /** An answer in the words of this site; nothing where it is certain. */
  String answer(Answer answer) {
    return answer == Answer.CERTAINLY ? "" : labels.word("answer." + answer.word());
  }

  /** Whether words of a language stand on a page of another. */
  boolean isForeign(String language) {
    return !language.isEmpty() && !language.equals(labels.language());
  }

  /** The language of the heading of an entry; empty where nothing says it. */
  String language(Entry entry) {
    return entry.language().isEmpty() ? edition.about().language() : entry.language();
  }

  /** The language of a name; empty where nothing says it. */
  String language(Entry.Form form) {
    return form.language().isEmpty() ? edition.about().language() : form.language();
  }

  /** The kind of an entry in the words of this site. */
  String kind(Entry entry) {
    boolean person = entry.kind().equals("person");
    return labels.word("entryKind." + entry.type(), "entryKind." + (person ? "actor" : "other"));
  }

  /** What a list holds, in a sentence; somebody else's lists hold what they are called. */
  String about(String list) {
    return edition.about().isForeign()
        ? labels.word("lists." + list, "nav." + list)
        : labels.word("listAbout." + list);
  }

  /** Whether a page is no list, or one that holds something; ours are all kept. */
  boolean isKept(Page page) {
    String key = page.path().replaceFirst("\\.html$", "");
    return !labels.ordered("lists").contains(key) || hasList(key);
  }

  private boolean hasList(String key) {
    Register register = edition.register();
    boolean persons = !register.entries("person").isEmpty();
    boolean organs = !register.entries("organ").isEmpty();
    return !edition.about().isForeign()
        || switch (key) {
          case "persons" -> persons;
          case "names" -> persons || organs;
          case "organs", "kinds" -> organs;
          case "offices" -> register.claims().stream().anyMatch(Claim::isPost);
          default -> !register.entries(key.replaceFirst("s$", "")).isEmpty();
        };
  }

  private List<Object> lists() {
    return labels.ordered("lists").stream()
        .filter(this::hasList)
        .<Object>map(key -> Data.link(labels.word("lists." + key), key + ".html"))
        .toList();
  }

  private Map<String, Object> imprint() {
    About about = edition.about();
    return Data.of(
        "title", about.title(),
        "subtitle", about.subtitle(),
        "language", about.language(),
        "version", about.version(),
        "licence", Data.link(about.licence().title(), about.licence().href()),
        "contact", settings.word("contact", ""));
  }

  private List<Object> nav(String section) {
    List<Object> nav = new ArrayList<>();
    for (String key : sections) {
      nav.add(
          Data.of(
              "title",
              labels.word("nav." + key),
              "href",
              href(key),
              "current",
              key.equals(section)));
    }
    return nav;
  }

  private static String href(String section) {
    return section.equals("texts") ? "index.html#texts" : section + ".html";
  }

  private List<Object> breadcrumb(Head head, String section) {
    if (head.kind().equals("home")) {
      return List.of();
    }
    List<Object> steps = new ArrayList<>();
    steps.add(Data.link(labels.word("home"), "index.html"));
    if (sections.contains(section) && !href(section).equals(head.path())) {
      steps.add(Data.link(labels.word("nav." + section), href(section)));
    }
    if (!head.within().isEmpty()) {
      steps.add(head.within());
    }
    steps.add(Data.link(head.title(), "", head.language()));
    return steps;
  }
}
