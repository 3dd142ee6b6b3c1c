package dev.headroom.load.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON lines that the injector wrote. */
public final class RecordedLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordedLines() {}

  public static List<JsonNode> read(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /** Each line as "step event" and, where a step ended, the reason. */
  public static List<String> events(Path file) throws IOException {
    return read(file).stream().map(RecordedLines::event).toList();
  }

  private static String event(JsonNode line) {
    String event = line.get("step").asText() + " " + line.get("event").asText();
    return line.has("reason") ? event + " " + line.get("reason").asText() : event;
  }
}
