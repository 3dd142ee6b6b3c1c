package dev.headroom.reference.governor;

/**
 * What is left of a CPU budget, period by period: whoever has used up a period's quota waits for
 * the next one. What was used beyond it, since nobody looks all the time, is taken off the
 * following periods, so that the mean is the budget; what was not used is lost, as with the
 * kernel's quota. Pure; times are in nanoseconds.
 */
final class QuotaLedger {
  /** Looking more often would cost more than the accuracy is worth. */
  private static final long MIN_WAIT = 500_000;

  private final long period;

  /** Of a period; 0 for none. */
  private long quota;

  private int cpus = 1;
  private long periodEnd;
  private long left;
  private long used;
  private boolean stopped;
  private boolean stoppedInPeriod;
  private long stoppedAt;

  private long periods;
  private long throttledPeriods;
  private long throttledNanos;

  /**
   * A ledger without a budget yet.
   *
   * @param period length of a period
   * @param now instant
   */
  QuotaLedger(long period, long now) {
    this.period = period;
    this.periodEnd = now + period;
  }

  /**
   * Gives a budget, from the current period on.
   *
   * @param cores the budget, more than 0
   * @param cpusAtOnce that the processes can use
   */
  void limit(double cores, int cpusAtOnce) {
    quota = Math.max(1, Math.round(cores * period));
    cpus = cpusAtOnce;
    left = quota;
  }

  /**
   * Takes note of an instant.
   *
   * @param usedSoFar CPU time used until then
   * @return after how long to look again at the latest
   */
  long look(long now, long usedSoFar) {
    left -= usedSoFar - used;
    used = usedSoFar;
    while (now >= periodEnd) {
      beginPeriod();
    }
    if (quota == 0) {
      return periodEnd - now;
    }
    if (stopped && left > 0) {
      stopped = false;
      throttledNanos += now - stoppedAt;
    } else if (!stopped && left <= 0) {
      stopped = true;
      stoppedInPeriod = true;
      stoppedAt = now;
    }
    long toEnd = periodEnd - now;
    return stopped ? toEnd : Math.min(toEnd, Math.max(MIN_WAIT, left / cpus));
  }

  private void beginPeriod() {
    periodEnd += period;
    if (quota == 0) {
      return;
    }
    periods++;
    throttledPeriods += stoppedInPeriod ? 1 : 0;
    left = Math.min(quota, left + quota);
    stoppedInPeriod = stopped && left <= 0;
  }

  /** Whether the processes have to wait now. */
  boolean isStopped() {
    return stopped;
  }

  long usedNanos() {
    return used;
  }

  /** Quota of a period in nanoseconds; 0 for none. */
  long quotaNanos() {
    return quota;
  }

  /** When the current period ends. */
  long periodEnd() {
    return periodEnd;
  }

  /** Whole periods with a budget so far. */
  long periods() {
    return periods;
  }

  /** Of these, those in which the quota ran out. */
  long throttledPeriods() {
    return throttledPeriods;
  }

  /** Time for which the processes had to wait so far. */
  long throttledNanos() {
    return throttledNanos;
  }
}
