package dev.headroom.target.topology;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.target.setting.InvalidSetting;
import java.util.Arrays;
import java.util.Locale;

/** What a box does. */
public enum Role {
  WEB,
  DATABASE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Role fromCode(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidSetting("no role " + code + "; there are web, database"));
  }
}
