package io.github.apparat.explain;

import io.github.apparat.kept.Digest;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Lines;
import io.github.apparat.report.Location;
import io.github.apparat.xml.EditionFolder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a finding is, wherever it has moved: its code, its words without the places and counts in
 * them, and the words at its place. Lines put in before or after leave it the same.
 */
public final class Fingerprint {
  /** So many characters at the place tell it from its like. */
  private static final int LONG = 80;

  private record Read(String text, Lines lines) {}

  private final EditionFolder folder;
  private final Map<String, Optional<Read>> files = new HashMap<>();

  /**
   * @param folder where the files of the findings are
   */
  public Fingerprint(EditionFolder folder) {
    this.folder = folder;
  }

  /** Of a finding, 32 hexadecimal figures; two findings that say the same of the same have one. */
  public String of(Finding finding) {
    String text = finding.text().replaceAll(":\\d+(:\\d+)?\\b", "").replaceAll("\\d+×", "×");
    String all = finding.code() + "\n" + text + "\n" + words(finding.place());
    return Digest.ofBytes(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
  }

  /** The tag at a place and the words after it, or the rest of the line where that is shorter. */
  private String words(Location place) {
    Optional<Read> read =
        place.line() == 0 ? Optional.empty() : files.computeIfAbsent(place.file(), this::read);
    return read.map(r -> words(r, place)).orElse("");
  }

  private static String words(Read read, Location place) {
    int from = read.lines.offsetOf(place.line(), Math.max(1, place.column()));
    int to = Math.min(read.text.length(), from + 4 * LONG);
    String there = read.text.substring(from, to);
    int next = there.indexOf('<', 1);
    String tag = next < 0 ? there.lines().findFirst().orElse("") : there.substring(0, next);
    String words = tag.replaceAll("\\s+", "");
    return words.substring(0, Math.min(LONG, words.length()));
  }

  private Optional<Read> read(String file) {
    // A received text lies outside: its findings have no other file to be told apart by.
    return folder
        .bytes(file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> new Read(text, new Lines(text)));
  }
}
