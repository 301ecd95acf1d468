package io.github.apparat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.report.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @TempDir Path folder;
  private SiteOnDisk site;

  @BeforeEach
  void aSmallSite() {
    site =
        new SiteOnDisk(folder)
            .page("text/hamlet.html", "<p id=\"p1\">Who</p><p id=\"ё\">there</p>")
            .file(
                "assets/curtain.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><g id='rope'/></svg>")
            .file("tei/hamlet play.xml", "<TEI xml:id='t'><p xml:id='t.p1'/></TEI>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='text/hamlet.html#p1'>x</a>",
        "<a href='./text/../text/hamlet.html?q=who#p1'>x</a>",
        "<a href='text/hamlet.html#%D1%91'>x</a><a href='text/hamlet.html#ё'>x</a>",
        "<a href='tei/hamlet%20play.xml#t.p1'>x</a>",
        "<a href='#'>x</a><a href='#top'>x</a><a href='text/hamlet.html#:~:text=Who'>x</a>",
        "<a href='https://example.org/'>x</a><a href='mailto:editors@example.org'>x</a>",
        "<img alt='' src='assets/curtain.svg' srcset='assets/curtain.svg 1x, assets/curtain.svg 2x'>",
        "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
        "<svg><use href='assets/curtain.svg#rope'></use></svg>",
        "<label for='w'>Word</label><input id='w' aria-describedby='w v'><b id='v'>b</b>",
        "<p style='background: url(assets/curtain.svg)'>x</p>",
        "<style>/* url(none.png) */ p { background: url('assets/curtain.svg') }</style>",
      })
  void aLinkThatLeadsSomewhereIsSound(String body) {
    assertThat(site.page("a.html", body).verify()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='text/hamlett.html'>x</a>",
        "<a href='TEXT/hamlet.html'>x</a>",
        "<a href='text/'>x</a>",
        "<a href='text'>x</a>",
        "<a href='/text/hamlet.html'>x</a>",
        "<a href='../a.html'>x</a>",
        "<a href='text/../../index.html'>x</a>",
        "<a href='text/hamlet%2.html'>x</a>",
        "<a href='text/hamlet%FF.html'>x</a>",
        "<a href='text/hamlet.html%'>x</a>",
        "<a href=''>x</a>",
        "<a href='file:///etc/passwd'>x</a>",
        "<a href='htps://example.org'>x</a>",
        "<a href='//example.org/'>x</a>",
        "<img alt='' src='none.png'>",
        "<img alt='' srcset='assets/curtain.svg 1x, none.png 2x'>",
        "<video poster='none.png'></video>",
        "<object data='none.pdf'>x</object>",
        "<form action='none.html'></form>",
        "<p style='background: url(none.png)'>x</p>",
        "<style>@import 'none.css';</style>",
        "<meta http-equiv='refresh' content='0; url=none.html'>",
      })
  void aLinkThatLeadsNowhereIsFound(String body) {
    assertThat(site.page("a.html", body).codes()).containsExactly("LINK-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='text/hamlet.html#p2'>x</a>",
        "<a href='#p1'>x</a>",
        "<svg><use href='assets/curtain.svg#cord'></use></svg>",
        "<a href='tei/hamlet%20play.xml#p1'>x</a>",
        "<button popovertarget='n1-pop'>x</button>",
        "<label for='w'>Word</label>",
        "<p aria-labelledby='h'>x</p>",
        "<p aria-describedby='h'>x</p>",
        "<p aria-controls='h'>x</p>",
      })
  void anIdThatIsNotThereIsFound(String body) {
    assertThat(site.page("a.html", body).codes()).containsExactly("LINK-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img alt='' src='https://example.org/a.png'>",
        "<img alt='' srcset='//example.org/a.png 2x'>",
        "<script src='http://example.org/a.js'></script>",
        "<link rel='stylesheet' href='https://example.org/a.css'>",
        "<link rel='shortcut icon' href='https://example.org/a.ico'>",
        "<link rel='preconnect' href='https://example.org'>",
        "<iframe title='t' src='https://example.org/'></iframe>",
        "<p style='background: url(https://example.org/a.png)'>x</p>",
        "<svg><rect fill='url(https://example.org/a.svg#b)'/></svg>",
        "<style>@import url(//example.org/a.css);</style>",
        "<style>p { background: image-set('https://example.org/a.png' 2x) }</style>",
        "<form action='https://example.org/'></form>",
      })
  void whatIsAskedForFromOutsideIsFound(String body) {
    assertThat(site.page("a.html", body).codes()).containsExactly("LINK-03");
  }

  @Test
  void anAddressThatIsOnlyNamedIsNotAskedFor() {
    String head = "<link rel='canonical' href='https://example.org/a.html'>";
    String css = "@namespace svg url(http://www.w3.org/2000/svg); p::after { content: 'a b' }";
    assertThat(site.page("a.html", head + "<style>" + css + "</style>").verify()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", " JavaScript:void(0)", "java\tscript:x()"})
  void aLinkThatRunsAScriptIsFound(String address) {
    String body = "<a href='" + address + "'>x</a>";
    assertThat(site.page("a.html", body).codes()).containsExactly("LINK-04");
  }

  @Test
  void aStyleSheetIsFollowedFromItsOwnFolder() {
    site.file(
        "assets/style.css",
        "p { background: url(curtain.svg) }\n@import \"../none.css\";\n b { src: url(a\\ b.woff) }");
    assertThat(site.verify())
        .extracting(Finding::place)
        .containsExactly(
            SiteOnDisk.at("assets/style.css", 2, 10), SiteOnDisk.at("assets/style.css", 3, 15));
  }

  @Test
  void aDrawingIsFollowedToo() {
    site.file("assets/b.svg", "<svg>\n<image href='https://example.org/a.png'/></svg>");
    assertThat(site.codes()).containsExactly("LINK-03");
  }

  @Test
  void theFindingStandsAtTheAttributeAndNamesTheNearest() {
    List<Finding> found =
        site.page("a.html", "\n<p>See <a href='text/hamlet.html#p12'>x</a>").verify();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).place()).isEqualTo(SiteOnDisk.at("a.html", 4, 11));
    assertThat(found.get(0).hint()).isEqualTo("did you mean p1?");
    assertThat(site.page("a.html", "<a href='text'>x</a>").verify().get(0).hint())
        .contains("name its index.html");
    assertThat(site.page("a.html", "<a href='text/hamlt.html'>x</a>").verify().get(0).hint())
        .isEqualTo("did you mean text/hamlet.html?");
  }
}
