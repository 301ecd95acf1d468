package io.github.apparat.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.apparat.SmallestEdition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page costs those who open it, as it comes over the wire, without its images. */
class WeightTest {
  private static final int PAGE = 150_000;
  private static final int SCRIPT = 30_000;
  private static final int REQUESTS = 8;

  @TempDir Path folder;

  @Test
  void aPageIsLightAndAsksForLittle() throws IOException {
    SmallestEdition edition = SmallestEdition.in(folder.resolve("edition"));
    Path site = folder.resolve("site");
    assertThat(SmallestEdition.run("build", edition.root(), "--out", site).code()).isZero();
    List<Path> pages =
        SmallestEdition.files(site).stream().filter(p -> p.toString().endsWith(".html")).toList();
    assertThat(pages).hasSizeGreaterThan(15);
    for (Path page : pages) {
      if (!page.endsWith("404.html")) { // its addresses begin at the root of the host
        weigh(page);
      }
    }
  }

  private static void weigh(Path page) throws IOException {
    Document document = Jsoup.parse(Files.readString(page));
    List<Path> scripts = asked(page, document.select("script[src]").eachAttr("src"));
    List<Path> all = asked(page, document.select("link[rel=stylesheet]").eachAttr("href"));
    all.addAll(scripts);
    assertThat(all).as(page.toString()).hasSizeBetween(3, REQUESTS);
    assertThat(wire(scripts)).as("script of %s", page).isLessThan(SCRIPT);
    all.add(page);
    assertThat(wire(all)).as(page.toString()).isLessThan(PAGE);
  }

  private static List<Path> asked(Path page, List<String> addresses) {
    List<Path> files = new ArrayList<>();
    addresses.forEach(address -> files.add(page.resolveSibling(address).normalize()));
    return files;
  }

  private static int wire(List<Path> files) throws IOException {
    int sum = 0;
    for (Path file : files) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        Files.copy(file, out);
      }
      sum += packed.size();
    }
    return sum;
  }
}
