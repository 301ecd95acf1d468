package io.github.apparat.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a site is checked for beyond what every site must be.
 *
 * @param forPublication whether it is to be published, which a site for private study may not be
 * @param sources the folder of the received texts; with it no file of the site may hold a passage
 *     of a protected one
 * @param quotable phrases that may stand all the same: titles of works, at most 30 words each
 */
public record Verification(boolean forPublication, Optional<Path> sources, List<String> quotable) {

  /** Keeps the phrases as they are now. */
  public Verification {
    quotable = List.copyOf(quotable);
  }

  /** Nothing beyond. */
  public static Verification ofEverySite() {
    return new Verification(false, Optional.empty(), List.of());
  }
}
