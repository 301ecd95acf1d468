package io.github.apparat.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A site on the web, as the plainest of servers would give it. */
final class StaticServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8");

  private final Path root;
  private final Path site;
  private final HttpServer server;

  /**
   * Begins to serve.
   *
   * @param root what stands at the root of the host
   * @param site a folder in it, or itself; nothing else is given away
   */
  StaticServer(Path root, Path site) throws IOException {
    this.root = root;
    this.site = site;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it is, with {@code /} at its end. */
  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    Path file = root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
    boolean isThere = file.startsWith(site) && Files.isRegularFile(file);
    Path given = isThere ? file : site.resolve("404.html");
    byte[] bytes = Files.readAllBytes(given);
    String ending = given.toString().replaceFirst("^.*\\.", "");
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.sendResponseHeaders(isThere ? 200 : 404, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
