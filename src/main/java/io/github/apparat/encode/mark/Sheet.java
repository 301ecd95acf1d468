package io.github.apparat.encode.mark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.report.Location;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads what an editor has written down about a received text, in YAML, in {@code tei/source/ID}; a
 * word it does not know is a finding, not passed over.
 */
public final class Sheet {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private Sheet() {}

  /**
   * Reads a sheet.
   *
   * @param name of the file in the edition's folder
   * @param type a record whose constructor refuses what makes no sense with an {@link
   *     IllegalArgumentException} in words for the editor
   * @return nothing where there is no such file, or none that can be used; only of the latter the
   *     report tells
   */
  public static <T> Optional<T> read(
      EditionFolder folder, String name, Class<T> type, Report report) {
    Optional<byte[]> bytes = folder.bytes(name);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = new String(bytes.get(), StandardCharsets.UTF_8);
      Optional<T> sheet = Optional.ofNullable(YAML.readValue(text, type));
      if (sheet.isEmpty()) {
        report.add(Rule.SOURCE_02.at(Location.of(name), "the file is empty"));
      }
      return sheet;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      int column = line == 0 ? 0 : Math.max(0, e.getLocation().getColumnNr());
      String wrong =
          e.getCause() instanceof IllegalArgumentException own
              ? own.getMessage()
              : e.getOriginalMessage();
      report.add(Rule.SOURCE_02.at(new Location(name, line, column), wrong));
      return Optional.empty();
    }
  }
}
