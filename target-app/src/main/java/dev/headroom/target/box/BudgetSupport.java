package dev.headroom.target.box;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How this machine lets boxes have CPU budgets.
 *
 * @param budgets the best way there is
 * @param obstacles why each better way is closed, a phrase each; empty if the first one is open
 */
public record BudgetSupport(CpuBudgets budgets, List<String> obstacles) {
  private static final Path MOUNTS = Path.of("/sys/fs/cgroup");

  public BudgetSupport {
    obstacles = List.copyOf(obstacles);
  }

  /** Finds out, without changing anything. */
  public static BudgetSupport detect() {
    List<String> obstacles = new ArrayList<>();
    Optional<String> v2 = CgroupV2.unavailable(MOUNTS);
    if (v2.isEmpty()) {
      return new BudgetSupport(new CgroupV2(MOUNTS), obstacles);
    }
    obstacles.add(v2.get());
    Optional<String> v1 = CgroupV1.unavailable(MOUNTS);
    if (v1.isEmpty()) {
      return new BudgetSupport(new CgroupV1(MOUNTS), obstacles);
    }
    obstacles.add(v1.get());
    Optional<String> systemd = SystemdUser.unavailable();
    if (systemd.isEmpty()) {
      return new BudgetSupport(new SystemdUser(), obstacles);
    }
    obstacles.add(systemd.get());
    return new BudgetSupport(new Unlimited(), obstacles);
  }

  public boolean isEnforced() {
    return !(budgets instanceof Unlimited);
  }
}
