package io.github.apparat.invented;

/** Writes names that lead to entries of the registers. */
final class Names {
  private final Pen pen;
  private final Speech speech;
  private final Convention convention;
  private final Entries entries;

  Names(Pen pen, Speech speech, Convention convention, Entries entries) {
    this.pen = pen;
    this.speech = speech;
    this.convention = convention;
    this.entries = entries;
  }

  /** How the edition points to places. */
  Convention convention() {
    return convention;
  }

  void person() {
    name("persName", "persons", "pers", entries.persons());
  }

  void place() {
    name("placeName", "places", "place", entries.places());
  }

  void org() {
    name("orgName", "orgs", "org", entries.orgs());
  }

  private void name(String element, String register, String id, int of) {
    String entry = convention.entry(register, id + speech.number(of));
    pen.element(element, speech.name(), "ref", entry);
  }
}
