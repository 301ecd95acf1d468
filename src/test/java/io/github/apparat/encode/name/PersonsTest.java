package io.github.apparat.encode.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsTest {
  @TempDir private Path folder;
  private InventedNames names;

  @BeforeEach
  void register() {
    names =
        new InventedNames(folder)
            .person("gamov", "Gamov, P. I.", "P. I. Gamov@play", "Gamov@play", "Polonius I. Gamov")
            .person("yorinsky", "Yorinsky, Yu. A.", "Yorinsky@play")
            .person("ree", "van Ree, E.", "E. van Ree@play")
            .person("tsarkov", "Tsar'kov, F.", "Tsar'kov@play")
            .person("service", "Service, R.", "R. Service@play")
            .person("nick", "Bellow, N.", "Old Nick@play");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "saw P. I. Gamov there|saw [gamov P. I. Gamov] there",
        "saw P.I. Gamov there|saw [gamov P.I. Gamov] there",
        "saw P.I.Gamov there|saw [gamov P.I.Gamov] there",
        "saw P. Gamov there|saw [gamov P. Gamov] there",
        "saw Polonius Gamov there|saw [gamov Polonius Gamov] there",
        "saw Gamov's hat|saw [gamov Gamov]'s hat",
        "see Gamov, P. I., above|see [gamov Gamov, P. I.], above",
        "see Gamov P. I.|see [gamov Gamov P. I.]",
        "both Gamov, P. Unknown and|both [gamov Gamov], P. Unknown and",
        "Gamov-Yorinsky case|[gamov Gamov]-[yorinsky Yorinsky] case",
        "Gamov–Yorinsky case|[gamov Gamov]–[yorinsky Yorinsky] case",
        "by E. van Ree himself|by [ree E. van Ree] himself",
        "called Old Nick then|called [nick Old Nick] then",
        "THE WORKS OF GAMOV|THE WORKS OF [gamov GAMOV]",
        "Gamovist, Gamovs, gamov|Gamovist, Gamovs, gamov",
      })
  void surnamesAreFoundWithTheirInitials(String text, String expected) {
    assertThat(names.in(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Comrade Gamov|Comrade [gamov Gamov]",
        "Comr. Gamov|Comr. [gamov Gamov]",
        "comrade. Gamov|comrade. [gamov Gamov]",
        "T. Gamov|T. [gamov Gamov]",
        "TT. Gamov and Yorinsky|TT. [gamov Gamov] and [yorinsky Yorinsky]",
        "cs. Gamov and Yorinsky|cs. [gamov Gamov] and [yorinsky Yorinsky]",
        "vols. Gamov and Yorinsky|vols. [gamov Gamov] and [yorinsky Yorinsky]",
        "General Gamov|General [gamov Gamov]",
      })
  void anAddressIsNoInitial(String text, String expected) {
    assertThat(names.in(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Yorinskii",
    "Yorinskij",
    "Iorinskii",
    "Iu. A. Iorinskii",
    "Jorinsky",
    "Iorinsky",
    "Yorinskiy",
    "Yorinski",
    "Yu. Yorinsky"
  })
  void oneNameIsWrittenInManyWays(String form) {
    assertThat(names.in("saw " + form + " there")).isEqualTo("saw [yorinsky " + form + "] there");
  }

  @ParameterizedTest
  @CsvSource({"Tsarkov", "F. Tsarkov", "Tsar’kov"})
  void aSoftSignMayBeLeftOutOrCurled(String form) {
    assertThat(names.in("saw " + form + " there")).isEqualTo("saw [tsarkov " + form + "] there");
  }

  @Test
  void otherInitialsAreSomebodyElses() {
    assertThat(names.in("saw B. K. Gamov there")).isEqualTo("saw B. K. Gamov there");
    assertThat(names.suggestions())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.form()).isEqualTo("B. K. Gamov");
              assertThat(s.kind()).contains(Kind.PERSON);
              assertThat(s.stub())
                  .contains("<persName type=\"heading\">Gamov, B. K.</persName>")
                  .contains("source=\"cite:play/line.1\">B. K. Gamov</persName>");
            });
  }

  @Test
  void aSurnameThatIsAlsoAWordCountsWithInitialsOnly() {
    assertThat(names.in("A service. Service was slow, said R. Service."))
        .isEqualTo("A service. Service was slow, said [service R. Service].");
  }

  @Test
  void declinedFormsCountOnTheLinesOfTheSheet() {
    names.sheet("declined: 2");
    assertThat(names.in("Pis'ma Gamova\nPis'ma Gamova k Yorinskomu"))
        .isEqualTo("Pis'ma Gamova\nPis'ma [gamov Gamova] k [yorinsky Yorinskomu]");
  }

  @Test
  void misreadLettersAreReadAsTheSheetSays() {
    names.sheet("misread: {rn: m, O: G}");
    assertThat(names.in("saw Garnov and P. Oamov"))
        .isEqualTo("saw [gamov Garnov] and [gamov P. Oamov]");
  }
}
