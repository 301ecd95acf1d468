package io.github.apparat;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.register.AsOf;
import io.github.apparat.register.Claim;
import io.github.apparat.register.Register;
import io.github.apparat.register.RegisterReader;
import io.github.apparat.register.Seat;
import io.github.apparat.report.Report;
import io.github.apparat.time.Answer;
import io.github.apparat.time.Edtf;
import io.github.apparat.time.Period;
import io.github.apparat.xml.EditionFolder;
import io.github.apparat.xml.Xml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sources count in the registers of this edition, counted again. */
class RegisterFiguresTest {
  /** What a size counts, and the grades it counts. */
  private static final Map<String, Set<String>> GRADES =
      Map.of(
          "full members", Set.of("full"),
          "members", Set.of("full", "member"),
          "candidates", Set.of("candidate"),
          "members and candidates", Set.of("full", "member", "candidate"));

  /** What a size counts, and the labels of the posts it counts. */
  private static final Map<String, String> POSTS =
      Map.of(
          "secretaries", "(?i).*\\bsecretary\\b.*",
          "deputy chairmen", "(?i)(first )?deputy chairman.*");

  /** No source names all members of a larger body. */
  private static final int NAMED_WHOLE = 100;

  /** Bodies of which the source that counts them names only some. */
  private static final Map<String, String> NAMED_IN_PART =
      Map.of(
          "russian-bureau 1912 members", "Stalin alone is named",
          "cc 1923 members", "no list",
          "cc 1923-04 members", "no list",
          "gorkom-leningrad-bureau 1932-01 members and candidates", "the six candidates are not",
          "obkom-leningrad-bureau 1932 full members", "no list",
          "obkom-leningrad-bureau 1932-01 full members", "no list");

  /** Bodies in which somebody came and went in the time for which they are counted. */
  private static final Map<String, String> CHANGED_MEANWHILE =
      Map.of(
          "obkom-leningrad 1931 secretaries", "Chudov and Pozern went in December",
          "gorkom-leningrad 1932 secretaries", "Chudov went and Ugarov came in May");

  private static Register register;

  @BeforeAll
  static void read() {
    Xml xml = new Xml(new EditionFolder(Path.of("")));
    Report report = new Report();
    register =
        RegisterReader.read(
            xml.folder().xml("tei/register").stream()
                .map(f -> xml.read(f, report).orElseThrow())
                .toList());
  }

  @Test
  void theRegistersAreAsLargeAsPromised() {
    assertThat(register.entries("organ")).hasSizeGreaterThanOrEqualTo(220);
    assertThat(register.entries("person").stream().filter(p -> p.type().equals("actor")))
        .hasSizeGreaterThanOrEqualTo(320);
    assertThat(claims()).hasSizeGreaterThanOrEqualTo(450);
  }

  @Test
  void everyTenureRelationAndEventHasASource() {
    assertThat(claims()).allMatch(c -> !c.evidence().sources().isEmpty());
  }

  private static List<Claim> claims() {
    return register.claims().stream()
        .filter(c -> !c.object().isEmpty() || c.predicate().equals("event"))
        .toList();
  }

  @ParameterizedTest(name = "{0} {1}: {2} {3}")
  @CsvSource({
    "politburo,1932-02,full members,10",
    "politburo,1932-02,candidates,3",
    "orgburo,1934-02,members,10",
    "sovnarkom,1931-03,members,15",
    "gorkom-leningrad-bureau,1932-01-29,full members,27"
  })
  void theBodiesThatASourceNamesWholeAreWhole(String organ, String date, String what, int number) {
    Figure figure = new Figure(organ, date, what, number, false);
    assertThat(figures()).contains(figure);
    assertThat(figure.persons(Answer.CERTAINLY)).hasSize(number);
  }

  @Test
  void whatASourceCountsTheRegisterCountsToo() {
    assertThat(figures()).filteredOn(Figure::isNamed).hasSizeGreaterThan(20);
    assertThat(figures().stream().filter(f -> f.isNamed() && !f.isMet() && !f.isExplained()))
        .extracting(Figure::words)
        .isEmpty();
  }

  @Test
  void noDifferenceIsExplainedThatIsNone() {
    Set<String> differ =
        figures().stream().filter(f -> !f.isMet()).map(Figure::name).collect(Collectors.toSet());
    assertThat(differ).containsAll(NAMED_IN_PART.keySet()).containsAll(CHANGED_MEANWHILE.keySet());
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Claim size : register.claims()) {
      boolean counts = GRADES.containsKey(size.label()) || POSTS.containsKey(size.label());
      if (size.type().equals("size") && counts && size.number() <= NAMED_WHOLE) {
        boolean disputed = !register.disputes(size).isEmpty();
        Edtf.named(size.dates().from()).stream()
            .map(d -> new Figure(size.subject(), d, size.label(), size.number(), disputed))
            .forEach(figures::add);
      }
    }
    return figures;
  }

  /** How many a source counts in an organ at a time. */
  private record Figure(String organ, String date, String what, int number, boolean disputed) {

    String name() {
      return organ + " " + date + " " + what;
    }

    List<Seat> seats() {
      return new AsOf(register, Period.of(date))
          .holders(organ).stream().filter(this::counts).toList();
    }

    private boolean counts(Seat seat) {
      String post = register.post(seat.object()).map(Claim::label).orElse("");
      return GRADES.containsKey(what)
          ? post.isEmpty() && GRADES.get(what).contains(seat.grade())
          : post.matches(POSTS.get(what));
    }

    Set<String> persons(Answer answer) {
      return persons(s -> s.answer() == answer);
    }

    private Set<String> persons(Predicate<Seat> which) {
      return seats().stream().filter(which).map(Seat::person).collect(toCollection(TreeSet::new));
    }

    /** Whether the register names anybody then. */
    boolean isNamed() {
      return !persons(s -> s.answer().compareTo(Answer.POSSIBLY) <= 0).isEmpty();
    }

    /**
     * Whether the number is that of the certain ones, or of these and some about whom sources
     * differ.
     */
    boolean isMet() {
      int certain = persons(Answer.CERTAINLY).size();
      int most = persons(s -> s.answer() == Answer.CERTAINLY || s.disputed()).size();
      return disputed || certain <= number && number <= most;
    }

    boolean isExplained() {
      boolean fewer = persons(Answer.CERTAINLY).size() < number;
      return (fewer ? NAMED_IN_PART : CHANGED_MEANWHILE).containsKey(name());
    }

    String words() {
      return "%s: %d in the source; certain %s; possible %s; not known %s"
          .formatted(
              name(),
              number,
              persons(Answer.CERTAINLY),
              persons(Answer.POSSIBLY),
              persons(Answer.UNKNOWN));
    }
  }
}
