package io.github.apparat.quality;

import java.util.List;

/**
 * A passage read by hand.
 *
 * @param kept whether it is kept aside while the encoder is improved
 * @param start the offset before its first character in the received text
 * @param end the offset after its last one
 * @param mentions all that is to be marked there, in the order of the text
 */
record Passage(boolean kept, int start, int end, List<Mention> mentions) {
  /** Whether something begins in it. */
  boolean holds(Mention mention) {
    return start <= mention.start() && mention.start() < end;
  }
}
