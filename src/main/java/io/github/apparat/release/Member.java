package io.github.apparat.release;

import io.github.apparat.source.SourceReader;
import java.util.function.Supplier;

/**
 * A file of a release.
 *
 * @param bytes are read when they are asked for; they do not change
 * @param size how many bytes
 */
record Member(Supplier<byte[]> bytes, long size, String sha256) {

  /** Reads a file once for its sum. */
  static Member of(Supplier<byte[]> bytes) {
    byte[] whole = bytes.get();
    return new Member(bytes, whole.length, SourceReader.sha256(whole));
  }

  /** Of bytes that are there. */
  static Member of(byte[] bytes) {
    return of(() -> bytes);
  }
}
