package io.github.apparat.collate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** In what a reading differs from the lemma: the kinds in the order of their weight. */
enum Kind {
  @JsonProperty("punctuation")
  PUNCTUATION,
  @JsonProperty("case")
  CASE,
  /** The same word spelt otherwise, as the sheet of the edition understands it. */
  @JsonProperty("orthographic")
  ORTHOGRAPHIC,
  /** The same letters, otherwise divided into words. */
  @JsonProperty("division")
  DIVISION,
  @JsonProperty("substantive")
  SUBSTANTIVE;

  /** The word as {@code @type} has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
