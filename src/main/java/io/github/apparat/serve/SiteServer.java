package io.github.apparat.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.apparat.kept.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Serves a site to this machine: it listens on the loopback interface alone, answers no other name
 * than that of this machine (so that no page from elsewhere reads the site through it), and gives
 * nothing but files of the site, to be read. Into each page it lays the script of the preview.
 */
public final class SiteServer implements AutoCloseable {
  /** What is not of the site stands below. */
  static final String OWN = "/-/";

  private static final String CLOSED = "default-src 'none';";

  /** The last part says which state of the page it is. */
  private static final String HEAD =
      "<link rel=\"stylesheet\" href=\"/-/preview.css\">"
          + "<script src=\"/-/preview.js\" defer></script>"
          + "<meta name=\"apparat-preview\" content=\"%s\"></head>";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "xml", "application/xml",
          "svg", "image/svg+xml",
          "csv", "text/csv; charset=utf-8",
          "zip", "application/zip");

  private final Path site;
  private final Function<String, byte[]> own;
  private final Listeners listeners = new Listeners();
  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * Begins to serve.
   *
   * @param site its folder, which may change at any time
   * @param port to listen on; 0 for any that is free
   * @param own the files of the preview itself, by their names; {@code nothing.html} is shown where
   *     there is no site yet
   * @throws IOException where the port is taken
   */
  public SiteServer(Path site, int port, Function<String, byte[]> own) throws IOException {
    this.site = site.toAbsolutePath().normalize();
    this.own = own;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    threads =
        Executors.newCachedThreadPool(
            r -> {
              Thread thread = new Thread(r, "apparat-serve");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it serves. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /** Tells all pages that are open of a new state. */
  public void tell(String state) {
    listeners.tell(state);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!isForUs(exchange)) {
        send(exchange, 403, "text/plain", "This preview is for this machine alone.\n");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, "text/plain", "There is nothing here but pages to read.\n");
      } else if (path.equals(OWN + "events")) {
        listeners.listen(exchange);
      } else if (path.startsWith(OWN)) {
        byte[] file = own.apply(path.substring(OWN.length()));
        send(exchange, file.length == 0 ? 404 : 200, type(path), file);
      } else {
        page(exchange, path);
      }
    } catch (RuntimeException e) {
      // What goes wrong for one request is no fault of the next.
      System.err.println("apparat serve: " + e);
    }
  }

  /** A page from elsewhere could have its own name lead to this machine. */
  private boolean isForUs(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String port = ":" + server.getAddress().getPort();
    return host != null
        && Set.of("localhost" + port, "127.0.0.1" + port, "[::1]" + port).contains(host);
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    Optional<Path> file = file(path);
    if (file.isPresent()) {
      send(exchange, 200, type(file.get().toString()), Files.readAllBytes(file.get()));
    } else {
      Optional<Path> missing = file("/404.html");
      byte[] said =
          missing.isPresent() ? Files.readAllBytes(missing.get()) : own.apply("nothing.html");
      send(exchange, 404, TYPES.get("html"), said);
    }
  }

  /** The file of an address; nothing where it is none of the site. */
  private Optional<Path> file(String path) {
    try {
      Path file = site.resolve(path.substring(1)).normalize();
      Path page = Files.isDirectory(file) ? file.resolve("index.html") : file;
      boolean isOfSite =
          page.startsWith(site)
              && !site.relativize(page).toString().matches("(.*/)?\\..*")
              && Files.isRegularFile(page)
              && page.toRealPath().startsWith(site.toRealPath());
      return isOfSite ? Optional.of(page) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String guessed = URLConnection.guessContentTypeFromName(name);
    return TYPES.getOrDefault(ending, guessed == null ? "application/octet-stream" : guessed);
  }

  private static void send(HttpExchange exchange, int code, String type, String said)
      throws IOException {
    send(exchange, code, type, said.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] bytes)
      throws IOException {
    byte[] said = type.startsWith("text/html") ? withPreview(bytes) : bytes;
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, head || said.length == 0 ? -1 : said.length);
    if (!head && said.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(said);
      }
    }
  }

  private static byte[] withPreview(byte[] page) {
    return new String(page, StandardCharsets.UTF_8)
        .replaceFirst(CLOSED, CLOSED + " connect-src 'self';")
        .replaceFirst("</head>", HEAD.formatted(Digest.ofBytes(page).hex()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Stops serving. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
