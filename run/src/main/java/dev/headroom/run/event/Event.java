package dev.headroom.run.event;

import java.util.Map;

/**
 * Something that happened during a run.
 *
 * @param t epoch seconds
 * @param kind what sort of thing
 * @param source who says so, such as a collector's name
 * @param text one sentence for a reader
 * @param attributes details for a program
 */
public record Event(
    double t, EventKind kind, String source, String text, Map<String, String> attributes) {

  public Event {
    if (kind == null) {
      throw new IllegalArgumentException("an event needs a kind");
    }
    source = source == null ? "" : source;
    text = text == null ? "" : text;
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
  }

  /**
   * A number among the attributes.
   *
   * @return NaN if there is none of that name that is a finite number
   */
  public double number(String attribute) {
    try {
      double number = Double.parseDouble(attributes.getOrDefault(attribute, ""));
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
