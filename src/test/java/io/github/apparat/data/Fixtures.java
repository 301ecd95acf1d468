package io.github.apparat.data;

import io.github.apparat.SmallestEdition;
import io.github.apparat.check.Checker;
import io.github.apparat.check.Corpus;
import io.github.apparat.check.Pointers;
import io.github.apparat.kept.Kept;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.About;
import io.github.apparat.model.Edition.Link;
import io.github.apparat.model.Edition.Work;
import io.github.apparat.model.EditionReader;
import io.github.apparat.model.Imprint;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Claim.Evidence;
import io.github.apparat.register.Dates;
import io.github.apparat.register.Dispute;
import io.github.apparat.register.Entry;
import io.github.apparat.register.Entry.Form;
import io.github.apparat.register.Register;
import io.github.apparat.render.Addresses;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.time.Style;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Labels;
import io.github.apparat.xml.Xml;
import io.github.apparat.xml.XmlFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The data of the smallest edition, and of registers that are made up here. */
final class Fixtures {
  /** Whatever might break a row, a tag or a string. */
  static final String HOSTILE = "He said \"no\", & left <early> | 'Уехал'\\n\n= 1 + 1; ]]>";

  /** The public address of the site that is made up. */
  static final String BASE = "https://example.org/players/";

  private static final Labels LABELS =
      Labels.read(new EditionFolder(Path.of("target/no-edition")), "en");
  private static final Location AT = Location.of("tei/register/players.xml");

  private Fixtures() {}

  /** An edition, its files, and where its pages are. */
  record Read(Edition edition, Corpus corpus) {

    Addresses addresses() {
      return new Addresses(corpus, edition, LABELS, Kept.nothing());
    }

    private List<XmlFile> registers() {
      return corpus.registers();
    }

    SortedMap<String, byte[]> files(String base) {
      return new DataFiles(edition, addresses(), base).all(registers());
    }
  }

  /** The smallest edition, copied to a folder. */
  static Read smallest(Path folder) {
    return read(SmallestEdition.in(folder).root());
  }

  /** An edition on disk. */
  static Read read(Path folder) {
    Xml xml = new Xml(new EditionFolder(folder));
    Corpus corpus = new Checker(xml).check(Map.of(), new Report());
    return new Read(new EditionReader(xml, LABELS).read(corpus, false), corpus);
  }

  /** Registers with everything in them that a register can say. */
  static Read invented() {
    About about =
        new About(
            "Players & Guilds",
            "",
            "The editors",
            "1",
            new Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
            Imprint.NONE,
            HOSTILE,
            "en",
            Map.of(),
            false);
    Map<String, Work> works = Map.of("w.folio", new Work("w.folio", "Folio"));
    Register register = new Register(entries(), claims(), disputes());
    List<XmlFile> none = List.of();
    Corpus corpus =
        new Corpus(
            none, Optional.empty(), List.of(), none, register, Pointers.none(), Set.of(), false);
    return new Read(new Edition(about, List.of(), register, works, Map.of()), corpus);
  }

  private static List<Entry> entries() {
    return List.of(
        entry("hamlet", "person", "Hamlet, Prince", List.of(form("Гамлет", "ru"))),
        entry("ophelia", "person", "Ophelia", List.of()),
        entry("players", "organ", HOSTILE, List.of(form("Teater", "da"), form("Актёры", "ru"))),
        entry("wardrobe", "organ", "Wardrobe", List.of(form("garderobe", "da-Latn"))),
        entry("troupe", "organ", "Troupe", List.of()),
        entry("guild", "organ", "Guild", List.of()),
        new Entry(
            "elsinore", "place", "town", "", "", "Elsinore", List.of(), "", List.of("VIAF:1"), AT));
  }

  private static Entry entry(String id, String kind, String heading, List<Form> forms) {
    boolean organ = kind.equals("organ");
    String place = organ ? "elsinore" : "";
    String level = organ ? "region" : "";
    List<String> numbers = List.of("GND:1-2", "VIAF:3");
    return new Entry(id, kind, "kind", level, place, heading, forms, HOSTILE, numbers, AT);
  }

