package io.github.apparat.check;

import io.github.apparat.register.Register;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The TEI files of an edition that could be read.
 *
 * @param edition {@code tei/edition.xml}, the header of all
 * @param texts {@code tei/text/*.xml}, by name
 * @param registers {@code tei/register/*.xml}, by name
 * @param register what the registers claim
 * @param unread the ids of the files that could not be read: nobody knows what they hold
 */
public record Corpus(
    Optional<XmlFile> edition,
    List<XmlFile> texts,
    List<XmlFile> registers,
    Register register,
    Set<String> unread) {

  /** All files, the edition's own first. */
  public List<XmlFile> files() {
    List<XmlFile> files = new ArrayList<>();
    edition.ifPresent(files::add);
    files.addAll(registers);
    files.addAll(texts);
    return files;
  }
}
