package io.github.apparat.ledger;

import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.XmlFile;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an edition held when it was released: enough to tell what has changed since, and none of its
 * words. It is kept as {@code tei/releases/VERSION.tsv}.
 *
 * @param title of the edition
 * @param version of the edition
 * @param date of the edition, as its header has it
 * @param content the sha256 of the manifest of the release; empty for what was not released
 * @param texts by their ids
 * @param entries prints of the entries of the registers with their claims, by {@code KIND/ID}
 * @param gone where addresses went that were published before, as the ledger says; empty for what
 *     is withdrawn
 */
public record Released(
    String title,
    String version,
    String date,
    String content,
    SortedMap<String, Text> texts,
    SortedMap<String, String> entries,
    SortedMap<String, String> gone) {

  /**
   * A text.
   *
   * @param sha256 of its file
   * @param words how many it has, those that are withheld too
   * @param notes how many
   * @param names how often each entry is named, by its id
   * @param passages prints of its paragraphs, notes, lines and cells, by their ids in the text
   */
  public record Text(
      String sha256,
      int words,
      int notes,
      SortedMap<String, Integer> names,
      SortedMap<String, String> passages) {

    /** How many names mean an entry. */
    public int named() {
      return names.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * An edition as it is now.
   *
   * @param files of its texts, as they may be published
   * @param folder in which they are
   * @param moves where everything is that was published before
   */
  public static Released of(
      String title,
      String version,
      String date,
      Collection<XmlFile> files,
      EditionFolder folder,
      Register register,
      Moves moves) {
    SortedMap<String, Text> texts = new TreeMap<>();
    files.forEach(file -> texts.put(TextPrint.id(file), TextPrint.of(file, folder)));
    SortedMap<String, String> entries = new TreeMap<>();
    for (Entry entry : register.entries().values()) {
      entries.put(entry.kind() + "/" + entry.id(), EntryPrint.of(entry, register));
    }
    return new Released(title, version, date, "", texts, entries, moves.said());
  }

  /** The same, released with these contents. */
  public Released with(String manifest) {
    return new Released(title, version, date, manifest, texts, entries, gone);
  }

  /** A text by its id. */
  Optional<Text> text(String id) {
    return Optional.ofNullable(texts.get(id));
  }
}
