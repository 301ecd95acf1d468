package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** Notes beside a text that goes from right to left, with words of the other direction in it. */
class RightToLeftBrowserTest {

  /** Only the header says that the text is Hebrew. */
  private static final String TEXT =
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Garden</title></titleStmt>"
          + "<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
          + "<profileDesc><langUsage><language ident='he'>Hebrew</language></langUsage></profileDesc></teiHeader>"
          + "<text><body><div><head>גן</head><p>איש נטע גן<note xml:id='own'>ליד הנהר הגדול שבצפון הארץ.</note> קטן."
          + "</p><p>בא החורף<note xml:id='other' xml:lang='en'>In English, of some length.</note>.</p></div></body></text></TEI>";

  @TempDir static Path folder;

  private static ChromeDriver browser;

  @BeforeAll
  static void openTheBrowser() throws IOException {
    Chromium.assumeThere();
    Files.writeString(folder.resolve("garden.xml"), TEXT);
    assertThat(SmallestEdition.run("build", folder).code()).isZero();
    browser = Chromium.open(new ChromeOptions());
    browser.manage().window().setSize(new Dimension(1280, 900));
    browser.get(folder.resolve("target/site/text/garden.html").toUri().toString());
  }

  @AfterAll
  static void closeTheBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static Rectangle box(String selector) {
    return browser.findElement(By.cssSelector(selector)).getRect();
  }

  /** Where the first word of a note stands. */
  private static double[] firstWord(String note) {
    Object ends =
        browser.executeScript(
            "const r = document.createRange(); const n = document.querySelector(arguments[0]);"
                + "const w = document.createTreeWalker(n, NodeFilter.SHOW_TEXT); let t;"
                + "while ((t = w.nextNode()) && (t.parentElement.closest('.no') || !t.data.trim()));"
                + "r.setStart(t, t.data.search(/\\S/)); r.setEnd(t, t.data.search(/\\S/) + 1);"
                + "const b = r.getBoundingClientRect(); return b.left + ' ' + b.right",
            note);
    String[] both = ends.toString().split(" ");
    return new double[] {Double.parseDouble(both[0]), Double.parseDouble(both[1])};
  }

  @Test
  void theNumberOfANoteStandsBeforeItsFirstWord() {
    assertThat(box("#own-pop > .no").x).isGreaterThan((int) firstWord("#own-pop")[1]);
    Rectangle other = box("#other-pop > .no");
    assertThat(other.x + other.width).isLessThan((int) firstWord("#other-pop")[0] + 1);
  }

  @Test
  void notesStandInTheFreeColumn() {
    Rectangle text = box(".text");
    assertThat(box("#own-pop").x).isGreaterThan(text.x + text.width);
    assertThat(box("#other-pop").x).isGreaterThan(text.x + text.width);
  }
}
