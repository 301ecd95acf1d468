package io.github.apparat.site;

import io.github.apparat.model.Edition.Mention;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final Register register;
  private final Comparator<Entry> order;
  private final int longest;

  NameIndex(Frame frame) {
    this.frame = frame;
    longest = frame.settings().longestPage();
    register = frame.edition().register();
    order =
        Comparator.comparing(Entry::heading, new NameOrder(frame.labels()))
            .thenComparing(Entry::id);
  }

  /** A name, and how long it is. */
  private record Line(String kind, Map<String, Object> data, int length) {}

  /** The index of a text. */
  OfText of(Text text) {
    return new OfText(text);
  }

  /** The index of one text. */
  final class OfText {
    private final Text text;
    private final List<Line> lines;

    /** Those of its own; none where the page of the text has it. */
    private final List<List<Line>> pages;

    private OfText(Text text) {
      this.text = text;
      lines = lines(text);
      boolean apart = lines.stream().mapToInt(Line::length).sum() > longest / 4;
      pages = apart ? Filling.pages(lines, Line::length, longest - longest / 10) : List.of();
    }

    /** What the page of the text shows: names, or the ways to where they stand. */
    Map<String, Object> on() {
      List<Line> here = pages.isEmpty() ? lines : List.of();
      return Data.of(
          "persons", names(here, "person"),
          "organs", names(here, "organ"),
          "personCount", names(lines, "person").size(),
          "organCount", names(lines, "organ").size(),
          "index", ways());
    }

    /** To the page on which the names of each kind begin. */
    private List<Object> ways() {
      List<Object> ways = new ArrayList<>();
      for (String kind : KINDS) {
        String title = frame.labels().word(kind + "s") + ": " + names(lines, kind).size();
        IntStream.range(0, pages.size())
            .filter(i -> !names(pages.get(i), kind).isEmpty())
            .findFirst()
            .ifPresent(i -> ways.add(Data.link(title, path(i) + "#names-" + kind)));
      }
      return ways;
    }

    /** The pages of its own. */
    List<Page> apart() {
      return IntStream.range(0, pages.size()).mapToObj(this::page).toList();
    }

    private Page page(int number) {
      Map<String, Object> whole = Data.link(text.title(), Addresses.page(text), text.language());
      String title = title(number);
      Frame.Head head =
          new Frame.Head(path(number), "names-of-text", title, title, whole)
              .about(Subject.of(text, title));
      Map<String, Object> data =
          Data.of(
              "title",
              title,
              "whole",
              whole,
              "persons",
              names(pages.get(number), "person"),
              "organs",
              names(pages.get(number), "organ"),
              "previous",
              number == 0 ? whole : link(number - 1),
              "next",
              number == pages.size() - 1 ? Data.link("", "") : link(number + 1));
      return frame.page("names-of-text", head, "texts", Data.of("text", data));
    }

    private Map<String, Object> link(int number) {
      return Data.link(title(number), path(number));
    }

    private String path(int number) {
      return "names/" + text.id() + (number == 0 ? "" : "." + (number + 1)) + ".html";
    }
  }

  private String title(int number) {
    String title = frame.labels().word("namesInText");
    return number == 0 ? title : frame.labels().filled("pageOf", title, "" + (number + 1));
  }

  private static List<Object> names(List<Line> lines, String kind) {
    return lines.stream().filter(l -> l.kind().equals(kind)).<Object>map(Line::data).toList();
  }

  /** Persons, then organs, each in the order of their names. */
  private List<Line> lines(Text text) {
    Map<String, List<Mention>> byEntry =
        text.mentions().stream().collect(Collectors.groupingBy(Mention::entry));
    List<Entry> named =
        byEntry.keySet().stream()
            .filter(register.entries()::containsKey)
            .map(register.entries()::get)
            .sorted(order)
            .toList();
    return KINDS.stream()
        .flatMap(kind -> named.stream().filter(e -> e.kind().equals(kind)))
        .map(entry -> line(text, entry, byEntry.get(entry.id())))
        .toList();
  }

  private Line line(Text text, Entry entry, List<Mention> of) {
    List<Object> places = places(text, of);
    Map<String, Object> data =
        Data.of(
            "id", entry.id(),
            "href", Addresses.page(entry),
            "heading", entry.heading(),
            "language", frame.language(entry),
            "count", of.size(),
            "doubtful", of.stream().allMatch(Mention::doubtful),
            "places", places);
    return new Line(entry.kind(), data, NAME + PLACE * places.size());
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
