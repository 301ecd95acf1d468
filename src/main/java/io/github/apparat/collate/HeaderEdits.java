package io.github.apparat.collate;

import io.github.apparat.xml.Markup;
import io.github.apparat.xml.Markup.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a collation says in the header of a file: its witnesses, each with its file and the sha256
 * of this, by which a later collation knows what has changed; and how variants are encoded.
 */
final class HeaderEdits {
  private static final String SHA256 = "witness-sha256";

  private final Written written;
  private final String id;
  private final String prefix;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * @param id of the text
   */
  HeaderEdits(Written written, String id) {
    this.written = written;
    this.id = id;
    String root = written.tokens().get(root()).name();
    prefix = root.substring(0, root.indexOf(':') + 1);
  }

  /** The prefix of the file's elements, with its colon; mostly empty. */
  String prefix() {
    return prefix;
  }

  private int root() {
    return first("", 0, written.tokens().size()).orElseThrow();
  }

  private Optional<Integer> first(String name, int from, int end) {
    for (int i = from; i < end; i++) {
      Markup.Token token = written.tokens().get(i);
      boolean tag = token.kind() == Kind.START || token.kind() == Kind.EMPTY;
      if (tag && (name.isEmpty() || Written.name(token).equals(name))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The sha256 of the witnesses that an earlier collation has named here, by their sigla. */
  Map<String, String> witnesses() {
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < written.tokens().size(); i++) {
      Markup.Token tag = written.tokens().get(i);
      String own = tag.kind() == Kind.START ? written.attribute(tag, "xml:id") : "";
      if (Written.name(tag).equals("witness") && own.startsWith(Witness.id(id, ""))) {
        found.put(written.attribute(tag, "n"), sha256(i).map(this::inside).orElse("").strip());
      }
    }
    return found;
  }

  private Optional<Integer> sha256(int witness) {
    return written.children(witness).stream()
        .filter(c -> written.attribute(written.tokens().get(c), "type").equals(SHA256))
        .findFirst();
  }

  private String inside(int tag) {
    int end = written.tokens().get(written.endOf(tag)).start();
    return written.text().substring(written.tokens().get(tag).end(), end);
  }

  /** What is to be changed for a first collation. */
  List<Edit> first(List<Witness> witnesses) {
    identify();
    Optional<Integer> header = first("teiHeader", 0, written.tokens().size());
    if (header.isEmpty()) {
      int at = written.tokens().get(root()).end();
      String made = prefixed(PlainTei.header(id));
      String described =
          made.replace(
              "</" + prefix + "fileDesc>",
              source(witnesses) + "</" + prefix + "fileDesc>" + variants());
      edits.add(new Edit(at, at, "\n" + described));
      return edits;
    }
    int end = written.endOf(header.get());
    Optional<Integer> file = first("fileDesc", header.get(), end);
    Optional<Integer> encoding = first("encodingDesc", header.get(), end);
    int at =
        file.map(f -> written.tokens().get(written.endOf(f)).start())
            .orElse(written.tokens().get(end).start());
    edits.add(new Edit(at, at, source(witnesses)));
    if (encoding.isPresent() && written.tokens().get(encoding.get()).kind() == Kind.START) {
      int inside = written.tokens().get(written.endOf(encoding.get())).start();
      edits.add(new Edit(inside, inside, "  " + variant() + "\n    "));
    } else {
      int after = file.map(f -> written.tokens().get(written.endOf(f)).end()).orElse(at);
      edits.add(new Edit(after, after, variants()));
    }
    return edits;
  }

  private String prefixed(String markup) {
    return markup.replaceAll("(</?)(?=[A-Za-z])", "$1" + prefix);
  }

  private void identify() {
    Markup.Token root = written.tokens().get(root());
    Optional<Markup.Attribute> own = Optional.ofNullable(written.attributes(root).get("xml:id"));
    int end = root.start() + 1 + root.name().length();
    edits.add(
        own.map(a -> new Edit(a.valueStart(), a.valueStart() + a.value().length(), id))
            .orElse(new Edit(end, end, " xml:id=\"" + id + "\"")));
  }

  private String variant() {
    return prefixed("<variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>");
  }

  private String variants() {
    return "\n    "
        + prefixed("<encodingDesc>")
        + "\n      "
        + variant()
        + "\n    "
        + prefixed("</encodingDesc>");
  }

  private String source(List<Witness> witnesses) {
    StringBuilder out = new StringBuilder("  <sourceDesc>\n        <listWit>");
    witnesses.forEach(w -> out.append("\n          ").append(witness(w)));
    return prefixed(out.append("\n        </listWit>\n      </sourceDesc>\n    ").toString());
  }

  private String witness(Witness witness) {
    return "<witness xml:id=\"%s\" n=\"%s\"><idno type=\"witness-file\">%s</idno> <idno type=\"%s\">%s</idno></witness>"
        .formatted(
            Witness.id(id, witness.siglum()),
            Markup.escape(witness.siglum()).replace("\"", "&quot;"),
            Markup.escape(witness.file()),
            SHA256,
            witness.sha256());
  }

  /** What is to be changed for a collation with these witnesses, some of which are there. */
  List<Edit> again(List<Witness> witnesses) {
    Map<String, String> there = witnesses();
    int last = 0;
    for (int i = 0; i < written.tokens().size(); i++) {
      Markup.Token tag = written.tokens().get(i);
      if (tag.kind() == Kind.START && Written.name(tag).equals("witness")) {
        String siglum = written.attribute(tag, "n");
        if (there.containsKey(siglum)) {
          last = written.tokens().get(written.endOf(i)).end();
          renew(sha256(i), siglum, witnesses);
        }
      }
    }
    for (Witness witness : witnesses) {
      if (!there.containsKey(witness.siglum())) {
        edits.add(new Edit(last, last, "\n          " + prefixed(witness(witness))));
      }
    }
    return edits;
  }

  private void renew(Optional<Integer> sha256, String siglum, List<Witness> witnesses) {
    Optional<String> now =
        witnesses.stream()
            .filter(w -> w.siglum().equals(siglum) && !w.sha256().isEmpty())
            .map(Witness::sha256)
            .findFirst();
    if (sha256.isPresent() && now.isPresent()) {
      int start = written.tokens().get(sha256.get()).end();
      int end = written.tokens().get(written.endOf(sha256.get())).start();
      edits.add(new Edit(start, end, now.get()));
    }
  }
}
