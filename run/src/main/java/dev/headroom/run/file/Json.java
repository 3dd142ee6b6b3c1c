package dev.headroom.run.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** How Headroom's records look as JSON: absent values left out, unknown fields passed over. */
public final class Json {
  private static final ObjectMapper LINES =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectMapper DOCUMENTS =
      LINES.copy().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  /** For one value a line. */
  public static ObjectMapper lines() {
    return LINES;
  }

  /** For whole files that people read. */
  public static ObjectMapper documents() {
    return DOCUMENTS;
  }
}
