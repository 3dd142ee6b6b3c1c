package dev.headroom.load.feeder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JSON list of objects. The plain values of the first one are the columns. */
public final class JsonTable {
  private final Path file;
  private final List<String> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private int named = 1;

  private JsonTable(Path file) {
    this.file = file;
  }

  /**
   * @throws FeederException naming the file, and the line where there is one
   */
  public static Table read(Path file) {
    return TableFile.read(file, text -> read(file, text));
  }

  private static Table read(Path file, Reader text) throws IOException {
    try (JsonParser json = new ObjectMapper().createParser(text)) {
      return new JsonTable(file).table(json);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new FeederException(file, line, "no JSON: " + e.getOriginalMessage());
    }
  }

  private Table table(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw new FeederException(file, 1, "a list of objects is expected");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      add(json.currentTokenLocation().getLineNr(), json.readValueAsTree());
    }
    if (rows.isEmpty()) {
      throw new FeederException(file, 1, "there is no object in its list");
    }
    return new Table(columns, named, rows);
  }

  private void add(int line, JsonNode row) {
    if (!row.isObject()) {
      throw new FeederException(file, line, "an object is expected, such as {\"name\": \"ann\"}");
    }
    if (rows.isEmpty()) {
      named = line;
      row.properties().stream()
          .filter(value -> value.getValue().isValueNode())
          .forEach(value -> columns.add(value.getKey()));
    }
    if (rows.size() == Table.MOST_ROWS) {
      throw new FeederException(
          file, line, "more than " + Table.MOST_ROWS + " objects; take a part of them");
    }
    rows.add(columns.stream().map(column -> value(line, row, column)).toList());
  }

  private String value(int line, JsonNode row, String column) {
    JsonNode value = row.path(column);
    if (!value.isValueNode()) {
      throw new FeederException(
          file, line, "there is no plain value '" + column + "', which the first object has");
    }
    return value.isNull() ? "" : value.asText();
  }
}
