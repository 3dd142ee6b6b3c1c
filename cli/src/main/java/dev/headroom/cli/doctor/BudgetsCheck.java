package dev.headroom.cli.doctor;

import dev.headroom.reference.box.BudgetSupport;

/** CPU budgets for the boxes of the reference system. */
final class BudgetsCheck implements Check {
  @Override
  public Finding look() {
    BudgetSupport support = BudgetSupport.detect();
    return support.isEnforced()
        ? Finding.good("CPU budgets", support.budgets().kind())
        : Finding.lacking(
            "CPU budgets",
            "none: " + String.join("; ", support.obstacles()),
            "run as root, or in a systemd user session (loginctl enable-linger), or with a"
                + " delegated cgroup; without budgets the demo's boxes share the whole machine");
  }
}
