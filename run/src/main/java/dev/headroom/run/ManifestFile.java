package dev.headroom.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.run.file.BoundedFile;
import dev.headroom.run.file.Json;
import dev.headroom.run.file.RunFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads {@code run.json}: first its version, and the rest only if that version is known. */
final class ManifestFile {
  private ManifestFile() {}

  /**
   * @throws RunFormatException if the file is not a manifest, or of a version this release cannot
   *     read; its message is one line that names the file and the field
   */
  static RunManifest read(Path file) throws IOException {
    // Decoded here: Jackson would take some damaged bytes for text of another encoding.
    String text = new String(BoundedFile.read(file), StandardCharsets.UTF_8);
    try {
      JsonNode tree = Json.documents().readTree(text);
      requireVersion(file, tree.path("formatVersion"));
      return Json.documents().treeToValue(withMachines(tree), RunManifest.class);
    } catch (JsonProcessingException e) {
      throw new RunFormatException(file + " is not a run's manifest: " + reason(e), e);
    }
  }

  /** Format 1.0 knew one machine, the one that records. */
  private static JsonNode withMachines(JsonNode tree) {
    if (!tree.has("machines") && tree.has("machine")) {
      ((ObjectNode) tree).putArray("machines").add(tree.get("machine"));
    }
    return tree;
  }

  private static void requireVersion(Path file, JsonNode text) {
    if (!text.isTextual()) {
      throw new RunFormatException(file + " is not a run's manifest: it has no formatVersion");
    }
    FormatVersion version;
    try {
      version = FormatVersion.parse(text.asText());
    } catch (RunFormatException e) {
      throw new RunFormatException(file + " is not a run's manifest: " + e.getMessage(), e);
    }
    if (!FormatVersion.CURRENT.canRead(version)) {
      throw new RunFormatException(
          file
              + " is of format version "
              + version
              + "; this release reads version "
              + FormatVersion.CURRENT.major()
              + ".x. Use a release of Headroom that knows it");
    }
  }

  private static String reason(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "line " + e.getLocation().getLineNr() + ": " + firstLine(e.getOriginalMessage());
    }
    // A record's own message about a wrong value is clearer than Jackson's about the record.
    return place(mapping)
        + firstLine(
            mapping.getCause() instanceof IllegalArgumentException refused
                ? refused.getMessage()
                : mapping.getOriginalMessage());
  }

  /** Such as {@code boxes[0].name: }. */
  private static String place(JsonMappingException e) {
    StringBuilder place = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return place.length() == 0 ? "" : place + ": ";
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
