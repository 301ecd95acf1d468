package io.github.apparat.search;

import io.github.apparat.kept.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Passages of a page, packed: those of all pages wait until the last is written, and a large
 * edition has hundreds of thousands.
 *
 * @param packed their bytes
 * @param isEmpty whether there are none
 */
public record HeldPassages(byte[] packed, boolean isEmpty) {
  private static final Kind[] KINDS = Kind.values();

  static HeldPassages of(List<Passage> passages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
      out.writeInt(passages.size());
      for (Passage passage : passages) {
        write(passage, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return new HeldPassages(bytes.toByteArray(), passages.isEmpty());
  }

  /** The digest of all of them. */
  public Digest digest() {
    return Digest.ofBytes(packed);
  }

  /** The passages, in their order. */
  List<Passage> list() {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      int count = in.readInt();
      List<Passage> passages = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        passages.add(read(in));
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Passage passage, DataOutputStream out) throws IOException {
    out.writeByte(passage.kind().ordinal());
    write(passage.label(), out);
    write(passage.words(), out);
    write(passage.anchors(), out);
    write(passage.languages(), out);
    out.writeInt(passage.names().size());
    for (Passage.Name name : passage.names()) {
      out.writeInt(name.start());
      out.writeInt(name.end());
      write(name.entry(), out);
    }
    out.writeInt(passage.years().size());
    for (int year : passage.years()) {
      out.writeInt(year);
    }
  }

  private static Passage read(DataInputStream in) throws IOException {
    Kind kind = KINDS[in.readByte()];
    String label = string(in);
    String words = string(in);
    List<Passage.Mark> anchors = marks(in);
    List<Passage.Mark> languages = marks(in);
    List<Passage.Name> names = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.add(new Passage.Name(in.readInt(), in.readInt(), string(in)));
    }
    SortedSet<Integer> years = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      years.add(in.readInt());
    }
    return new Passage(kind, label, words, anchors, languages, names, years);
  }

  private static void write(List<Passage.Mark> marks, DataOutputStream out) throws IOException {
    out.writeInt(marks.size());
    for (Passage.Mark mark : marks) {
      out.writeInt(mark.at());
      write(mark.value(), out);
    }
  }

  private static List<Passage.Mark> marks(DataInputStream in) throws IOException {
    List<Passage.Mark> marks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      marks.add(new Passage.Mark(in.readInt(), string(in)));
    }
    return marks;
  }

  private static void write(String words, DataOutputStream out) throws IOException {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
