package io.github.apparat.release;

import io.github.apparat.ledger.Changes;
import io.github.apparat.ledger.Moves;
import io.github.apparat.ledger.Released;
import io.github.apparat.model.Edition;
import io.github.apparat.site.Archive;
import io.github.apparat.site.Zip;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A version of an edition as one file for a repository: its site, its TEI, its rights, what
 * changed, a description for programs, and the sum of every file. The same edition is the same
 * bytes.
 */
public final class Release {
  private final SortedMap<String, Member> members = new TreeMap<>();
  private final Manifest manifest;
  private final String name;

  /**
   * Gathers what is to be in it.
   *
   * @param site the finished site, which was verified for publication
   * @param changes since the release before
   * @param kept where what was published before is
   */
  public Release(
      Edition edition,
      EditionFolder folder,
      Path site,
      Labels labels,
      Changes changes,
      Moves.Kept kept) {
    ReleasedFiles.of(edition, folder, site)
        .forEach((path, bytes) -> members.put(path, Member.of(bytes)));
    members.put(ReleasedFiles.RIGHTS, Member.of(Rights.of(edition, labels)));
    members.put(ReleasedFiles.CHANGES, Member.of(ChangeList.of(edition, labels, changes, kept)));
    members.put(Crate.FILE, Member.of(Description.of(edition, labels, members)));
    SortedMap<String, String> sums = new TreeMap<>();
    members.forEach((path, member) -> sums.put(path, member.sha256()));
    manifest = new Manifest(sums);
    name = Archive.slug(edition.about().title()) + "-" + edition.about().version() + ".zip";
  }

  /** What it holds. */
  public Manifest manifest() {
    return manifest;
  }

  /** The name of its file, of title and version. */
  public String name() {
    return name;
  }

  /**
   * Writes it, beside one of its name until it is whole.
   *
   * @return the file
   */
  public Path write(Path folder) {
    Path whole = folder.resolve(name);
    Path beside = folder.resolve("." + name + ".being-written");
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    members.forEach((path, member) -> files.put(path, member.bytes()));
    files.put(Manifest.FILE, manifest::bytes);
    try {
      Files.createDirectories(folder);
      Zip.write(beside, files);
      Files.move(
          beside, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return whole;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is kept of it under version control. */
  public Released kept(Released now) {
    return now.with(manifest.sha256());
  }
}
