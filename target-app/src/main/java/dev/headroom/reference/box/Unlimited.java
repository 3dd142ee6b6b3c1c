package dev.headroom.reference.box;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** No budgets: every box may use the whole machine. */
final class Unlimited implements CpuBudgets {
  @Override
  public String kind() {
    return "none";
  }

  @Override
  public BoxGroup create(String name, Path files) {
    return new Group();
  }

  private static final class Group implements BoxGroup {
    @Override
    public List<String> inside(List<String> command) {
      return command;
    }

    @Override
    public void limit(double cores) {
      // Nothing here can hold a process to it; BudgetSupport says so.
    }

    @Override
    public Optional<Path> cpuFolder() {
      return Optional.empty();
    }

    @Override
    public List<Path> folders() {
      return List.of();
    }

    @Override
    public void close() {
      // Nothing was made.
    }
  }
}
