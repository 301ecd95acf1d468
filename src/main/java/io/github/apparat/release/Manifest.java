package io.github.apparat.release;

import io.github.apparat.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a release holds: the sha256 of each file, by its path, as {@code sha256sum -c} reads it.
 *
 * @param sums in hexadecimal, by the paths of the files
 */
public record Manifest(SortedMap<String, String> sums) {
  /** Its own path, which it does not name. */
  public static final String FILE = "manifest-sha256.txt";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S.*)");

  /** Keeps the sums as they are now. */
  public Manifest {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
  }

  /** As a file has it; throws {@link IllegalArgumentException} with the line that is none. */
  static Manifest read(byte[] bytes) {
    SortedMap<String, String> sums = new TreeMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      Matcher read = LINE.matcher(line);
      if (!read.matches() || sums.put(read.group(2), read.group(1)) != null) {
        throw new IllegalArgumentException(line);
      }
    }
    return new Manifest(sums);
  }

  /** The file. */
  byte[] bytes() {
    StringBuilder out = new StringBuilder();
    sums.forEach((path, sum) -> out.append(sum).append("  ").append(path).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The sha256 of the file itself: by it a release is known. */
  public String sha256() {
    return SourceReader.sha256(bytes());
  }
}
