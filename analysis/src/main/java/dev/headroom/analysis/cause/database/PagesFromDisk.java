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

/** A disk is busy with pages that a database's memory for pages does not hold. */
public final class PagesFromDisk implements CauseRule {
  public static final String ID = "pages-from-disk";

  private static final String PER_REQUEST = "pages-from-disk-per-request";
  private static final String MISSED = "share-of-pages-from-disk";

  /** Share of the pages asked for below which they are what is read for the first time. */
  private static final double MIN_MISSED = 0.01;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.DISK;
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Plateau knee = evidence.knee();
    DiskUse disk = DiskUse.of(evidence, binding.box());
    double pages = evidence.view(new CounterRate(binding.box(), DatabaseMetric.PAGE_READS, knee));
    double asked =
        evidence.view(new CounterRate(binding.box(), DatabaseMetric.PAGE_READ_REQUESTS, knee));
    if (!Double.isFinite(pages / asked)) {
      return new Finding.NotHere("nobody-counts-pages");
    }
    Quantity missed = Quantity.ratio(MISSED, pages / asked);
    if (pages / asked < MIN_MISSED) {
      return new Finding.NotHere("pages-are-in-memory", missed);
    }
    if (!disk.isRead()) {
      return new Finding.NotHere("the-disk-is-written", missed);
    }
    double perRequest = pages / knee.throughputPerSecond();
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            Optional.empty(),
            // A page is read in one operation, where not several are read ahead in one.
            Math.min(1, pages / disk.reads()),
            List.of(new Quantity(PER_REQUEST, perRequest, "pages"), missed)));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "a request reads %.1f pages from disk, %.0f %% of those that it needs: the database's memory"
            + " does not hold the pages that are in use",
        cause.value(PER_REQUEST),
        100 * cause.value(MISSED));
  }
}
