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
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;

/** Transactions take rows in different orders, so that the database has to roll some back. */
public final class Deadlocks implements CauseRule {
  private static final String PER_REQUEST = "deadlocks-per-request";
  private static final String PER_SECOND = "deadlocks-per-second";

  /** Below that, hardly a request notices. */
  private static final double MIN_PER_REQUEST = 0.02;

  @Override
  public String id() {
    return "deadlocks";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.ROW_LOCK
        || CauseRule.isLargelyUsedBy(BoxProcess.Kind.DATABASE, model, binding);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    RowLockUse use = evidence.view(new RowLockUse.Of(binding.box()));
    Quantity perRequest = Quantity.ratio(PER_REQUEST, use.deadlocksPerRequest());
    double perSecond = use.deadlocksPerRequest() * evidence.knee().throughputPerSecond();
    return use.deadlocksPerRequest() >= MIN_PER_REQUEST
        ? new Finding.Found(
            new Cause(
                id(),
                new ResourceId(binding.box(), ResourceType.ROW_LOCK),
                use.statement(),
                strength(use, binding),
                List.of(perRequest, new Quantity(PER_SECOND, perSecond, "deadlocks/s"))))
        : new Finding.NotHere("hardly-any-deadlocks", perRequest);
  }

  /** Of a lock, all of it; of a CPU, the share of the transactions that are done for nothing. */
  private static double strength(RowLockUse use, ResourceId binding) {
    return binding.type() == ResourceType.ROW_LOCK
        ? 1
        : use.deadlocksPerRequest() / (1 + use.deadlocksPerRequest());
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%.1f deadlocks a second, %.2f a request: transactions take the same rows in different"
            + " orders",
        cause.value(PER_SECOND),
        cause.value(PER_REQUEST));
  }
}
