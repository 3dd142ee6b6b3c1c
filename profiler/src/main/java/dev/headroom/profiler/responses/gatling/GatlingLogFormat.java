package dev.headroom.profiler.responses.gatling;

import dev.headroom.profiler.responses.ReducedLog;
import dev.headroom.profiler.responses.ResponseLogFormat;
import dev.headroom.profiler.responses.ResponseWindows;
import dev.headroom.run.Gap;
import dev.headroom.run.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Gatling's {@code simulation.log}, recognised by its name; of which version is seen in it. */
public final class GatlingLogFormat implements ResponseLogFormat {
  @Override
  public String name() {
    return "gatling";
  }

  @Override
  public boolean recognises(Path file) {
    return RunLayout.isSimulationLog(file.getFileName().toString());
  }

  @Override
  public ReducedLog reduce(Path log, ResponseWindows windows) throws IOException {
    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log)) {
      long records = decoder.poll(requestsInto(windows));
      return new ReducedLog(records, gap(log, decoder));
    }
  }

  /** Sorts a log's responses into windows. */
  public static LogVisitor requestsInto(ResponseWindows windows) {
    return new LogVisitor() {
      @Override
      public void request(
          String name, long startMillis, long endMillis, boolean ok, String message) {
        if (ok) {
          windows.add(name, startMillis, endMillis, true);
        } else {
          windows.addFailed(name, startMillis, endMillis, FailureMessages.kind(message));
        }
      }
    };
  }

  private static Optional<Gap> gap(Path log, GatlingLogDecoder decoder) throws IOException {
    if (Files.size(log) == 0) {
      return Optional.of(new Gap(Gap.Code.LOG_EMPTY));
    }
    long read = decoder.decodedBytes();
    if (decoder.damage().isPresent()) {
      return Optional.of(new Gap(Gap.Code.LOG_DAMAGED, Map.of(Gap.Value.READ_BYTES, read)));
    }
    long left = decoder.bytesLeft();
    return left == 0
        ? Optional.empty()
        : Optional.of(
            new Gap(Gap.Code.LOG_CUT, Map.of(Gap.Value.READ_BYTES, read, Gap.Value.BYTES, left)));
  }
}
