package io.github.apparat.verify;

import io.github.apparat.kept.Digest;
import io.github.apparat.kept.Kept;
import io.github.apparat.kept.Program;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Rule;
import io.github.apparat.site.Archive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The archive of a site: what is true of the files beside it is true of those in it, as they are
 * the same, byte by byte. What was compared before, and is packed as it was, is not unpacked again.
 */
final class Archived {
  private static final int MOST = 10;
  private static final String COMPARED = "compared in archive";

  private final SiteFolder site;
  private final String archive;
  private final Kept kept;
  private final Map<String, Digest> before;
  private final Map<String, Digest> compared = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param archive its name below the site
   * @param kept what was compared before
   */
  Archived(SiteFolder site, String archive, Kept kept) {
    this.site = site;
    this.archive = archive;
    this.kept = kept.onDisk();
    before = this.kept.<Map<String, Digest>>find(COMPARED, Program.digest()).orElse(Map.of());
  }

  /**
   * What in the archive differs from the site, at most {@value #MOST} files.
   *
   * @param progress is told of each file
   */
  List<Finding> findings(Progress progress) {
    TreeSet<String> missing = new TreeSet<>(site.names());
    missing.removeIf(Archive::is);
    try (ZipFile in = ZipFile.builder().setPath(site.path(archive)).get()) {
      Enumeration<ZipArchiveEntry> entries = in.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        progress.step();
        compare(in, entries.nextElement(), missing);
      }
    } catch (IOException e) {
      found(archive, "cannot be read: " + e.getMessage());
    }
    missing.forEach(name -> found(name, "is not in it"));
    if (kept.keeps()) {
      kept.keep(COMPARED, Program.digest(), compared);
    }
    return findings.stream().limit(MOST).toList();
  }

  private void compare(ZipFile in, ZipArchiveEntry entry, Set<String> missing) throws IOException {
    String folder = Archive.folder(archive);
    String name =
        entry.getName().startsWith(folder) ? entry.getName().substring(folder.length()) : "";
    if (!missing.remove(name)) {
      found(entry.getName(), "is no file of the site, or stands in it twice");
      return;
    }
    Optional<Digest> both =
        kept.keeps()
            ? Optional.of(
                Digest.of(
                    site.digest(name), entry.getCrc(), entry.getSize(), entry.getCompressedSize()))
            : Optional.empty();
    if (both.isPresent() && both.get().equals(before.get(name))) {
      compared.put(name, both.get());
      return;
    }
    byte[] packed = in.getInputStream(entry).readAllBytes();
    if (Arrays.equals(Archive.inside(name, site.bytes(name)), packed)) {
      both.ifPresent(digest -> compared.put(name, digest));
    } else {
      found(entry.getName(), "differs");
    }
  }

  private void found(String name, String what) {
    findings.add(Rule.ARCHIVE_01.at(Location.of(archive), name, what));
  }
}
