package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.RowLockUse;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Locale;

/** Transactions want the same rows, and wait until the one before has ended. */
public final class RowsContended implements CauseRule {
  private static final String WAITING = "waiting-sessions";
  private static final String WAITED = "waited-per-request";

  /** Where there are deadlocks as well, they are the better word for it. */
  private static final double STRENGTH = 0.9;

  @Override
  public String id() {
    return "row-lock-contention";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.ROW_LOCK;
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    RowLockUse use = evidence.view(new RowLockUse.Of(binding.box()));
    double waited = use.waitingSessions() / evidence.knee().throughputPerSecond();
    return use.waitingSessions() > 0
        ? new Finding.Found(
            new Cause(
                id(),
                binding,
                use.statement(),
                STRENGTH,
                List.of(
                    new Quantity(WAITING, use.waitingSessions(), "sessions"),
                    new Quantity(WAITED, waited, "s"))))
        : new Finding.NotHere("nobody-waits");
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.0f transactions wait for rows that another one has changed, %.1f ms a request",
        cause.value(WAITING),
        1000 * cause.value(WAITED));
  }
}
