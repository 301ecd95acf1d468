package io.github.apparat.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A script file that carries bytes, as a page from the disk may read nothing but scripts. Fifteen
 * bits stand in one character from U+3400 on, in UTF-16 with a byte order mark, which holds against
 * any charset a server may say: so seven per cent are lost, where base 64 loses a third.
 */
public final class SearchScript {
  private static final int FIRST = 0x3400;
  private static final String CALL = "apparatSearch.take(";
  private static final Pattern WRITTEN =
      Pattern.compile("\uFEFF?apparatSearch\\.take\\(\"([^\"]*)\",\"([^\"]*)\"\\);\\n");

  private SearchScript() {}

  /**
   * The file.
   *
   * @param name what the bytes are asked for by
   */
  static byte[] of(String name, byte[] bytes) {
    StringBuilder script = new StringBuilder("\uFEFF").append(CALL).append('"').append(name);
    script.append("\",\"");
    int chars = (8 * bytes.length + 14) / 15;
    script.append((char) (FIRST + 15 * chars / 8 - bytes.length));
    long held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = held << 8 | b & 0xFF;
      bits += 8;
      if (bits >= 15) {
        bits -= 15;
        script.append((char) (FIRST + (held >>> bits & 0x7FFF)));
        held &= (1L << bits) - 1;
      }
    }
    if (bits > 0) {
      script.append((char) (FIRST + (held << 15 - bits & 0x7FFF)));
    }
    return script.append("\");\n").toString().getBytes(StandardCharsets.UTF_16LE);
  }

  /**
   * What can be read in a file of the search, as UTF-8: words of passages, entries, lists of words;
   * nothing if it is none of these files.
   */
  public static List<byte[]> texts(byte[] file) {
    Optional<byte[]> carried = read(file);
    return carried.stream()
        .flatMap(b -> Stream.concat(inflated(b).stream(), WordShards.list(b).stream()))
        .toList();
  }

  /** The bytes in a file; nothing if it is none of these. */
  static Optional<byte[]> read(byte[] file) {
    if (file.length < 2 || (file[0] & 0xFF) != 0xFF || (file[1] & 0xFF) != 0xFE) {
      return Optional.empty();
    }
    Matcher written = WRITTEN.matcher(new String(file, StandardCharsets.UTF_16LE));
    if (!written.matches() || written.group(2).isEmpty()) {
      return Optional.empty();
    }
    String packed = written.group(2);
    int chars = packed.length() - 1;
    byte[] bytes = new byte[15 * chars / 8 - (packed.charAt(0) - FIRST)];
    long held = 0;
    int bits = 0;
    int at = 0;
    for (int i = 1; i <= chars; i++) {
      held = held << 15 | packed.charAt(i) - FIRST;
      bits += 15;
      while (bits >= 8 && at < bytes.length) {
        bits -= 8;
        bytes[at++] = (byte) (held >>> bits);
      }
      held &= (1L << bits) - 1;
    }
    return Optional.of(bytes);
  }

  /** Bytes made small, without a head, as browsers open them ({@code deflate-raw}). */
  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** The opposite of {@link #deflated}; nothing if they are no such bytes. */
  static Optional<byte[]> inflated(byte[] bytes) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream(4 * bytes.length + 64);
      byte[] buffer = new byte[1 << 14];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          return Optional.empty();
        }
        out.write(buffer, 0, count);
      }
      return Optional.of(out.toByteArray());
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
