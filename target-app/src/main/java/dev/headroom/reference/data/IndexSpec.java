package dev.headroom.reference.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index, written {@code table(column, column)}.
 *
 * @param columns in the index's order
 */
public record IndexSpec(String table, List<String> columns) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
  private static final Pattern FORM = Pattern.compile("\\s*(\\S+?)\\s*\\(([^()]*)\\)\\s*");

  public IndexSpec {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new InvalidSettingException("an index on " + table + " needs at least one column");
    }
    requireName(table);
    columns.forEach(IndexSpec::requireName);
    if (columns.stream().distinct().count() < columns.size()) {
      throw new InvalidSettingException("an index on " + table + " has a column twice");
    }
  }

  /** As a topology has it. */
  @JsonValue
  public String text() {
    return table + "(" + String.join(", ", columns) + ")";
  }

  /** As a topology has it; anything but a text is refused as an empty one. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static IndexSpec read(JsonNode text) {
    return parse(text.asText(""));
  }

  /**
   * @throws InvalidSettingException if the text is not of the form {@code table(column, …)}
   */
  public static IndexSpec parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new InvalidSettingException(
          "'" + text + "' is not an index: write table(column, column)");
    }
    return new IndexSpec(matcher.group(1), split(matcher.group(2)));
  }

  /** Column names separated by commas. */
  public static List<String> split(String columns) {
    return Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
  }

  String createStatement() {
    String name = table + "_by_" + String.join("_", columns);
    return "CREATE INDEX IF NOT EXISTS "
        + name.substring(0, Math.min(name.length(), 64))
        + " ON "
        + table
        + " ("
        + String.join(", ", columns)
        + ")";
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidSettingException("'" + name + "' cannot name a table or column");
    }
  }

  @Override
  public String toString() {
    return table + "(" + String.join(", ", columns) + ")";
  }
}
