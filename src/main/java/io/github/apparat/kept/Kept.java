package io.github.apparat.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps what was made of something, by a name, together with the digest of all it was made of: what
 * is made of the same is the same and need not be made again. Whatever cannot be read, because the
 * machine stopped in between or somebody was at the files, counts as never made. Safe for several
 * threads.
 */
public final class Kept {
  private static final int DIGITS = 64;
  private static final Digest ALWAYS = Digest.of("shelf");

  private final Optional<Path> folder;
  private final boolean remembers;
  private final Optional<String> shelf;
  private final Common common;

  private record Held(Digest of, Object value) {}

  /** Something on a shelf, packed. */
  private record Packed(Digest of, byte[] bytes) {}

  /** Something on a shelf that is at hand, to be packed when the shelf is written. */
  private record Loose(Digest of, Object value) {}

  /** What all views of one place have in common: what was asked for, what is at hand, shelves. */
  private record Common(
      Set<String> asked,
      Map<String, Held> held,
      Map<String, Map<String, Packed>> shelves,
      Map<String, Map<String, Loose>> loose) {}

  private Kept(Optional<Path> folder, boolean remembers, Optional<String> shelf, Common common) {
    this.folder = folder;
    this.remembers = remembers;
    this.shelf = shelf;
    this.common = common;
  }

  private static Kept in(Optional<Path> folder, boolean remembers) {
    Common common =
        new Common(
            ConcurrentHashMap.newKeySet(),
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>());
    return new Kept(folder, remembers, Optional.empty(), common);
  }

  /** Keeps nothing: all is made anew. */
  public static Kept nothing() {
    return in(Optional.empty(), false);
  }

  /**
   * Keeps files.
   *
   * @param folder for nothing else
   */
  public static Kept in(Path folder) {
    return in(Optional.of(folder), false);
  }

  /**
   * Keeps files, and in memory what was asked for, for one who asks again and again.
   *
   * @param folder for nothing else
   */
  public static Kept atHand(Path folder) {
    return in(Optional.of(folder), true);
  }

  /** Forgets all. */
  public void clear() {
    common.held().clear();
    common.shelves().clear();
    common.loose().clear();
    common.asked().clear();
    folder.filter(Files::isDirectory).ifPresent(this::forgetUnasked);
  }

  /** The same, for what is too large to have in memory. */
  public Kept onDisk() {
    return new Kept(folder, false, Optional.empty(), common);
  }

  /** The same, for what cannot be written: it is at hand, or made anew. */
  public Kept inMemory() {
    return new Kept(Optional.empty(), remembers, Optional.empty(), common);
  }

  /**
   * The same, for many small things: they stand in one file, which is written at {@link #save}.
   *
   * @param name of them all
   */
  public Kept shelf(String name) {
    return new Kept(folder, remembers, Optional.of(name), common);
  }

  /** Whether anything is kept at all. */
  public boolean keeps() {
    return folder.isPresent();
  }

  /**
   * What was made of the same, or else what is made now.
   *
   * @param name of the thing, once among all; a later one of the same name takes its place
   * @param madeOf of all it is made of
   */
  public <T> T of(String name, Digest madeOf, Supplier<T> make) {
    Optional<T> there = find(name, madeOf);
    if (there.isPresent()) {
      return there.get();
    }
    T made = make.get();
    keep(name, madeOf, made);
    return made;
  }

  /** What was made of the same, if it was. */
  @SuppressWarnings("unchecked") // what a name stands for is always of one type
  public <T> Optional<T> find(String name, Digest madeOf) {
    common.asked().add(name);
    Held there = common.held().get(name);
    if (there != null) {
      return there.of().equals(madeOf) ? Optional.of((T) there.value()) : Optional.empty();
    }
    Optional<T> found =
        folder.flatMap(
            f ->
                (Optional<T>)
                    (shelf.isEmpty() ? read(path(f, name), madeOf) : onShelf(f, name, madeOf)));
    found.ifPresent(value -> remember(name, madeOf, value));
    return found;
  }

