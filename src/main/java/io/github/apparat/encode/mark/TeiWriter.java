package io.github.apparat.encode.mark;

import io.github.apparat.source.WhiteSpace;
import io.github.apparat.xml.Markup;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes TEI: blocks indented by two spaces, what is inside a paragraph exactly as given. */
public final class TeiWriter {
  /** Form feeds and the like, which books leave behind and XML 1.0, section 2.2, forbids. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r -\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final int depth;

  /** Writes a whole file. */
  public TeiWriter() {
    this(0);
  }

  /**
   * @param depth of what is written, for its indentation: how many elements stand around it
   */
  public TeiWriter(int depth) {
    this.depth = depth;
  }

  /** Attributes in the order given. */
  public static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }

  private static String escape(String text) {
    return Markup.escape(NO_XML.matcher(text).replaceAll(""));
  }

  /** Begins a line of its own. */
  public TeiWriter line() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append("  ".repeat(depth + open.size()));
    return this;
  }

  public TeiWriter start(String element, Map<String, String> attributes) {
    tag(element, attributes).append('>');
    open.push(element);
    return this;
  }

  public TeiWriter empty(String element, Map<String, String> attributes) {
    tag(element, attributes).append("/>");
    return this;
  }

  /** Writes characters, white space collapsed. */
  public TeiWriter text(String text) {
    out.append(escape(WhiteSpace.collapse(text)));
    return this;
  }

  public TeiWriter end() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends a block whose children stand on lines of their own. */
  public TeiWriter endLine() {
    String element = open.pop();
    line();
    out.append("</").append(element).append('>');
    return this;
  }

  /** Takes in markup that was read and found well-formed before. */
  public TeiWriter markup(String markup) {
    out.append(markup);
    return this;
  }

  private StringBuilder tag(String element, Map<String, String> attributes) {
    out.append('<').append(element);
    attributes.forEach(
        (name, value) ->
            out.append(' ')
                .append(name)
                .append("=\"")
                .append(escape(value).replace("\"", "&quot;"))
                .append('"'));
    return out;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
