package io.github.apparat.encode;

import io.github.apparat.encode.mark.Mark;
import io.github.apparat.encode.mark.TeiWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How an emendation is encoded (TEI, chapter 3.5, "Simple Editorial Changes"). */
final class Emendations {
  private static final String EDITION = "#edition";

  private Emendations() {}

  /**
   * The mark of an emendation.
   *
   * @param at the offset of what was found, or of the words it comes after
   */
  static Mark mark(Profile.Emendation e, int at, String received) {
    return switch (e.kind()) {
      case "corr" -> choice(e, at, "sic", "corr", received);
      case "reg" -> choice(e, at, "orig", "reg", received);
      case "sic" -> new Mark.Wrap(at, at + e.found().length(), "sic", responsible(e), List.of());
      case "supplied" ->
          after(e, at, e.read(), out -> out.start("supplied", responsible(e)).text(e.read()).end());
      case "lost" -> after(e, at, "", out -> out.text(" ").empty("gap", lost(e)));
      default -> throw new IllegalArgumentException("no kind of emendation: " + e.kind());
    };
  }

  private static Mark choice(
      Profile.Emendation e, int at, String received, String ours, String text) {
    int end = at + e.found().length();
    return new Mark.Instead(
        at,
        end,
        "<choice>",
        e.read(),
        out ->
            out.start("choice", Map.of())
                .start(received, Map.of())
                .text(text.substring(at, end))
                .end()
                .start(ours, responsible(e))
                .text(e.read())
                .end()
                .end());
  }

  private static Mark after(
      Profile.Emendation e, int at, String reading, Consumer<TeiWriter> content) {
    int place = at + e.after().length();
    return new Mark.Instead(place, place, "<" + e.kind() + ">", reading, content);
  }

  private static Map<String, String> responsible(Profile.Emendation e) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("resp", EDITION);
    attributes.put("cert", e.cert());
    return attributes;
  }

  private static Map<String, String> lost(Profile.Emendation e) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("reason", "lost");
    attributes.put("extent", "unknown");
    attributes.putAll(responsible(e));
    return attributes;
  }
}
