package dev.headroom.run.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads what {@link JsonLinesWriter} wrote, and passes over lines that make no sense. */
public final class JsonLinesReader {
  /** In the year 5138. */
  private static final double LAST_INSTANT = 1e11;

  private JsonLinesReader() {}

  /**
   * Hands each line's value to {@code take}, in order. A line that does not parse, as the torn last
   * one of a killed writer, is passed over.
   *
   * @param take says whether the value made sense
   * @return how many lines were passed over
   */
  public static <T> int read(Path file, Class<T> type, Predicate<T> take) throws IOException {
    return TextLines.read(file, line -> readLine(line, type, take));
  }

  /**
   * All values of a file that is read at once, within the bounds of {@link BoundedFile}; none where
   * there is no file. Likewise.
   */
  public static <T> List<T> all(Path file, Class<T> type) throws IOException {
    List<T> values = new ArrayList<>();
    if (Files.exists(file)) {
      // Bytes that are no text become replacement characters, and their line no value.
      String text = new String(BoundedFile.read(file), StandardCharsets.UTF_8);
      text.lines().forEach(line -> readLine(line, type, values::add));
    }
    return values;
  }

  private static <T> boolean readLine(String line, Class<T> type, Predicate<T> take) {
    T value;
    try {
      value = Json.lines().readValue(line, type);
    } catch (JsonProcessingException e) {
      return false;
    }
    return value != null && take.test(value);
  }

  /**
   * Whether a number read from a file can be epoch seconds. A missing time reads as zero, and one
   * in milliseconds as one far in the future; neither can.
   */
  public static boolean isInstant(double epochSeconds) {
    return epochSeconds > 0 && epochSeconds < LAST_INSTANT;
  }
}
