package dev.headroom.reference.setting;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads records from YAML, strictly: nothing is guessed, rounded, or passed over. */
public final class YamlSettings {
  private final ObjectMapper yaml;

  /**
   * @param types readers of types that do not read themselves
   */
  public YamlSettings(Module types) {
    this.yaml =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .addModule(types)
            .build();
  }

  /**
   * Reads a whole text.
   *
   * @param source what to call the text in an error
   * @throws InvalidSettingException if the text is no such record
   */
  public <T> T read(String source, String text, Class<T> type) {
    T value;
    try {
      value = yaml.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new InvalidSettingException(source + ": " + YamlComplaint.text("", e));
    }
    if (value == null) {
      throw new InvalidSettingException(source + ": there is nothing in it");
    }
    return value;
  }

  /**
   * Reads one section of a text.
   *
   * @param section its key in the text
   * @param node what stands there; one that is not there, or empty, is a section without a key
   * @throws InvalidSettingException if that is no such record
   */
  public <T> T section(String source, String section, JsonNode node, Class<T> type) {
    try {
      JsonNode read =
          node.isMissingNode() || node.isNull() ? JsonNodeFactory.instance.objectNode() : node;
      return yaml.treeToValue(read, type);
    } catch (JsonProcessingException e) {
      throw new InvalidSettingException(source + ": " + YamlComplaint.text(section, e));
    }
  }
}
