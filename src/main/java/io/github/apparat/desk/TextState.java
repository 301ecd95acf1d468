package io.github.apparat.desk;

import io.github.apparat.model.Edition.Text;
import io.github.apparat.source.Tier;
import java.util.Map;

/**
 * How far a text has come.
 *
 * @param tier how much of it may be published, whatever is shown here
 * @param changed the day of its last change, as its header has it; empty where it gives none
 * @param change what was done then
 * @param words how many, those that are withheld too
 * @param names how many mean an entry
 * @param measures how much of it is marked, by the names of the measures, in their order
 */
public record TextState(
    Text text,
    Tier tier,
    String changed,
    String change,
    int words,
    int names,
    Map<String, Measure> measures) {}
