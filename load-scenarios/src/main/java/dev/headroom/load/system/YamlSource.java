package dev.headroom.load.system;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A YAML file, and the lines on which its values stand.
 *
 * @param lines from 1, by places such as {@code traffic.requests[1].get}
 */
public record YamlSource(Path file, JsonNode root, Map<String, Integer> lines) {
  /** More than that, the YAML parser takes for an attack. */
  private static final int MOST_BYTES = 3_000_000;

  /**
   * @throws SystemFileException if it cannot be read, or is no YAML
   */
  static YamlSource read(Path file) {
    YAMLMapper mapper = new YAMLMapper();
    Map<String, Integer> lines = new HashMap<>();
    try {
      String text = text(file);
      try (JsonParser yaml = mapper.createParser(text)) {
        note(yaml, yaml.nextToken(), "", lines);
      }
      return new YamlSource(file, mapper.readTree(text), lines);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new SystemFileException(file, place, "no YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new SystemFileException(file, "", "cannot be read: " + e.getMessage());
    }
  }

  /** No more than is needed to see that it is too large: it may be a pipe, or the wrong file. */
  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new SystemFileException(
            file, "", "larger than 3 MB; many values belong into a file of a feeder");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SystemFileException(file, "", "it is not in UTF-8");
    }
  }

  private static void note(
      JsonParser yaml, JsonToken value, String where, Map<String, Integer> lines)
      throws IOException {
    lines.putIfAbsent(where, yaml.currentTokenLocation().getLineNr());
    if (value == JsonToken.START_OBJECT) {
      while (yaml.nextToken() == JsonToken.FIELD_NAME) {
        String at = within(where, yaml.currentName());
        lines.put(at, yaml.currentTokenLocation().getLineNr());
        note(yaml, yaml.nextToken(), at, lines);
      }
    } else if (value == JsonToken.START_ARRAY) {
      int entry = 0;
      for (JsonToken next = yaml.nextToken();
          next != null && next != JsonToken.END_ARRAY;
          next = yaml.nextToken()) {
        note(yaml, next, entry(where, ++entry), lines);
      }
    }
  }

  /** The place of a key's value. */
  static String within(String where, String key) {
    return key.isEmpty() ? where : where.isEmpty() ? key : where + "." + key;
  }

  /**
   * The place in a list.
   *
   * @param number from 1
   */
  static String entry(String where, int number) {
    return where + "[" + number + "]";
  }

  SystemFileException problem(String where, String problem) {
    Integer line = lines.get(where);
    String place = line == null ? where : "line " + line + (where.isEmpty() ? "" : ", " + where);
    return new SystemFileException(file, place, problem);
  }
}
