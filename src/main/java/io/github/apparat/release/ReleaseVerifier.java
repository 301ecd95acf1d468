package io.github.apparat.release;

import io.github.apparat.ledger.Released;
import io.github.apparat.ledger.Releases;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says whether a release is what it was when it was made: every file as the manifest has it, none
 * missing, none added, its description sound, and no page of a site for private study in it.
 */
public final class ReleaseVerifier {
  private static final String PRIVATE = "name=\"apparat-site\" content=\"private\"";
  private static final Set<String> KEPT = Set.of(Manifest.FILE, Crate.FILE);

  private final Path zip;
  private final Report report;
  private final SortedMap<String, byte[]> kept = new TreeMap<>();

  private ReleaseVerifier(Path zip, Report report) {
    this.zip = zip;
    this.report = report;
  }

  /**
   * Verifies a release.
   *
   * @param releases of the edition at hand; if it is one of them, its manifest is compared with
   *     what was kept
   * @return what was verified, in a line
   */
  public static String verify(Path zip, Releases releases, Report report) {
    ReleaseVerifier verifier = new ReleaseVerifier(zip, report);
    Optional<SortedMap<String, String>> sums =
        Unpacked.read(zip, (path, bytes) -> verifier.file(path, bytes), report);
    sums.ifPresent(s -> verifier.sums(s, releases));
    if (!report.hasErrors() && !Unpacked.isAsPacked(zip)) {
      report.add(Rule.RELEASE_16.at(verifier.at("")));
    }
    return zip + ": " + sums.map(Map::size).orElse(0) + " files verified";
  }

  private Location at(String path) {
    return Location.of(path.isEmpty() ? zip.getFileName().toString() : path);
  }

  private void file(String path, byte[] bytes) {
    if (KEPT.contains(path)) {
      kept.put(path, bytes);
    }
    if (path.endsWith(".html") && new String(bytes, StandardCharsets.UTF_8).contains(PRIVATE)) {
      report.add(Rule.PUBLISH_01.at(at(path)));
    }
  }

  private void sums(SortedMap<String, String> sums, Releases releases) {
    if (!kept.containsKey(Manifest.FILE)) {
      report.add(Rule.RELEASE_11.at(at(Manifest.FILE), Manifest.FILE));
      return;
    }
    try {
      Manifest manifest = Manifest.read(kept.get(Manifest.FILE));
      compare(manifest, sums);
      CrateCheck crate = new CrateCheck(manifest, report);
      crate.check(kept.getOrDefault(Crate.FILE, new byte[0]));
      releases
          .of(crate.version())
          .filter(released -> released.title().equals(crate.name()))
          .ifPresent(released -> isKept(released, sums.get(Manifest.FILE)));
    } catch (IllegalArgumentException e) {
      String line = e.getMessage().replaceAll("\\p{Cntrl}", "?");
      report.add(
          Rule.RELEASE_13.at(
              at(Manifest.FILE),
              "\"" + line + "\" is no line of a manifest, or names a file twice"));
    }
  }

  private void isKept(Released released, String manifest) {
    if (!released.content().equals(manifest)) {
      report.add(Rule.RELEASE_15.at(at(Manifest.FILE), released.version()));
    }
  }

  private void compare(Manifest manifest, SortedMap<String, String> sums) {
    Set<String> paths = new TreeSet<>(sums.keySet());
    paths.addAll(manifest.sums().keySet());
    paths.remove(Manifest.FILE);
    for (String path : paths) {
      String there = sums.get(path);
      String expected = manifest.sums().get(path);
      if (there == null) {
        report.add(Rule.RELEASE_11.at(at(path), path));
      } else if (expected == null) {
        report.add(Rule.RELEASE_12.at(at(path), path));
      } else if (!there.equals(expected)) {
        report.add(Rule.RELEASE_10.at(at(path), path, there, expected));
      }
    }
  }
}
