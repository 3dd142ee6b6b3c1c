package dev.headroom.analysis.cause.database;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.CounterRate;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.metric.DatabaseMetric;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A disk is busy with the syncs by which a database commits small writes one by one. */
public final class CommitsToDisk implements CauseRule {
  private static final String PER_REQUEST = "syncs-per-request";
  private static final String PER_SECOND = "syncs";

  /** Where transactions share their syncs, or few requests write, there are fewer. */
  private static final double MIN_PER_REQUEST = 0.3;

  @Override
  public String id() {
    return "commit-per-write";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.DISK;
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Plateau knee = evidence.knee();
    DiskUse disk = DiskUse.of(evidence, binding.box());
    double syncs = evidence.view(new CounterRate(binding.box(), DatabaseMetric.FSYNCS, knee));
    if (!Double.isFinite(syncs)) {
      return new Finding.NotHere("nobody-counts-syncs");
    }
    Quantity seen =
        new Quantity(PER_REQUEST, syncs / knee.throughputPerSecond(), "fsyncs per request");
    if (seen.value() < MIN_PER_REQUEST) {
      return new Finding.NotHere("commits-are-few", seen);
    }
    if (disk.isRead()) {
      return new Finding.NotHere("the-disk-is-read", seen);
    }
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            Optional.empty(),
            // Each forces one write at least.
            Math.min(1, syncs / disk.writes()),
            List.of(seen, new Quantity(PER_SECOND, syncs, "fsyncs/s"))));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "the database syncs its log %.1f times for a request, %.0f times a second: small writes are"
            + " committed one by one, and each waits for the disk",
        cause.value(PER_REQUEST),
        cause.value(PER_SECOND));
  }
}
