package dev.headroom.load.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Bodies with the keys of a recorded one and none of its values, which may be anybody's. */
final class SampleBody {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SampleBody() {}

  /** Empty if the body is no JSON: what it holds cannot be told apart. */
  static Optional<String> of(String recorded) {
    try {
      return Optional.of(sample(new ObjectMapper().readTree(recorded)).toString());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static JsonNode sample(JsonNode value) {
    if (value.isObject()) {
      ObjectNode object = NODES.objectNode();
      value.properties().forEach(field -> object.set(field.getKey(), sample(field.getValue())));
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = NODES.arrayNode();
      if (!value.isEmpty()) {
        array.add(sample(value.get(0)));
      }
      return array;
    }
    if (value.isNumber()) {
      return NODES.numberNode(1);
    }
    return value.isBoolean() ? NODES.booleanNode(false) : NODES.textNode("text");
  }
}
