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
}
