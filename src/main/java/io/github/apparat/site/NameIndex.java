package io.github.apparat.site;

import io.github.apparat.model.Edition.Mention;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The persons and organs of a text, and where it names them: on its page, or where that would grow
 * too long, on pages of their own, to which it leads.
 */
final class NameIndex {
  private static final List<String> KINDS = List.of("person", "organ");

  /** What a name and a place take as HTML, roughly, in characters. */
  private static final int NAME = 170;

  private static final int PLACE = 105;

  private final Frame frame;
  private final int longest;

  NameIndex(Frame frame) {
    this.frame = frame;
    longest = frame.settings().longestPage();
  }

  /** A name, and how long it is. */
  private record Line(String kind, Map<String, Object> data, int length) {}

  /** What the page of a text shows: names, or the ways to where they stand. */
  Map<String, Object> on(Text text) {
    List<Line> lines = lines(text);
    boolean apart = isApart(lines);
    List<Line> here = apart ? List.of() : lines;
    return Data.of(
        "persons", names(here, "person"),
        "organs", names(here, "organ"),
        "personCount", names(lines, "person").size(),
        "organCount", names(lines, "organ").size(),
        "index", apart ? ways(text, lines) : List.of());
  }

  /** To the page on which the names of each kind begin. */
  private List<Object> ways(Text text, List<Line> lines) {
    List<List<Line>> pages = pages(lines);
    List<Object> ways = new ArrayList<>();
    for (String kind : KINDS) {
      int count = names(lines, kind).size();
      String title = frame.labels().word(kind + "s") + ": " + count;
      IntStream.range(0, pages.size())
          .filter(i -> !names(pages.get(i), kind).isEmpty())
          .findFirst()
          .ifPresent(i -> ways.add(Data.link(title, path(text, i) + "#names-" + kind)));
    }
    return ways;
  }

  /** The pages of the index of a text; none where its own page has it. */
  List<Page> apart(Text text) {
    List<Line> lines = lines(text);
    List<Page> made = new ArrayList<>();
    if (isApart(lines)) {
      List<List<Line>> pages = pages(lines);
      for (int i = 0; i < pages.size(); i++) {
        made.add(page(text, pages.get(i), i, pages.size()));
      }
    }
    return made;
  }

  private Page page(Text text, List<Line> lines, int number, int of) {
    Map<String, Object> whole = Data.link(text.title(), Addresses.page(text));
    Frame.Head head =
        new Frame.Head(path(text, number), "names-of-text", title(number), title(number), whole);
    Map<String, Object> data =
        Data.of(
            "title",
            title(number),
            "whole",
            whole,
            "persons",
            names(lines, "person"),
            "organs",
            names(lines, "organ"),
            "previous",
            number == 0 ? whole : Data.link(title(number - 1), path(text, number - 1)),
            "next",
            number == of - 1
                ? Data.link("", "")
                : Data.link(title(number + 1), path(text, number + 1)));
    return frame.page("names-of-text", head, "texts", Data.of("text", data));
  }

  private String title(int number) {
    String title = frame.labels().word("namesInText");
    return number == 0 ? title : frame.labels().filled("pageOf", title, "" + (number + 1));
  }

  private static String path(Text text, int number) {
    return "names/" + text.id() + (number == 0 ? "" : "." + (number + 1)) + ".html";
  }

  private boolean isApart(List<Line> lines) {
    return lines.stream().mapToInt(Line::length).sum() > longest / 4;
  }

  private static List<Object> names(List<Line> lines, String kind) {
    return lines.stream().filter(l -> l.kind().equals(kind)).<Object>map(Line::data).toList();
  }

  private List<List<Line>> pages(List<Line> lines) {
    List<List<Line>> pages = new ArrayList<>();
    int length = 0;
    for (Line line : lines) {
      if (pages.isEmpty() || length + line.length() > longest - longest / 10) {
        pages.add(new ArrayList<>());
        length = 0;
      }
      pages.get(pages.size() - 1).add(line);
      length += line.length();
    }
    return pages;
  }

  private List<Line> lines(Text text) {
    Map<String, List<Mention>> byEntry =
        text.mentions().stream().collect(Collectors.groupingBy(Mention::entry));
    List<Line> lines = new ArrayList<>();
    for (String kind : KINDS) {
      for (Entry entry : frame.edition().register().entries(kind)) {
        List<Mention> of = byEntry.getOrDefault(entry.id(), List.of());
        if (!of.isEmpty()) {
          List<Object> places = places(text, of);
          Map<String, Object> data =
              Data.of(
                  "href", Addresses.page(entry),
                  "heading", entry.heading(),
                  "count", of.size(),
                  "doubtful", of.stream().allMatch(Mention::doubtful),
                  "places", places);
          lines.add(new Line(kind, data, NAME + PLACE * places.size()));
        }
      }
    }
    return lines;
  }

  /** Each passage once, however often it has the name. */
  static List<Object> places(Text text, List<Mention> mentions) {
    Set<String> doubtful =
        mentions.stream().filter(Mention::doubtful).map(Mention::block).collect(Collectors.toSet());
    Map<String, Object> places = new LinkedHashMap<>();
    for (Mention m : mentions) {
      places.putIfAbsent(
          m.block(),
          Data.of(
              "href", Addresses.place(text, m.block().isEmpty() ? "main" : m.block()),
              "place", m.place(),
              "doubtful", doubtful.contains(m.block())));
    }
    return List.copyOf(places.values());
  }
}
