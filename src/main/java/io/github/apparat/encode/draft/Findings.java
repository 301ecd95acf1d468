package io.github.apparat.encode.draft;

import io.github.apparat.encode.draft.TextLines.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the editor is told of a draft. */
final class Findings {
  private final Recognised text;
  private final List<Guess> guesses = new ArrayList<>();

  private Findings(Recognised text) {
    this.text = text;
  }

  /**
   * What there is to tell.
   *
   * @param how the file was read, in a sentence
   * @param decoding how sure its encoding is
   */
  static List<Guess> of(Recognised text, NameDensity names, String how, Certainty decoding) {
    Findings findings = new Findings(text);
    findings.add("file", 1, how, decoding, unless(decoding, "see whether its letters are right"));
    findings.shape();
    findings.zones();
    findings.notes();
    findings.headings();
    findings.words(names);
    return List.copyOf(findings.guesses);
  }

  private void add(String about, int line, String words, Certainty certainty, String look) {
    guesses.add(new Guess(about, line, words, certainty, look));
  }

  private void shape() {
    Language language = text.language();
    add(
        "language",
        1,
        language.name(),
        language.certainty(),
        unless(language.certainty(), "say it"));
    Paragraphing paragraphing = text.paragraphing();
    add(
        "paragraphs",
        1,
        paragraphing.why(),
        paragraphing.certainty(),
        unless(paragraphing.certainty(), "see whether they are whole"));
    text.breaks()
        .ifPresent(
            b ->
                add(
                    "joins",
                    b.first(),
                    b.low() + " paragraphs go on with a small letter, and are put together",
                    b.certainty(),
                    unless(b.certainty(), "see the joins in structure.yaml")));
  }

  private static String unless(Certainty certainty, String look) {
    return certainty == Certainty.HIGH ? "" : look;
  }

  private void zones() {
    text.opening()
        .ifPresent(
            o ->
                add(
                    "title",
                    o.title().number(),
                    o.author().isPresent() ? "the first line, and who wrote it" : "the first line",
                    o.certainty(),
                    unless(o.certainty(), "see head and byline")));
    text.contents()
        .ifPresent(
            c ->
                add(
                    "contents",
                    c.heading(),
                    "a table of contents, up to line " + c.last(),
                    Certainty.MEDIUM,
                    "see where it ends; what stands before the body is front"));
    Map<Role, Integer> counts = text.lines().counts();
    counts.keySet().retainAll(List.of(Role.FURNITURE, Role.VERSE, Role.ITEM, Role.QUOTE));
    counts.forEach(
        (role, count) ->
            add(
                NAMES.get(role),
                first(role),
                count + (count == 1 ? " line" : " lines"),
                Certainty.MEDIUM,
                role == Role.FURNITURE ? "they are left out" : ""));
  }

  private static final Map<Role, String> NAMES =
      Map.of(
          Role.FURNITURE, "furniture",
          Role.VERSE, "verse",
          Role.ITEM, "list",
          Role.QUOTE, "quotation");

  private int first(Role role) {
    return text.lines().written().stream()
        .map(Line::number)
        .filter(n -> text.lines().role(n) == role)
        .findFirst()
        .orElse(1);
  }

  private void notes() {
    Optional<NoteConvention> notes = text.notes();
    if (text.uncounted()) {
      String words = "numbers that begin anew, but no chapters";
      add("notes", 1, words, Certainty.LOW, "they are left as they stand");
    } else if (notes.isEmpty()) {
      add("notes", 1, "none", Certainty.MEDIUM, "");
    } else {
      NoteConvention c = notes.get();
      String body = c.body().map(b -> ", begun by " + b.name()).orElse("; their words are lost");
      String words =
          String.format(
              Locale.ROOT,
              "%s%s; %d references, %d notes, %d linked, in %d rows",
              c.reference().name(),
              body,
              c.references(),
              c.notes(),
              c.linked(),
              c.scopes().size());
      add(
          "notes",
          c.scopes().get(0).references().first().line(),
          words,
          c.certainty(),
          unless(c.certainty(), "see notes.yaml"));
    }
  }

  private void headings() {
    if (text.headings().isEmpty()) {
      add("headings", 1, "none", Certainty.MEDIUM, "");
      return;
    }
    Map<Certainty, Long> counts =
        text.headings().stream()
            .collect(Collectors.groupingBy(Heading::certainty, Collectors.counting()));
    Certainty least = counts.keySet().stream().max(Certainty::compareTo).orElse(Certainty.LOW);
    int first =
        text.headings().stream().filter(h -> h.certainty() == least).findFirst().get().first();
    String each =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    long levels = text.headings().stream().mapToInt(Heading::level).distinct().count();
    String words = text.headings().size() + " (" + each + ") on " + levels + " levels";
    add("headings", first, words, least, unless(least, "see the least sure ones"));
  }

  private void words(NameDensity names) {
    if (!text.dates().isEmpty()) {
      String forms =
          text.dates().entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue() + "×")
              .collect(Collectors.joining(", "));
      add("dates", 1, forms, Certainty.HIGH, "");
    }
    String words =
        names.perThousand()
            + " of 1,000 words are names of the registers, "
            + names.known()
            + " in all; "
            + names.unknown()
            + " words with a capital are in no register";
    add("names", 1, words, Certainty.MEDIUM, "");
  }
}
