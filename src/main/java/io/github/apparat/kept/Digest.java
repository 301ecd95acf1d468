package io.github.apparat.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * SHA-256 of bytes, or of values: what has the same digest is the same. Maps and sets count without
 * their order.
 *
 * @param hex 64 digits in small letters
 */
public record Digest(String hex) implements Serializable {

  /** Of bytes. */
  public static Digest ofBytes(byte[] bytes) {
    return of(sha256().digest(bytes));
  }

  /** Of the bytes of a file of any length, of which only a part is held at once. */
  public static Digest ofFile(Path file) throws IOException {
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return of(sha.digest());
  }

  /**
   * Of values, in their order: text, numbers, truth values, constants, digests, and records,
   * optionals, maps and collections of these.
   */
  public static Digest of(Object... values) {
    MessageDigest sha = sha256();
    for (Object value : values) {
      add(sha, value);
    }
    return of(sha.digest());
  }

  /** Of what nobody knows whether it is the same again. */
  public static Digest ofUnknown() {
    return ofBytes(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest sha, Object value) {
    if (value instanceof Map<?, ?> map) {
      tag(sha, 'm', map.size());
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, of) -> sorted.put(key.toString(), of));
      sorted.forEach(
          (key, of) -> {
            add(sha, key);
            add(sha, of);
          });
    } else if (value instanceof Set<?> set) {
      tag(sha, 's', set.size());
      set.stream().map(v -> of(v).hex()).sorted().forEach(v -> add(sha, v));
    } else if (value instanceof Collection<?> list) {
      tag(sha, 'l', list.size());
      list.forEach(v -> add(sha, v));
    } else if (value instanceof Optional<?> optional) {
      tag(sha, 'o', optional.isPresent() ? 1 : 0);
      optional.ifPresent(v -> add(sha, v));
    } else if (value instanceof Digest digest) {
      tag(sha, 'd', 0);
      sha.update(digest.hex.getBytes(StandardCharsets.US_ASCII));
    } else if (value instanceof Record parts) {
      add(sha, parts);
    } else {
      plain(sha, value);
    }
  }

  private static void plain(MessageDigest sha, Object value) {
    boolean isPlain =
        value instanceof CharSequence
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Enum;
    if (!isPlain) {
      throw new IllegalArgumentException("no value: " + (value == null ? null : value.getClass()));
    }
    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    tag(sha, value instanceof CharSequence ? 't' : 'v', bytes.length);
    sha.update(bytes);
  }

  private static void add(MessageDigest sha, Record parts) {
    tag(sha, 'r', 0);
    add(sha, parts.getClass().getName());
    for (RecordComponent part : Parts.of(parts.getClass())) {
      add(sha, Parts.value(parts, part));
    }
  }

  private static void tag(MessageDigest sha, char kind, int size) {
    sha.update((byte) kind);
    sha.update((byte) (size >>> 24));
    sha.update((byte) (size >>> 16));
    sha.update((byte) (size >>> 8));
    sha.update((byte) size);
  }

  private static Digest of(byte[] sum) {
    return new Digest(HexFormat.of().formatHex(sum));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