  private static Form form(String text, String language) {
    return new Form(text, language, List.of("cite:folio/p.9"));
  }

  private static List<Claim> claims() {
    return List.of(
        claim("b.hamlet", "hamlet", "", "birth/", "", happened("1571-03-05", Style.JULIAN)),
        claim("b.hamlet2", "hamlet", "", "birth/", "", happened("1570")),
        claim("e.founded", "players", "", "event/founded", "Founded.", happened("1598-04")),
        claim("e.founded2", "players", "", "event/founded", HOSTILE, happened("[1599..1600]")),
        claim("e.ended", "players", "", "event/abolished", "", happened("1640~")),
        claim("e.guild", "guild", "", "event/founded", "", happened("1600/1601")),
        claim("e.guild.ended", "guild", "", "event/abolished", "", happened("1610")),
        claim("e.met", "players", "", "event/other", "Met.", Dates.NONE),
        claim("n.da", "players", "", "name/official", "Teater", lasted("1599", "1610~")),
        claim("players.manager", "players", "", "state/post", "Manager", lasted("1598", "..")),
        claim("", "players", "", "state/competence", HOSTILE, Dates.NONE),
        claim("", "players", "", "state/size", "Twelve players.", happened("1600")),
        claim(
            "t.hamlet", "hamlet", "players.manager", "holds/", "", lasted("1599", "[1602..1604]")),
        claim(
            "t.ophelia", "ophelia", "players", "memberOf/full", "", lasted("[..1600]", "[1600..]")),
        claim(
            "t.ophelia2",
            "ophelia",
            "players",
            "memberOf/full",
            "",
            lasted("1600-03", "1601-04-05")),
        claim("", "ophelia", "guild", "memberOf/", "", Dates.NONE),
        claim(
            "r.rank",
            "wardrobe",
            "players",
            "subordinateTo/administrative",
            "",
            lasted("1600", "")),
        claim("r.part", "wardrobe", "players", "partOf/", "", lasted("", "1605")),
        claim("r.command", "troupe", "players", "subordinateTo/command", "", Dates.NONE),
        claim("r.attached", "guild", "players", "attachedTo/", "", Dates.NONE),
        claim("r.after", "players", "troupe", "succeeds/", "", lasted("1598", "")),
        claim("r.into", "players", "guild", "absorbs/", "", Dates.NONE),
        claim("r.out", "wardrobe", "guild", "splitFrom/", "", happened("1610-01-02", Style.JULIAN)),
        claim("r.elected", "players", "guild", "electedBy/", "", Dates.NONE));
  }

  private static Claim claim(
      String id, String subject, String object, String what, String label, Dates dates) {
    String[] words = what.split("/", -1);
    String language = words[0].equals("name") ? "da" : "";
    int number = words[1].equals("size") || words[1].equals("post") ? 12 : 0;
    String remark = id.equals("t.hamlet") ? HOSTILE : "";
    Evidence evidence =
        new Evidence(List.of("cite:folio/p." + (2 + id.length())), "medium", remark, AT);
    List<String> others = id.equals("e.met") ? List.of("guild") : List.of();
    List<String> acts =
        words[0].equals("holds") ? List.of("began.elected", "ended.died") : List.of();
    List<String> events = words[0].equals("succeeds") ? List.of("e.founded") : List.of();
    return new Claim(
        id, subject, object, words[0], words[1], label, language, number, dates, evidence, others,
        acts, events);
  }

  private static Dates lasted(String from, String to) {
    return Dates.lasting(from, to, Style.GREGORIAN);
  }

  private static Dates happened(String when) {
    return happened(when, Style.GREGORIAN);
  }

  private static Dates happened(String when, Style style) {
    return Dates.happening(when, style);
  }

  private static List<Dispute> disputes() {
    return List.of(
        new Dispute(List.of("t.ophelia", "t.ophelia2"), "t.ophelia2", HOSTILE, AT),
        new Dispute(List.of("r.rank", "r.part"), "", "Nobody knows.", AT),
        new Dispute(List.of("b.hamlet", "b.hamlet2"), "b.hamlet", "", AT));
  }

  /** The words of a file. */
  static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }
}
