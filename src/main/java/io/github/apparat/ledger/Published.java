package io.github.apparat.ledger;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Part;
import io.github.apparat.model.Edition.Place;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.ClaimTables;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The addresses of a site as it is built now: pages, and the ids on them that something is found
 * at. Counted are texts with all their places, entries of registers with what is claimed on their
 * pages, and works.
 */
public final class Published {
  private final Map<String, Set<String>> pages = new TreeMap<>();
  private final Map<String, Text> texts = new TreeMap<>();

  /** What is claimed on pages of entries, which few ask. */
  private final Map<String, Supplier<Stream<String>>> claims = new HashMap<>();

  private Published() {}

  /** Of nothing. */
  public static Published nothing() {
    return new Published();
  }

  /** Those of an edition. */
  public Published(Edition edition) {
    edition.texts().forEach(this::text);
    edition.register().entries().values().forEach(entry -> entry(entry, edition.register()));
    edition.works().keySet().forEach(id -> add("works.html#" + id));
  }

  private void text(Text text) {
    texts.put(text.id(), text);
    add(Addresses.page(text));
    text.parts().stream().map(Part::id).forEach(part -> add(Addresses.page(text, part)));
    for (Place place : text.places().values()) {
      add(Addresses.page(text, place.part()) + (place.at().isEmpty() ? "" : "#" + place.at()));
    }
  }

  private void entry(Entry entry, Register register) {
    String page = Addresses.page(entry);
    add(page);
    if (id(page).isEmpty()) { // else it has no page of its own, and nothing is claimed there
      claims.put(page, () -> ClaimTables.of(entry, register).all().map(register::id));
    }
  }

  /** The ids on a page; nothing where there is no such page. */
  private Optional<Set<String>> ids(String page) {
    Supplier<Stream<String>> claimed = claims.remove(page);
    if (claimed != null) {
      claimed.get().forEach(pages.get(page)::add);
    }
    return Optional.ofNullable(pages.get(page));
  }

  private void add(String address) {
    Set<String> ids = pages.computeIfAbsent(page(address), p -> new HashSet<>());
    if (!id(address).isEmpty()) {
      ids.add(id(address));
    }
  }

  static String page(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  static String id(String address) {
    return address.contains("#") ? address.substring(address.indexOf('#') + 1) : "";
  }

  /** All pages, in order, with their ids. */
  Map<String, Set<String>> pages() {
    List.copyOf(claims.keySet()).forEach(this::ids);
    return pages;
  }

  /** Whether there is a page, or a place on one, under an address. */
  boolean has(String address) {
    return id(address).isEmpty()
        ? pages.containsKey(address)
        : ids(page(address)).filter(ids -> ids.contains(id(address))).isPresent();
  }

  /**
   * Where a text is now, or an id of it, that was at this address: a long text may be parted
   * otherwise than it was.
   */
  Optional<String> inItsText(String address) {
    String name = page(address).replaceFirst("^text/", "").replaceFirst("\\.html$", "");
    for (String id = name; !id.isEmpty(); id = id.substring(0, Math.max(0, id.lastIndexOf('.')))) {
      Text text = texts.get(id);
      if (text != null && page(address).startsWith("text/")) {
        String part = name.substring(Math.min(name.length(), id.length() + 1));
        String place = id(address).isEmpty() ? part : id(address);
        return text.places().containsKey(place)
            ? Optional.of(Addresses.place(text, place))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
