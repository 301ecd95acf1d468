package io.github.apparat.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a bare reading finds in one file: figures, and the words a reader must come to see. */
final class BareFile {
  /**
   * A run of characters between two tags.
   *
   * @param line where it ends
   */
  record Run(int line, Tokens words) {}

  final String name;
  final List<Run> runs = new ArrayList<>();

  /** The ids of entries of registers, by the element. */
  final Map<String, Set<String>> entries = new TreeMap<>();

  /** The first name of each entry. */
  final List<String> names = new ArrayList<>();

  /** TEI elements with words of their own, outside registers. */
  int texts;

  /** Notes of texts that are not read in the line. */
  int notes;

  /** Entries of an apparatus. */
  int apps;

  BareFile(String name) {
    this.name = name;
  }
}
