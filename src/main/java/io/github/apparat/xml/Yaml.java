package io.github.apparat.xml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.apparat.report.Location;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the small files in which an edition says how it wants things. */
public final class Yaml {
  private Yaml() {}

  /**
   * The data of a file of the edition, or of the default; throws {@link UnusableFile} where it is
   * no map.
   *
   * @param name such as {@code site/site.yaml}
   */
  public static Map<String, Object> map(EditionFolder folder, String name) {
    String text = new String(folder.needed(name), StandardCharsets.UTF_8);
    try {
      return new YAMLMapper().readValue(text, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new UnusableFile(new Location(name, line, 0), e.getOriginalMessage(), e);
    }
  }
}
