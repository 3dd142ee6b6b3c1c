package dev.headroom.reference.box;

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
    return detect(MOUNTS, new SystemdUser(SystemdUser.INSTALLED, MOUNTS));
  }

  static BudgetSupport detect(Path mounts, SystemdUser user) {
    List<String> obstacles = new ArrayList<>();
    Optional<String> v2 = CgroupV2.unavailable(mounts);
    if (v2.isEmpty()) {
      return new BudgetSupport(new CgroupV2(mounts), obstacles);
    }
    obstacles.add(v2.get());
    Optional<String> v1 = CgroupV1.unavailable(mounts);
    if (v1.isEmpty()) {
      return new BudgetSupport(new CgroupV1(mounts), obstacles);
    }
    obstacles.add(v1.get());
    Optional<String> systemd = user.unavailable();
    if (systemd.isEmpty()) {
      return new BudgetSupport(user, obstacles);
    }
    obstacles.add(systemd.get());
    return new BudgetSupport(new Unlimited(), obstacles);
  }

  public boolean isEnforced() {
    return !(budgets instanceof Unlimited);
  }
}
