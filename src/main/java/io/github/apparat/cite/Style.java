package io.github.apparat.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.DefaultAbbreviationProvider;
import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cites in one style. What differs only in title and address is formatted once, as a form into
 * which they are put: the styles in use take a millisecond for each, and a site has thousands of
 * pages.
 */
final class Style {
  private static final String ID = "cited";

  /** The word for the kind of a place stands with its number, so the style gives it none. */
  private static final String TERM = "(?s)<term name=\"verse\"[^>]*>.*?</term>";

  private final StyleFile file;
  private final CSL csl;
  private final Map<Cited, Form> forms = new ConcurrentHashMap<>();
  private Map<String, Object> item = Map.of();

  /**
   * @param language of the words that a style puts in; English where CSL has no words in it
   */
  Style(StyleFile file, String language) {
    this.file = file;
    csl = hasWords(language) ? in(language) : in("en");
    csl.setOutputFormat("html");
  }

  private static boolean hasWords(String language) {
    try {
      return CSL.getSupportedLocales().stream().anyMatch(l -> l.startsWith(language));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever the processor throws at a style, the style is at fault. */
  private CSL in(String language) {
    try {
      return new CSL(
          new Items(),
          l -> new DefaultLocaleProvider().retrieveLocale(l).replaceAll(TERM, ""),
          new DefaultAbbreviationProvider(),
          file.xml(),
          language);
    } catch (IOException | RuntimeException e) {
      throw file.unusable(e);
    }
  }

  /** What it is called. */
  String title() {
    return file.title();
  }

  /**
   * How something is cited.
   *
   * @param slots for a form that it shares with others; none where it must be formatted itself
   */
  Form of(Cited cited, Optional<Slots> slots) {
    return slots
        .flatMap(s -> s.into(forms.computeIfAbsent(s.empty(), this::format)))
        .orElseGet(() -> format(cited));
  }

  /** The processor holds what it cites, so it cites one thing at a time. */
  synchronized Form format(Cited cited) {
    item = CslJson.item(cited);
    item.put("id", ID);
    String placed = Html.plain(citation(true));
    String entry = file.isOfNotes() ? "" : entry();
    String whole = entry.isEmpty() ? Html.plain(citation(false)) : entry;
    return new Form(whole, placed, entry, Html.escaped(cited.address()));
  }

  private String citation(boolean placed) {
    csl.reset();
    CSLCitationItemBuilder cited = new CSLCitationItemBuilder(ID);
    if (placed) {
      cited.locator(Form.PLACE).label(CSLLabel.VERSE);
    }
    return csl.makeCitation(new CSLCitation(cited.build())).get(0).getText();
  }

  /** Its entry in a bibliography; some styles have none. */
  private String entry() {
    csl.reset();
    csl.registerCitationItems(ID);
    String[] entries = csl.makeBibliography().getEntries();
    return entries.length == 0 ? "" : Html.plain(entries[0]);
  }

  /** What is being cited, for the processor. */
  private final class Items implements ItemDataProvider {
    @Override
    public CSLItemData retrieveItem(String id) {
      return CSLItemData.fromJson(item);
    }

    @Override
    public List<String> getIds() {
      return List.of(ID);
    }
  }
}
