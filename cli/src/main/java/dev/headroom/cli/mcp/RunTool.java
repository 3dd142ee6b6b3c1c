package dev.headroom.cli.mcp;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One thing that may be asked. */
interface RunTool {
  /** Name by which it is called. */
  String name();

  /** What it answers, for who has to choose. */
  String description();

  /** What it takes, each with a line of what it is. */
  List<Argument> arguments();

  /**
   * The answer, to be written as JSON.
   *
   * @param arguments as {@link #arguments} says
   * @throws dev.headroom.cli.failure.RefusedException if they make no sense
   */
  Object answer(ServedRuns runs, Map<String, Object> arguments) throws IOException;

  /**
   * An argument.
   *
   * @param type of JSON Schema
   */
  record Argument(String name, String type, String meaning, boolean isRequired) {
    static Argument run(String name) {
      return new Argument(name, "string", "name of a run, as list_runs has it", true);
    }
  }

  /** A text; empty if it was not given. */
  static String text(Map<String, Object> arguments, String name) {
    Object value = arguments.get(name);
    return value instanceof String text ? text : "";
  }
}
