package io.github.apparat.xml;

import io.github.apparat.report.Rule;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;

/** Something a file asks for that is never done; says which rule forbids it. */
final class Refused extends SAXParseException {
  private static final long serialVersionUID = 1L;

  final Rule rule;
  final String what;

  Refused(Rule rule, String what, Locator at) {
    super(rule.code() + " " + what, at);
    this.rule = rule;
    this.what = what;
  }
}
