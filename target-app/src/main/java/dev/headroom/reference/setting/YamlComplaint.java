package dev.headroom.reference.setting;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** What a parser says of a text that is no topology, as one line in the words of the text. */
final class YamlComplaint {
  private YamlComplaint() {}

  /**
   * @param section key under which the text stands; empty for a whole text
   */
  static String text(String section, JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return (section.isEmpty() ? line(e) : section + ": ") + oneLine(e);
    }
    String place = place(section, mapping);
    String at = place.isEmpty() ? "" : place + ": ";
    return mapping.getCause() instanceof JsonParseException noYaml && section.isEmpty()
        ? line(noYaml) + at + oneLine(noYaml)
        : at + reason(mapping);
  }

  private static String line(JsonProcessingException e) {
    return "line " + e.getLocation().getLineNr() + ": ";
  }

  private static String reason(JsonMappingException e) {
    if (e.getCause() instanceof InvalidSettingException invalid) {
      return invalid.getMessage();
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "there is no such setting; there are "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    if (e instanceof InvalidFormatException format) {
      return "'" + format.getValue() + "' is not " + kind(format.getTargetType());
    }
    // Jackson has no exception of its own for this.
    return e.getOriginalMessage().startsWith("Cannot map `null`") ? "is missing" : oneLine(e);
  }

  private static String kind(Class<?> type) {
    return type == int.class ? "a whole number" : type == double.class ? "a number" : "allowed";
  }

  /** Such as {@code boxes[0].cpuCores}. */
  private static String place(String section, JsonMappingException e) {
    StringBuilder place = new StringBuilder(section);
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append(place.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return place.toString();
  }

  /** The sentences of a message of several lines; the others show a part of the text. */
  private static String oneLine(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.joining("; "));
  }
}
