package dev.headroom.cli.injector;

import dev.headroom.profiler.responses.gatling.LogVisitor;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Up to when a log tells what came back; Gatling writes it in blocks. */
final class LastResponse implements LogVisitor {
  private long lastMillis;

  private LastResponse() {}

  /** Epoch milliseconds; empty if it tells of nothing. */
  static OptionalLong millis(Path log) {
    LastResponse last = new LastResponse();
    LoggedResponses.tell(log, last);
    return last.lastMillis == 0 ? OptionalLong.empty() : OptionalLong.of(last.lastMillis);
  }

  @Override
  public void request(String name, long startMillis, long endMillis, boolean ok, String said) {
    lastMillis = Math.max(lastMillis, endMillis);
  }
}
