package dev.headroom.load.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headroom.load.system.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI document, 2 or 3, in JSON or YAML: its operations once each. Of a parameter in a path
 * its example is taken, else numbers up to {@value #HIGHEST} for whole numbers and a word for text.
 */
final class OpenApiFile {
  private static final int HIGHEST = 100;

  private final JsonNode document;

  private OpenApiFile(JsonNode document) {
    this.document = document;
  }

  static List<DraftRequest> read(Path file) throws IOException {
    JsonNode document = new YAMLMapper().readTree(Files.readString(file));
    if (!document.path("paths").isObject()) {
      throw new IOException("it has no paths: not an OpenAPI document");
    }
    return new OpenApiFile(document).requests();
  }

  private List<DraftRequest> requests() {
    List<DraftRequest> requests = new ArrayList<>();
    String base = document.path("basePath").asText("").replaceAll("/$", "");
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String filled = filled(path.getKey(), path.getValue(), operation.getValue());
        HttpMethod.of(operation.getKey().toUpperCase(Locale.ROOT))
            .map(HttpMethod::name)
            .map(name -> new DraftRequest(name, base + filled, 1, body(operation.getValue())))
            .ifPresent(requests::add);
      }
    }
    return requests;
  }

  private String filled(String path, JsonNode item, JsonNode operation) {
    String filled = path;
    for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
      for (Iterator<JsonNode> all = list.elements(); all.hasNext(); ) {
        JsonNode parameter = resolved(all.next());
        if (parameter.path("in").asText().equals("path")) {
          filled = filled.replace("{" + parameter.path("name").asText() + "}", value(parameter));
        }
      }
    }
    // One that nobody describes is taken for a number.
    return filled.replaceAll("\\{[^}0-9][^}]*}", "{1-" + HIGHEST + "}");
  }

  private String value(JsonNode parameter) {
    JsonNode schema = parameter.has("schema") ? resolved(parameter.path("schema")) : parameter;
    JsonNode example = parameter.has("example") ? parameter.get("example") : schema.path("example");
    if (!example.isMissingNode()) {
      return example.asText();
    }
    return schema.path("type").asText().equals("string")
            && !schema.path("format").asText().equals("int64")
        ? "text"
        : "{1-" + HIGHEST + "}";
  }

  private Optional<String> body(JsonNode operation) {
    JsonNode content =
        resolved(operation.path("requestBody")).path("content").path("application/json");
    JsonNode example =
        content.has("example")
            ? content.get("example")
            : resolved(content.path("schema")).path("example");
    return example.isMissingNode() ? Optional.empty() : SampleBody.of(example.toString());
  }

  /** What a reference within the document stands for. */
  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
  }
}
