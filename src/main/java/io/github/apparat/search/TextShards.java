package io.github.apparat.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of all passages, for the lines that show what was found, in pieces that are read one by
 * one. A piece is text: a line for each page, U+0001, its address, its title, the title of its
 * book; after it a line for each of its passages: ids, number, languages, words. Tabs stand between
 * them. An id or a language that holds from a later word on has {@code @} and the character.
 */
final class TextShards {
  /** About how many characters a piece has. */
  private static final int ROOM = 100_000;

  private final List<byte[]> shards = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final StringBuilder shard = new StringBuilder();
  private int passages;
  private String page = "";

  /** Takes the next page and its passages. */
  void add(PageWords words, List<Passage> found, String book) {
    page = "\u0001" + words.path() + '\t' + plain(words.title()) + '\t' + plain(book) + '\n';
    if (shard.length() > 0) {
      shard.append(page);
    }
    found.forEach(this::add);
  }

  private void add(Passage passage) {
    if (shard.length() > ROOM) {
      end();
    }
    if (shard.length() == 0) {
      shard.append(page);
      firsts.add(passages);
    }
    shard
        .append(marks(passage.anchors()))
        .append('\t')
        .append(plain(passage.label()))
        .append('\t')
        .append(marks(passage.languages()))
        .append('\t')
        .append(passage.words())
        .append('\n');
    passages++;
  }

  private void end() {
    shards.add(SearchScript.deflated(shard.toString().getBytes(StandardCharsets.UTF_8)));
    shard.setLength(0);
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ");
  }

  private static String marks(List<Passage.Mark> marks) {
    return marks.stream()
        .map(m -> m.at() == 0 ? m.value() : m.value() + '@' + m.at())
        .collect(Collectors.joining(" "));
  }

  /** The number of the first passage of each piece. */
  List<Integer> firsts() {
    return firsts;
  }

  /** The pieces, when all passages have come. */
  List<byte[]> pieces() {
    if (shard.length() > 0) {
      end();
    }
    return shards;
  }
}
