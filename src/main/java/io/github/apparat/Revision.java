package io.github.apparat;

import io.github.apparat.report.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An edition as it was at a revision of git, in a folder of its own until this is closed. The files
 * come through git, which knows their filters and ends of lines; nothing in the repository changes.
 */
final class Revision implements AutoCloseable {
  private static final String COMMIT = "^{commit}";

  /** What an edition of our own layout is checked by. */
  private static final List<String> PARTS = List.of("tei/", "site/", "xslt/");

  private final Path temporary;

  private Revision(Path temporary) {
    this.temporary = temporary;
  }

  /** There is no such revision: what is wrong, and what may have been meant. */
  static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
    private final String hint;

    Unknown(String found, String hint) {
      super(found);
      this.hint = hint;
    }

    String hint() {
      return hint;
    }
  }

  /**
   * Takes an edition out of git.
   *
   * @param name a branch, a tag or a commit
   * @throws Unknown where git does not have it, or there is no git to ask
   */
  static Revision of(Path edition, String name) throws Unknown {
    Git git = Git.in(edition);
    Path top =
        git.says("rev-parse", "--show-toplevel")
            .map(said -> Path.of(said.strip()))
            .orElseThrow(
                () ->
                    new Unknown(
                        "this folder is in no repository that git can read",
                        "See whether git is there; `git init` and a commit make a repository."));
    if (git.says("rev-parse", "--verify", "--end-of-options", name + COMMIT).isEmpty()) {
      List<String> names =
          git.says("for-each-ref", "--format=%(refname:short)").orElse("").lines().toList();
      String otherwise = "Name a branch, a tag or a commit; `git log` shows them.";
      throw new Unknown(
          name + " is no revision of this repository", Nearest.hint(name, names, otherwise));
    }
    String below = git.says("rev-parse", "--show-prefix").orElse("").strip().replaceFirst("/$", "");
    try {
      Revision revision = new Revision(Files.createTempDirectory("apparat-since"));
      if (!revision.takenFrom(Git.in(top), name + COMMIT + ":" + below)) {
        revision.close();
        throw new Unknown(name + " does not have this folder", "The edition stood elsewhere then.");
      }
      return revision;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the edition as it was. */
  Path folder() {
    return temporary.resolve("edition");
  }

  private boolean takenFrom(Git git, String tree) throws IOException {
    Files.createDirectories(folder());
    Optional<String> names = git.says("ls-tree", "-r", "-z", "--name-only", "--full-tree", tree);
    if (names.isEmpty()) {
      return false;
    }
    List<String> all = List.of(names.get().split("\0"));
    boolean own = all.contains("tei/edition.xml");
    List<String> needed =
        all.stream().filter(f -> !own || PARTS.stream().anyMatch(f::startsWith)).toList();
    Path list = Files.writeString(temporary.resolve("list"), String.join("\0", needed));
    Git beside = git.withIndex(temporary.resolve("index"));
    String prefix = "--prefix=" + folder() + "/";
    return beside.says("read-tree", tree).isPresent()
        && beside.says(list, "checkout-index", "-z", "--stdin", prefix).isPresent();
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
