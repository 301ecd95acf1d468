package io.github.apparat.encode.mark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.report.Finding;
import io.github.apparat.report.Location;
import io.github.apparat.report.Nearest;
import io.github.apparat.report.Report;
import io.github.apparat.report.Rule;
import io.github.apparat.xml.EditionFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
      report.add(finding(new Location(name, line, column), e));
      return Optional.empty();
    }
  }

  /** In words for the editor, with what may have been meant by a word that is not known. */
  private static Finding finding(Location place, JsonProcessingException e) {
    if (e.getCause() instanceof IllegalArgumentException own) {
      return Rule.SOURCE_02.at(place, own.getMessage());
    }
    String word = "";
    List<String> known = List.of();
    if (e instanceof UnrecognizedPropertyException unknown) {
      word = unknown.getPropertyName();
      known = unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    } else if (e instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      word = String.valueOf(invalid.getValue());
      known = words(invalid.getTargetType());
    }
    if (known.isEmpty()) {
      return Rule.SOURCE_02.at(place, e.getOriginalMessage());
    }
    String wrong = "\"" + word + "\" is not known here; expected: " + String.join(", ", known);
    Finding finding = Rule.SOURCE_02.at(place, wrong);
    return finding.with(Nearest.hint(word, known, finding.hint()));
  }

  /** The constants of an enumeration as sheets write them. */
  private static List<String> words(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> YAML.convertValue(constant, String.class))
        .toList();
  }
}
