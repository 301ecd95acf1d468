package io.github.apparat.suggest;

import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.suggest.Passage.Element;
import io.github.apparat.suggest.Suggestion.Site;
import io.github.apparat.suggest.Verdicts.Decided;
import io.github.apparat.time.Edtf;
import io.github.apparat.xml.EditedFile;
import io.github.apparat.xml.EditedFile.Insertion;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts accepted suggestions into one file: tags and attributes, and nothing else changes. */
public final class Tagging {
  private static final Map<String, String> NAMES =
      Map.of("person", "persName", "organ", "orgName", "place", "placeName");

  /** What is marked stands around these, and not in their start tags. */
  private static final Set<String> AROUND = Set.of("title", "choice");

  private final Register register;
  private final Map<String, String> works;
  private final Verdicts verdicts;
  private final Report report;

  /** What is put in for one suggestion, from its first place to its last. */
  private record Edit(int from, int to, List<Insertion> insertions) {}

  /**
   * @param works the ids of the works of the registers, each with the level of its title
   * @param report takes what cannot be put in
   */
  public Tagging(Register register, Map<String, String> works, Verdicts verdicts, Report report) {
    this.register = register;
    this.works = works;
    this.verdicts = verdicts;
    this.report = report;
  }

  /**
   * The bytes of a file with all that was accepted of it.
   *
   * @param suggestions of this file alone
   * @return nothing where nothing of it was accepted or can be put in
   */
  public Optional<byte[]> tagged(EditedFile file, List<Suggestion> suggestions) {
    Nesting nesting = new Nesting(new Markup(file.text()));
    TreeMap<Integer, Edit> edits = new TreeMap<>();
    for (Suggestion suggestion : suggestions) {
      Optional<Decided> decided = verdicts.on(suggestion).filter(Decided::yes);
      if (decided.isPresent() && suggestion.site().isPresent()) {
        edit(suggestion, suggestion.site().get(), decided.get(), nesting)
            .ifPresent(edit -> add(edit, edits, suggestion, decided.get()));
      }
    }
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        file.with(edits.values().stream().flatMap(e -> e.insertions().stream()).toList()));
  }

  /** Tells of entries that are one: merging them is for an editor alone. */
  public void tellLeft(List<Suggestion> suggestions) {
    for (Suggestion suggestion : suggestions) {
      verdicts
          .on(suggestion)
          .filter(d -> d.yes() && suggestion.kind() == Kind.DUPLICATE)
          .ifPresent(d -> refuse(d, suggestion, "merge the two entries, and what points to them"));
    }
  }

  private void add(
      Edit edit, TreeMap<Integer, Edit> edits, Suggestion suggestion, Decided decided) {
    Map.Entry<Integer, Edit> before = edits.lowerEntry(Math.max(edit.to(), edit.from() + 1));
    if (before != null && before.getValue().to() > edit.from() || edits.containsKey(edit.from())) {
      refuse(decided, suggestion, "another one that is accepted stands there; apply once more");
    } else {
      edits.put(edit.from(), edit);
    }
  }

  private Optional<Edit> edit(Suggestion suggestion, Site site, Decided decided, Nesting nesting) {
    Optional<Start> start = start(suggestion, site, decided);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Optional<Element> inside = site.element().or(() -> choice(site));
    boolean around = inside.filter(e -> AROUND.contains(e.name())).isPresent();
    if (inside.isPresent() && !around) {
      int end = afterName(inside.get().tag());
      return Optional.of(new Edit(end, end, List.of(new Insertion(end, start.get().attributes()))));
    }
    Optional<Nesting.Range> range =
        around
            ? Optional.of(nesting.element(inside.get().tag()))
            : nesting.around(site.passage(), site.from(), site.to());
    if (range.isEmpty()) {
      refuse(decided, suggestion, "it crosses tags that are there");
    }
    return range.map(r -> wrapped(start.get(), site, r));
  }

  /** A name that is all of a choice stands around it, whichever of the two is read. */
  private static Optional<Element> choice(Site site) {
    return site.passage().element("choice", site.from(), site.to());
  }

  private static int afterName(Token tag) {
    return tag.start() + 1 + tag.name().length();
  }

  private static Edit wrapped(Start start, Site site, Nesting.Range range) {
    String prefix = site.passage().prefix();
    String open = "<" + prefix + start.element() + start.attributes() + ">";
    String close = "</" + prefix + start.element() + ">";
    if (!start.inner().isEmpty() && site.element().isEmpty()) {
      open += "<" + prefix + start.inner() + ">";
      close = "</" + prefix + start.inner().replaceFirst(" .*", "") + ">" + close;
    }
    return new Edit(
        range.from(),
        range.to(),
        List.of(new Insertion(range.from(), open), new Insertion(range.to(), close)));
  }

  /**
   * A start tag.
   *
   * @param attributes each with a space before it
   * @param inner the start tag of an element in it, without its brackets; empty for none
   */
  private record Start(String element, String attributes, String inner) {}

  private Optional<Start> start(Suggestion suggestion, Site site, Decided decided) {
    String value = decided.value();
    return switch (suggestion.kind()) {
      case NAME -> name(suggestion, decided);
      case DATE -> date(suggestion, decided);
      case CITATION -> {
        if (!works.containsKey(value)) {
          wrong(suggestion, decided, "the id of a work of the registers, as w.rees-2004");
          yield Optional.empty();
        }
        boolean ref = site.element().filter(e -> e.name().equals("ref")).isPresent();
        String attribute = attribute(ref ? "target" : "corresp", "#" + value);
        yield Optional.of(new Start("bibl", attribute, title(works.get(value))));
      }
      case UNKNOWN, DUPLICATE -> Optional.empty();
    };
  }

  private static String title(String level) {
    return level.isEmpty() ? "title" : "title" + attribute("level", level);
  }

  private Optional<Start> name(Suggestion suggestion, Decided decided) {
    Entry entry = register.entries().get(decided.value());
    if (entry == null || !NAMES.containsKey(entry.kind())) {
      wrong(suggestion, decided, "the id of a person, an organ or a place of the registers");
      return Optional.empty();
    }
    String attribute = attribute("ref", "#" + decided.value());
    return Optional.of(new Start(NAMES.get(entry.kind()), attribute, ""));
  }

  private Optional<Start> date(Suggestion suggestion, Decided decided) {
    String[] ends = decided.value().split("/", -1);
    boolean dates = ends.length <= 2;
    for (String end : ends) {
      boolean yearless = end.matches("--\\d\\d(-\\d\\d)?");
      dates &= yearless || end.matches("\\d{4}(-\\d\\d){0,2}") && Edtf.isDate(end);
    }
    if (!dates) {
      wrong(suggestion, decided, "a date as 1931-05-17, or two as 1931/1934-02");
      return Optional.empty();
    }
    String attributes =
        ends.length == 1
            ? attribute("when", ends[0])
            : attribute("from", ends[0]) + attribute("to", ends[1]);
    return Optional.of(new Start("date", attributes, ""));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + Markup.escape(value).replace("\"", "&quot;") + "\"";
  }

  private void wrong(Suggestion suggestion, Decided decided, String expected) {
    String found = decided.value().isEmpty() ? "no value" : "the value " + decided.value();
    report.add(Rule.SUGGEST_02.at(decided.at(), suggestion.id(), found, expected));
  }

  private void refuse(Decided decided, Suggestion suggestion, String why) {
    report.add(Rule.SUGGEST_03.at(decided.at(), suggestion.id(), why));
  }
}
