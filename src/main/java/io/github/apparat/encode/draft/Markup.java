package io.github.apparat.encode.draft;

import java.util.Locale;
import java.util.function.Function;

/** The kinds of markup that a received file may have. */
public enum Markup {
  /** None at all. */
  NONE("plain text", Transcript::plain),
  /** Markdown. */
  MARKDOWN("Markdown", MarkdownText::transcribe),
  /** HTML. */
  HTML("HTML", HtmlText::transcribe);

  private final String words;
  private final Function<String, Transcript> transcription;

  Markup(String words, Function<String, Transcript> transcription) {
    this.words = words;
    this.transcription = transcription;
  }

  /** The markup of a file, by the end of its name or by what stands in it. */
  public static Markup of(String name, String text) {
    String low = name.toLowerCase(Locale.ROOT);
    if (low.matches(".*\\.x?html?") || HtmlText.isLikely(text)) {
      return HTML;
    }
    return low.matches(".*\\.(md|markdown)") || MarkdownText.isLikely(text) ? MARKDOWN : NONE;
  }

  String words() {
    return words;
  }

  Transcript transcribe(String text) {
    return transcription.apply(text);
  }
}
