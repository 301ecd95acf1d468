package io.github.apparat.encode.name;

import io.github.apparat.report.Location;
import java.util.List;
import java.util.Optional;

/**
 * What looks like a name and is in no register.
 *
 * @param form as the text has it
 * @param kind what it seems to name, where something says so
 * @param count how often it stands there
 * @param places the first of its places
 * @param stub an entry to begin with, as TEI; empty where its kind is not known
 */
public record Suggestion(
    String form, Optional<Kind> kind, int count, List<Location> places, String stub) {}
