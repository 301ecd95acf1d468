package io.github.apparat.data;

import io.github.apparat.model.Edition;
import io.github.apparat.register.Entry;
import io.github.apparat.render.Addresses;
import io.github.apparat.xml.Tei;
import io.github.apparat.xml.XmlFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The registers of an edition as data: CSV, JSON-LD, EAC-CPF, and TEI with plain dates. Nothing of
 * the texts is in them, only what the registers themselves say.
 */
public final class DataFiles {
  private final Facts facts;
  private final String baseAddress;

  /**
   * @param addresses where everything is on the site
   * @param baseAddress the site's public address with a slash at its end; where it is empty, files
   *     name things by the way from where they lie
   */
  public DataFiles(Edition edition, Addresses addresses, String baseAddress) {
    facts = new Facts(edition, addresses);
    this.baseAddress = baseAddress;
  }

  /**
   * All files, by their paths below the site.
   *
   * @param registers the files of the registers, which give the TEI and the language of the rest
   */
  public SortedMap<String, byte[]> all(List<XmlFile> registers) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Tables tables = new Tables(facts);
    files.put("data/entries.csv", tables.entries());
    files.put("data/claims.csv", tables.claims(facts.claims()));
    files.put("data/contradictions.csv", tables.disputes());
    files.put("data/registers.jsonld", new LinkedData(facts, root("../")).all());
    LinkedData linked = new LinkedData(facts, root("../../"));
    for (Entry entry : facts.entries()) {
      files.put(path(entry) + ".csv", tables.claims(facts.claims(entry.id())));
      files.put(path(entry) + ".jsonld", linked.entry(entry));
    }
    authorities(registers, files);
    for (XmlFile file : registers) {
      String name = file.name().substring(file.name().lastIndexOf('/') + 1);
      files.put("tei/register/" + name, DatedTei.of(file));
    }
    return files;
  }

  private void authorities(List<XmlFile> registers, SortedMap<String, byte[]> files) {
    Language language =
        Language.of(
            registers.stream()
                .map(f -> Tei.attribute(f.root(), "xml:lang"))
                .findFirst()
                .orElse(""));
    for (Entry organ : facts.register().entries("organ")) {
      EacRecord record = new EacRecord(facts, language, organ, root("../../"));
      files.put(path(organ) + ".eac.xml", record.bytes());
    }
  }

  /** The public address, or the way from a file to the root of the site. */
  private String root(String upward) {
    return baseAddress.isEmpty() ? upward : baseAddress;
  }

  /** Where the files of an entry lie, without their endings. */
  static String path(Entry entry) {
    return "data/" + entry.kind() + "/" + entry.id();
  }
}
