package dev.headroom.load.schedule;

import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepResult;
import java.time.Duration;

/**
 * Measures one closed step. Its first quarter is left out: new users open their connections and
 * queues fill. In the rest each request counts by the instant of its answer, with a weight that
 * rises from 0 to 1 over the first eighth of it and falls back over the last one; throughput is the
 * sum of weights by the integral of the weight.
 *
 * <p>With a plain count, an edge that falls just before or after a burst of answers is worth the
 * whole burst: c workers that finish together, every S seconds, put it wrong by up to c requests.
 * With soft edges the weight of one answer more or less is near 0: a trapezoid is the convolution
 * of two rectangles, so its response to a rhythm of S is the product of two sinc functions, where a
 * count has one. For bursts of 4 every 80 ms in 3 s that is 0.1 % in place of 2 %. Not thread-safe.
 */
final class StepMeter {
  private static final int LEFT_OUT_PART = 4;
  private static final int EDGE_PART = 8;

  private final int users;
  private final long fromNanos;
  private final double lengthSeconds;
  private final double edgeSeconds;
  private double weighted;
  private long completed;
  private long failed;

  StepMeter(LoadStep step, long beganNanos) {
    long stepNanos = Duration.ofSeconds(step.seconds()).toNanos();
    this.users = step.users().orElseThrow();
    this.fromNanos = beganNanos + stepNanos / LEFT_OUT_PART;
    this.lengthSeconds = (stepNanos - stepNanos / LEFT_OUT_PART) / 1e9;
    this.edgeSeconds = lengthSeconds / EDGE_PART;
  }

  void finished(boolean ok, long nowNanos) {
    double at = (nowNanos - fromNanos) / 1e9;
    if (at < 0) {
      return;
    }
    if (ok) {
      completed++;
      weighted += weight(at);
    } else {
      failed++;
    }
  }

  /** What the step brought; one that ends before its time counts up to its end. */
  StepResult result(long nowNanos) {
    double seconds = integral((nowNanos - fromNanos) / 1e9);
    return new StepResult(users, seconds > 0 ? weighted / seconds : 0, completed, failed);
  }

  private double weight(double at) {
    double toEdge = Math.min(at, lengthSeconds - at);
    return Math.max(0, Math.min(1, toEdge / edgeSeconds));
  }

  /** Of the weight, from the beginning to {@code at}. */
  private double integral(double at) {
    double end = Math.max(0, Math.min(at, lengthSeconds));
    double rising = Math.min(end, edgeSeconds);
    double flat = Math.max(0, Math.min(end, lengthSeconds - edgeSeconds) - edgeSeconds);
    double falling = Math.max(0, end - (lengthSeconds - edgeSeconds));
    return rising * rising / (2 * edgeSeconds) + flat + falling * (1 - falling / (2 * edgeSeconds));
  }
}
