package io.github.apparat.serve;

import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where on the site the passages are of which findings speak. */
public final class Passages {
  private final EditionFolder folder;
  private final Edition edition;
  private final Kept kept;
  private final Map<String, Enclosing> files = new HashMap<>();

  /**
   * @param edition as it was when it was sound last
   * @param kept has what stands where in files that are the same
   */
  public Passages(EditionFolder folder, Edition edition, Kept kept) {
    this.folder = folder;
    this.edition = edition;
    this.kept = kept.inMemory();
  }

  /**
   * The address of the passage, below the site, with the id of the nearest element around it that
   * is shown, or, in a text, before it; empty where the finding speaks of nothing that is shown.
   */
  public String of(Finding finding) {
    Location place = finding.place();
    if (place.file().endsWith(".html")) {
      return place.file();
    }
    String name = place.file().replaceFirst("^.*/", "").replaceFirst("\\.xml$", "");
    Optional<Text> text =
        edition.texts().stream()
            .filter(t -> place.file().startsWith("tei/text/") && t.id().equals(name))
            .findFirst();
    Enclosing ids = files.computeIfAbsent(place.file(), this::read);
    if (text.isPresent()) {
      // Of a text, what stands before is near, too; of a register it is another entry.
      Stream<String> all = Stream.concat(ids.around(place).stream(), ids.before(place).stream());
      return inText(text.get(), all);
    }
    Map<String, Entry> entries = edition.register().entries();
    return ids.around(place).stream()
        .filter(entries::containsKey)
        .findFirst()
        .map(id -> Addresses.page(entries.get(id)))
        .orElse("");
  }

  private static String inText(Text text, Stream<String> ids) {
    String prefix = text.id() + ".";
    return ids.map(id -> id.startsWith(prefix) ? id.substring(prefix.length()) : id)
        .filter(text.places()::containsKey)
        .findFirst()
        .map(id -> Addresses.place(text, id))
        .orElseGet(() -> Addresses.page(text));
  }

  private Enclosing read(String file) {
    try {
      Path path = folder.path(file);
      byte[] bytes = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
      return kept.of(
          "enclosing " + file,
          Digest.ofBytes(bytes),
          () -> new Enclosing(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return new Enclosing(""); // it went while we looked
    }
  }
}
