package io.github.apparat.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a style sheet loads: {@code url()}, {@code @import}, {@code image-set()}. */
final class Css {
  /** Namespaces look like addresses and are none. */
  private static final Pattern SILENT =
      Pattern.compile("/\\*.*?(?:\\*/|$)|@namespace[^;]*", Pattern.DOTALL);

  private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'";
  private static final Pattern LOADED =
      Pattern.compile(
          "(?i)\\b(?:url|src)\\(\\s*(?:"
              + STRING
              + "|((?:\\\\.|[^)\"'\\s\\\\])*+))\\s*\\)|@import\\s*(?:"
              + STRING
              + ")|(?:"
              + STRING
              + ")(?=\\s+(?:[0-9.]+(?:x|dppx|dpi|dpcm)\\b|type\\())",
          Pattern.DOTALL);

  private Css() {}

  /** An address, and where it begins in the style sheet. */
  record Loaded(int offset, String address) {}

  /** What a style sheet, or the value of a style attribute, loads. */
  static List<Loaded> loaded(String css) {
    List<Loaded> out = new ArrayList<>();
    String heard = SILENT.matcher(css).replaceAll(m -> " ".repeat(m.group().length()));
    Matcher found = LOADED.matcher(heard);
    while (found.find()) {
      for (int group = 1; group <= found.groupCount(); group++) {
        if (found.group(group) != null) {
          out.add(new Loaded(found.start(group), found.group(group).replaceAll("\\\\(.)", "$1")));
        }
      }
    }
    return out;
  }
}
