package io.github.apparat.encode.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads certain words, always damaged in the same way, as the editors say. */
final class Forms implements Finder {
  private record Form(String received, String read, Remedy remedy) {}

  /** By their first word; longer forms before shorter ones. */
  private final Map<String, List<Form>> forms = new HashMap<>();

  Forms(List<Remedy> remedies) {
    for (Remedy remedy : remedies) {
      remedy
          .forms()
          .forEach(
              (received, read) -> {
                String form = received.replace('’', '\'');
                List<Token> tokens = Token.in(form);
                if (tokens.isEmpty() || tokens.get(0).start() > 0) {
                  throw new IllegalArgumentException(
                      remedy.name() + ": a form begins with a letter or digit; found " + received);
                }
                forms
                    .computeIfAbsent(stem(tokens.get(0).text()), k -> new ArrayList<>())
                    .add(new Form(form, read, remedy));
              });
    }
    forms
        .values()
        .forEach(l -> l.sort((a, b) -> Integer.compare(b.received.length(), a.received.length())));
  }

  @Override
  public List<Found> in(Words words) {
    String passage = words.text();
    List<Token> tokens = words.tokens();
    List<Found> found = new ArrayList<>();
    int behind = 0;
    for (Token token : tokens) {
      if (token.start() < behind) {
        continue;
      }
      for (Form form : forms.getOrDefault(stem(token.text()), List.of())) {
        int end = token.start() + form.received().length();
        if (passage.startsWith(form.received(), token.start()) && ends(passage, end)) {
          found.add(new Found(token.start(), end, form.read(), form.remedy()));
          behind = end;
          break;
        }
      }
    }
    return found;
  }

  /** A word without its genitive, or the first of two with a stroke between. */
  private static String stem(String word) {
    int stroke = word.indexOf('/');
    String first = stroke > 0 ? word.substring(0, stroke) : word;
    return first.endsWith("'s") ? first.substring(0, first.length() - 2) : first;
  }

  private static boolean ends(String passage, int end) {
    return end == passage.length()
        || !Character.isLetterOrDigit(passage.charAt(end))
        || !Character.isLetterOrDigit(passage.charAt(end - 1));
  }
}
