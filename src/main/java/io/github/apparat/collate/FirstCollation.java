package io.github.apparat.collate;

import io.github.apparat.collate.WitnessReader.Read;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is collated for the first time. */
final class FirstCollation {
  /** Of less than this part of its words in the base, a witness is likely of another text. */
  private static final double FEW = 0.05;

  private static final Pattern ROOT_ID =
      Pattern.compile("<TEI\\b[^>]*\\sxml:id\\s*=\\s*[\"']([^\"']+)");
  private static final Pattern ENCODING = Pattern.compile("^(<\\?xml[^>]*encoding=[\"'])[^\"']+");

  private final String id;
  private final Rules rules;
  private final Report report;

  FirstCollation(String id, Rules rules, Report report) {
    this.id = id;
    this.rules = rules;
    this.report = report;
  }

  /** Collates; the base comes first. */
  Collator.Collated of(Path path, List<Read> read) {
    Read first = read.get(0);
    String raw = first.isTei() ? renamed(first.text()) : PlainTei.of(first.text(), id);
    List<Witness> witnesses = read.stream().map(Read::witness).toList();
    BaseText base = new BaseText(new Written(raw));
    Collation collation = Collation.of(base, witnesses, rules, c -> Map.of());
    compare(witnesses, collation.columns(), rules, report);
    Spacing.set(base, collation.columns(), collation.entries());
    Ids ids = new Ids(id, raw);
    ids.give(collation.entries(), List.of());
    HeaderEdits header = new HeaderEdits(base.written(), id);
    Apparatus apparatus =
        new Apparatus(new Sigla(id, header.prefix(), witnesses), new Comparison(rules));
    List<Edit> edits = new ArrayList<>(header.first(witnesses));
    for (Entry entry : collation.entries()) {
      String lemma = raw.substring(entry.start(), entry.end());
      String app = apparatus.entry(ids.of(entry), entry, lemma, ids.partners(entry));
      edits.add(new Edit(entry.start(), entry.end(), app));
    }
    return new Collator.Collated(
        path, Edit.all(raw, edits), witnesses.size(), collation.entries().size());
  }

  /** Says of which witnesses hardly a word stands in the base. */
  static void compare(List<Witness> witnesses, List<Column> columns, Rules rules, Report report) {
    Keys keys = new Keys(rules);
    for (int row = 2; row <= witnesses.size(); row++) {
      int words = 0;
      int common = 0;
      for (Column column : columns) {
        Token token = column.token(row);
        if (token != null && token.isWord()) {
          words++;
          Token beside = column.token(1);
          common += beside != null && keys.of(beside) == keys.of(token) ? 1 : 0;
        }
      }
      if (words > 0 && common <= FEW * words) {
        Witness witness = witnesses.get(row - 1);
        Location place = Location.of(witness.file());
        String base = witnesses.get(0).siglum();
        report.add(Rule.COLLATE_06.at(place, witness.siglum(), base, common, words));
      }
    }
  }

  /**
   * The TEI of the base as another text of the edition: ids that begin with that of the old one
   * begin with the new one's, so that both can stand in one edition; written out in UTF-8.
   */
  private String renamed(String text) {
    String out = ENCODING.matcher(text).replaceFirst("$1UTF-8");
    Matcher root = ROOT_ID.matcher(out);
    if (!root.find() || root.group(1).equals(id)) {
      return out;
    }
    String old = Pattern.quote(root.group(1));
    String to = Matcher.quoteReplacement(id) + ".";
    return out.replaceAll("(?<=xml:id=[\"'])" + old + "\\.", to)
        .replaceAll("(?<=[\"'\\s]#)" + old + "\\.(?=[^<>]*>)", to);
  }
}
