package io.github.apparat.encode.draft;

import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.source.SourceText;
import java.util.List;
import java.util.Map;

/**
 * A draft of the sheets of a text.
 *
 * @param id of the text
 * @param source the text, as it is to be encoded
 * @param isTranscribed whether it is another than the received file, and must be written beside it
 * @param sheets what is to stand in {@code tei/source/ID}, by the name of the file
 * @param guesses what was recognised
 */
public record Draft(
    String id,
    SourceText source,
    boolean isTranscribed,
    Map<String, String> sheets,
    List<Guess> guesses) {

  /** Tells the editor what was recognised, how sure that is, and what to look at. */
  public void report(Report report) {
    for (Guess guess : guesses) {
      int offset = source.lines().startOf(Math.max(1, guess.line()));
      report.add(
          guess.look().isEmpty()
              ? Rule.ENCODE_61.at(
                  source.locate(offset), guess.about(), guess.words(), guess.certainty(), id)
              : Rule.ENCODE_62.at(
                  source.locate(offset),
                  guess.about(),
                  guess.words(),
                  guess.certainty(),
                  guess.look(),
                  id));
    }
  }
}
