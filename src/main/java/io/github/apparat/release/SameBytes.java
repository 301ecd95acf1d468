package io.github.apparat.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes bytes and says whether they are those of a stream. */
final class SameBytes extends OutputStream {
  private final InputStream expected;
  private boolean same = true;

  SameBytes(InputStream expected) {
    this.expected = expected;
  }

  @Override
  public void write(int one) throws IOException {
    same = same && expected.read() == (one & 0xFF);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    same =
        same
            && Arrays.equals(
                expected.readNBytes(length), Arrays.copyOfRange(bytes, from, from + length));
  }

  /** Whether all were the same, and no more are left. */
  boolean isWhole() throws IOException {
    return same && expected.read() < 0;
  }
}
