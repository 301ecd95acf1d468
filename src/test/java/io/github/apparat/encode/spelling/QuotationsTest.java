package io.github.apparat.encode.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotationsTest {
  private static List<String> quoted(String text, String... pairs) {
    Lexicon lexicon = new Lexicon("").with(Set.of("lamp", "dark", "light", "actors"));
    return new Quotations(List.of(pairs), lexicon)
        .in(text).stream().map(q -> text.substring(q[0], q[1])).toList();
  }

  @Test
  void aQuotationIsWhatStandsBetweenItsMarks() {
    assertThat(quoted("He said “a lamp” and (“no”).", "“”")).containsExactly("“a lamp”", "“no”");
    assertThat(quoted("He said \"a lamp\", \"no\".", "\"\""))
        .containsExactly("\"a lamp\"", "\"no\"");
    assertThat(quoted("It is ‘dark’ here", "‘’")).containsExactly("‘dark’");
  }

  @Test
  void apostrophesInWordsAreNoMarks() {
    assertThat(quoted("The actor's 'bol'shoi lamp' don't", "''"))
        .containsExactly("'bol'shoi lamp'");
  }

  @Test
  void aGenitiveOrSoftSignThatMayCloseLeavesItOpen() {
    assertThat(quoted("the 'actors' lamp' dark", "''")).isEmpty();
    assertThat(quoted("the 'oblast' lamp' dark", "''")).isEmpty();
    assertThat(quoted("the 'actors.' dark", "''")).containsExactly("'actors.'");
  }

  @Test
  void aMarkWithoutItsPartnerIsNoQuotation() {
    assertThat(quoted("a \"lamp and \"light\" dark", "\"\"")).isEmpty();
    assertThat(quoted("a \"lamp\" light\" dark", "\"\"")).isEmpty();
    assertThat(quoted("a lamp\" dark", "\"\"")).isEmpty();
    assertThat(quoted("a \" b", "\"\"")).isEmpty();
  }

  @Test
  void aYearWithoutItsCenturyOpensNothing() {
    assertThat(quoted("in '37 the lamp' was", "''")).isEmpty();
  }
}
