package dev.headroom.load.plan;

/**
 * What a closed step brought, in the part of it that counts.
 *
 * @param users concurrent users; an injector may have none where several share a load
 * @param throughput requests per second that were answered as expected
 * @param completed requests answered as expected
 * @param failed requests that failed or timed out
 */
public record StepResult(int users, double throughput, long completed, long failed) {
  public StepResult {
    if (users < 0 || completed < 0 || failed < 0 || !(throughput >= 0)) {
      throw new IllegalArgumentException("an impossible result of a step");
    }
  }

  /** Share of the finished requests that failed; 0 where none finished. */
  double failedShare() {
    long finished = completed + failed;
    return finished == 0 ? 0 : (double) failed / finished;
  }
}
