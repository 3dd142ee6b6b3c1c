package dev.headroom.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.dashboards.ForeignText;
import dev.headroom.run.file.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** An answer as JSON that has a size, whatever a run holds. */
final class BoundedAnswer {
  /** A model reads all of it. */
  static final int MAX_CHARS = 100_000;

  private static final int MAX_TEXT = 1_000;
  private static final int MAX_ENTRIES = 100;

  private static final MathContext DIGITS = new MathContext(5);

  private BoundedAnswer() {}

  /**
   * In one line; long texts are cut, of long lists the first entries stand, numbers have five
   * digits.
   *
   * @throws RefusedException if it is still too large
   */
  static String of(Object answer) throws JsonProcessingException {
    String text = Json.lines().writeValueAsString(cut(Json.lines().valueToTree(answer)));
    if (text.length() > MAX_CHARS) {
      throw new RefusedException(
          "the answer is longer than " + MAX_CHARS + " characters; ask for less");
    }
    return text;
  }

  private static JsonNode cut(JsonNode node) {
    if (node.isTextual()) {
      String text = ForeignText.clean(node.asText());
      return TextNode.valueOf(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…");
    }
    if (node.isFloatingPointNumber()) {
      return rounded(node.doubleValue());
    }
    if (node instanceof ArrayNode array) {
      ArrayNode some = array.arrayNode();
      for (int i = 0; i < Math.min(array.size(), MAX_ENTRIES); i++) {
        some.add(cut(array.get(i)));
      }
      return some;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode some = object.objectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        some.set(field.getKey(), cut(field.getValue()));
      }
      return some;
    }
    return node;
  }

  /** What a run measures has no more digits; what is no number has no place in JSON. */
  private static JsonNode rounded(double value) {
    return Double.isFinite(value)
        ? DoubleNode.valueOf(BigDecimal.valueOf(value).round(DIGITS).doubleValue())
        : NullNode.getInstance();
  }
}
