package dev.headroom.load.record;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.plan.StepResult;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what really happened of each step. Beyond the fields that both lines share, "began" has
 * the {@code backlog} (requests in flight at that instant) and the {@code dispersion} that is asked
 * of its arrivals, if one is, and "ended" its {@code reason}, the {@code throughput} that a closed
 * step sustained with the requests {@code completed} and {@code failed} that it was taken from, and
 * the arrivals that an open step {@code skipped}.
 */
public final class StepRecorder {
  private static final String BEGAN = "began";
  private static final String ENDED = "ended";

  private final JsonLines lines;
  private final Clock clock;

  public StepRecorder(JsonLines lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  public void began(LoadStep step, long backlog) {
    Map<String, Object> line = line(step, BEGAN);
    line.put("backlog", backlog);
    step.dispersion().ifPresent(asked -> line.put("dispersion", asked));
    lines.append(line);
  }

  public void ended(LoadStep step, StepEnd reason, Optional<StepResult> result) {
    Map<String, Object> line = line(step, ENDED);
    line.put("reason", reason.code());
    result.ifPresent(
        r -> {
          line.put("throughput", r.throughput());
          line.put("completed", r.completed());
          line.put("failed", r.failed());
        });
    lines.append(line);
  }

  public void ended(LoadStep step, StepEnd reason, long skipped) {
    Map<String, Object> line = line(step, ENDED);
    line.put("reason", reason.code());
    line.put("skipped", skipped);
    lines.append(line);
  }

  private Map<String, Object> line(LoadStep step, String event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("t", seconds(clock.instant()));
    line.put("event", event);
    line.put("step", step.name());
    line.put("phase", step.phase().code());
    line.put("index", step.index());
    line.put("users", step.users().isPresent() ? step.users().getAsInt() : null);
    line.put("rate", step.rate().isPresent() ? step.rate().getAsDouble() : null);
    line.put("seconds", step.seconds());
    return line;
  }

  /** Epoch seconds, to the millisecond. */
  static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
