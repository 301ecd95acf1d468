package io.github.apparat;

import io.github.apparat.check.Corpus;
import io.github.apparat.check.TextSource;
import io.github.apparat.site.Sight;
import io.github.apparat.site.Sight.Awaited;
import io.github.apparat.site.Sight.Made;
import io.github.apparat.xml.Workers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * The first look at texts that were saved: their pages are made while the texts are checked, and
 * are to be seen as soon as no error was found. Safe for several threads.
 */
final class Glance {
  private final Optional<Sight> sight;
  private final Awaited awaited;
  private final Map<String, Begun> begun = new ConcurrentSkipListMap<>();

  private record Begun(TextSource text, Supplier<Optional<Made>> made) {}

  /**
   * @param sight shows texts as their site was written last; nobody looks where there is none
   * @param awaited where they were changed
   */
  Glance(Optional<Sight> sight, Awaited awaited) {
    this.sight = sight;
    this.awaited = awaited;
  }

  /** Begins to make the pages of a text with what was changed. */
  void at(TextSource text) {
    sight.ifPresent(
        s ->
            begun.put(
                text.file().name(), new Begun(text, Workers.begun(() -> s.of(text, awaited)))));
  }

  /**
   * Shows what was made; that of which the last site does not know enough is left to the next one.
   *
   * @param corpus in which no error was found
   * @param except the names of files of which another state is shown
   * @return whether there is something new to be seen
   */
  boolean show(Corpus corpus, Set<String> except) {
    boolean shown = false;
    for (Map.Entry<String, Begun> look : begun.entrySet()) {
      TextSource text = look.getValue().text();
      if (!except.contains(look.getKey())
          && sight.filter(s -> s.leadsInto(text, corpus.pointers())).isPresent()) {
        Optional<Made> made = made(look.getValue());
        made.ifPresent(Made::show);
        shown |= made.isPresent();
      }
    }
    return shown;
  }

  /**
   * What was new in a text, or in what it draws on, may have been unknown when the last site was
   * written; a fault of ours comes again when the next one is.
   */
  private static Optional<Made> made(Begun look) {
    try {
      return look.made().get();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
