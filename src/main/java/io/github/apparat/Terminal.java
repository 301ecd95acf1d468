package io.github.apparat;

import io.github.apparat.report.Progress;
import io.github.apparat.report.ProgressLine;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Where somebody may look on while the program works.
 *
 * @param screen the output, where it goes to a terminal
 * @param errors takes what is asked for although there is none
 */
record Terminal(Optional<PrintStream> screen, PrintStream errors) {
  /** The terminal of this program, if it was started from one and its output goes there. */
  static Terminal of(PrintStream out, PrintStream errors) {
    return new Terminal(Optional.of(out).filter(o -> isThere()), errors);
  }

  /**
   * Shows how far work has come.
   *
   * @param asked whether it is asked for; empty: where there is a terminal
   */
  Progress progress(Optional<Boolean> asked) {
    return asked.orElse(screen.isPresent())
        ? ProgressLine.on(screen.orElse(errors))
        : Progress.NONE;
  }

  private static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
  }

  /** Since Java 22 there is a console without a terminal, too, which says so itself. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
