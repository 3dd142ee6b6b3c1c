package dev.headroom.reference.governor;

/** Processes that share a budget. */
interface GovernedProcesses {
  /** CPU time that all of them together have used so far, those included that have ended, ns. */
  long cpuNanos();

  /** Halts them. */
  void stop();

  /** Lets them go on; those that were not halted take no note. */
  void resume();
}
