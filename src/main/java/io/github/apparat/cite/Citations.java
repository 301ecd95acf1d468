package io.github.apparat.cite;

import io.github.apparat.cite.Citation.File;
import io.github.apparat.cite.Citation.Styled;
import io.github.apparat.xml.EditionFolder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cites in the styles of an edition. */
public final class Citations {
  private final List<Style> styles;
  private final String language;

  /**
   * @param names of the styles
   * @param language of the words that styles put in, as {@code en} or {@code ru-RU}
   */
  public Citations(EditionFolder folder, List<String> names, String language) {
    this.language = language;
    styles = names.stream().map(n -> new Style(StyleFile.read(folder, n), language)).toList();
  }

  /**
   * How something is cited.
   *
   * @param place what the place in it is called that is cited; empty for all of it
   */
  public Citation of(Cited cited, String place) {
    Optional<Slots> slots = Slots.of(cited, language);
    List<Styled> styled = new ArrayList<>();
    for (Style style : styles) {
      styled.add(styled(style, style.of(cited, slots), place));
    }
    return new Citation(styled, files(cited));
  }

  private static Styled styled(Style style, Form form, String place) {
    return new Styled(style.title(), form.at(place), form.open());
  }

  private static List<File> files(Cited cited) {
    return List.of(
        file(cited, "bib", "application/x-bibtex", BibTex.of(cited)),
        file(cited, "ris", "application/x-research-info-systems", Ris.of(cited)),
        file(cited, "json", "application/vnd.citationstyles.csl+json", CslJson.of(cited)));
  }

  private static File file(Cited cited, String format, String type, String content) {
    String encoded = URLEncoder.encode(content, StandardCharsets.UTF_8).replace("+", "%20");
    String name = cited.id().replaceAll("[^\\p{L}\\p{N}._-]", "-") + "." + format;
    return new File(format, name, "data:" + type + ";charset=utf-8," + encoded);
  }
}
