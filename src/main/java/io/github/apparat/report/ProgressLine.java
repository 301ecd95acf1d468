package io.github.apparat.report;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that is written again and again, and is gone when all is done: the stage,
 * how many of its parts, if it has several, are done, how long the rest of it may take, and the
 * part that was begun last. There is no clock in it but for what is left.
 */
public final class ProgressLine implements Progress {
  /** So wide is every terminal; a longer line would go on in the next, and stay there. */
  private static final int WIDTH = 79;

  private static final long SECOND = 1_000_000_000;

  /** In nanoseconds: what changes faster can not be read. */
  private static final long MOST_OFTEN = SECOND / 10;

  private static final long MILLISECONDS_BETWEEN_LOOKS = 500;

  private final PrintStream out;
  private final LongSupplier clock;
  private final Set<String> parts = new LinkedHashSet<>();
  private Stage stage = new Stage("", 0, 0, 0);
  private int done;
  private long doneWeight;
  private long doneAt;
  private long drawnAt;
  private int drawn;
  private boolean closed;

  /** What is under way since a time. */
  private record Stage(String name, int parts, long weight, long since) {}

  /**
   * @param clock in nanoseconds
   */
  ProgressLine(PrintStream out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
  }

  /** A line that is kept up to date until it is closed. */
  public static ProgressLine on(PrintStream out) {
    ProgressLine line = new ProgressLine(out, System::nanoTime);
    Thread looks = new Thread(line::keepUpToDate, "apparat-progress");
    looks.setDaemon(true);
    looks.start();
    return line;
  }

  @Override
  public <T, R> Function<T, R> stage(String name, Parts<T> of, Function<T, R> work) {
    if (isClosed()) {
      return work; // a preview goes on for hours after its first build
    }
    long weight = of.all().stream().mapToLong(of.weight()).sum();
    begin(new Stage(name, of.all().size(), weight, clock.getAsLong()));
    return part -> {
      String called = of.name().apply(part);
      begin(called);
      try {
        return work.apply(part);
      } finally {
        end(called, of.weight().applyAsLong(part));
      }
    };
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void begin(Stage next) {
    stage = next;
    parts.clear();
    done = 0;
    doneWeight = 0;
  }

  private synchronized void begin(String part) {
    parts.add(part);
    boolean first = done == 0 && parts.size() == 1;
    if (first || clock.getAsLong() - drawnAt >= MOST_OFTEN) {
      draw();
    }
  }

  private synchronized void end(String part, long weight) {
    parts.remove(part);
    done++;
    doneWeight += weight;
    doneAt = clock.getAsLong();
  }

  private synchronized void keepUpToDate() {
    try {
      while (!closed) {
        wait(MILLISECONDS_BETWEEN_LOOKS);
        draw();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes the line over the one that is there. */
  synchronized void draw() {
    if (closed || stage.parts() == 0) {
      return;
    }
    String count = stage.parts() == 1 ? "" : " " + done + " of " + stage.parts();
    String counted = stage.name() + count + left();
    write(counted + named(WIDTH - counted.length()));
    drawnAt = clock.getAsLong();
  }

  private void write(String line) {
    int width = width(line);
    out.print("\r" + line + " ".repeat(Math.max(0, drawn - width)));
    out.flush();
    drawn = width;
  }

  /**
   * How long the stage may still take, by what is done of it; nothing in its first second, and
   * nothing where it has taken longer than that.
   */
  private String left() {
    long elapsed = clock.getAsLong() - stage.since();
    if (elapsed < SECOND || doneWeight == 0) {
      return "";
    }
    double whole = (double) (doneAt - stage.since()) * stage.weight() / doneWeight;
    long seconds = (long) Math.ceil((whole - elapsed) / SECOND);
    if (seconds <= 0) {
      return "";
    }
    return seconds < 60 ? ", " + seconds + " s left" : ", " + (seconds + 59) / 60 + " min left";
  }

  /**
   * The part that was begun last of those under way; the end of its name where there is no room.
   */
  private String named(int room) {
    String last = "";
    for (String part : parts) {
      last = part;
    }
    int from = 0;
    while (width(last.substring(from)) > room - 2) {
      from = last.offsetByCodePoints(from, 1);
    }
    return last.isEmpty() ? "" : ": " + last.substring(from);
  }

  /** How many columns a line takes, rather too many than too few: the scripts of Asia take two. */
  private static int width(String line) {
    return line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
  }

  /** The line goes. */
  @Override
  public synchronized void close() {
    if (!closed && drawn > 0) {
      out.print("\r" + " ".repeat(drawn) + "\r");
      out.flush();
    }
    closed = true;
    notifyAll();
  }
}
