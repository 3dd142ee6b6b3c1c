package dev.headroom.cli.injector;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.profiler.responses.gatling.LogVisitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Gatling said of the first request of a log that failed. */
public final class FirstFailure implements LogVisitor {
  private String message;

  private FirstFailure() {}

  /** Of the first log that has one; empty if none failed, or there is no log that can be read. */
  public static Optional<String> of(List<Path> logs) {
    return logs.stream().flatMap(log -> of(log).stream()).findFirst();
  }

  /** Of a target that answered nothing as expected. */
  public static RefusedException refusal(List<Path> logs) {
    return new RefusedException(
        "the target answered no request of the probe as expected"
            + of(logs).map(message -> ": " + message).orElse("")
            + "; check its URL, and --requests");
  }

  private static Optional<String> of(Path log) {
    FirstFailure first = new FirstFailure();
    LoggedResponses.tell(log, first);
    return Optional.ofNullable(first.message);
  }

  @Override
  public void request(String name, long startMillis, long endMillis, boolean ok, String said) {
    if (!ok && message == null && !said.isBlank()) {
      message = said;
    }
  }
}
