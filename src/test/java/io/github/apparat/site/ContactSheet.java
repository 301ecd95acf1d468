package io.github.apparat.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Images of every kind of page of a site, wide and narrow, light and dark, on one page to look at.
 *
 * <p>{@code mvn -q test-compile exec:java@contact-sheet}; the first argument is the site ({@code
 * target/site}), the second the folder for the images.
 */
public final class ContactSheet {
  private static final Pattern KIND = Pattern.compile("<body class=\"page-([a-z-]+)\"");
  private static final Pattern TIER = Pattern.compile("<article class=\"([a-z]+)\"");
  private static final List<Integer> WIDTHS = List.of(1280, 390);
  private static final List<String> SCHEMES = List.of("light", "dark");
  private static final int TALLEST = 2200;

  /** Found in every edition. */
  private static final String QUESTION = "a*+OR+p*";

  private final ChromeDriver browser;
  private final Path site;
  private final Path out;

  private ContactSheet(ChromeDriver browser, Path site, Path out) {
    this.browser = browser;
    this.site = site;
    this.out = out;
  }

  /** Writes the images and the page that shows them. */
  public static void main(String[] args) throws IOException {
    Path site = Path.of(args.length > 0 ? args[0] : "target/site").toAbsolutePath();
    Path out = Path.of(args.length > 1 ? args[1] : "target/contact-sheet");
    ChromeDriver browser = Chromium.open(new ChromeOptions().addArguments("--hide-scrollbars"));
    try {
      new ContactSheet(browser, site, out).write();
    } finally {
      browser.quit();
    }
  }

  private void write() throws IOException {
    Files.createDirectories(out);
    StringBuilder rows = new StringBuilder();
    for (Map.Entry<String, String> page : addresses().entrySet()) {
      rows.append("<h2>").append(page.getKey()).append("</h2>\n<p>");
      for (String image : images(page.getKey(), page.getValue())) {
        rows.append("<a href=\"%1$s\"><img src=\"%1$s\" alt=\"%1$s\"></a>\n".formatted(image));
      }
      rows.append("</p>\n");
    }
    Files.writeString(
        out.resolve("index.html"),
        "<!DOCTYPE html>\n<meta charset=\"utf-8\"><title>Contact sheet</title>\n"
            + "<style>img { height: 40rem; margin: .5rem; border: 1px solid gray }</style>\n"
            + rows);
    System.out.println(out.resolve("index.html"));
  }

  /** Of each kind a page; of the search what it finds, too. */
  private Map<String, String> addresses() throws IOException {
    Map<String, String> addresses = new TreeMap<>();
    kinds(site).forEach((kind, page) -> addresses.put(kind, page.toUri().toString()));
    String search = addresses.get("search");
    addresses.put("search-found", search + "?q=" + QUESTION);
    addresses.put("search-lines", search + "?view=lines&q=" + QUESTION);
    return addresses;
  }

  /** The largest page of each kind, and of each tier of it, as it shows most. */
  static Map<String, Path> kinds(Path site) throws IOException {
    Map<String, Path> kinds = new TreeMap<>();
    for (Path page : pages(site)) {
      String html = Files.readString(page);
      Matcher kind = KIND.matcher(html);
      if (kind.find()) {
        Matcher tier = TIER.matcher(html);
        String key = kind.group(1) + (tier.find() ? "-" + tier.group(1) : "");
        kinds.merge(key, page, (a, b) -> size(b) > size(a) ? b : a);
      }
    }
    return kinds;
  }

  private static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(p -> p.toString().endsWith(".html"))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private static long size(Path page) {
    return page.toFile().length();
  }

  private List<String> images(String kind, String page) throws IOException {
    List<String> images = new ArrayList<>();
    for (int width : WIDTHS) {
      for (String scheme : SCHEMES) {
        String name = kind + "-" + width + "-" + scheme + ".png";
        Files.write(out.resolve(name), image(page, width, scheme));
        images.add(name);
      }
    }
    return images;
  }

  private byte[] image(String page, int width, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser.get(page);
    if (page.contains("?q=") || page.contains("&q=")) {
      Tab.await(() -> !browser.findElements(By.cssSelector(".narrow")).isEmpty());
    }
    Object height = browser.executeScript("return document.documentElement.scrollHeight");
    Map<String, Object> clip =
        Map.of(
            "x",
            0,
            "y",
            0,
            "scale",
            1,
            "width",
            width,
            "height",
            Math.min(TALLEST, ((Number) height).intValue()));
    Object data =
        browser
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
            .get("data");
    return Base64.getDecoder().decode(data.toString());
  }
}
