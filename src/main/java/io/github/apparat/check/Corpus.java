package io.github.apparat.check;

import io.github.apparat.register.Register;
import io.github.apparat.report.Progress.Parts;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.s9api.XdmNode;

/**
 * The TEI files of an edition that could be read.
 *
 * @param files all, the edition's own first, then registers, then texts, each by name
 * @param edition {@code tei/edition.xml}, the header of all; none in a foreign folder
 * @param texts in the order of their files
 * @param registers the files that have entries
 * @param register what the registers claim
 * @param pointers finds what is pointed to
 * @param unread the ids of the files that could not be read: nobody knows what they hold
 * @param foreign whether the folder has somebody else's layout, of which things are assumed
 */
public record Corpus(
    List<XmlFile> files,
    Optional<XmlFile> edition,
    List<TextSource> texts,
    List<XmlFile> registers,
    Register register,
    Pointers pointers,
    Set<String> unread,
    boolean foreign) {

  /**
   * The texts for somebody who waits for them: a large one takes longer.
   *
   * @param folder in which they are
   */
  public Parts<TextSource> parts(EditionFolder folder) {
    return new Parts<>(texts, t -> t.file().name(), t -> folder.size(folder.path(t.file().name())));
  }

  /** The lists of witnesses of the edition itself, for texts that have none of their own. */
  public List<XdmNode> witnesses() {
    return edition.stream()
        .flatMap(f -> Tei.elements(f.root(), "listWit"))
        .filter(list -> !Tei.name(list.getParent()).equals("listWit"))
        .toList();
  }
}
