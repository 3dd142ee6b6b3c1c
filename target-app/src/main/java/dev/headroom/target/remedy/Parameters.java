package dev.headroom.target.remedy;

import dev.headroom.target.setting.InvalidSetting;
import java.util.Map;

/** Reads a remedy's parameters. */
record Parameters(String remedy, Map<String, String> values) {
  String text(String name) {
    String value = values.get(name);
    if (value == null || value.isBlank()) {
      throw new InvalidSetting(remedy + " needs the parameter '" + name + "'");
    }
    return value;
  }

  int whole(String name, int least, int most) {
    double value = number(name, least, most);
    if (value != Math.rint(value)) {
      throw new InvalidSetting(remedy + ": " + name + "=" + values.get(name) + " must be whole");
    }
    return (int) value;
  }

  double number(String name, double least, double most) {
    try {
      double value = Double.parseDouble(text(name));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the same words as a number that is out of range.
    }
    throw new InvalidSetting(
        remedy + ": " + name + "=" + values.get(name) + " must be from " + least + " to " + most);
  }
}
