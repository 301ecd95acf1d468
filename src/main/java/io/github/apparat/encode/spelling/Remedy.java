package io.github.apparat.encode.spelling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule of emendation: one way in which a text is damaged again and again. It is exactly one of
 * confused, forms, pattern and way.
 *
 * @param name what the markup calls it
 * @param what it mends, in our words, for the header
 * @param kind {@code corr} or {@code reg}
 * @param cert high, medium or low
 * @param confused for characters as received, what they may have been: a word that is attested
 *     nowhere is read as one that is
 * @param alone whether no other rule may be needed for the same word
 * @param shortest how many letters a word has at least in which characters are taken as confused
 * @param forms for whole words as received, how they read everywhere
 * @param pattern finds characters, whatever the word; {@code read} says what they become, with
 *     {@code $1} for a group, and nothing where they are too many
 * @param way a damage that every text may have
 */
record Remedy(
    String name,
    String what,
    String kind,
    String cert,
    Map<String, List<String>> confused,
    boolean alone,
    Integer shortest,
    Map<String, String> forms,
    String pattern,
    String read,
    Way way) {
  /** Shorter words are too like one another. */
  private static final int SHORTEST = 4;

  /** A damage known by its shape. */
  enum Way {
    /** A word whose letters stand apart. */
    @JsonProperty("letter-spacing")
    LETTER_SPACING,
    /** A word in two pieces. */
    @JsonProperty("split-words")
    SPLIT_WORDS,
    /** A hyphen lost or kept where a line ends. */
    @JsonProperty("line-ends")
    LINE_ENDS,
    /** Letters of another script that look alike. */
    @JsonProperty("homoglyphs")
    HOMOGLYPHS
  }

  Remedy {
    refuse(name == null || !name.matches("[a-z][a-z0-9-]*"), "a rule needs a name, as ocr-rn");
    refuse(what == null || what.isBlank(), "the rule " + name + " needs a what, in our words");
    long ways = Stream.of(confused, forms, pattern, way).filter(w -> w != null).count();
    refuse(ways != 1, "the rule " + name + " is one of confused, forms, pattern and way");
    kind = kind == null ? "corr" : kind;
    refuse(!kind.equals("corr") && !kind.equals("reg"), name + ": its kind is corr or reg");
    cert = cert == null ? "high" : cert;
    refuse(!List.of("high", "medium", "low").contains(cert), name + ": cert is high, medium, low");
    shortest = shortest == null ? SHORTEST : shortest;
    confused = confused == null ? Map.of() : confused;
    forms = forms == null ? Map.of() : forms;
    refuse(confused.containsKey("") || forms.containsKey(""), name + ": nothing is confused");
    read = read == null ? "" : read;
    if (pattern != null) {
      refuse(Pattern.compile(pattern).matcher("").find(), name + ": its pattern finds nothing");
    }
  }

  private static void refuse(boolean wrong, String words) {
    if (wrong) {
      throw new IllegalArgumentException(words);
    }
  }
}
