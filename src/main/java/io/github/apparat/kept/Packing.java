package io.github.apparat.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Values as bytes, by Java's serialization. Records and optionals need not be serializable
 * themselves; nothing but classes of this program and of Java is read.
 */
final class Packing {
  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter("io.github.apparat.**;java.**;!*");

  private Packing() {}

  /** A record by its class and parts. */
  private record Recorded(Class<?> type, Object[] parts) implements Serializable {
    private Object readResolve() {
      return Parts.make(type, parts);
    }
  }

  /** An optional; nothing is null here. */
  private record Perhaps(Object value) implements Serializable {
    private Object readResolve() {
      return Optional.ofNullable(value);
    }
  }

  private static final class Writer extends ObjectOutputStream {
    private Writer(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object value) {
      if (value instanceof Optional<?> optional) {
        return new Perhaps(optional.orElse(null));
      }
      return value instanceof Record parts && !(value instanceof Serializable)
          ? new Recorded(value.getClass(), Parts.values(parts))
          : value;
    }
  }

  static byte[] pack(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (Writer out = new Writer(new DeflaterOutputStream(bytes, fast, 1 << 14))) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  /** The value in bytes from an offset on; nothing where another version has packed it. */
  static Optional<?> unpack(byte[] bytes, int from) {
    InputStream packed = new ByteArrayInputStream(bytes, from, bytes.length - from);
    try (ObjectInputStream in = new ObjectInputStream(new InflaterInputStream(packed))) {
      in.setObjectInputFilter(OURS);
      return Optional.of(in.readObject());
    } catch (IOException | ReflectiveOperationException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
