package io.github.apparat.serve;

import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which ids stand around a place of a file, and which before it. The file may be as it is while
 * somebody writes in it: an end tag without a start is passed over, one that is missing is made up
 * for by the next around it.
 */
final class Enclosing {
  private static final Pattern MARKUP =
      Pattern.compile(
          "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<(/?)([^\\s<>/!?]+)([^<>]*)>",
          Pattern.DOTALL);

  private static final Pattern ID = Pattern.compile("\\sxml:id\\s*=\\s*[\"']([^\"']+)[\"']");

  /** The file itself. */
  private static final Open FILE = new Open("", "", null);

  private final Lines lines;
  private final String text;

  /** What is open from an offset on. */
  private final TreeMap<Integer, Open> open = new TreeMap<>();

  /** The ids of the file by the offsets of their tags. */
  private final TreeMap<Integer, String> ids = new TreeMap<>();

  /** An element that is open, in the one around it; around the file there is none. */
  private record Open(String name, String id, Open around) {}

  /** Reads the characters of a file. */
  Enclosing(String text) {
    this.text = text;
    lines = new Lines(text);
    Open now = FILE;
    Matcher markup = MARKUP.matcher(text);
    while (markup.find()) {
      String name = markup.group(2);
      if (name == null) {
        continue;
      }
      if (markup.group(1).isEmpty()) {
        Open inside = new Open(name, id(markup), now);
        open.put(markup.start(), inside);
        now = markup.group(3).endsWith("/") ? now : inside;
      } else {
        now = after(name, now);
      }
      open.put(markup.end(), now);
    }
  }

  private String id(Matcher tag) {
    Matcher id = ID.matcher(tag.group(3));
    if (!id.find()) {
      return "";
    }
    ids.put(tag.start(), id.group(1));
    return id.group(1);
  }

  /** What is open when an element of this name has ended. */
  private static Open after(String name, Open now) {
    for (Open at = now; at != FILE; at = at.around()) {
      if (at.name().equals(name)) {
        return at.around();
      }
    }
    return now;
  }

  /** The ids of the elements around a place, the nearest first. */
  List<String> around(Location place) {
    List<String> found = new ArrayList<>();
    Map.Entry<Integer, Open> there = open.floorEntry(offset(place));
    for (Open at = there == null ? FILE : there.getValue(); at != FILE; at = at.around()) {
      if (!at.id().isEmpty()) {
        found.add(at.id());
      }
    }
    return found;
  }

  /** The ids that stand before a place, the nearest first. */
  Collection<String> before(Location place) {
    return ids.headMap(offset(place), true).descendingMap().values();
  }

  /** Of a whole line, where its first tag begins; of a whole file, before it. */
  private int offset(Location place) {
    if (place.line() == 0) {
      return -1;
    }
    int offset = lines.offsetOf(place.line(), Math.max(1, place.column()));
    int tag = place.column() == 0 ? text.indexOf('<', offset) : -1;
    return tag >= 0 && tag < lines.startOf(place.line() + 1) ? tag : offset;
  }
}
