package dev.headroom.reference.box;

import java.io.IOException;
import java.nio.file.Path;

/** One way to give boxes their CPU budgets. */
public interface CpuBudgets {
  /**
   * 50 ms. A shorter period keeps the pauses of a throttled box shorter, but starts it cold more
   * often, which below this decides what a request costs (docs/ACCURACY.md); the kernel's own
   * default of 100 ms doubles the pauses.
   */
  int PERIOD_MICROS = 50_000;

  /** How a run's manifest names this way: {@code cgroup-v2}, {@code cgroup-v1} … */
  String kind();

  /**
   * Makes a group without a limit.
   *
   * @param name unique on this machine; letters, digits and '-'
   * @param files folder for what has to be kept of the group in files, if anything; it need not be
   *     there, and whoever calls this removes it
   */
  BoxGroup create(String name, Path files) throws IOException;
}
