package io.github.apparat.encode.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.apparat.encode.mark.LineSet;

/**
 * What a run of lines is for the text.
 *
 * @param what for furniture: what it is, in our words
 */
public record Zone(Kind zone, LineSet lines, String what) {
  /** Refuses a zone of no kind or without lines. */
  public Zone {
    if (zone == null || lines == null) {
      throw new IllegalArgumentException("a zone needs a name, as zone: body, and lines");
    }
  }

  /** The kinds of zones. */
  public enum Kind {
    /** The heading of the whole text. */
    @JsonProperty("head")
    HEAD,
    /** Who wrote it. */
    @JsonProperty("byline")
    BYLINE,
    /** What stands before the body: title page, preface, glossary. */
    @JsonProperty("front")
    FRONT,
    /** The running text. */
    @JsonProperty("body")
    BODY,
    /** What stands after the body. */
    @JsonProperty("back")
    BACK,
    /** The bodies of notes. */
    @JsonProperty("notes")
    NOTES,
    /** What is no part of the text. */
    @JsonProperty("furniture")
    FURNITURE;

    /** Whether its lines are read as blocks of text. */
    public boolean isText() {
      return this != NOTES && this != FURNITURE;
    }

    /** The part of a TEI {@code text} that it belongs to. */
    public String part() {
      return switch (this) {
        case FRONT -> "front";
        case BACK -> "back";
        default -> "body";
      };
    }
  }
}
