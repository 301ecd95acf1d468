package io.github.apparat.render;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.Pointers.Target;
import io.github.apparat.kept.Digest;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/** What the rest of an edition has to do with what is rendered of it. */
final class Surroundings {
  private final Xml xml;
  private final Corpus corpus;
  private final Addresses addresses;
  private final Map<String, Map<String, String>> ofCharts = new ConcurrentHashMap<>();

  Surroundings(Xml xml, Corpus corpus, Addresses addresses) {
    this.xml = xml;
    this.corpus = corpus;
    this.addresses = addresses;
  }

  /**
   * What is around an element.
   *
   * @param pages where its pointers lead on the site
   * @param headings what is called there
   * @param charts of what its charts are drawn, by their pointers
   * @param digest of all of it
   */
  record Around(
      Asked asked,
      Map<String, String> pages,
      Map<String, String> headings,
      Map<String, Target> charts,
      Digest digest) {}

  /**
   * What is around an element.
   *
   * @param name of it, once in the edition
   * @param number which of its file it is
   * @param element the same, read only where it was not asked before what it points to
   */
  Around of(String name, XmlFile file, int number, Supplier<XdmNode> element) {
    Digest own = Digest.of(xml.ground(), file.name(), file.digest(), number);
    Asked asked = xml.kept().of("asked " + name, own, () -> Asked.by(element.get()));
    Led led = led(name, own, file, asked);
    Map<String, String> headings = new HashMap<>();
    Map<String, Target> charts = Charted.targets(corpus, file, asked.charts());
    List<Digest> drawn = new ArrayList<>();
    charts.forEach(
        (pointer, target) -> {
          XmlFile in = Charted.file(corpus, target);
          drawn.add(in.digest());
          headings.putAll(called(in, target));
        });
    Digest digest = Digest.of(led.digest(), headings, charts, drawn);
    headings.putAll(led.headings());
    return new Around(asked, led.pages(), headings, charts, digest);
  }

  /**
   * Where pointers lead.
   *
   * @param pages where on the site, by the pointers
   * @param headings what is called there
   * @param digest of both
   */
  private record Led(Map<String, String> pages, Map<String, String> headings, Digest digest) {}

  private Led led(String name, Digest own, XmlFile file, Asked asked) {
    return xml.kept()
        .inMemory()
        .of(
            "led " + addresses.language() + " " + name,
            Digest.of(own, addresses.digest()),
            () -> {
              Map<String, String> pages = addresses.from(file, asked.pointers());
              Map<String, String> headings = addresses.headings(file, asked.pointers());
              return new Led(pages, headings, Digest.of(pages, headings));
            });
  }

  /** What is called to which that points of which a chart is drawn; many charts have one. */
  private Map<String, String> called(XmlFile in, Target target) {
    // Of a table its whole text is asked, of an organ only itself.
    String context = target.element().equals("table") ? "" : target.id();
    return ofCharts.computeIfAbsent(
        in.name() + "#" + context,
        chart -> {
          Digest own = Digest.of(xml.ground(), in.name(), in.digest(), context);
          Asked asked =
              xml.kept()
                  .of(
                      "asked chart " + chart,
                      own,
                      () -> Asked.by(Charted.of(corpus, target).context()));
          return led("chart " + chart, own, in, asked).headings();
        });
  }

  /** What charts are drawn of, by their pointers. */
  Map<String, XdmValue> charted(Around around) {
    Map<String, XdmValue> charted = new TreeMap<>();
    around
        .charts()
        .forEach((pointer, target) -> charted.put(pointer, Charted.of(corpus, target).element()));
    return charted;
  }
}
