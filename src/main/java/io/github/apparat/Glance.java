package io.github.apparat;

import io.github.apparat.check.TextSource;
import io.github.apparat.site.Sight;
import io.github.apparat.site.Sight.Made;
import io.github.apparat.xml.Workers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;

/**
 * The first look at texts that were saved: their pages are made while the texts are checked, and
 * are to be seen as soon as no error was found. Safe for several threads.
 */
final class Glance implements AutoCloseable {
  private final Optional<Sight> sight;
  private final BiFunction<Sight, TextSource, Optional<Made>> make;
  private final Map<String, Workers.Begun<Optional<Made>>> looks = new ConcurrentSkipListMap<>();

  /**
   * @param sight shows texts as their site was written last; nobody looks where there is none
   * @param make makes of a text what is to be seen first
   */
  Glance(Optional<Sight> sight, BiFunction<Sight, TextSource, Optional<Made>> make) {
    this.sight = sight;
    this.make = make;
  }

  /** Begins to make the pages of a text with what was changed. */
  void at(TextSource text) {
    sight.ifPresent(s -> looks.put(text.file().name(), Workers.begun(() -> make.apply(s, text))));
  }

  /**
   * Shows what was made, where no error was found.
   *
   * @param except the names of files of which another state is shown
   * @return what is new to be seen
   */
  List<Made> show(Set<String> except) {
    List<Made> shown =
        looks.entrySet().stream()
            .filter(look -> !except.contains(look.getKey()))
            .flatMap(look -> made(look.getValue()).stream())
            .toList();
    shown.forEach(Made::show);
    return shown;
  }

  /**
   * What was new in a text, or in what it draws on, may have been unknown when the last site was
   * written; a fault of ours comes again when the next one is.
   */
  private static Optional<Made> made(Workers.Begun<Optional<Made>> look) {
    try {
      return look.get();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Waits for what nobody asked for: it draws on what is known of the edition, and adds to it. */
  @Override
  public void close() {
    looks.values().forEach(Workers.Begun::close);
  }
}
