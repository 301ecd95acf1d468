package io.github.apparat.encode.layout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the lines of a received text make paragraphs. */
public enum Paragraphs {
  /** Lines without a blank one between are one paragraph. */
  @JsonProperty("run")
  RUN,
  /** Every line is one. */
  @JsonProperty("line")
  LINE,
  /** A line that ends in a space goes on in the next that holds something. */
  @JsonProperty("spaced")
  SPACED
}
