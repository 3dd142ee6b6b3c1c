package dev.headroom.reference.box;

import dev.headroom.reference.governor.CpuGovernor;
import dev.headroom.reference.machine.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How this machine lets boxes have CPU budgets.
 *
 * @param budgets the best way there is
 * @param obstacles why each better way is closed, a phrase each; empty if the first one is open
 */
public record BudgetSupport(CpuBudgets budgets, List<String> obstacles) {
  private static final Path MOUNTS = Path.of("/sys/fs/cgroup");

  /**
   * @param unavailable why it is closed, as far as that is seen without trying it
   */
  private record Way(CpuBudgets budgets, Supplier<Optional<String>> unavailable) {}

  public BudgetSupport {
    obstacles = List.copyOf(obstacles);
  }

  /** Finds out, by making a group, giving it a budget, and removing it. */
  public static BudgetSupport detect() {
    return detect(
        MOUNTS, new SystemdUser(SystemdUser.INSTALLED, MOUNTS), BudgetSupport::failureOfTrial);
  }

  /**
   * @param trial why a way that seems open fails; empty if it does not
   */
  static BudgetSupport detect(
      Path mounts, SystemdUser user, Function<CpuBudgets, Optional<String>> trial) {
    List<Way> ways =
        List.of(
            new Way(new CgroupV2(mounts), () -> CgroupV2.unavailable(mounts)),
            new Way(new CgroupV1(mounts), () -> CgroupV1.unavailable(mounts)),
            new Way(user, user::unavailable),
            new Way(new GovernedBudgets(), CpuGovernor::unavailable));
    List<String> obstacles = new ArrayList<>();
    for (Way way : ways) {
      Optional<String> why = way.unavailable().get().or(() -> trial.apply(way.budgets()));
      if (why.isEmpty()) {
        return new BudgetSupport(way.budgets(), obstacles);
      }
      obstacles.add(why.get());
    }
    return new BudgetSupport(new Unlimited(), obstacles);
  }

  /** A container may show what it does not let be used. */
  private static Optional<String> failureOfTrial(CpuBudgets budgets) {
    String name = "trial-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    try {
      Path files = Files.createTempDirectory("headroom-trial");
      try (BoxGroup group = budgets.create(name, files.resolve("box"))) {
        group.limit(1);
      } finally {
        FolderTree.delete(files);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(budgets.kind() + " is there, but fails: " + e.getMessage());
    }
  }

  /** Whether boxes are held to their budgets at all. */
  public boolean isEnforced() {
    return !(budgets instanceof Unlimited);
  }

  /** Whether it is the kernel that holds them to it, which is exact. */
  public boolean isByKernel() {
    return isEnforced() && !(budgets instanceof GovernedBudgets);
  }
}
