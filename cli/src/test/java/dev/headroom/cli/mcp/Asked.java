package dev.headroom.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.run.file.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server as a client speaks to it. */
final class Asked {
  private Asked() {}

  /** Answers to lines, each as JSON; a line that is none fails. */
  static List<JsonNode> lines(Path runs, String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    new RunServer(new ServedRuns(runs), new PrintStream(new ByteArrayOutputStream(), true))
        .serve(new ByteArrayInputStream(in), out);
    return parsed(out.toString(StandardCharsets.UTF_8));
  }

  static List<JsonNode> parsed(String output) throws JsonProcessingException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : output.lines().toList()) {
      answers.add(Json.lines().readTree(line));
    }
    return answers;
  }

  /** What a tool answers, with its content, text or error. */
  static JsonNode tool(Path runs, String tool, Map<String, Object> arguments) throws IOException {
    return lines(runs, call(tool, arguments)).get(0).path("result");
  }

  static String call(String tool, Map<String, Object> arguments) throws JsonProcessingException {
    return Json.lines()
        .writeValueAsString(
            Map.of(
                "jsonrpc",
                "2.0",
                "id",
                1,
                "method",
                "tools/call",
                "params",
                Map.of("name", tool, "arguments", arguments)));
  }

  /** The JSON in a tool's answer. */
  static JsonNode content(JsonNode result) throws JsonProcessingException {
    return Json.lines().readTree(text(result));
  }

  static String text(JsonNode result) {
    return result.at("/content/0/text").asText();
  }
}
