package io.github.apparat.site;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** A page of a site in the browser, and what a reader may do and see there. */
final class Tab implements AutoCloseable {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private final ChromeDriver browser;
  private final String axe;

  Tab(ChromeOptions options) {
    browser = Chromium.open(options);
    try (InputStream in = Tab.class.getResourceAsStream(AXE)) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChromeDriver browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.quit();
  }

  void open(Path page) {
    open(page.toUri().toString());
  }

  void open(String address) {
    browser.get(address);
  }

  Object run(String script, Object... arguments) {
    return browser.executeScript(script, arguments);
  }

  WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  WebElement focused() {
    return browser.switchTo().activeElement();
  }

  boolean isShown(String selector) {
    return find(selector).isDisplayed();
  }

  boolean isInView(String selector) {
    return (boolean)
        run(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return box.top >= 0 && box.left >= 0 && box.top < innerHeight;",
            selector);
  }

  /** Presses Tab until the first element a selector finds has the focus. */
  WebElement tabTo(String selector) {
    WebElement wanted = find(selector);
    for (int pressed = 0; pressed < 200; pressed++) {
      focused().sendKeys(Keys.TAB);
      if (focused().equals(wanted)) {
        return wanted;
      }
    }
    return fail("the keyboard does not reach " + selector);
  }

  /** Types where the focus is. */
  void press(CharSequence keys) {
    focused().sendKeys(keys);
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("this did not come about within five seconds");
      }
      Thread.onSpinWait();
    }
  }

  void width(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /**
   * What the system asks for.
   *
   * @param features as {@code prefers-color-scheme: dark}; those not named are as they are
   */
  void asked(String... features) {
    List<Map<String, String>> all =
        Stream.of(features)
            .map(f -> f.split(": "))
            .map(f -> Map.of("name", f[0], "value", f[1]))
            .toList();
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", all));
  }

  void script(boolean on) {
    browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** By how much the page is wider than its window. */
  long overflow(int width) {
    return (long)
        run(
            "const page = document.documentElement;"
                + "return page.scrollWidth - page.clientWidth + (innerWidth - arguments[0]);",
            width);
  }

  /** What axe finds on the page: the rule, where, and what it expects. */
  List<String> violations() {
    // The encoding is told in hundreds of sections of one shape; axe takes minutes for all of them.
    run(
        "document.querySelectorAll('.encoding section section:nth-of-type(n + 9)')"
            + ".forEach(section => section.remove());");
    if (run("return typeof axe").equals("undefined")) {
      run(axe);
    }
    // What is open covers what is below it until it is closed; the bars at the foot, until one
    // scrolls.
    run(
        "document.querySelectorAll('.reach, .preview-panel')"
            + ".forEach(bar => { bar.style.position = 'static'; });");
    Object closed = run("return !document.querySelector(':popover-open, dialog[open], .hits')");
    Object found =
        browser.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run({preload: false, rules: {'target-size': {enabled: arguments[0]}}})"
                + ".then(r => done(r.violations.flatMap("
                + "v => v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ' ' + n.failureSummary))));",
            closed);
    List<String> violations = new ArrayList<>();
    ((List<?>) found).forEach(v -> violations.add(v.toString()));
    return violations;
  }
}
