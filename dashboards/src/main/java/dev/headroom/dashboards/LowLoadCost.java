package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a resource may be used more at a throughput than its limit lets one expect. The limit holds
 * under load; at low load a request wakes threads and finds cold caches, and costs more.
 */
public final class LowLoadCost {
  /** Times the cost under load from which use and limit look contradictory. */
  private static final double WORTH_TELLING = 1.3;

  private LowLoadCost() {}

  /** One sentence on the first resource that is worked by; empty where the two agree. */
  public static Optional<String> legend(Diagnosis diagnosis) {
    double reference = diagnosis.load().referencePerSecond();
    return diagnosis.ladder().stream()
        .filter(limit -> !limit.resource().type().isSoft())
        .findFirst()
        .filter(limit -> limit.demandPerRequest().estimate() > 0 && reference > 0)
        .filter(limit -> timesUnderLoad(limit, reference) > WORTH_TELLING)
        .map(limit -> sentence(limit, reference));
  }

  /**
   * (ρ · C − b) / (D · X): the cost of a request at a throughput over that under load, for the
   * letters see {@link ResourceLimit}.
   */
  private static double timesUnderLoad(ResourceLimit limit, double perSecond) {
    double measured = limit.utilization() * limit.capacity() - limit.background();
    return measured / (limit.demandPerRequest().estimate() * perSecond);
  }

  private static String sentence(ResourceLimit limit, double perSecond) {
    return String.format(
        Locale.ROOT,
        "at %s a request costs %s %.1f times what it costs under load: it finds the box idle, and"
            + " wakes threads",
        Figures.requestRate(perSecond),
        limit.resource(),
        timesUnderLoad(limit, perSecond));
  }
}
