package io.github.apparat.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An XML file as the editor wrote it: its tokens in order, none left out, so that joined together
 * they are the file again to the letter. For what a parser hides: where a tag begins, in which
 * order attributes stand. Reads only files that a parser has found well-formed.
 */
public final class Markup {
  /** What a token is. */
  public enum Kind {
    TEXT,
    START,
    EMPTY,
    END,
    CDATA,
    OTHER
  }

  /**
   * A token.
   *
   * @param name the element's name as written, for tags; else empty
   * @param start where it begins in the file, in UTF-16 units
   * @param end where the next one begins
   */
  public record Token(Kind kind, String name, int start, int end) {}

  /** The value of an attribute as written, and where its name and its value begin in the file. */
  public record Attribute(String name, String value, int start, int valueStart) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** Text as it is written in a file: only what XML asks for is escaped. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Reads the characters of a well-formed file, in one pass. */
  public Markup(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      Token token = text.charAt(at) == '<' ? markup(at) : text(at);
      tokens.add(token);
      at = token.end();
    }
  }

  /** The tokens, in order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The characters of the file. */
  public String text() {
    return text;
  }

  /** The characters of a token. */
  public String text(Token token) {
    return text.substring(token.start(), token.end());
  }

  /** The attributes of a tag by name, in the order written; empty for what is no tag. */
  public Map<String, Attribute> attributes(Token tag) {
    Map<String, Attribute> out = new LinkedHashMap<>();
    if (tag.kind() != Kind.START && tag.kind() != Kind.EMPTY) {
      return out;
    }
    int at = tag.start() + 1 + tag.name().length();
    while (true) {
      while (at < tag.end() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int equals = at;
      while (equals < tag.end() && text.charAt(equals) != '=') {
        equals++;
      }
      if (equals == tag.end()) {
        return out;
      }
      int open = equals + 1;
      while (Character.isWhitespace(text.charAt(open))) {
        open++;
      }
      int close = text.indexOf(text.charAt(open), open + 1);
      String name = text.substring(at, equals).strip();
      out.put(name, new Attribute(name, text.substring(open + 1, close), at, open + 1));
      at = close + 1;
    }
  }

  /** The value of an attribute as written; empty where a token has none of the name. */
  public String attribute(Token tag, String name) {
    Attribute found = attributes(tag).get(name);
    return found == null ? "" : found.value();
  }

  private Token text(int at) {
    int end = text.indexOf('<', at);
    return new Token(Kind.TEXT, "", at, end < 0 ? text.length() : end);
  }

  private Token markup(int at) {
    if (text.startsWith("<!--", at)) {
      return other(at, at + 4, "-->");
    }
    if (text.startsWith("<![CDATA[", at)) {
      return new Token(Kind.CDATA, "", at, after("]]>", at));
    }
    if (text.startsWith("<?", at)) {
      return other(at, at + 2, "?>");
    }
    if (text.startsWith("<!", at)) {
      return new Token(Kind.OTHER, "", at, afterDoctype(at));
    }
    int end = afterTag(at);
    boolean closing = text.charAt(at + 1) == '/';
    int from = closing ? at + 2 : at + 1;
    int to = from;
    while (!Character.isWhitespace(text.charAt(to)) && "/>".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    boolean empty = text.charAt(end - 2) == '/';
    Kind kind = closing ? Kind.END : empty ? Kind.EMPTY : Kind.START;
    return new Token(kind, text.substring(from, to), at, end);
  }

  private Token other(int at, int inside, String close) {
    return new Token(Kind.OTHER, "", at, after(close, inside));
  }

  private int after(String close, int from) {
    int found = text.indexOf(close, from);
    return found < 0 ? text.length() : found + close.length();
  }

  private int afterTag(int at) {
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return text.length();
  }

  private int afterDoctype(int at) {
    int depth = 0;
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (text.startsWith("<!--", i)) {
        i = after("-->", i + 4) - 1;
      } else if (text.startsWith("<?", i)) {
        i = after("?>", i + 2) - 1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }
}
