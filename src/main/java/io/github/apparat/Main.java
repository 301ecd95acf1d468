package io.github.apparat;

import io.github.apparat.collate.Collator;
import io.github.apparat.intake.Intake;
import io.github.apparat.kept.Kept;
import io.github.apparat.ledger.Releases;
import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.release.ReleaseVerifier;
import io.github.apparat.report.Progress;
import io.github.apparat.report.Report;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Workers;
import io.github.apparat.xml.Xml;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The door: reads the command, goes the way it names, prints the report, and says how it went. */
@Command(
    name = "apparat",
    description = "From received texts to a checked static edition.",
    version = "apparat " + Main.VERSION,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    addMethodSubcommands = false,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:faults found", "2:used wrongly"})
public final class Main {
  private static final String SITE = "target/site";
  private static final String PRIVATE_SITE = "target/private/site";

  static final String VERSION = "0.1.0";

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "text",
      scope = CommandLine.ScopeType.INHERIT,
      description = "How findings are printed: ${COMPLETION-CANDIDATES}.")
  private Reports.Format format;

  @Option(
      names = "--all",
      scope = CommandLine.ScopeType.INHERIT,
      description = "As text: every finding, however many there are of a code.")
  private boolean all;

  @Option(
      names = "--summary",
      scope = CommandLine.ScopeType.INHERIT,
      description = "As text: a summary by codes, however few findings there are.")
  private boolean summary;

  @Option(
      names = "--progress",
      negatable = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "How far long work has come, in a line that goes; default: on a terminal.")
  private Boolean progress;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs a command and ends the machine with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(Terminal.of(out, err), out, arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs a command where nobody looks on; without one, {@code build}.
   *
   * @param out takes findings and, as text, one line that sums up
   * @param err takes what is said of wrong use, and how far the work has come where that is asked
   *     for
   * @return 0 done, 1 faults found in the input or output, 2 used wrongly
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(new Terminal(Optional.empty(), err), out, arguments);
  }

  private static int run(Terminal terminal, PrintStream out, String... arguments) {
    String[] all = isBare(arguments) ? withBuild(arguments) : arguments;
    CommandLine line = with(new Main(terminal), commands(all));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.errors(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line.execute(all);
  }

  /** All commands and their options, as the manual has to tell them. */
  static CommandSpec model() {
    Main main = new Main(new Terminal(Optional.empty(), System.err));
    return with(main, CommandLine.getCommandMethods(Main.class, null)).getCommandSpec();
  }

  private static CommandLine with(Main main, List<Method> commands) {
    CommandLine line = new CommandLine(main);
    commands.forEach(command -> line.addSubcommand(new CommandLine(command)));
    return line;
  }

  /**
   * The command that is named, or else all: to read what all of them take would be a good part of a
   * start.
   */
  private static List<Method> commands(String... arguments) {
    List<Method> commands = CommandLine.getCommandMethods(Main.class, null);
    int at = commandAt(arguments);
    String named = at < arguments.length ? arguments[at] : "";
    List<Method> asked = commands.stream().filter(c -> name(c).equals(named)).toList();
    return asked.isEmpty() ? commands : asked;
  }

  private static String name(Method command) {
    String own = command.getAnnotation(Command.class).name();
    return own.startsWith("<") ? command.getName() : own;
  }

  /** Whether no command is named; the options that all commands have may stand before one. */
  private static boolean isBare(String... arguments) {
    int at = commandAt(arguments);
    return at >= arguments.length || arguments[at].matches("--(?!help|version).*");
  }

  private static int commandAt(String... arguments) {
    int at = 0;
    while (at < arguments.length
        && arguments[at].matches("--(format|all|summary|(no-)?progress)(=.*)?")) {
      at += arguments[at].equals("--format") ? 2 : 1;
    }
    return at;
  }

  private static String[] withBuild(String[] arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "build";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  /** The edition, for commands whose arguments are files. */
  static final class OfEdition {
    @Option(
        names = "--edition",
        defaultValue = ".",
        paramLabel = "DIR",
        description = "The edition; default: this folder.")
    private Path folder;
  }

  /** The reader's own copies of the received texts. */
  static final class Copies {
    @Option(
        names = "--sources",
        paramLabel = "DIR",
        description = "Your copies of the received texts; default: sources, in the edition.")
    private Path folder;

    private Path of(Path edition) {
      return folder == null ? edition.resolve("sources") : folder;
    }
  }

  @Command(description = "Makes a new edition: small, complete, ready to be checked and built.")
  private int init(
      @Parameters(
              arity = "0..1",
              defaultValue = ".",
              paramLabel = "DIR",
              description = "A folder that is empty or not yet there; default: this folder.")
          Path dir,
      @Option(names = "--title", defaultValue = "", description = "The title of the edition.")
          String title,
      @Option(
              names = "--language",
              defaultValue = "en",
              description = "Of its words and its site: ${COMPLETION-CANDIDATES}.")
          NewEdition.Language language,
      @Option(
              names = "--schema",
              description = "Of an edition that is there, renews tei/schema and nothing else.")
          boolean schema) {
    return with(
        dir,
        (xml, report) -> {
          NewEdition edition = new NewEdition(xml.folder());
          return schema ? edition.renewSchema(report) : edition.write(title, language, report);
        });
  }

  @Command(description = "Checks, renders, writes the site and verifies it; the default.")
  private int build(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description = "Where the site goes; default: target/site.")
          Path out,
      @Option(
              names = "--private",
              description = "The whole texts, for private study, in target/private/site.")
          boolean isPrivate,
      @Option(
              names = "--clean",
              description = "Makes all anew, also what has not changed. With --out always so.")
          boolean clean,
      @Mixin Copies copies) {
    Path site = edition.resolve(isPrivate ? PRIVATE_SITE : SITE).normalize();
    Path to = out == null ? site : out;
    // Beside a site that stands elsewhere nothing is to be kept.
    Kept kept = out == null ? Kept.in(Build.kept(to)) : Kept.nothing();
    if (clean) {
      kept.clear();
    }
    return with(
        edition,
        kept,
        (xml, report) ->
            new Build(xml, to, copies.of(edition), isPrivate)
                .run(report)
                .map(e -> to + "/index.html: " + counts(e))
                .orElse("no site was built"));
  }

  @Command(description = "Shows the site while you edit, to this machine alone.")
  private int serve(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Option(
              names = "--port",
              defaultValue = "8472",
              paramLabel = "PORT",
              description = "Where to listen; 0 takes one that is free. Default: 8472.")
          int port) {
    PrintWriter out = spec.commandLine().getOut();
    Path site = edition.resolve("target/preview/site").normalize();
    Consumer<String> said =
        line -> {
          out.println(line);
          out.flush();
        };
    try {
      Progress looks = terminal.progress(Optional.ofNullable(progress));
      new Preview(new EditionFolder(edition), site, looks, said).run(port);
      return 0;
    } catch (BindException e) {
      String message = "port " + port + " is taken; take another with --port, or any with --port 0";
      throw new CommandLine.ParameterException(spec.commandLine(), message, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counts(Edition edition) {
    return edition.texts().size()
        + " texts, "
        + edition.register().entries("person").size()
        + " persons, "
        + edition.register().entries("organ").size()
        + " organs, "
        + edition.texts().stream().mapToInt(Text::notes).sum()
        + " notes";
  }

  @Command(description = "Checks the TEI: schema, rules, pointers.")
  private int check(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Option(
              names = "--since",
              paramLabel = "REVISION",
              description = "Only what is new since a branch, tag or commit of git.")
          String since,
      @Mixin Copies copies) {
    return with(
        edition,
        Kept.ifThere(Build.kept(edition.resolve(SITE))),
        (xml, report) ->
            new Checks(xml, copies.of(edition)).check(Optional.ofNullable(since), report));
  }

  @Command(description = "Says what codes of findings mean; without one, lists all.")
  private int explain(
      @Parameters(arity = "0..*", paramLabel = "CODE") List<String> codes,
      @Mixin OfEdition edition) {
    if (format != Reports.Format.text && format != Reports.Format.json) {
      String expected = "explain has no findings to print as " + format + "; text or json";
      throw new CommandLine.ParameterException(spec.commandLine(), expected);
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      Explanations known = new Explanations(new Xml(new EditionFolder(edition.folder)));
      boolean json = format == Reports.Format.json;
      out.print(known.explain(codes == null ? List.of() : codes, json));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
    }
    out.flush();
    return 0;
  }

  @Command(description = "Encodes received texts as their profiles in tei/source say.")
  private int encode(
      @Parameters(arity = "1..*", paramLabel = "SOURCE") List<Path> sources,
      @Option(names = "--force", description = "Writes texts anew that were encoded before.")
          boolean force,
      @Option(
              names = "--draft-profile",
              description = "Looks at unknown texts and drafts their sheets in tei/source.")
          boolean draft,
      @Option(names = "--id", paramLabel = "ID", description = "The id of the text to be drafted.")
          String id,
      @Mixin OfEdition edition) {
    if (id != null && (!draft || sources.size() > 1 || !id.matches("[A-Za-z][A-Za-z0-9_-]*"))) {
      String expected =
          "--id names one text, to be drafted: a letter, then letters, figures, - or _";
      throw new CommandLine.ParameterException(spec.commandLine(), expected);
    }
    return with(
        edition.folder,
        (xml, report) -> {
          if (draft) {
            return new Drafts(xml, force).draft(sources, Optional.ofNullable(id), report);
          }
          Texts texts = new Texts(xml);
          String written = written(xml, texts.encode(sources, force, report));
          return String.join("", texts.cards()) + written;
        });
  }

  @Command(
      name = "import",
      description = "Makes a text of documents of word processors, of the web, or plain.")
  private int bringIn(
      @Parameters(
              arity = "1..*",
              paramLabel = "FILE",
              description = "docx, odt, html, md or txt; several make one text, in this order.")
          List<Path> files,
      @Option(names = "--id", paramLabel = "ID", description = "The id of the text.") String id,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where the text goes; default: tei/text/ID.xml.")
          Path out,
      @Option(names = "--force", description = "Writes a text anew that stands there already.")
          boolean force,
      @Mixin OfEdition edition) {
    requireId(id);
    Intake.Order order =
        new Intake.Order(files, Optional.ofNullable(id), Optional.ofNullable(out), force);
    return with(edition.folder, (xml, report) -> new Imports(xml).read(order, report));
  }

  private void requireId(String id) {
    if (id != null && !id.matches("[\\p{L}_][\\p{L}\\p{N}._-]*")) {
      String expected = "--id is a letter, then letters, figures, -, . or _";
      throw new CommandLine.ParameterException(spec.commandLine(), expected);
    }
  }

  @Command(description = "Lays witnesses beside each other and writes where they differ, in TEI.")
  private int collate(
      @Parameters(
              arity = "1..*",
              paramLabel = "[SIGLUM=]WITNESS",
              description = "Plain text, or TEI (.xml); the first is the base.")
          List<String> witnesses,
      @Option(names = "--base", paramLabel = "SIGLUM", description = "Another base than the first.")
          String base,
      @Option(names = "--id", paramLabel = "ID", description = "The id of the text.") String id,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where the text goes; default: tei/text/ID.xml.")
          Path out,
      @Mixin OfEdition edition) {
    requireId(id);
    Collator.Order order =
        new Collator.Order(
            witnesses,
            Optional.ofNullable(base),
            Optional.ofNullable(id),
            Optional.ofNullable(out));
    return with(edition.folder, (xml, report) -> new Collations(xml).collate(order, report));
  }

  @Command(description = "Masks whole TEI of protected texts into tei/text.")
  private int mask(
      @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
      @Mixin OfEdition edition,
      @Mixin Copies copies) {
    return with(
        edition.folder,
        (xml, report) -> {
          Texts texts = new Texts(xml);
          Path own = copies.of(edition.folder);
          String written = written(xml, texts.mask(files, own, report));
          texts.locate(own, report);
          return written;
        });
  }

  @Command(description = "Puts the words back into all masked texts, in target/private/tei.")
  private int fill(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Mixin Copies copies) {
    return with(
        edition,
        (xml, report) ->
            written(xml, List.copyOf(new Texts(xml).fill(copies.of(edition), report).values())));
  }

  @Command(description = "Lists in tei/suggestions.tsv what could still be marked.")
  private int suggest(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Option(names = "--apply", description = "Puts into the texts what was accepted there.")
          boolean apply,
      @Mixin Copies copies) {
    boolean each = format == Reports.Format.json;
    return with(
        edition,
        (xml, report) -> new Suggestions(xml, copies.of(edition)).suggest(apply, each, report));
  }

  @Command(
      description = "Adds to tei/ids.tsv the addresses that are there now: they stay for good.")
  private int freeze(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition) {
    return with(edition, (xml, report) -> new Frozen(xml).freeze(report));
  }

  @Command(description = "Writes a page of what is still open, for the editors alone.")
  private int desk(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where the page goes; default: target/private/desk/index.html.")
          Path out,
      @Mixin Copies copies) {
    Path page = out == null ? edition.resolve("target/private/desk/index.html").normalize() : out;
    return with(edition, (xml, report) -> new Desks(xml).write(page, copies.of(edition), report));
  }

  @Command(
      description = "Builds the site and packs a frozen version of an edition for a repository.")
  private int release(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              description = "Where the release goes; default: target/release.")
          Path out,
      @Mixin Copies copies) {
    Path to = out == null ? edition.resolve("target/release").normalize() : out;
    Path site = edition.resolve(SITE).normalize();
    return with(
        edition,
        (xml, report) -> new Publications(xml, copies.of(edition)).release(site, to, report));
  }

  @Command(description = "Checks a finished site: may it be published? Or a release: is it whole?")
  private int verify(
      @Parameters(
              arity = "0..1",
              defaultValue = SITE,
              paramLabel = "SITE",
              description = "The folder of a site, or the ZIP file of a release.")
          Path site,
      @Mixin OfEdition edition,
      @Mixin Copies copies) {
    return with(
        edition.folder,
        (xml, report) -> {
          if (site.toString().endsWith(".zip")) {
            return ReleaseVerifier.verify(site, Releases.read(xml.folder(), report), report);
          }
          Path sources = copies.of(edition.folder);
          Build.verify(xml, site, Optional.of(sources), report);
          return site + " verified";
        });
  }

  private static String written(Xml xml, List<Path> files) {
    return files.isEmpty()
        ? "nothing was written"
        : "written: " + String.join(", ", files.stream().map(xml.folder()::name).toList());
  }

  /** Does the work, prints what there is to say, and tells how it went. */
  private int with(Path edition, BiFunction<Xml, Report, String> work) {
    return with(edition, Kept.nothing(), work);
  }

  private int with(Path edition, Kept kept, BiFunction<Xml, Report, String> work) {
    Report report = new Report();
    Progress looks = terminal.progress(Optional.ofNullable(progress));
    Xml xml = new Xml(new EditionFolder(edition), kept, looks);
    String sum;
    try (looks) {
      sum = Workers.deep(() -> work.apply(xml, report));
    } catch (UnusableFile e) {
      report.add(e.finding());
      sum = "stopped";
    }
    new Reports(format, all, summary).print(xml, report, sum, spec.commandLine().getOut());
    return report.hasErrors() ? 1 : 0;
  }
}
