package io.github.apparat.encode;

import io.github.apparat.encode.layout.Aside;
import io.github.apparat.encode.layout.Block;
import io.github.apparat.encode.layout.Layout;
import io.github.apparat.encode.layout.Pages;
import io.github.apparat.encode.layout.Structure;
import io.github.apparat.encode.layout.Zone;
import io.github.apparat.encode.mark.LineSet;
import io.github.apparat.encode.mark.Run;
import io.github.apparat.encode.notes.Notes;
import io.github.apparat.encode.table.Table;
import io.github.apparat.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A received text as its sheets read it: blocks and tables in order, pages, notes. */
final class Received {
  private final SourceText source;
  private final String id;
  private final Profile profile;
  private final Structure structure;
  private final Pages pages;
  private final Notes notes;
  private final Layout layout;
  private final Map<Integer, Table> tables = new HashMap<>();
  private final Map<String, String> parts;

  Received(
      SourceText source,
      String id,
      Profile profile,
      Structure structure,
      Pages pages,
      Notes notes,
      List<Table> tables) {
    this.source = source;
    this.id = id;
    this.profile = profile;
    this.structure = structure;
    this.pages = pages;
    this.notes = notes;
    tables.forEach(t -> this.tables.put(t.firstLine(), t));
    parts = readParts();
    layout =
        new Layout(
            source,
            new Layout.Shape(profile.paragraphs(), profile.zones(), profile.blocks(), structure),
            aside());
  }

  private Aside aside() {
    Aside aside = new Aside();
    pages.into(aside);
    tables.values().forEach(t -> aside.add(t.firstLine(), t.lastLine()));
    return aside;
  }

  SourceText source() {
    return source;
  }

  String id() {
    return id;
  }

  Profile profile() {
    return profile;
  }

  Pages pages() {
    return pages;
  }

  Notes notes() {
    return notes;
  }

  /** The blocks in the order of the text; a table is one of them. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(layout.blocks());
    for (Table table : tables.values()) {
      layout
          .zone(table.firstLine())
          .filter(z -> z.zone().isText())
          .ifPresent(zone -> blocks.add(block(table, zone)));
    }
    blocks.sort(Comparator.comparingInt(b -> b.run().start()));
    return blocks;
  }

  private Block block(Table table, Zone zone) {
    Run run =
        Run.of(
            source.lines().startOf(table.firstLine()),
            source.lines().startOf(table.lastLine() + 1));
    return new Block(zone, Optional.empty(), Optional.empty(), -1, table.firstLine(), run);
  }

  /** The table that a block is, if it is one. */
  Optional<Table> table(Block block) {
    return block.group() < 0 ? Optional.ofNullable(tables.get(block.line())) : Optional.empty();
  }

  /**
   * The id of a part of this text.
   *
   * @param name with its number, in small letters: {@code chapter 3}, {@code table 2-18}
   */
  Optional<String> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  private Map<String, String> readParts() {
    Map<String, String> found = new HashMap<>();
    for (Table table : tables.values()) {
      table.number().ifPresent(n -> found.put("table " + n, table.id()));
    }
    for (Structure.Heading heading : structure.headings()) {
      if (!heading.n().isEmpty()) {
        String kind = heading.attributes().getOrDefault("type", "section");
        found.put(kind + " " + heading.n(), Outline.division(id, heading.n()));
      }
    }
    return found;
  }

  /** The first line of each run of lines that hold something and stand in no zone. */
  List<Integer> linesInNoZone() {
    return layout.linesInNoZone();
  }

  /** What of the file is no part of the text, with our word for it. */
  List<Furniture> furniture() {
    List<Furniture> all = new ArrayList<>();
    for (Zone zone : profile.zones()) {
      if (zone.zone() == Zone.Kind.FURNITURE) {
        all.add(new Furniture(List.of(lines(zone.lines())), zone.what()));
      }
    }
    List<Run> numbers =
        pages.all().stream()
            .filter(p -> p.number() > 0)
            .map(p -> lines(LineSet.of(p.number())))
            .toList();
    all.add(new Furniture(numbers, "Printed numbers of pages; each page has its number."));
    all.add(new Furniture(notes.unread(), "Stray marks among the notes."));
    return all.stream().filter(f -> !f.runs().isEmpty()).toList();
  }

  private Run lines(LineSet lines) {
    int start = source.lines().startOf(lines.first());
    int end = source.lines().startOf(lines.last() + 1);
    int length = source.text().substring(start, end).stripTrailing().length();
    return Run.of(start, start + length);
  }

  /**
   * What is no part of the text.
   *
   * @param what it is, in our words; empty or none where an editor has still to say it
   */
  record Furniture(List<Run> runs, String what) {}
}
