package io.github.apparat.encode;

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
 * Reads {@code tei/source/ID/profile.yaml}; a word it does not know is a finding, not passed over.
 */
final class ProfileReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private ProfileReader() {}

  static Optional<Profile> read(EditionFolder folder, String name, Report report) {
    Optional<byte[]> bytes = folder.bytes(name);
    if (bytes.isEmpty()) {
      report.add(Rule.SOURCE_02.at(Location.of(name), "there is no profile of this text"));
      return Optional.empty();
    }
    try {
      String text = new String(bytes.get(), StandardCharsets.UTF_8);
      Optional<Profile> profile = Optional.ofNullable(YAML.readValue(text, Profile.class));
      if (profile.isEmpty()) {
        report.add(Rule.SOURCE_02.at(Location.of(name), "the profile is empty"));
      }
      return profile;
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
