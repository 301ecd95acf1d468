package io.github.apparat.site;

import io.github.apparat.check.TextSource;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.render.Addresses;
import io.github.apparat.source.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** With what a site was made: the tools and their versions, and the received files. */
final class Colophon {
  /** A line each, with tabs: name, version, licence; the build of the program fills in versions. */
  private static final String TOOLS = "/io/github/apparat/site/tools.tsv";

  private final List<Text> texts;
  private final List<TextSource> sources;

  Colophon(List<Text> texts, List<TextSource> sources) {
    this.texts = texts;
    this.sources = sources;
  }

  private static String tools() {
    try (InputStream in = Colophon.class.getResourceAsStream(TOOLS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tables of tools and of received files. */
  Map<String, Object> part() {
    List<Object> tools = new ArrayList<>();
    for (String line : tools().split("\n")) {
      String[] cells = line.split("\t");
      tools.add(Data.of("name", cells[0], "version", cells[1], "licence", cells[2]));
    }
    List<Object> received = new ArrayList<>();
    for (Text text : texts) {
      sources.stream()
          .filter(source -> source.id().equals(text.id()))
          .map(source -> Provenance.of(source.file()))
          .filter(from -> !from.sha256().isEmpty())
          .forEach(
              from ->
                  received.add(
                      Data.of(
                          "of", Data.link(text.title(), Addresses.page(text), text.language()),
                          "file", from.file(),
                          "sha256", from.sha256())));
    }
    return Data.of("tools", tools, "received", received);
  }
}
