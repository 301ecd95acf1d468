package io.github.apparat.data;

/**
 * What every part of an EAC-CPF record writes with.
 *
 * @param out takes the elements
 * @param dates writes dates
 * @param notes writes sources and remarks
 */
record EacPen(XmlOut out, EacDates dates, EacNotes notes) {

  /** A pen for a new record. */
  static EacPen of(Facts facts) {
    XmlOut out = new XmlOut();
    return new EacPen(out, new EacDates(out), new EacNotes(facts, out));
  }
}
