package dev.headroom.profiler.responses;

import java.io.IOException;
import java.nio.file.Path;

/** A format in which load generators write down responses, one by one. */
public interface ResponseLogFormat {
  /** Whose format it is, in a word. */
  String name();

  /**
   * Whether a file of a run's folder {@code load/} is a log of this format, or wants to be taken
   * for one. Reads no more than the beginning of the file.
   */
  boolean recognises(Path file) throws IOException;

  /**
   * Adds a log's responses to windows, as far as the log makes sense.
   *
   * @param log that this format recognises
   * @throws UnreadableLogException if it is none after all, or of an unknown version
   */
  ReducedLog reduce(Path log, ResponseWindows windows) throws IOException;
}
