package dev.headroom.target.box;

import java.io.IOException;

/** One way to give boxes their CPU budgets. */
public interface CpuBudgets {
  /** A short period keeps the pauses of a throttled box short: 10 ms. */
  int PERIOD_MICROS = 10_000;

  /** How a run's manifest names this way: {@code cgroup-v2}, {@code cgroup-v1} … */
  String kind();

  /**
   * Makes a group without a limit.
   *
   * @param name unique on this machine; letters, digits and '-'
   */
  BoxGroup create(String name) throws IOException;
}
