package io.github.apparat.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.source.SourceText;
import io.github.apparat.xml.Markup;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final String RECEIVED = "Two housholds, both alike.";

  private static int origin(String content, String word) {
    String tei = "<TEI><text><p source=\"play.txt#char=0,26\">" + content + "</p></text></TEI>";
    Origins origins = new Origins(new SourceText("play.txt", "00", RECEIVED), new Markup(tei));
    return origins.of(tei.indexOf(word));
  }

  @Test
  void aWordStandsWhereItWasReceived() {
    assertThat(origin("Two <hi>housholds</hi>, both alike.", "both")).isEqualTo(15);
  }

  @Test
  void aMisreadWordStandsThereAndItsCorrectionNowhere() {
    String choice = "Two <choice><sic>housholds</sic><corr>households</corr></choice>, both alike.";
    assertThat(origin(choice, "housholds")).isEqualTo(4);
    assertThat(origin(choice, "households")).isEqualTo(-1);
  }

  @Test
  void markupAndAWordChangedInSilenceStandNowhere() {
    assertThat(origin("Two housholds, both equal.", "equal")).isEqualTo(-1);
    assertThat(origin("Two housholds, both alike.", "</p>")).isEqualTo(-1);
  }

  @Test
  void aRangeBeyondTheReceivedTextGivesNothing() {
    String tei = "<TEI><text><p source=\"play.txt#char=0,99\">Two</p></text></TEI>";
    Origins origins = new Origins(new SourceText("play.txt", "00", RECEIVED), new Markup(tei));
    assertThat(origins.of(tei.indexOf("Two"))).isEqualTo(-1);
  }
}
