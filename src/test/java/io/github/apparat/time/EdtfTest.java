package io.github.apparat.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1919",
        "0000",
        "1919-03",
        "1919-12-31",
        "1920-02-29",
        "2000-02-29",
        "1919?",
        "1919-03~",
        "1919-03-25%",
        "191X",
        "19XX",
        "1919-XX",
        "1919-03-XX",
        "1919-XX-XX",
        "191X?",
        "1919/1921",
        "1919-03-25/1921-04",
        "1919~/1921?",
        "1919/..",
        "../1919",
        "1919/",
        "/1919",
        "[1919,1920]",
        "[1919]",
        "[1919..1921]",
        "[..1919-03]",
        "[1919-03..]",
        "[1919,1921..1923]",
        "{1919,1920,1921}",
        "{1919..1921}",
        ".."
      })
  void isADate(String written) {
    assertThat(Edtf.isDate(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "about 1919",
        "191",
        "19190",
        "1919-3",
        "1919-03-5",
        "1919-00",
        "1919-13",
        "1919-03-00",
        "1919-04-31",
        "1919-02-29",
        "1900-02-29",
        "1919-02-30",
        "XXXX",
        "1XXX",
        "X919",
        "1919-X3",
        "1919-0X",
        "1919??",
        "~1919",
        "1919 ",
        "1919.03.25",
        "25-03-1919",
        "19190325",
        "1919-03-25T12:00",
        "1919-21",
        "/",
        "../..",
        "1919/1920/1921",
        "1919/about",
        "1919//1920",
        "[1919",
        "1919]",
        "[1919}",
        "[]",
        "{}",
        "[..]",
        "[,1919]",
        "[1919,]",
        "[1919, 1920]",
        "[1919..1920..1921]",
        "[1919/1920]",
        "[1919-13]",
        "1919..1920",
        "1919,1920",
        "١٩١٩"
      })
  void isNone(String written) {
    assertThat(Edtf.isDate(written)).isFalse();
  }
}
