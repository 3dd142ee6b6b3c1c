package dev.headroom.reference.remedy;

import dev.headroom.reference.setting.InvalidSettingException;
import java.util.Map;

/** Reads a remedy's parameters. */
record Parameters(String remedy, Map<String, String> values) {
  String text(String name) {
    String value = values.get(name);
    if (value == null || value.isBlank()) {
      throw new InvalidSettingException(remedy + " needs the parameter '" + name + "'");
    }
    return value;
  }

  int whole(String name, int min, int max) {
    double value = number(name, min, max);
    if (value != Math.rint(value)) {
      throw new InvalidSettingException(
          remedy + ": " + name + "=" + values.get(name) + " must be whole");
    }
    return (int) value;
  }

  double number(String name, double min, double max) {
    try {
      double value = Double.parseDouble(text(name));
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words as a number that is out of range.
    }
    throw new InvalidSettingException(
        remedy + ": " + name + "=" + values.get(name) + " must be from " + min + " to " + max);
  }
}
