package io.github.apparat.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.apparat.xml.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cards as editors and programs read them. */
public final class CardFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private CardFiles() {}

  /** A card in words, without its single doubts: what is told when a text was encoded. */
  public static String summary(Card card, Labels labels) {
    StringBuilder out = new StringBuilder();
    out.append(card.id()).append(": ").append(card.title()).append('\n');
    String lines = String.valueOf(card.lines());
    String words = String.valueOf(card.words());
    String share = String.valueOf(card.share());
    out.append("  ").append(labels.filled("card.read", card.file(), lines, words, share));
    out.append("\n  ");
    card.counts().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .forEach(
            e ->
                out.append(label(labels, e.getKey()))
                    .append(": ")
                    .append(e.getValue())
                    .append(", "));
    out.setLength(out.length() - 2);
    out.append("\n  ").append(doubts(card, labels));
    return out.append('\n').toString();
  }

  private static String doubts(Card card, Labels labels) {
    List<String> kinds = new ArrayList<>();
    card.doubtsByKind()
        .forEach((kind, n) -> kinds.add(labels.word("card.kind-" + kind.key()) + ": " + n));
    return kinds.isEmpty()
        ? labels.word("card.none")
        : labels.word("card.doubts") + ": " + String.join(", ", kinds);
  }

  /** A card in words, every doubt with its place, what was decided, why, and how to overrule it. */
  public static String text(Card card, Labels labels) {
    StringBuilder out = new StringBuilder(summary(card, labels));
    for (Doubt.Kind kind : card.doubtsByKind().keySet()) {
      out.append('\n').append(labels.word("card.kind-" + kind.key())).append('\n');
      out.append(labels.word("card.why-" + kind.key())).append('\n');
      out.append(labels.word("card.overrule-" + kind.key())).append('\n');
      card.doubts().stream()
          .filter(d -> d.kind() == kind)
          .forEach(d -> out.append("  ").append(line(card, d)).append('\n'));
    }
    return out.toString();
  }

  private static String line(Card card, Doubt doubt) {
    StringBuilder out = new StringBuilder();
    if (doubt.line() > 0) {
      out.append(card.file()).append(':').append(doubt.line()).append(':').append(doubt.column());
    }
    out.append(' ').append(doubt.found()).append(" → ").append(doubt.decided());
    if (!doubt.others().isEmpty()) {
      out.append(" | ").append(String.join(" | ", doubt.others()));
    }
    return out.append(doubt.cert().isEmpty() ? "" : " (" + doubt.cert() + ")").toString().strip();
  }

  private static String label(Labels labels, String key) {
    return labels.word("card.count-" + key);
  }

  /** A card as data, with the keys of the records and no other. */
  public static String json(Card card) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", card.id());
    data.put("title", card.title());
    data.put("file", card.file());
    data.put("sha256", card.sha256());
    data.put("lines", card.lines());
    data.put("words", card.words());
    data.put("marked", card.marked());
    data.put("counts", card.counts());
    data.put("doubts", card.doubts().stream().map(CardFiles::data).toList());
    try {
      return JSON.writer(LINES).writeValueAsString(data) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> data(Doubt doubt) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", doubt.kind().key());
    data.put("line", doubt.line());
    data.put("column", doubt.column());
    data.put("found", doubt.found());
    data.put("decided", doubt.decided());
    data.put("others", List.copyOf(doubt.others()));
    data.put("cert", doubt.cert());
    return data;
  }
}
