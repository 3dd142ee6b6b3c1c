package dev.headroom.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads what {@link JsonLinesWriter} wrote, up to the place where a writer was broken off. */
final class JsonLinesReader {
  private JsonLinesReader() {}

  /**
   * Hands each line's value to {@code take}, in order. A line that does not parse, as the torn last
   * one of a killed writer, is passed over.
   *
   * @return how many lines were passed over
   */
  static <T> int read(Path file, Class<T> type, Consumer<T> take) throws IOException {
    int damaged = 0;
    // Malformed bytes become replacement characters instead of ending the reading.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !readLine(line, type, take)) {
          damaged++;
        }
      }
    }
    return damaged;
  }

  private static <T> boolean readLine(String line, Class<T> type, Consumer<T> take) {
    T value;
    try {
      value = Json.lines().readValue(line, type);
    } catch (JsonProcessingException e) {
      return false;
    }
    if (value == null) {
      return false;
    }
    take.accept(value);
    return true;
  }
}
