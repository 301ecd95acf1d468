package io.github.apparat.invented;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes TEI: elements are closed in their order, and words are escaped. */
public final class Pen implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  private Pen(Writer out) {
    this.out = out;
  }

  /** A pen for a new file in UTF-8, which begins with the XML declaration. */
  public static Pen on(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      Pen pen = new Pen(new BufferedWriter(writer, BUFFER));
      return pen.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Markup as it is: a processing instruction, a comment, a piece written by hand. */
  public Pen markup(String markup) {
    try {
      out.write(markup);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; one whose value is empty is left out
   */
  public Pen start(String element, String... attributes) {
    tag(element, attributes);
    open.push(element);
    return markup(">");
  }

  /** Ends the element begun last. */
  public Pen end() {
    return markup("</").markup(open.pop()).markup(">");
  }

  /** Ends the element begun last, and the line. */
  public Pen endLine() {
    return end().markup("\n");
  }

  /** An element without content. */
  public Pen empty(String element, String... attributes) {
    tag(element, attributes);
    return markup("/>");
  }

  /** An element that holds words. */
  public Pen element(String element, String words, String... attributes) {
    return start(element, attributes).text(words).end();
  }

  /** Words. */
  public Pen text(String words) {
    escape(words, "&<>");
    return this;
  }

  /** Ends whatever is open, and the file. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      endLine();
    }
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tag(String element, String... attributes) {
    markup("<").markup(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        markup(" ").markup(attributes[i]).markup("=\"");
        escape(attributes[i + 1], "&<\"");
        markup("\"");
      }
    }
  }

  private void escape(String words, String special) {
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (special.indexOf(c) >= 0) {
        markup(words.substring(from, i)).markup("&#" + (int) c + ";");
        from = i + 1;
      }
    }
    markup(words.substring(from));
  }
}
