package io.github.apparat.verify;

import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Rule;
import io.github.apparat.site.Archive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The archive of a site: what is true of the files beside it is true of those in it, as they are
 * the same, byte by byte.
 */
final class Archived {
  private static final int MOST = 10;

  private final SiteFolder site;
  private final String archive;
  private final List<Finding> findings = new ArrayList<>();

  private Archived(SiteFolder site, String archive) {
    this.site = site;
    this.archive = archive;
  }

  /** What in an archive differs from the site, at most {@value #MOST} files. */
  static List<Finding> in(SiteFolder site, String archive) {
    Archived archived = new Archived(site, archive);
    TreeSet<String> missing = new TreeSet<>(site.names());
    missing.removeIf(Archive::is);
    try (ZipInputStream in = new ZipInputStream(site.stream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        archived.compare(entry.getName(), in.readAllBytes(), missing);
      }
    } catch (IOException e) {
      archived.found(archive, "cannot be read: " + e.getMessage());
    }
    missing.forEach(name -> archived.found(name, "is not in it"));
    return archived.findings.stream().limit(MOST).toList();
  }

  private void compare(String entry, byte[] bytes, TreeSet<String> missing) {
    String folder = Archive.folder(archive);
    String name = entry.startsWith(folder) ? entry.substring(folder.length()) : "";
    if (!missing.remove(name)) {
      found(entry, "is no file of the site, or stands in it twice");
    } else if (!Arrays.equals(Archive.inside(name, site.bytes(name)), bytes)) {
      found(entry, "differs");
    }
  }

  private void found(String name, String what) {
    findings.add(Rule.ARCHIVE_01.at(Location.of(archive), name, what));
  }
}
