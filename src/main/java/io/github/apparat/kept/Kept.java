package io.github.apparat.kept;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps what was made of something, by a name, together with the digest of all it was made of: what
 * is made of the same is the same and need not be made again. Whatever cannot be read, because the
 * machine stopped in between or somebody was at the files, counts as never made. Safe for several
 * threads.
 */
public final class Kept {
  private static final Digest ALWAYS = Digest.of("shelf");

  private final Optional<Store> store;
  private final boolean remembers;
  private final Optional<String> shelf;
  private final Predicate<String> anew;
  private final Common common;

  /** Something at hand. */
  private record Held(Digest of, Object value) {}

  /** Something on a shelf, packed. */
  private record Packed(Digest of, byte[] bytes) {}

  /**
   * What all views of one place have in common: what was asked for, what is at hand, shelves, and
   * by shelf what is to be packed when it is written.
   */
  private record Common(
      Set<String> asked,
      Map<String, Held> held,
      Map<String, Map<String, Packed>> shelves,
      Map<String, Map<String, Held>> loose) {}

  private Kept(
      Optional<Store> store,
      boolean remembers,
      Optional<String> shelf,
      Predicate<String> anew,
      Common common) {
    this.store = store;
    this.remembers = remembers;
    this.shelf = shelf;
    this.anew = anew;
    this.common = common;
  }

  private static Kept in(Optional<Store> store, boolean remembers) {
    Common common =
        new Common(
            ConcurrentHashMap.newKeySet(),
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>(),
            new ConcurrentHashMap<>());
    return new Kept(store, remembers, Optional.empty(), name -> false, common);
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
    return in(Optional.of(new Store(folder)), false);
  }

  /**
   * Keeps files where some are kept already; else nothing, so that nobody finds files where he
   * asked for none.
   *
   * @param folder for nothing else
   */
  public static Kept ifThere(Path folder) {
    return Files.isDirectory(folder) ? in(folder) : nothing();
  }

  /**
   * Keeps files, and in memory what was asked for, for one who asks again and again and waits for
   * what is made: files are written beside the work that goes on, all of them by {@link #save}.
   *
   * @param folder for nothing else
   */
  public static Kept atHand(Path folder) {
    return in(Optional.of(new StoreBehind(folder)), true);
  }

  /** Forgets all. */
  public void clear() {
    common.held().clear();
    common.shelves().clear();
    common.loose().clear();
    common.asked().clear();
    store.ifPresent(files -> files.keepOnly(Set.of()));
  }

  /** The same, for what is too large to have in memory. */
  public Kept onDisk() {
    return new Kept(store, false, Optional.empty(), anew, common);
  }

  /** The same, for what cannot be written: it is at hand, or made anew. */
  public Kept inMemory() {
    return new Kept(Optional.empty(), remembers, Optional.empty(), anew, common);
  }

  /**
   * The same, for many small things: they stand in one file, which is written at {@link #save}.
   *
   * @param name of them all
   */
  public Kept shelf(String name) {
    return new Kept(store, remembers, Optional.of(name), anew, common);
  }

  /**
   * The same, but for some things that are made anew each time, and are kept as they are.
   *
   * @param names whether a thing of a name is one of them
   */
  public Kept except(Predicate<String> names) {
    return new Kept(store, remembers, shelf, names, common);
  }

  /** Whether anything is kept at all. */
  public boolean keeps() {
    return store.isPresent();
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
    if (anew.test(name)) {
      return Optional.empty();
    }
    Held there = common.held().get(name);
    if (there != null) {
      return there.of().equals(madeOf) ? Optional.of((T) there.value()) : Optional.empty();
    }
    Optional<T> found =
        store.flatMap(
            files ->
                (Optional<T>)
                    (shelf.isEmpty()
                        ? files.read(name, madeOf)
                        : onShelf(files, shelf.get(), name, madeOf)));
    found.ifPresent(value -> remember(name, madeOf, value));
    return found;
  }

  /** Keeps what was made. */
  public void keep(String name, Digest madeOf, Object made) {
    common.asked().add(name);
    if (anew.test(name)) {
      return;
    }
    remember(name, madeOf, made);
    store.ifPresent(
        files -> {
          if (shelf.isEmpty()) {
            files.write(name, madeOf, made);
          } else if (remembers) {
            common
                .loose()
                .computeIfAbsent(shelf.get(), n -> new ConcurrentHashMap<>())
                .put(name, new Held(madeOf, made));
          } else {
            put(files, shelf.get(), name, new Held(madeOf, made));
          }
        });
  }

  private void remember(String name, Digest madeOf, Object value) {
    if (remembers) {
      common.held().put(name, new Held(madeOf, value));
    }
  }

  private Optional<?> onShelf(Store files, String shelf, String name, Digest madeOf) {
    Packed packed = shelf(files, shelf).get(name);
    return packed != null && packed.of().equals(madeOf)
        ? Packing.unpack(packed.bytes(), 0)
        : Optional.empty();
  }

  private void put(Store files, String shelf, String name, Held made) {
    shelf(files, shelf).put(name, new Packed(made.of(), Packing.pack(made.value())));
  }

  @SuppressWarnings("unchecked") // nothing else is written there
  private Map<String, Packed> shelf(Store files, String shelf) {
    return common
        .shelves()
        .computeIfAbsent(
            shelf,
            name -> {
              Optional<Map<String, Packed>> there =
                  (Optional<Map<String, Packed>>) files.read(name, ALWAYS);
              return new ConcurrentHashMap<>(there.orElse(Map.of()));
            });
  }

  /**
   * Writes what is not written yet, and lets go what nobody has asked for since the last time: it
   * belongs to nothing any more.
   */
  public void save() {
    common.held().keySet().retainAll(common.asked());
    store.ifPresent(this::save);
    common.asked().clear();
  }

  /**
   * Does the same, with steps between: what is made of a long text takes its time to be written.
   *
   * @param step what it throws ends this; nothing is lost by that
   */
  public void save(Runnable step) {
    store.ifPresent(files -> files.writeWaiting(step));
    save();
  }

  private void save(Store files) {
    common
        .loose()
        .forEach((name, things) -> things.forEach((thing, of) -> put(files, name, thing, of)));
    common.loose().clear();
    common
        .shelves()
        .forEach(
            (name, things) -> {
              things.keySet().retainAll(common.asked());
              files.write(name, ALWAYS, new TreeMap<>(things));
            });
    common.asked().addAll(common.shelves().keySet());
    files.keepOnly(common.asked());
  }
}
