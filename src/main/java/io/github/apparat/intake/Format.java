package io.github.apparat.intake;

import io.github.apparat.encode.draft.Markup;

/** The formats that are read, and what each is called in the header of a text. */
enum Format {
  PLAIN("Plain text"),
  MARKDOWN("Markdown"),
  HTML("Page in HTML"),
  DOCX("Document of Word (.docx)"),
  ODT("OpenDocument text (.odt)");

  private final String words;

  Format(String words) {
    this.words = words;
  }

  /** What a header calls it. */
  String words() {
    return words;
  }

  /** The format of a text that is no package. */
  static Format of(Markup markup) {
    return switch (markup) {
      case NONE -> PLAIN;
      case MARKDOWN -> MARKDOWN;
      case HTML -> HTML;
    };
  }
}
