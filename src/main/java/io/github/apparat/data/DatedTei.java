package io.github.apparat.data;

import io.github.apparat.time.Edtf;
import io.github.apparat.time.Style;
import io.github.apparat.time.W3cDates;
import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Attribute;
import io.github.apparat.xml.Markup.Kind;
import io.github.apparat.xml.Markup.Token;
import io.github.apparat.xml.XmlFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A register as it was written, to the letter, with the W3C attributes that follow from the EDTF
 * dates of its {@code -custom} ones (TEI, {@code att.datable.w3c}), for programs that know no
 * others. Works on the characters of the file, not on its tree, so that nothing else changes.
 */
final class DatedTei {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private DatedTei() {}

  /** The file with plain dates, in UTF-8. */
  static byte[] of(XmlFile file) {
    Markup markup = new Markup(file.text());
    StringBuilder out = new StringBuilder();
    for (Token token : markup.tokens()) {
      out.append(written(markup, token));
    }
    String text = out.toString().replace("\r\n", "\n");
    return text.replaceAll("\n{2,}(?=<TEI)", "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String written(Markup markup, Token token) {
    String text = markup.text(token);
    if (text.startsWith("<?xml ")) {
      return DECLARATION;
    }
    // The schema stays with the edition, and knows only the dates that editors write.
    if (text.startsWith("<?xml-model")) {
      return "";
    }
    String dates = dates(markup.attributes(token));
    int end = text.length() - (token.kind() == Kind.EMPTY ? 2 : 1);
    return dates.isEmpty()
        ? text
        : text.substring(0, end).stripTrailing() + dates + text.substring(end);
  }

  /** What stands there already stays; an attribute can stand only once. */
  private static String dates(Map<String, Attribute> written) {
    StringBuilder dates = new StringBuilder();
    derived(written)
        .forEach(
            (name, date) -> {
              if (!written.containsKey(name)) {
                dates.append(' ').append(name).append("=\"").append(date).append('"');
              }
            });
    return dates.toString();
  }

  private static Map<String, String> derived(Map<String, Attribute> written) {
    Style style = Style.of(value(written, "datingMethod"));
    String when = date(written, "when-custom");
    return when.isEmpty()
        ? W3cDates.lasting(date(written, "from-custom"), date(written, "to-custom"), style)
        : W3cDates.happening(when, style);
  }

  /** What is no date, and an open end, say nothing in W3C's words. */
  private static String date(Map<String, Attribute> written, String name) {
    String value = value(written, name);
    return Edtf.isDate(value) && !value.equals(Edtf.OPEN) ? value : "";
  }

  private static String value(Map<String, Attribute> written, String name) {
    Attribute attribute = written.get(name);
    return attribute == null ? "" : attribute.value();
  }
}
