package io.github.apparat.encode.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of another language beside their explanation: {@code obkom (oblast committee)}, {@code
 * oblast committee (obkom)}.
 */
final class Terms {
  private static final String GLOSS = "(?<gloss>\\p{Ll}[\\p{L}' -]{2,80})";
  private static final String NO_GLOSS =
      "(?!(?:see|in|and|or|from|for|which|who|later|now|formerly)\\s)";

  private final Optional<Pattern> glossed;
  private final Optional<Pattern> added;
  private final Map<String, String> language;

  Terms(CitationSheet.Terms terms) {
    language = terms.language() == null ? Map.of() : Map.of("xml:lang", terms.language());
    if (terms.list().isEmpty()) {
      glossed = Optional.empty();
      added = Optional.empty();
      return;
    }
    String term =
        terms.list().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(t -> Pattern.quote(t.replace('’', '\'')))
            .collect(Collectors.joining("|", "(?<term>", ")"));
    glossed =
        Optional.of(
            Pattern.compile(
                "(?<!\\p{L})" + term + "\\*?\\s[({]['‘]?" + NO_GLOSS + GLOSS + "'?[)}]"));
    added = Optional.of(Pattern.compile("[({]\\*?" + term + "\\*?[)}]"));
  }

  /** The terms of a passage, and their explanations where they follow. */
  List<Part> in(String passage) {
    List<Part> found = new ArrayList<>();
    glossed.ifPresent(p -> find(p, passage, true, found));
    added.ifPresent(p -> find(p, passage, false, found));
    return found;
  }

  private void find(Pattern pattern, String passage, boolean glossed, List<Part> found) {
    Matcher m = pattern.matcher(passage);
    while (m.find()) {
      found.add(new Part(m.start("term"), m.end("term"), "term", language));
      if (glossed) {
        found.add(Part.of(m.start("gloss"), m.end("gloss"), "gloss"));
      }
    }
  }
}
