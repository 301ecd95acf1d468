package io.github.apparat.encode.citation;

import io.github.apparat.encode.citation.Clue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the references of one passage from its clues, from left to right. */
final class References {
  /** What may stand between the parts of one reference. */
  private static final Pattern JOINT =
      Pattern.compile("[\\s,.:;*'’”^)]*(?:and\\s|also\\s|&\\s)?[\\s,.]*");

  /** What may stand between a title and the number of a series or an edition. */
  private static final Pattern HOST = Pattern.compile("[\\s,.'’”*]*(?:(?:\\s|^)in\\s[^;]{0,200})?");

  /** A journal after the title of an article. */
  private static final Pattern UNKNOWN_HOST =
      Pattern.compile("['’”\"]?,['’”\"]?\\s(?<host>\\p{Lu}[\\p{L}\\s'/&-]{2,80}),?\\s");

  /** What the register does not have of a title, or of another edition of it. */
  private static final Pattern SUBTITLE = Pattern.compile("(?:\\s?[:.,]\\s|\\s)[\\p{L}\\d][^;()]*");

  private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}]*");

  /** What leads to a title that stands without its author. */
  private static final Pattern LEAD =
      Pattern.compile("(?:\\b[Ss]ee|\\bin|\\bfrom|\\band|[.;,])\\s");

  private static final int REACH = 300;

  private final String text;
  private final boolean note;
  private final String scope;
  private final Cited cited;
  private final List<Clue> clues;
  private final List<Reference> found = new ArrayList<>();
  private Reference open;

  /** Where the stretch begins that no reference has used yet. */
  private int free;

  /**
   * @param note whether the passage is a note, whose words are references first
   * @param scope of the notes in which "Ibid." is understood
   * @param cited what was cited before; takes in what is cited here
   */
  References(String text, boolean note, String scope, Cited cited, List<Clue> clues) {
    this.text = text;
    this.note = note;
    this.scope = scope;
    this.cited = cited;
    this.clues = clues;
  }

  /** The references, in the order of the text. */
  List<Reference> read() {
    for (int i = 0; i < clues.size(); i++) {
      Clue clue = clues.get(i);
      switch (clue.kind()) {
        case IBID -> ibid(clue);
        case ARCHIVE -> archive(clue);
        case TITLE -> title(i);
        case QUOTED, ITALIC -> phrase(i);
        case IMPRINT -> imprint(clue);
        case LOCUS, DATE -> locus(clue);
        case STOP -> stop(i);
      }
    }
    close();
    return found;
  }

  private void archive(Clue clue) {
    Optional<String> work = Optional.of(clue.work().works().get(0).id());
    open(clue.start(), clue.end(), false, work, "high");
    open.archive(Part.of(clue.start(), clue.end(), "orgName"));
  }

  private void ibid(Clue clue) {
    if (note) {
      close();
      var last = cited.last(scope);
      open(
          clue.start(),
          clue.end(),
          false,
          last.flatMap(Cited.Last::work),
          last.map(Cited.Last::cert).orElse("low"));
    }
  }

  private void title(int at) {
    Clue clue = clues.get(at);
    Part title = title(clue.start(), clue.end(), clue.work().level());
    List<Part> names = Authors.before(text, free(), clue.start());
    Choice choice = Choice.of(clue.work(), text, names, year(at), cited);
    if (takesHost(clue) && choice.work().isPresent()) {
      open.host(names, title);
    } else if (choice.work().isPresent()) {
      open(names, clue.start(), clue.work().level().equals("a"), choice);
      open.title(title);
    } else if (!names.isEmpty() && note) {
      open(names, clue.start(), false, choice);
      open.title(title);
    }
  }

  private void phrase(int at) {
    Clue clue = clues.get(at);
    boolean article = clue.is(Kind.QUOTED);
    Part words = clue.parts().get(0);
    if (takesHost(clue) && !article) {
      String level = text.substring(open.end(), clue.start()).contains(" in ") ? "m" : "j";
      open.host(
          Authors.before(text, open.end(), clue.start()), title(words.start(), words.end(), level));
      return;
    }
    List<Part> names = note ? Authors.before(text, free(), clue.start()) : List.of();
    if (note && (!names.isEmpty() || article && hostFollows(at))) {
      open(names, clue.start(), article, Choice.NONE);
      open.title(title(words.start(), words.end(), article ? "a" : "m"));
    }
  }

  private boolean takesHost(Clue clue) {
    return open != null && open.wantsHost() && matches(HOST, open.end(), clue.start());
  }

  private boolean hostFollows(int at) {
    return at + 1 < clues.size()
        && clues.get(at + 1).is(Kind.TITLE, Kind.ITALIC)
        && matches(HOST, clues.get(at).end(), clues.get(at + 1).start());
  }

  private void imprint(Clue clue) {
    if (joins(clue)) {
      open.add(clue);
    } else if (open != null
        && open.hasTitle()
        && !open.isLocated()
        && clue.start() - open.end() < REACH) {
      if (matches(SUBTITLE, open.end(), clue.start())) {
        open.stretchTitle(trimmed(open.end(), clue.start()));
      }
      open.add(clue);
    } else if (note) {
      unknownTitle(clue);
    }
  }

  /**
   * Whether a part goes on with the open reference; a journal that no register has may stand
   * between.
   */
  private boolean joins(Clue clue) {
    if (open == null) {
      return false;
    }
    if (matches(JOINT, open.end(), clue.start())) {
      return true;
    }
    Matcher host = UNKNOWN_HOST.matcher(text).region(open.end(), clue.start());
    if (note && open.wantsHost() && clue.start() - open.end() < REACH && host.matches()) {
      open.host(List.of(), title(host.start("host"), host.end("host"), "j"));
      return true;
    }
    return false;
  }

  /** A title that no register has is what stands between names, or a beginning, and an imprint. */
  private void unknownTitle(Clue imprint) {
    int from = Math.max(free(), imprint.start() - REACH);
    int begin = from;
    List<Part> names = List.of();
    Matcher lead = LEAD.matcher(text).region(from, imprint.start());
    while (lead.find()) {
      List<Part> before = Authors.before(text, from, lead.end());
      if (!before.isEmpty()) {
        names = before;
        begin = lead.end();
        if (!Character.isUpperCase(text.charAt(begin)) || text.charAt(begin + 1) != '.') {
          break;
        }
      } else if (names.isEmpty() && !lead.group().startsWith(",")) {
        begin = lead.end();
      }
    }
    int end = trimmed(begin, imprint.start());
    while (begin < end && "* ".indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    if (end - begin > 3 && Character.isUpperCase(text.charAt(begin))) {
      open(names, begin, false, Choice.NONE);
      open.title(title(begin, end, "m"));
      open.add(imprint);
    }
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && " *,.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private void locus(Clue clue) {
    if (joins(clue)) {
      open.add(clue);
    } else if (note && !clue.is(Kind.DATE) && continues(clue)) {
      Optional<Cited.Last> last = cited.last(scope);
      String cert = found.isEmpty() ? "low" : last.map(Cited.Last::cert).orElse("low");
      open(clue.start(), clue.start(), false, last.flatMap(Cited.Last::work), cert);
      open.add(clue);
    }
  }

  /**
   * Whether a locus without a work goes on with the one before: after a semicolon, or at the
   * beginning of a note that has lost its "Ibid.".
   */
  private boolean continues(Clue clue) {
    if (found.isEmpty() && open == null) {
      return matches(WORDLESS, 0, clue.start());
    }
    return open == null && text.substring(free, clue.start()).matches("[;\\s]*(?:and\\s|see\\s)?");
  }

  private void stop(int at) {
    Clue clue = clues.get(at);
    // "vol. 33; pp. 29-50" is one reference: a semicolon for a comma.
    if (open != null
        && at + 1 < clues.size()
        && clues.get(at + 1).isPage()
        && open.isLocated()
        && !open.hasPages()
        && matches(JOINT, open.end(), clue.start())) {
      return;
    }
    close();
    free = Math.max(free, text.charAt(clue.start()) == ';' ? clue.start() : clue.end());
  }

  private void open(List<Part> names, int start, boolean article, Choice choice) {
    int first = names.isEmpty() ? start : names.get(0).start();
    open(first, start, article, choice.work(), choice.cert());
    names.forEach(open::author);
  }

  private void open(int start, int end, boolean article, Optional<String> work, String cert) {
    close();
    open = new Reference(start, end, article, work, cert);
  }

  private void close() {
    if (open != null) {
      found.add(open);
      cited.add(scope, open);
      free = open.end();
      open = null;
    }
  }

  private int free() {
    return open == null ? free : open.end();
  }

  /** The year of the imprint after a title, or nothing. */
  private String year(int at) {
    for (int i = at + 1; i < clues.size() && i < at + 3; i++) {
      Clue clue = clues.get(i);
      if (clue.is(Kind.STOP)) {
        break;
      }
      if (clue.is(Kind.IMPRINT)) {
        Matcher year = Pattern.compile("\\d{4}").matcher(text).region(clue.start(), clue.end());
        return year.find() ? year.group() : "";
      }
    }
    return "";
  }

  private static Part title(int start, int end, String level) {
    return new Part(start, end, "title", Map.of("level", level));
  }

  private boolean matches(Pattern pattern, int from, int to) {
    return from <= to && to - from <= REACH && pattern.matcher(text).region(from, to).matches();
  }
}
