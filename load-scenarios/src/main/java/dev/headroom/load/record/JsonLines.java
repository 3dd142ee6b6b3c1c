package dev.headroom.load.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * Appends JSON objects to a file, a line each. A line is handed to the system in one write, so a
 * kill leaves at most one torn line; a failing write (a full disk) is said once on standard error
 * and the load goes on.
 */
public final class JsonLines {
  private final Optional<Path> file;
  private final ObjectMapper json = new ObjectMapper();
  private boolean complained;

  /**
   * @param file none: lines go nowhere
   */
  public JsonLines(Optional<Path> file) {
    this.file = file;
  }

  synchronized void append(Map<String, ?> line) {
    if (file.isEmpty()) {
      return;
    }
    try {
      byte[] bytes = (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(file.get(), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not to be written as JSON: " + line, e);
    } catch (IOException e) {
      complain(e);
    }
  }

  private void complain(IOException problem) {
    if (!complained) {
      complained = true;
      System.err.println("headroom: cannot write " + file.get() + " (" + problem + "); going on");
    }
  }
}
