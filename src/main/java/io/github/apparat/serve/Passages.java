package io.github.apparat.serve;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.xml.EditionFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where on the site the passages are of which findings speak. */
public final class Passages {
  private static final Pattern ID = Pattern.compile("xml:id\\s*=\\s*[\"']([^\"']+)[\"']");

  private final EditionFolder folder;
  private final Edition edition;
  private final Map<String, List<String>> lines = new HashMap<>();

  /**
   * @param edition as it was when it was sound last
   */
  public Passages(EditionFolder folder, Edition edition) {
    this.folder = folder;
    this.edition = edition;
  }

  /**
   * The address of the passage, below the site, with its id where it has one; empty where the
   * finding speaks of nothing that is shown.
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
    Optional<String> id = idBefore(place);
    if (text.isPresent()) {
      return id.map(i -> inText(text.get(), i)).orElse(Addresses.page(text.get()));
    }
    return id.map(i -> edition.register().entries().get(i)).map(Addresses::page).orElse("");
  }

  private static String inText(Text text, String id) {
    String prefix = text.id() + ".";
    String own = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    return Addresses.place(text, text.places().containsKey(own) ? own : "");
  }

  /** The last id that stands at or before a place in its file. */
  private Optional<String> idBefore(Location place) {
    List<String> all = lines.computeIfAbsent(place.file(), this::read);
    for (int i = Math.min(place.line(), all.size()) - 1; i >= 0; i--) {
      String line = all.get(i);
      // On its own line, as far as the tag reaches that the place is in.
      int tag = i == place.line() - 1 ? line.indexOf('>', Math.max(0, place.column() - 1)) : -1;
      Matcher id = ID.matcher(tag < 0 ? line : line.substring(0, tag));
      String last = "";
      while (id.find()) {
        last = id.group(1);
      }
      if (!last.isEmpty()) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }

  private List<String> read(String file) {
    try {
      Path path = folder.path(file);
      return Files.isRegularFile(path)
          ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      return List.of(); // it went while we looked
    }
  }
}
