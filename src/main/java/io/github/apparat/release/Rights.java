package io.github.apparat.release;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.xml.Labels;
import java.nio.charset.StandardCharsets;

/** What may be done with a release, in words: with the edition, and with each text. */
final class Rights {
  private Rights() {}

  static byte[] of(Edition edition, Labels labels) {
    StringBuilder out = new StringBuilder();
    out.append(edition.about().title()).append(' ').append(edition.about().version()).append('\n');
    out.append(licence(edition.about().licence())).append("\n\n");
    out.append(labels.word("release.program")).append('\n');
    for (Text text : edition.texts()) {
      out.append('\n').append(text.title()).append(" (").append(text.id()).append("): ");
      out.append(labels.word("tier." + text.tier().word()));
      String licence = licence(text.licence());
      out.append(licence.isEmpty() ? "" : ". " + licence).append('\n');
      out.append(text.rights().isEmpty() ? "" : "  " + text.rights() + "\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String licence(Link licence) {
    return (licence.title() + " " + licence.href()).strip();
  }
}
