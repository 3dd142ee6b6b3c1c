package dev.headroom.load;

import java.time.Duration;

/**
 * Measures one closed step: counts what finishes in it, leaving out its first quarter, in which new
 * users open their connections and queues fill. Not thread-safe.
 */
final class StepMeter {
  private static final int LEFT_OUT_PART = 4;

  private final int users;
  private final long fromNanos;
  private long completed;
  private long failed;

  StepMeter(LoadStep step, long beganNanos) {
    this.users = step.users().orElseThrow();
    this.fromNanos = beganNanos + Duration.ofSeconds(step.seconds()).toNanos() / LEFT_OUT_PART;
  }

  void finished(boolean ok, long nowNanos) {
    if (nowNanos - fromNanos < 0) {
      return;
    }
    if (ok) {
      completed++;
    } else {
      failed++;
    }
  }

  StepResult result(long nowNanos) {
    double seconds = (nowNanos - fromNanos) / 1e9;
    return new StepResult(users, seconds > 0 ? completed / seconds : 0, completed, failed);
  }
}
