package io.github.apparat.encode.citation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.apparat.encode.mark.Sheet;
import io.github.apparat.report.Report;
import io.github.apparat.xml.Xml;
import java.util.List;
import java.util.Map;

/**
 * How a text cites and what it dates: {@code tei/source/ID/citations.yaml}.
 *
 * @param dates the forms of dates it has, the longest first; see {@link Dates}
 * @param months names of months it has besides those of its language, by the number of the month
 * @param counted words before which four figures are a number and no year: {@code workers}
 * @param places names of places that are marked
 * @param ibid how it says that a work is the one cited before
 * @param archives the archives whose files it cites
 * @param works forms of titles by the ids of their works, besides those of the register
 * @param italics the language of italics that are no title, and which words are of another one
 * @param terms words of another language that it explains
 * @param parts names of its own parts that it refers to: {@code chapter}, {@code table}
 */
record CitationSheet(
    List<String> dates,
    Map<Integer, List<String>> months,
    List<String> counted,
    List<String> places,
    List<String> ibid,
    List<Archive> archives,
    Map<String, List<String>> works,
    Italics italics,
    Terms terms,
    List<String> parts) {

  CitationSheet {
    dates = orEmpty(dates);
    months = months == null ? Map.of() : months;
    counted = orEmpty(counted);
    places = orEmpty(places);
    ibid = ibid == null ? List.of("Ibid") : List.copyOf(ibid);
    archives = orEmpty(archives);
    works = works == null ? Map.of() : works;
    italics = italics == null ? new Italics(null, Map.of(), null) : italics;
    terms = terms == null ? new Terms(null, List.of()) : terms;
    parts = orEmpty(parts);
    dates.forEach(DateForm::of);
    for (Integer month : months.keySet()) {
      needs(month >= 1 && month <= 12 ? month : null, "months", "numbers from 1 to 12");
    }
    works.keySet().forEach(id -> needs(id.startsWith("w.") ? id : null, "works", "ids, as w.x"));
  }

  /** Reads {@code tei/source/ID/citations.yaml}; that of no text where it has none. */
  static CitationSheet read(Xml xml, String id, Report report) {
    String name = "tei/source/" + id + "/citations.yaml";
    return Sheet.read(xml.folder(), name, CitationSheet.class, report).orElse(none());
  }

  /** The sheet of a text that has none: nothing but {@code Ibid.} is known. */
  static CitationSheet none() {
    return new CitationSheet(null, null, null, null, null, null, null, null, null, null);
  }

  private static void needs(Object found, String what, String part) {
    if (found == null) {
      throw new IllegalArgumentException(what + " needs " + part);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * An archive.
   *
   * @param organ its id in the register of organs
   * @param work the id of its holdings in the register of works
   * @param forms its names in the text
   */
  record Archive(String organ, String work, List<String> forms) {
    Archive {
      needs(work, "an archive", "a work, as work: w.rgaspi");
      forms = orEmpty(forms);
      needs(forms.isEmpty() ? null : forms, "the archive " + work, "forms");
    }
  }

  /**
   * What italics mean.
   *
   * @param language of words in italics that are no title; without it they are only set apart
   * @param other words of other languages, by language
   * @param titles of works that are no entries of the bibliography
   */
  record Italics(String language, Map<String, List<String>> other, List<String> titles) {
    Italics {
      other = other == null ? Map.of() : other;
      titles = orEmpty(titles);
    }
  }

  /**
   * Terms that are explained where they stand: {@code obkom (oblast committee)} or the other way
   * round.
   *
   * @param language of the terms
   * @param list of them, in all their forms
   */
  record Terms(String language, @JsonProperty("list") List<String> list) {
    Terms {
      list = orEmpty(list);
      needs(list.isEmpty() || language != null ? list : null, "terms", "a language");
    }
  }
}
