package io.github.apparat.site;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of the machine, without a window. */
public final class Chromium {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private Chromium() {}

  /** Skips the test on a machine without it; where all tests must run, {@code CI=true}, fails. */
  public static void assumeThere() {
    if (!Files.isExecutable(BROWSER) || !Files.isExecutable(DRIVER)) {
      String none = "no " + BROWSER + " with " + DRIVER + ": the site is not tried in a browser";
      if ("true".equals(System.getenv("CI"))) {
        fail(none);
      }
      System.err.println(none);
      assumeTrue(false, none);
    }
  }

  /**
   * Opens it; the caller closes it.
   *
   * @param options what the test asks for besides
   */
  public static ChromeDriver open(ChromeOptions options) {
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
            .build();
    ChromeDriver browser = new ChromeDriver(service, options);
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return browser;
  }
}
