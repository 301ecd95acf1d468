package io.github.apparat.release;

import io.github.apparat.ledger.Changes;
import io.github.apparat.ledger.Changes.OfText;
import io.github.apparat.ledger.Changes.Parts;
import io.github.apparat.ledger.Moves;
import io.github.apparat.ledger.Released;
import io.github.apparat.model.Edition;
import io.github.apparat.register.Entry;
import io.github.apparat.xml.Labels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What changed since the release before, in words, text by text. */
final class ChangeList {
  private final Edition edition;
  private final Labels labels;
  private final Changes changes;
  private final StringBuilder out = new StringBuilder();

  private ChangeList(Edition edition, Labels labels, Changes changes) {
    this.edition = edition;
    this.labels = labels;
    this.changes = changes;
  }

  /**
   * The list.
   *
   * @param kept how many addresses that were published before are where they were
   */
  static byte[] of(Edition edition, Labels labels, Changes changes, Moves.Kept kept) {
    ChangeList list = new ChangeList(edition, labels, changes);
    list.head();
    edition.texts().forEach(text -> list.text(text.id(), text.title()));
    changes.texts().forEach((id, text) -> list.lost(id, text));
    list.registers();
    list.addresses(kept);
    return list.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head() {
    Released now = changes.now();
    out.append(now.title()).append(' ').append(now.version()).append(", ").append(now.date());
    out.append('\n').append(since()).append('\n');
    if (changes.before().isPresent() && changes.texts().isEmpty()) {
      out.append('\n').append(labels.word("release.noText")).append('\n');
    }
  }

  private String since() {
    return changes
        .before()
        .map(b -> labels.filled("release.since", b.version(), b.date()))
        .orElseGet(() -> labels.word("release.first"));
  }

  private void text(String id, String title) {
    OfText text = changes.texts().get(id);
    if (text != null) {
      boolean isNew = changes.before().isPresent() && text.before().isEmpty();
      String what = isNew ? " – " + labels.word("release.newText") : "";
      out.append('\n').append(title).append(" (").append(id).append(')').append(what).append('\n');
      count("words", text, Released.Text::words);
      count("notes", text, Released.Text::notes);
      count("names", text, Released.Text::named);
      if (text.before().isPresent()) {
        parts("named", text.names(), true);
        parts("passages", text.passages(), false);
        boolean header = text.names().isEmpty() && text.passages().isEmpty();
        out.append(header ? "  " + labels.word("release.header") + "\n" : "");
      }
    }
  }

  private void lost(String id, OfText text) {
    if (text.now().isEmpty()) {
      out.append('\n').append(id).append(" – ").append(labels.word("release.lostText"));
      out.append('\n');
    }
  }

  private void count(String what, OfText text, ToIntFunction<Released.Text> of) {
    int now = text.now().map(of::applyAsInt).orElse(0);
    int before = text.before().map(of::applyAsInt).orElse(now);
    String change = now == before ? "" : " (%+d)".formatted(now - before);
    out.append("  ").append(labels.word("release." + what)).append(": ").append(now);
    out.append(change).append('\n');
  }

  /**
   * @param named whether the ids are those of entries, which have names
   */
  private void parts(String what, Parts parts, boolean named) {
    part(what, "added", parts.added(), named);
    part(what, "removed", parts.removed(), named);
    part(what, "changed", parts.changed(), named);
  }

  private void part(String what, String how, List<String> ids, boolean named) {
    if (!ids.isEmpty()) {
      String list =
          named
              ? ids.stream().map(this::heading).collect(Collectors.joining("; "))
              : Changes.shortly(ids);
      String label = labels.filled("release." + what + "-" + how, "" + ids.size());
      out.append("  ").append(label).append(": ").append(list).append('\n');
    }
  }

  /** An entry that is no longer there has its id alone. */
  private String heading(String id) {
    Optional<Entry> entry =
        Optional.ofNullable(edition.register().entries().get(id.replaceFirst("^.*/", "")));
    return entry.map(Entry::heading).orElse(id);
  }

  private void registers() {
    if (changes.before().isPresent() && !changes.entries().isEmpty()) {
      out.append('\n').append(labels.word("release.registers")).append('\n');
      parts("entries", changes.entries(), true);
    }
  }

  private void addresses(Moves.Kept kept) {
    out.append('\n').append(labels.word("release.addresses")).append('\n');
    line("kept", kept.there());
    line("led", kept.elsewhere());
    line("withdrawn", kept.withdrawn());
    changes
        .gone()
        .forEach(
            (from, to) ->
                out.append("  ")
                    .append(from)
                    .append(" → ")
                    .append(to.isEmpty() ? labels.word("release.nowhere") : to)
                    .append('\n'));
  }

  private void line(String key, long number) {
    out.append("  ").append(labels.word("release." + key)).append(": ").append(number);
    out.append('\n');
  }
}
