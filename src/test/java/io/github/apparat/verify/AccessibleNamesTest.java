package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibleNamesTest {
  @TempDir Path folder;
  private SiteOnDisk site;

  @BeforeEach
  void aSmallSite() {
    site = new SiteOnDisk(folder).file("a.png", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='#'>Act</a>",
        "<a href='#'><img src='a.png' alt='Act'></a>",
        "<a href='#'><svg><title>Act</title></svg></a>",
        "<a href='#' aria-label='Act'></a>",
        "<a href='#' title='Act'></a>",
        "<a href='#' hidden></a><div aria-hidden='true'><a href='#'></a></div>",
        "<button aria-labelledby='h'></button><b id='h'>Show</b>",
        "<label for='w'>Word</label><input id='w'>",
        "<label>Word <input></label>",
        "<input type='hidden'><input type='submit'><input type='button' value='Go'>",
        "<label>Part <select><option>Hamlet</option></select></label>",
        "<img src='a.png' alt=''>",
        "<span role='img' aria-label='14 words withheld'><i></i></span>",
        "<svg role='img'><title>Stage</title></svg>",
        "<details><summary>Cast</summary></details>",
        "<iframe src='index.html' title='Start'></iframe>",
      })
  void aNameMayBeGivenInManyWays(String body) {
    assertThat(site.page("a.html", body).verify()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='#'> </a>",
        "<a href='#'><img src='a.png' alt=''></a>",
        "<a href='#'><span aria-hidden='true'>x</span></a>",
        "<button></button>",
        "<input placeholder='Word'>",
        "<label for='v'>Word</label><p id='v'></p><input id='w'>",
        "<select><option>Hamlet</option></select>",
        "<textarea>Who is there</textarea>",
        "<input type='image' src='a.png'>",
        "<img src='a.png'>",
        "<span role='img'>x</span>",
        "<svg role='img'><path d='M0 0'/></svg>",
        "<details><summary></summary></details>",
        "<iframe src='index.html'></iframe>",
      })
  void whatHasNoNameIsFound(String body) {
    assertThat(site.page("a.html", body).codes()).containsExactly("HTML-04");
  }
}
