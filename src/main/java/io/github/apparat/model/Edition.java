package io.github.apparat.model;

import io.github.apparat.kept.Digest;
import io.github.apparat.register.Register;
import io.github.apparat.source.Tier;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What an edition contains.
 *
 * @param about the edition's own words on itself
 * @param groups texts in reading order, under the headings of the edition
 * @param register persons, organs and places in time
 * @param works by their ids, in the order of the register
 * @param digests of all that texts were read of, by their ids
 */
public record Edition(
    About about,
    List<Group> groups,
    Register register,
    Map<String, Work> works,
    Map<String, Digest> digests) {

  /**
   * The edition on itself.
   *
   * @param imprint who answers for it, and who published it when
   * @param language in which it and its registers are written; empty where it does not say
   * @param noteKinds the kinds of notes by their ids, in the order in which they are shown
   * @param isForeign whether it is a folder of somebody else's, whose texts are shown in full
   *     unless they say otherwise
   */
  public record About(
      String title,
      String subtitle,
      String editor,
      String version,
      Link licence,
      Imprint imprint,
      String summary,
      String language,
      Map<String, NoteKind> noteKinds,
      boolean isForeign) {}

  /** A heading and the texts below it. */
  public record Group(String title, List<Text> texts) {}

  /** Words that lead to an address; an empty one leads nowhere. */
  public record Link(String title, String href) {}

  /**
   * A text.
   *
   * @param imprint who answers for it, and who published it when
   * @param kind {@code article}, {@code source} or whatever the edition says
   * @param tier how much of it this site shows
   * @param withheld how many words the gaps of a masked text stand for
   * @param sections headings in order
   * @param parts the pages besides that of the text itself, in order; none where the text is one
   *     page
   * @param places where on the text's pages each of its ids is
   * @param paragraphs how many
   * @param notes how many
   * @param mentions in order
   * @param citations in order
   */
  public record Text(
      String id,
      String title,
      String authors,
      Imprint imprint,
      String kind,
      String language,
      Tier tier,
      String status,
      String rights,
      Link licence,
      int withheld,
      List<Section> sections,
      List<Part> parts,
      Map<String, Place> places,
      int paragraphs,
      int notes,
      List<Mention> mentions,
      List<Citation> citations) {

    /** The id of the part in which a place is; empty on the page of the text itself. */
    public String part(String id) {
      return place(id).part();
    }

    /** Where an id is; one that the text does not have is on its page under its own name. */
    public Place place(String id) {
      return places.getOrDefault(id, new Place("", id));
    }
  }

  /**
   * Where an id of the encoding is on the site.
   *
   * @param part the id of the part in which it is; empty on the page of the text itself
   * @param at the id on that page of what shows it: its own, or that of an element around it, if it
   *     has no place in every view; empty for the top of the page
   */
  public record Place(String part, String at) {}

  /**
   * One of the pages of a long text.
   *
   * @param headed whether the heading of the text that stands on it is that of the whole page
   */
  public record Part(String id, String title, boolean headed) {}

  /**
   * Where a text cites a work: the id of the note or paragraph on the text's page, and what it is
   * called.
   */
  public record Citation(String work, String block, String place) {}

  /**
   * A heading: where it stands, the number by which it is cited ({@code 1.2}, {@code intro}, or
   * empty), its level from 1, its words, and the numbers of the first and last paragraph below it
   * ({@code 3–12}, or empty).
   */
  public record Section(String id, String number, int level, String title, String paragraphs) {

    /** The number of the n-th paragraph below it, counted from 1; empty where it has fewer. */
    public OptionalInt paragraph(int n) {
      if (!paragraphs.matches("[0-9]{1,9}(–[0-9]{1,9})?")) {
        return OptionalInt.empty();
      }
      String[] ends = paragraphs.split("–");
      int number = Integer.parseInt(ends[0]) + n - 1;
      int last = Integer.parseInt(ends[ends.length - 1]);
      return n < 1 || number > last ? OptionalInt.empty() : OptionalInt.of(number);
    }
  }

  /**
   * A name in a text that means an entry.
   *
   * @param block the id of its paragraph or note on the text's page
   * @param place what that is called: {@code para. 3}
   * @param before the words of its sentence before it
   * @param self the name as it stands there
   * @param after the words of its sentence after it
   * @param doubtful whether somebody else may be meant
   */
  public record Mention(
      String entry,
      String block,
      String place,
      String before,
      String self,
      String after,
      boolean doubtful) {}

  /** A work that is cited, and its short form. */
  public record Work(String id, String shortForm) {}

  /** All texts, in reading order. */
  public List<Text> texts() {
    return groups.stream().flatMap(g -> g.texts().stream()).toList();
  }
}
