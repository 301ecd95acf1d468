package io.github.apparat.collate;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TEI file as written: its tags, where each ends, and the characters behind its references. */
final class Written {
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([^\\s%]+)\\s+(?:\"([^\"<&]*)\"|'([^'<&]*)')");
  private static final Map<String, String> USUAL =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private final Markup markup;
  private final Map<String, String> entities = new HashMap<>(USUAL);

  Written(String text) {
    markup = new Markup(text);
    markup.tokens().stream()
        .takeWhile(t -> t.kind() != Kind.START && t.kind() != Kind.EMPTY)
        .filter(t -> markup.text(t).startsWith("<!DOCTYPE"))
        .forEach(t -> declare(markup.text(t)));
  }

  private void declare(String doctype) {
    Matcher declared = ENTITY.matcher(doctype);
    while (declared.find()) {
      String text = declared.group(2) == null ? declared.group(3) : declared.group(2);
      entities.putIfAbsent(declared.group(1), text);
    }
  }

  List<Token> tokens() {
    return markup.tokens();
  }

  String text() {
    return markup.text();
  }

  /** An element's name without a prefix. */
  static String name(Token tag) {
    return tag.name().substring(tag.name().indexOf(':') + 1);
  }

  /** The value of an attribute, its references resolved; empty where it is not there. */
  String attribute(Token tag, String name) {
    return Optional.ofNullable(markup.attributes(tag).get(name))
        .map(Attribute::value)
        .map(this::resolved)
        .orElse("");
  }

  Map<String, Attribute> attributes(Token tag) {
    return markup.attributes(tag);
  }

  /** What stands directly in an element: the index of each tag that begins a child. */
  List<Integer> children(int tag) {
    List<Integer> children = new ArrayList<>();
    int depth = 0;
    for (int i = tag; i < tokens().size(); i++) {
      Kind kind = tokens().get(i).kind();
      if (depth == 1 && (kind == Kind.START || kind == Kind.EMPTY)) {
        children.add(i);
      }
      depth += kind == Kind.START ? 1 : kind == Kind.END ? -1 : 0;
      if (depth <= 0) {
        return children;
      }
    }
    return children;
  }

  /** The index of the tag that ends an element; its own where it is empty. */
  int endOf(int tag) {
    int depth = 0;
    for (int i = tag; i < tokens().size(); i++) {
      Kind kind = tokens().get(i).kind();
      depth += kind == Kind.START ? 1 : kind == Kind.END ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("an element without an end in a file that was read");
  }

  private String resolved(String value) {
    Characters all = new Characters();
    read(value, 0, all);
    return all.toString();
  }

  /** Takes in the characters of a run of text. */
  void read(Token token, Characters into) {
    String raw = markup.text(token);
    if (token.kind() == Kind.CDATA) {
      int open = "<![CDATA[".length();
      for (int i = open; i < raw.length() - 3; i++) {
        into.add(raw.charAt(i), token.start() + i, token.start() + i + 1);
      }
    } else {
      read(raw, token.start(), into);
    }
  }

  private void read(String raw, int offset, Characters into) {
    int at = 0;
    while (at < raw.length()) {
      int semicolon = raw.charAt(at) == '&' ? raw.indexOf(';', at) : -1;
      int end = semicolon < 0 ? at + 1 : semicolon + 1;
      String read =
          semicolon < 0 ? raw.substring(at, end) : character(raw.substring(at + 1, end - 1));
      for (int i = 0; i < read.length(); i++) {
        into.add(read.charAt(i), offset + at, offset + end);
      }
      at = end;
    }
  }

  private String character(String reference) {
    if (reference.startsWith("#x")) {
      return Character.toString(Integer.parseInt(reference.substring(2), 16));
    }
    if (reference.startsWith("#")) {
      return Character.toString(Integer.parseInt(reference.substring(1)));
    }
    return entities.getOrDefault(reference, "");
  }
}
