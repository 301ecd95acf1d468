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
 * themselves; nothing but classes of this program and of Java is read. What stands for them are no
 * records: Java prepares for each class of records that it reads, at every start.
 */
final class Packing {
  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter("io.github.apparat.**;java.**;!*");

  private Packing() {}

  /** A record by its class and parts. */
  private static final class Recorded implements Serializable {
    private static final long serialVersionUID = 1;

    private final Class<?> type;

    @SuppressWarnings("serial") // each is packed in its turn
    private final Object[] parts;

    private Recorded(Record of) {
      type = of.getClass();
      parts = Parts.values(of);
    }

    private Object readResolve() {
      return Parts.make(type, parts);
    }
  }

  /** An optional; nothing is null here. */
  private static final class Perhaps implements Serializable {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial")
    private final Object value;

    private Perhaps(Optional<?> of) {
      value = of.orElse(null);
    }

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
        return new Perhaps(optional);
      }
      return value instanceof Record parts && !(value instanceof Serializable)
          ? new Recorded(parts)
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
