package io.github.apparat.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How words are made alike. Its rules are data, {@code letters.json}, which the index carries, as
 * the reader's side ({@code search-index.js}) applies the same.
 */
final class Spelling {
  private static final String RULES = "letters.json";

  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}'’ʼʹʺ]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private record Sound(String written, String heard) {}

  private final JsonNode rules;
  private final Map<Character, String> folded;
  private final Map<Character, String> latin;
  private final Map<Character, String> caron;
  private final List<Sound> sounds = new ArrayList<>();

  Spelling() {
    try (InputStream in = Spelling.class.getResourceAsStream(RULES)) {
      rules = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folded = letters("folded");
    latin = letters("latin");
    caron = letters("caron");
    rules.get("sounds").forEach(s -> sounds.add(new Sound(s.get(0).asText(), s.get(1).asText())));
  }

  private Map<Character, String> letters(String name) {
    Map<Character, String> letters = new HashMap<>();
    rules
        .get(name)
        .properties()
        .forEach(f -> letters.put(f.getKey().charAt(0), f.getValue().asText()));
    return letters;
  }

  /** The rules, for the index. */
  JsonNode rules() {
    return rules;
  }

  /** A word in small letters, without an English genitive: what is stemmed. */
  static String small(String word) {
    return POSSESSIVE.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  /**
   * A word without what is written now so, now so: case, diacritics, apostrophes, soft and hard
   * signs, ё for е. Empty where nothing is left.
   */
  String fold(String small) {
    if (isPlain(small)) {
      return small;
    }
    String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    return replaced(bare, folded);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /**
   * What a folded word sounds like, in Latin letters: Хлевнюк, Khlevnyuk and Khlevniuk are the
   * same.
   */
  String sound(String folded) {
    String heard = replaced(folded, latin);
    for (Sound sound : sounds) {
      heard = heard.replace(sound.written(), sound.heard());
    }
    return heard;
  }

  /** The word as those write it who have no carons; the same where it has none. */
  String withoutCarons(String small) {
    return fold(replaced(Normalizer.normalize(small, Normalizer.Form.NFC), caron));
  }

  private static String replaced(String word, Map<Character, String> letters) {
    StringBuilder made = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      String other = letters.get(c);
      if (other == null) {
        made.append(c);
      } else {
        made.append(other);
      }
    }
    return made.toString();
  }
}