  /** Keeps what was made. */
  public void keep(String name, Digest madeOf, Object made) {
    common.asked().add(name);
    remember(name, madeOf, made);
    folder.ifPresent(
        f -> {
          if (shelf.isEmpty()) {
            write(path(f, name), madeOf, made);
          } else if (remembers) {
            common
                .loose()
                .computeIfAbsent(shelf.get(), n -> new ConcurrentHashMap<>())
                .put(name, new Loose(madeOf, made));
          } else {
            shelf(f).put(name, new Packed(madeOf, pack(made)));
          }
        });
  }

  private void remember(String name, Digest madeOf, Object value) {
    if (remembers) {
      common.held().put(name, new Held(madeOf, value));
    }
  }

  private Optional<?> onShelf(Path in, String name, Digest madeOf) {
    Packed packed = shelf(in).get(name);
    return packed != null && packed.of().equals(madeOf)
        ? unpack(packed.bytes(), 0)
        : Optional.empty();
  }

  private Map<String, Packed> shelf(Path in) {
    return common.shelves().computeIfAbsent(shelf.orElseThrow(), name -> loaded(in, name));
  }

  @SuppressWarnings("unchecked") // nothing else is written there
  private static Map<String, Packed> loaded(Path in, String shelf) {
    Optional<Map<String, Packed>> there =
        (Optional<Map<String, Packed>>) read(path(in, shelf), ALWAYS);
    return new ConcurrentHashMap<>(there.orElse(Map.of()));
  }

  /**
   * Writes what is not written yet, and lets go what nobody has asked for since the last time: it
   * belongs to nothing any more.
   */
  public void save() {
    folder.ifPresent(
        in ->
            common
                .loose()
                .forEach(
                    (name, things) ->
                        things.forEach(
                            (thing, of) ->
                                shelf(name)
                                    .shelf(in)
                                    .put(thing, new Packed(of.of(), pack(of.value()))))));
    common.loose().clear();
    common.held().keySet().retainAll(common.asked());
    common.shelves().values().forEach(things -> things.keySet().retainAll(common.asked()));
    folder.ifPresent(
        in -> {
          common
              .shelves()
              .forEach(
                  (name, things) -> {
                    common.asked().add(name);
                    write(path(in, name), ALWAYS, new TreeMap<>(things));
                  });
          forgetUnasked(in);
        });
    common.asked().clear();
  }

  private void forgetUnasked(Path in) {
    if (!Files.isDirectory(in)) {
      return;
    }
    Set<Path> left = new HashSet<>();
    common.asked().forEach(name -> left.add(path(in, name)));
    try {
      Files.walkFileTree(
          in,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (!left.contains(file)) {
                Files.delete(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(Path folder, String name) {
    String hex = Digest.of(name).hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 34));
  }

  private static Optional<?> read(Path file, Digest madeOf) {
    try {
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      byte[] expected = madeOf.hex().getBytes(StandardCharsets.US_ASCII);
      boolean same =
          bytes.length > 2 * DIGITS
              && Arrays.equals(bytes, 0, DIGITS, expected, 0, DIGITS)
              && sum(bytes).equals(new String(bytes, DIGITS, DIGITS, StandardCharsets.US_ASCII));
      return same ? unpack(bytes, 2 * DIGITS) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<?> unpack(byte[] bytes, int from) {
    try {
      return Optional.of(Packing.unpack(bytes, from));
    } catch (IOException | ReflectiveOperationException | ClassCastException e) {
      return Optional.empty(); // of another version of the program
    }
  }

  private static String sum(byte[] bytes) {
    return Digest.ofBytes(Arrays.copyOfRange(bytes, 2 * DIGITS, bytes.length)).hex();
  }

  private static byte[] pack(Object made) {
    try {
      return Packing.pack(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Digest madeOf, Object made) {
    try {
      byte[] packed = pack(made);
      String head = madeOf.hex() + Digest.ofBytes(packed).hex();
      byte[] whole =
          Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), 2 * DIGITS + packed.length);
      System.arraycopy(packed, 0, whole, 2 * DIGITS, packed.length);
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling(file.getFileName() + "." + Thread.currentThread().getId());
      Files.write(beside, whole);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
