package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a resource may be used more at a throughput than its limit lets one expect. The limit holds
 * for a crowd of requests; a request that comes alone finds asleep what a crowd keeps awake, and
 * costs more.
 */
public final class LoneRequest {
  /** Times the cost in a crowd from which use and limit look contradictory. */
  private static final double WORTH_TELLING = 1.3;

  private LoneRequest() {}

  /** One sentence on the first resource that is worked by; empty where the two agree. */
  public static Optional<String> legend(Diagnosis diagnosis) {
    double reference = diagnosis.referencePerSecond();
    return diagnosis.ladder().stream()
        .filter(rung -> !rung.soft())
        .findFirst()
        .filter(rung -> rung.demandPerRequest().estimate() > 0 && reference > 0)
        .filter(rung -> timesInCrowd(rung, reference) > WORTH_TELLING)
        .map(rung -> sentence(rung, reference));
  }

  /**
   * (ρ · C − b) / (D · X): the cost of a request at a throughput over that in a crowd, for the
   * letters see {@link ResourceLimit}.
   */
  private static double timesInCrowd(ResourceLimit rung, double perSecond) {
    double measured = rung.utilization() * rung.capacity() - rung.background();
    return measured / (rung.demandPerRequest().estimate() * perSecond);
  }

  private static String sentence(ResourceLimit rung, double perSecond) {
    return String.format(
        Locale.ROOT,
        "at %s a request costs %s %.1f times what it costs in a crowd: it comes alone, and wakes"
            + " what had gone idle",
        Figures.requestRate(perSecond),
        rung.resource(),
        timesInCrowd(rung, perSecond));
  }
}
