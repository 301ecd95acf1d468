package io.github.apparat.invented;

/** How an invented edition names its places and points to them. */
public enum Convention {
  /**
   * As most editions do: all files in one folder, ids unique only within a file, pointers to
   * another file with its name.
   */
  FOREIGN,
  /** As this house does: folders with a meaning, ids unique in the whole edition. */
  OWN;

  /** The id of a place in a text. */
  public String id(String text, String local) {
    return this == OWN ? text + "." + local : local;
  }

  /** What points to a place in the same text. */
  public String here(String text, String local) {
    return "#" + id(text, local);
  }

  /** What points to a place in another text. */
  public String there(String text, String local) {
    return this == OWN ? here(text, local) : text + ".xml#" + local;
  }

  /** What points to an entry of a register. */
  public String entry(String register, String id) {
    return this == OWN ? "#" + id : register + ".xml#" + id;
  }

  /** The name of the file of a text, below the edition. */
  public String text(String text) {
    return (this == OWN ? "tei/text/" : "") + text + ".xml";
  }

  /** The name of the file of a register, below the edition. */
  public String register(String register) {
    return (this == OWN ? "tei/register/" : "") + register + ".xml";
  }
}
