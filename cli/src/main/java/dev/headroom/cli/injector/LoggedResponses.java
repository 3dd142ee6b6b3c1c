package dev.headroom.cli.injector;

import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.profiler.responses.gatling.GatlingLogDecoder;
import dev.headroom.profiler.responses.gatling.LogVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a log of Gatling's holds so far, as far as it can be read. */
final class LoggedResponses {
  private LoggedResponses() {}

  /** Tells of each response; of a log that is not there, or cannot be read, of none. */
  static void tell(Path log, LogVisitor visitor) {
    if (Files.exists(log)) {
      try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
        decoder.poll(visitor);
      } catch (IOException | UnreadableLogException e) {
        // It tells of what could be read before.
      }
    }
  }
}
