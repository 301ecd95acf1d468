package io.github.apparat.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a text as numbers, so that passages are found without keeping the text. A word is a
 * run of letters and numbers, with apostrophes inside; single letters but "a" and "I" do not count.
 */
public final class Prints {
  /** How many words in a row make a passage. */
  public static final int RUN = 8;

  private static final int LEAST_COMMON = 2;
  private static final int MOST_NUMBERS = 3;
  private static final byte COMMON = 1;
  private static final byte NUMBER = 2;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The commonest words of English: a row of names and figures has none, prose has some. */
  private static final Set<Long> COMMONEST =
      Stream.of(
              ("the of and to in a was that by for with as on is were had it his which not from be"
                      + " at or an this but their they its been has have he who")
                  .split(" "))
          .map(Prints::print)
          .collect(Collectors.toUnmodifiableSet());

  private final String text;
  private long[] prints;
  private byte[] kinds;
  private int[] starts;
  private int[] ends;
  private int size;

  /** Reads a text through once. */
  public Prints(String text) {
    this.text = text;
    int room = text.length() / 6 + 16;
    prints = new long[room];
    kinds = new byte[room];
    starts = new int[room];
    ends = new int[room];
    int at = 0;
    while (at < text.length()) {
      at = isLetter(at) ? word(at) : at + Character.charCount(text.codePointAt(at));
    }
  }

  /** How many places there are at which a passage may begin. */
  public int passages() {
    return Math.max(0, size - RUN + 1);
  }

  /** Whether the words from the i-th read like prose. */
  public boolean isProse(int i) {
    int common = 0;
    int numbers = 0;
    for (int k = i; k < i + RUN; k++) {
      common += kinds[k] == COMMON ? 1 : 0;
      numbers += kinds[k] == NUMBER ? 1 : 0;
    }
    return common >= LEAST_COMMON && numbers <= MOST_NUMBERS;
  }

  /** The number of the passage that begins with the i-th word. */
  public long passage(int i) {
    return passage(IntStream.range(i, i + RUN).toArray());
  }

  /** The number of the passage that these words, as many as a passage has, would make. */
  public long passage(int[] words) {
    long sum = 0;
    for (int word : words) {
      sum = sum * 0x9E3779B97F4A7C15L + prints[word];
    }
    return mixed(sum);
  }

  /** The numbers of all passages that read like prose. */
  public Set<Long> prose() {
    Set<Long> passages = new HashSet<>();
    for (int i = 0; i < passages(); i++) {
      if (isProse(i)) {
        passages.add(passage(i));
      }
    }
    return passages;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** Where the i-th word begins in the text. */
  public int start(int i) {
    return starts[i];
  }

  /** The words from the i-th, as they stand. */
  public String words(int i, int count) {
    return text.substring(starts[i], ends[i + count - 1]).replaceAll("\\s+", " ");
  }

  private int word(int from) {
    int at = from;
    int letters = 0;
    while (at < text.length()) {
      if (isLetter(at)) {
        letters++;
        at += Character.charCount(text.codePointAt(at));
      } else if (isApostrophe(text.charAt(at)) && isLetter(at + 1)) {
        letters++;
        at++;
      } else {
        break;
      }
    }
    String word = text.substring(from, at);
    if (letters > 1 || word.equalsIgnoreCase("a") || word.equalsIgnoreCase("i")) {
      add(word, from, at);
    }
    return at;
  }

  private void add(String word, int from, int to) {
    if (size == prints.length) {
      prints = Arrays.copyOf(prints, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    prints[size] = print(word);
    boolean number = Character.isDigit(word.codePointAt(0));
    kinds[size] = number ? NUMBER : COMMONEST.contains(prints[size]) ? COMMON : 0;
    starts[size] = from;
    ends[size++] = to;
  }

  private static long print(String word) {
    long sum = FNV_OFFSET;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int letter = word.charAt(i) == '’' ? '\'' : Character.toLowerCase(word.codePointAt(i));
      sum = (sum ^ letter) * FNV_PRIME;
    }
    return mixed(sum);
  }

  /** Spreads every bit over all others (MurmurHash3's last step). */
  private static long mixed(long sum) {
    long once = (sum ^ (sum >>> 33)) * 0xff51afd7ed558ccdL;
    long twice = (once ^ (once >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return twice ^ (twice >>> 33);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private boolean isLetter(int at) {
    if (at >= text.length()) {
      return false;
    }
    int c = text.codePointAt(at);
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
