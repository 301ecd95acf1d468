package io.github.apparat.encode.name;

/** What a register has entries of. */
public enum Kind {
  PERSON("person", "persName"),
  ORGAN("org", "orgName");

  private final String entry;
  private final String element;

  Kind(String entry, String element) {
    this.entry = entry;
    this.element = element;
  }

  /** The TEI element of an entry. */
  public String entry() {
    return entry;
  }

  /** The TEI element of a name. */
  public String element() {
    return element;
  }
}
