package io.github.apparat.encode.spelling;

import io.github.apparat.encode.mark.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an emendation is encoded (TEI, chapter 3.5, "Simple Editorial Changes"). */
final class Change {
  private static final String EDITION = "#edition";

  private final String received;

  Change(String received) {
    this.received = received;
  }

  /**
   * Another reading of what stands between two offsets; only the words that differ are marked. What
   * reads as nothing is marked as surplus.
   *
   * @param kind {@code corr} or {@code reg}
   * @param ana pointers to the rules, or nothing
   */
  Mark.Instead choice(int start, int end, String read, String kind, String cert, String ana) {
    int same = sameWordsBefore(start, end, read);
    int behind = sameWordsBehind(start + same, end, read.substring(same));
    int from = start + same;
    int to = end - behind;
    String ours = read.substring(same, read.length() - behind);
    if (ours.isEmpty()) {
      return surplus(from, to, cert, ana);
    }
    String theirs = kind.equals("reg") ? "orig" : "sic";
    return new Mark.Instead(
        from,
        to,
        "<choice>",
        ours,
        out ->
            out.start("choice", Map.of())
                .start(theirs, Map.of())
                .text(received.substring(from, to))
                .end()
                .start(kind, attributes(cert, ana))
                .text(ours)
                .end()
                .end());
  }

  /** Characters that are too many. */
  Mark.Instead surplus(int start, int end, String cert, String ana) {
    return new Mark.Instead(
        start,
        end,
        "<surplus>",
        "",
        out ->
            out.start("surplus", attributes(cert, ana)).text(received.substring(start, end)).end());
  }

  /** Characters that are kept and doubted. */
  Mark doubted(int start, int end, String cert) {
    return new Mark.Wrap(start, end, "sic", attributes(cert, ""), List.of());
  }

  /** Characters of ours. */
  Mark.Instead supplied(int at, String read, String cert) {
    return new Mark.Instead(
        at,
        at,
        "<supplied>",
        read,
        out -> out.start("supplied", attributes(cert, "")).text(read).end());
  }

  /**
   * Characters that are lost.
   *
   * @param reason {@code lost}, or {@code truncated} in the middle of a word
   */
  Mark.Instead gap(int at, String reason, String cert) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("reason", reason);
    attributes.put("extent", "unknown");
    attributes.putAll(attributes(cert, ""));
    String space = reason.equals("lost") ? " " : "";
    return new Mark.Instead(at, at, "<gap>", "", out -> out.text(space).empty("gap", attributes));
  }

  private static Map<String, String> attributes(String cert, String ana) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("resp", EDITION);
    attributes.put("cert", cert);
    if (!ana.isEmpty()) {
      attributes.put("ana", ana);
    }
    return attributes;
  }

  private int sameWordsBefore(int start, int end, String read) {
    int same = 0;
    int limit = Math.min(end - start, read.length()) - 1;
    for (int i = 0; i < limit && received.charAt(start + i) == read.charAt(i); i++) {
      same = read.charAt(i) == ' ' ? i + 1 : same;
    }
    return same;
  }

  private int sameWordsBehind(int start, int end, String read) {
    int same = 0;
    int limit = Math.min(end - start, read.length()) - 1;
    for (int i = 1; i <= limit; i++) {
      char c = read.charAt(read.length() - i);
      if (received.charAt(end - i) != c) {
        break;
      }
      same = c == ' ' ? i : same;
    }
    return same;
  }
}
