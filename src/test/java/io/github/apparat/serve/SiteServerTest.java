package io.github.apparat.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the preview gives, and to whom. */
class SiteServerTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><head><meta content=\"default-src 'none'; script-src 'self'\">"
          + "<title>A page</title></head><body>Words</body></html>";

  @TempDir Path folder;
  private SiteServer server;
  private int port;

  @BeforeEach
  void serve() throws IOException {
    Files.createDirectories(folder.resolve("site/text"));
    Files.writeString(folder.resolve("site/index.html"), PAGE);
    Files.writeString(folder.resolve("site/text/a.html"), PAGE.replace("Words", "Text"));
    Files.writeString(folder.resolve("site/404.html"), PAGE.replace("Words", "Nothing here"));
    Files.writeString(folder.resolve("site/.hidden"), "hidden");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = new SiteServer(folder.resolve("site"), 0, name -> name.getBytes());
    port = URI.create(server.address()).getPort();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The whole answer to a request, as it comes. */
  private String ask(String method, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      String request =
          method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  private String ask(String path) throws IOException {
    return ask("GET", path, "localhost:" + port);
  }

  @Test
  void aPageComesWithTheScriptOfThePreviewAndMayAskForItsFindings() throws IOException {
    assertThat(ask("/"))
        .startsWith("HTTP/1.1 200")
        .contains("no-store", "Words", "/-/preview.js", "connect-src 'self'");
    assertThat(ask("/text/a.html")).contains("Text");
  }

  @Test
  void thePageSaysWhichStateOfItIsShown() throws IOException {
    String before = ask("/text/a.html");
    assertThat(ask("/text/a.html")).isEqualTo(before);
    Files.writeString(folder.resolve("site/text/a.html"), PAGE.replace("Words", "Texts"));
    String state = "name=\"apparat-preview\" content=\"";
    String after = ask("/text/a.html");
    assertThat(after.substring(after.indexOf(state), after.indexOf(state) + 60))
        .isNotEqualTo(before.substring(before.indexOf(state), before.indexOf(state) + 60));
  }

  @Test
  void nothingOutsideTheSiteIsGivenByAnyWay() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("site/linked.txt"), folder.resolve("secret.txt").toAbsolutePath());
    for (String way :
        new String[] {
          "/../secret.txt",
          "/%2e%2e/secret.txt",
          "/text/..%2f..%2fsecret.txt",
          "/linked.txt",
          "/.hidden",
          "//secret.txt",
          "/%00"
        }) {
      assertThat(ask(way)).as(way).doesNotContain("secret\n", "hidden").contains(" 404 ");
    }
  }

  @Test
  void whereThereIsNoSiteYetAPageWaitsForIt() throws IOException {
    Files.delete(folder.resolve("site/404.html"));
    assertThat(ask("/none.html")).contains(" 404 ", "nothing.html");
  }

  @Test
  void anotherNameThanThatOfThisMachineIsRefused() throws IOException {
    assertThat(ask("GET", "/", "elsewhere.example:" + port)).startsWith("HTTP/1.1 403");
    assertThat(ask("GET", "/", "127.0.0.1:" + port)).startsWith("HTTP/1.1 200");
  }

  @Test
  void nothingCanBeWritten() throws IOException {
    assertThat(ask("POST", "/", "localhost:" + port)).startsWith("HTTP/1.1 405");
    assertThat(ask("HEAD", "/", "localhost:" + port)).startsWith("HTTP/1.1 200");
  }

  @Test
  void itListensOnTheLoopbackInterfaceAlone() {
    assertThat(server.address()).startsWith("http://localhost:");
  }

  @Test
  void pagesThatAreOpenAreToldOfANewState() throws IOException {
    server.tell("{\"builds\":7}");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET /-/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(next(in)).isEqualTo("data: {\"builds\":7}");
      server.tell("{\"builds\":8}");
      assertThat(next(in)).isEqualTo("data: {\"builds\":8}");
    }
  }

  private static String next(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (!line.startsWith("data:")) {
      line = in.readLine();
    }
    return line;
  }
}
