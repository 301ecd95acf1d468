package io.github.apparat.desk;

import io.github.apparat.ledger.Changes;
import io.github.apparat.report.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is still open in an edition.
 *
 * @param texts in reading order
 * @param doubts of the encoding, by their kinds
 * @param gaps what the registers and the texts lack, by its kinds
 * @param findings of the check, by their codes
 * @param changes since the last release; nothing where there was none
 */
public record Desk(
    List<TextState> texts,
    Map<String, List<Item>> doubts,
    Map<String, List<Item>> gaps,
    Map<String, List<Finding>> findings,
    Optional<Changes> changes) {}
