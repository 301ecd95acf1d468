package io.github.apparat;

import io.github.apparat.model.Edition;
import io.github.apparat.model.Edition.Text;
import io.github.apparat.report.Report;
import io.github.apparat.report.Severity;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.UnusableFile;
import io.github.apparat.xml.Xml;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The door: reads the command, goes the way it names, prints the report, and says how it went. */
@Command(
    name = "apparat",
    description = "From received texts to a checked static edition.",
    version = "apparat 0.1.0",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:faults found", "2:used wrongly"})
public final class Main {
  /** How findings are printed. */
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "text",
      scope = CommandLine.ScopeType.INHERIT,
      description = "How findings are printed: ${COMPLETION-CANDIDATES}.")
  private Format format;

  /** Runs a command and ends the machine with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs a command; without one, {@code build}.
   *
   * @param out takes findings and, as text, one line that sums up
   * @param err takes what is said of wrong use
   * @return 0 done, 1 faults found in the input or output, 2 used wrongly
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    boolean bare = arguments.length == 0 || arguments[0].matches("--(?!help|version).*");
    return line.execute(bare ? withBuild(arguments) : arguments);
  }

  private static String[] withBuild(String[] arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "build";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
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
              names = "--sources",
              paramLabel = "DIR",
              description = "Your copies of the received texts; default: sources.")
          Path sources) {
    return with(
        edition,
        (xml, report) -> {
          Path site = xml.folder().path(isPrivate ? "target/private/site" : "target/site");
          Path copies = sources == null ? xml.folder().path("sources") : sources;
          Path to = out == null ? site : out;
          Optional<Path> filled = isPrivate ? Optional.of(copies) : Optional.empty();
          Optional<Edition> built = new Build(xml, to, filled).run(report);
          return built
              .map(e -> xml.folder().name(to) + "/index.html: " + counts(e))
              .orElse("no site was built");
        });
  }

  private static String counts(Edition edition) {
    return edition.texts().size()
        + " texts, "
        + edition.entries("person").size()
        + " persons, "
        + edition.entries("organ").size()
        + " organs, "
        + edition.texts().stream().mapToInt(Text::notes).sum()
        + " notes";
  }

  @Command(description = "Checks the TEI: schema, rules, pointers.")
  private int check(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition) {
    return with(
        edition,
        (xml, report) -> {
          new io.github.apparat.check.Checker(xml).check(java.util.Map.of(), report);
          return "checked";
        });
  }

  @Command(description = "Encodes received texts as their profiles in tei/source say.")
  private int encode(
      @Parameters(arity = "1..*", paramLabel = "SOURCE") List<Path> sources,
      @Option(
              names = "--edition",
              defaultValue = ".",
              paramLabel = "DIR",
              description = "The edition; default: this folder.")
          Path edition,
      @Option(names = "--force", description = "Writes texts anew that were encoded before.")
          boolean force) {
    return with(
        edition, (xml, report) -> written(xml, new Texts(xml).encode(sources, force, report)));
  }

  @Command(description = "Masks whole TEI of protected texts into tei/text.")
  private int mask(
      @Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
      @Option(
              names = "--edition",
              defaultValue = ".",
              paramLabel = "DIR",
              description = "The edition; default: this folder.")
          Path edition,
      @Option(
              names = "--sources",
              paramLabel = "DIR",
              description = "Your copies of the received texts; default: sources.")
          Path sources) {
    return with(
        edition,
        (xml, report) -> {
          Path copies = sources == null ? xml.folder().path("sources") : sources;
          return written(xml, new Texts(xml).mask(files, copies, report));
        });
  }

  @Command(description = "Puts the words back into all masked texts, in target/private/tei.")
  private int fill(
      @Parameters(arity = "0..1", defaultValue = ".", paramLabel = "EDITION") Path edition,
      @Option(
              names = "--sources",
              paramLabel = "DIR",
              description = "Your copies of the received texts; default: sources.")
          Path sources) {
    return with(
        edition,
        (xml, report) -> {
          Path copies = sources == null ? xml.folder().path("sources") : sources;
          return written(xml, List.copyOf(new Texts(xml).fill(copies, report).values()));
        });
  }

  private static String written(Xml xml, List<Path> files) {
    return files.isEmpty()
        ? "nothing was written"
        : "written: " + String.join(", ", files.stream().map(xml.folder()::name).toList());
  }

  /** Does the work, prints what there is to say, and tells how it went. */
  private int with(Path edition, BiFunction<Xml, Report, String> work) {
    Report report = new Report();
    PrintWriter out = spec.commandLine().getOut();
    String sum;
    try {
      sum = work.apply(new Xml(new EditionFolder(edition)), report);
    } catch (UnusableFile e) {
      report.add(e.finding());
      sum = "stopped";
    }
    if (format == Format.json) {
      out.print(report.json());
    } else {
      out.print(report.text());
      out.println(
          sum
              + ", "
              + report.count(Severity.ERROR)
              + " errors, "
              + report.count(Severity.WARNING)
              + " warnings");
    }
    out.flush();
    return report.hasErrors() ? 1 : 0;
  }
}
