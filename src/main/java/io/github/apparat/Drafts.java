package io.github.apparat;

import io.github.apparat.encode.draft.Draft;
import io.github.apparat.encode.draft.Drafter;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes drafts of the sheets of unknown texts, and says what to do with them. */
final class Drafts {
  private final EditionFolder folder;
  private final Drafter drafter;
  private final boolean force;

  /**
   * @param force whether sheets that stand there are written anew
   */
  Drafts(Xml xml, boolean force) {
    folder = xml.folder();
    drafter = new Drafter(xml);
    this.force = force;
  }

  /**
   * Drafts the sheets of texts into {@code tei/source}; what is no plain text in UTF-8 is also
   * written out beside the received file.
   *
   * @param id of the text; none: made of the file's name
   * @return what was written and what to do next, in a line
   */
  String draft(List<Path> sources, Optional<String> id, Report report) {
    List<String> written = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Path path : sources) {
      Optional<Draft> draft = drafter.draft(path, id, report).filter(d -> mayWrite(d, report));
      draft.ifPresent(
          d -> {
            texts.add(write(d, path).toString());
            d.sheets().keySet().forEach(name -> written.add(sheet(d, name)));
            d.report(report);
          });
    }
    return written.isEmpty()
        ? "nothing was written"
        : "written: "
            + String.join(", ", written)
            + "; next: mend them, then encode "
            + String.join(" ", texts);
  }

  private boolean mayWrite(Draft draft, Report report) {
    Optional<String> there =
        draft.sheets().keySet().stream()
            .map(name -> sheet(draft, name))
            .filter(name -> !force && Files.exists(folder.path(name)))
            .findFirst();
    there.ifPresent(name -> report.add(Rule.ENCODE_01.at(Location.of(name), name)));
    return there.isEmpty();
  }

  /** Writes a draft; the file that is to be encoded. */
  private Path write(Draft draft, Path received) {
    draft
        .sheets()
        .forEach((name, sheet) -> WholeTexts.write(folder.path(sheet(draft, name)), sheet));
    if (!draft.isTranscribed()) {
      return received;
    }
    Path plain = received.resolveSibling(draft.source().file());
    WholeTexts.write(plain.toAbsolutePath(), draft.source().text());
    return plain;
  }

  private static String sheet(Draft draft, String name) {
    return "tei/source/" + draft.id() + "/" + name;
  }
}
