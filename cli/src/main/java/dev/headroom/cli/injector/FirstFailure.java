package dev.headroom.cli.injector;

import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.profiler.responses.gatling.GatlingLogDecoder;
import dev.headroom.profiler.responses.gatling.LogVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Gatling said of the first request of a log that failed. */
public final class FirstFailure implements LogVisitor {
  private String message;

  private FirstFailure() {}

  /** Empty if none failed, or there is no log that can be read. */
  public static Optional<String> of(Path log) {
    FirstFailure first = new FirstFailure();
    if (Files.exists(log)) {
      try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
        decoder.poll(first);
      } catch (IOException | UnreadableLogException e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(first.message);
  }

  @Override
  public void request(String name, long startMillis, long endMillis, boolean ok, String said) {
    if (!ok && message == null && !said.isBlank()) {
      message = said;
    }
  }
}
