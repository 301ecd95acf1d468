package io.github.apparat.search;

import io.github.apparat.xml.Workers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The forms of all words and where they stand, in pieces that are read one by one. In a piece: how
 * many bytes its list of forms has, that list, and then bit by bit the places of each form ({@link
 * Bits#rising}).
 */
final class WordShards {
  /** About how many bits a piece has; a frequent word may be more alone. */
  private static final long ROOM = 20_000 * 8;

  /** About how many bits a form takes in the list. */
  private static final int LISTED = 44;

  /** So many forms beyond its room a piece goes on, to keep a word's forms together. */
  private static final int PATIENCE = 40;

  private final List<List<Form>> shards = new ArrayList<>();
  private final int places;

  /**
   * @param forms those that sound alike beside each other
   * @param places how many there are
   */
  WordShards(List<Form> forms, int places) {
    this.places = places;
    List<Form> shard = new ArrayList<>();
    long size = 0;
    int late = 0;
    for (int i = 0; i < forms.size(); i++) {
      Form form = forms.get(i);
      if (size > ROOM) {
        Form last = shard.get(shard.size() - 1);
        boolean soundsAlike = last.sound().equals(form.sound());
        boolean isKin = last.family().equals(form.family()) && late++ < PATIENCE;
        if (!soundsAlike && !isKin) {
          shards.add(shard);
          shard = new ArrayList<>();
          size = 0;
          late = 0;
        }
      }
      shard.add(form);
      size += LISTED + form.size(places);
    }
    if (!shard.isEmpty()) {
      shards.add(shard);
    }
  }

  /** How the first form of each piece sounds. */
  List<String> firsts() {
    return shards.stream().map(s -> s.get(0).sound()).toList();
  }

  /** The pieces. */
  List<byte[]> pieces() {
    Map<String, Map<Integer, String>> families = new HashMap<>();
    for (int i = 0; i < shards.size(); i++) {
      for (Form form : shards.get(i)) {
        families.computeIfAbsent(form.family(), f -> new TreeMap<>()).putIfAbsent(i, form.folded());
      }
    }
    List<Integer> numbers = IntStream.range(0, shards.size()).boxed().toList();
    return Workers.each(numbers, i -> bytes(i, families));
  }

  private byte[] bytes(int shard, Map<String, Map<Integer, String>> families) {
    List<Form> forms = shards.get(shard);
    byte[] list = SearchScript.deflated(list(shard, families));
    Bits bits = new Bits();
    forms.forEach(f -> f.write(bits, places));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, list.length);
    out.writeBytes(list);
    out.writeBytes(bits.bytes());
    return out.toByteArray();
  }

  /**
   * How many forms; how many bytes of text; the text, lines of what each form has beyond what it
   * shares with the one before, then lines of forms in other pieces; for each form how much it
   * shares, its family (0 for a new one, n for the n-th last begun) and, times four, its count,
   * with 2 for a name and 1 for a word that is everywhere; how many families go on in other pieces,
   * and of each its number.
   */
  private byte[] list(int shard, Map<String, Map<Integer, String>> families) {
    List<Form> forms = shards.get(shard);
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    Map<String, Integer> begun = new LinkedHashMap<>();
    String before = "";
    for (Form form : forms) {
      int shared = shared(before, form.folded());
      text.append(form.folded(), shared, form.folded().length()).append('\n');
      number(numbers, shared);
      Integer family = begun.putIfAbsent(form.family(), begun.size());
      number(numbers, family == null ? 0 : begun.size() - family);
      number(numbers, form.count() << 2 | (form.isName() ? 2 : 0) | (form.isEverywhere() ? 1 : 0));
      before = form.folded();
    }
    ByteArrayOutputStream links = new ByteArrayOutputStream();
    int count = 0;
    for (Map.Entry<String, Integer> family : begun.entrySet()) {
      for (Map.Entry<Integer, String> other : families.get(family.getKey()).entrySet()) {
        if (other.getKey() != shard) {
          number(links, family.getValue());
          text.append(other.getValue()).append('\n');
          count++;
        }
      }
    }
    byte[] words = text.toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, forms.size());
    number(out, words.length);
    out.writeBytes(words);
    out.writeBytes(numbers.toByteArray());
    number(out, count);
    out.writeBytes(links.toByteArray());
    return out.toByteArray();
  }

  /** The list of forms in a piece; nothing if it is none. */
  static Optional<byte[]> list(byte[] piece) {
    int length = 0;
    int at = 0;
    for (int shift = 0; at < Math.min(4, piece.length); shift += 7) {
      byte b = piece[at++];
      length |= (b & 0x7F) << shift;
      if (b >= 0) {
        break;
      }
    }
    return length > 0 && at + length <= piece.length
        ? SearchScript.inflated(Arrays.copyOfRange(piece, at, at + length))
        : Optional.empty();
  }

  private static int shared(String before, String word) {
    int most = Math.min(before.length(), word.length());
    int i = 0;
    while (i < most && before.charAt(i) == word.charAt(i)) {
      i++;
    }
    return i > 0 && Character.isHighSurrogate(word.charAt(i - 1)) ? i - 1 : i;
  }

  /** Seven bits a byte, the lowest first; all bytes but the last are marked. */
  private static void number(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 0x7F) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
