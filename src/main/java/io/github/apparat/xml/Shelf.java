package io.github.apparat.xml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.sf.saxon.s9api.XdmNode;

/**
 * The files last asked for, as many as memory has room for; the one asked for last is always among
 * them. Safe for several threads.
 */
final class Shelf {
  /**
   * A tree takes some ten times the bytes of its file, and half of the memory is for other work.
   */
  private static final int PART_OF_MEMORY = 40;

  private final long room = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY;
  private final Map<String, Content> contents = new LinkedHashMap<>(16, 0.75f, true);
  private long taken;

  /** What a file holds. */
  static final class Content {
    private final XdmNode tree;
    private final String text;
    private Tags tags;

    Content(XdmNode tree, String text) {
      this.tree = tree;
      this.text = text;
    }

    XdmNode tree() {
      return tree;
    }

    String text() {
      return text;
    }

    /** Found when first asked for: few files have findings. */
    synchronized Tags tags() {
      if (tags == null) {
        tags = new Tags(text);
      }
      return tags;
    }
  }

  /** What a file holds, from the shelf or else read anew. */
  Content get(String file, Supplier<Content> read) {
    Content there = there(file);
    if (there != null) {
      return there;
    }
    Content content = read.get();
    put(file, content);
    return content;
  }

  private synchronized Content there(String file) {
    return contents.get(file);
  }

  synchronized void put(String file, Content content) {
    Content before = contents.put(file, content);
    taken += content.text().length() - (before == null ? 0 : before.text().length());
    while (taken > room && contents.size() > 1) {
      Map.Entry<String, Content> oldest = contents.entrySet().iterator().next();
      taken -= oldest.getValue().text().length();
      contents.remove(oldest.getKey());
    }
  }
}
