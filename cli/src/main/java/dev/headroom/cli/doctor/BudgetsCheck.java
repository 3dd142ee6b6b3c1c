package dev.headroom.cli.doctor;

import dev.headroom.reference.box.BudgetSupport;

/** CPU budgets for the boxes of the reference system. */
final class BudgetsCheck implements Check {
  @Override
  public Finding look() {
    BudgetSupport support = BudgetSupport.detect();
    String kind = support.budgets().kind();
    String obstacles = String.join("; ", support.obstacles());
    if (support.isByKernel()) {
      return Finding.good("CPU budgets", kind);
    }
    return support.isEnforced()
        ? Finding.good(
            "CPU budgets",
            kind
                + ": Headroom stops and continues the boxes' processes itself, to about a percent"
                + " (no cgroup: "
                + obstacles
                + "; root, a systemd user session or a delegated cgroup would have the kernel do"
                + " it)")
        : Finding.lacking(
            "CPU budgets",
            "none: " + obstacles,
            "run as root, or in a systemd user session (loginctl enable-linger), or with a"
                + " delegated cgroup; without budgets the demo's boxes share the whole machine");
  }
}
