package dev.headroom.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.run.file.Json;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sample diagnosis with another text in the place of each of its texts, the keys of its maps
 * included: a test finds no field forgotten, also one that comes later.
 */
final class MarkedDiagnosis {
  /** Closed sets, of which no other text can be a value. */
  private static final Set<String> CLOSED = Set.of("kind", "phase", "type", "component", "state");

  private final String hostile;
  private final Map<String, String> paths = new TreeMap<>();
  private final Diagnosis diagnosis;

  /**
   * @param hostile what every text ends with, after a mark of its own
   */
  MarkedDiagnosis(String hostile) throws JsonProcessingException {
    this.hostile = hostile;
    JsonNode tree = Json.lines().valueToTree(new SampleDiagnosis().build());
    // The bottleneck has to stay on the ladder, or there is none to show.
    diagnosis = Json.lines().treeToValue(marked(tree, ""), Diagnosis.class);
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Each text's mark and the field in which it stands. */
  Map<String, String> paths() {
    return paths;
  }

  private JsonNode marked(JsonNode node, String path) {
    if (node.isTextual()) {
      return TextNode.valueOf(mark(path, node.textValue()));
    }
    if (node instanceof ArrayNode array) {
      ArrayNode marked = array.arrayNode();
      array.forEach(element -> marked.add(marked(element, path)));
      return marked;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode marked = object.objectNode();
      for (Map.Entry<String, JsonNode> field : new ArrayList<>(object.properties())) {
        boolean map = path.equals(".ladder.shares");
        String name = map ? mark(path, field.getKey()) : field.getKey();
        JsonNode value = field.getValue();
        marked.set(
            name, isClosed(name, object) ? value : marked(value, path + (map ? "" : "." + name)));
      }
      return marked;
    }
    return node;
  }

  /** The code of a figure, which has a unit, may be any; that of a remark is one of a set. */
  private static boolean isClosed(String name, ObjectNode owner) {
    return CLOSED.contains(name) || name.equals("code") && !owner.has("unit");
  }

  private String mark(String path, String text) {
    // One text has one mark, so that what was equal stays so.
    String mark =
        "mark" + Integer.toHexString((path.contains("esource") ? text : path + text).hashCode());
    paths.put(mark, path);
    return mark + hostile;
  }
}
