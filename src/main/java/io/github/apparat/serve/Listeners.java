package io.github.apparat.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Pages that are open and wait to be told of a change (server-sent events, HTML standard). */
final class Listeners {
  /** A connection that nobody listens to any more is found out by speaking to it. */
  private static final long SPEAKS_AT_LEAST = 15_000;

  private String state = "{}";
  private long told;

  synchronized void tell(String now) {
    state = now;
    told++;
    notifyAll();
  }

  /** Tells a page the state, and each new one, until it is closed. */
  void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      long heard = -1;
      while (!Thread.currentThread().isInterrupted()) {
        String say;
        synchronized (this) {
          if (told == heard) {
            wait(SPEAKS_AT_LEAST);
          }
          say = told == heard ? ":\n\n" : "data: " + state.replace("\n", "\ndata: ") + "\n\n";
          heard = told;
        }
        out.write(say.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // the page was closed
    }
  }
}
