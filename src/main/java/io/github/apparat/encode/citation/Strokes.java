package io.github.apparat.encode.citation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Words as the strokes of their letters: {@code n} is two upright ones, {@code m} three, {@code k}
 * one and a bow. A misreading mostly takes strokes apart or together ({@code rn} for {@code m},
 * {@code lc} for {@code k}) and leaves them in their order, so that a damaged title has the strokes
 * of the right one. Spaces and signs have none.
 */
final class Strokes {
  private final StringBuilder text = new StringBuilder();
  private final IntStream.Builder places = IntStream.builder();
  private final int[] place;

  /** Takes a passage apart. */
  Strokes(String passage) {
    for (int i = 0; i < passage.length(); i++) {
      char c = passage.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        String strokes = of(c);
        text.append(strokes);
        for (int n = 0; n < strokes.length(); n++) {
          places.add(i);
        }
      }
    }
    place = places.build().toArray();
  }

  /** The strokes of some words. */
  static String of(String words) {
    return new Strokes(words).text();
  }

  private static String of(char c) {
    char plain = c < 128 ? c : Normalizer.normalize("" + c, Normalizer.Form.NFD).charAt(0);
    return switch (Character.toLowerCase(plain)) {
      case 'i', 'j', 'l', 'r', '1' -> "i";
      case 'n', 'u', 'h' -> "ii";
      case 'm', 'w' -> "iii";
      case 'c', 'e', 'o' -> "c";
      case 'k' -> "ic";
      case 'd' -> "ci";
      default -> ("" + plain).toLowerCase(Locale.ROOT);
    };
  }

  /** All strokes, without spaces. */
  String text() {
    return text.toString();
  }

  /** The index in the passage of the letter to which a stroke belongs. */
  int place(int stroke) {
    return place[stroke];
  }

  /** Whether a run of strokes takes in all strokes of its first and of its last letter. */
  boolean takesWhole(int first, int last) {
    return (first == 0 || place[first - 1] != place[first])
        && (last + 1 == place.length || place[last + 1] != place[last]);
  }
}
