package io.github.apparat.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.UnusableFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the preview says, in the language of the page it is laid over. There are always words: while
 * an editor is at work on a file of labels, or where it has none for the preview, the defaults.
 */
public final class PreviewWords {
  private static final String KEY = "preview";

  private final Labels labels;
  private final Map<String, String> words;

  private PreviewWords(Labels labels, Map<String, String> words) {
    this.labels = labels;
    this.words = words;
  }

  /**
   * Reads the words in a language.
   *
   * @param language a BCP 47 tag, with or without labels
   */
  public static PreviewWords in(EditionFolder folder, String language) {
    Labels labels;
    try {
      labels = Labels.read(folder, language);
    } catch (UnusableFile e) {
      labels = Labels.standard(folder, language);
    }
    Map<String, String> words = new TreeMap<>(Labels.standard(folder, language).words(KEY));
    words.putAll(labels.words(KEY));
    return new PreviewWords(labels, words);
  }

  /** Reads the words in the first language of a site. */
  public static PreviewWords of(EditionFolder folder) {
    try {
      return in(folder, Labels.read(folder).language());
    } catch (UnusableFile e) {
      return in(folder, "en");
    }
  }

  /** For the script: the words by their keys, and which numbers the forms for numbers are for. */
  public byte[] json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode plurals = json.putObject("plurals");
    labels.ordered("plurals").forEach(c -> plurals.put(c, labels.words("plurals").get(c)));
    ObjectNode said = json.putObject("words");
    words.forEach(said::put);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A page for where there is no site yet. */
  public byte[] nothing() {
    String title = words.get("nothing");
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        </head>
        <body><main><h1 class="preview-nothing">%s</h1></main></body>
        </html>
        """
        .formatted(labels.language(), title, title)
        .getBytes(StandardCharsets.UTF_8);
  }
}
