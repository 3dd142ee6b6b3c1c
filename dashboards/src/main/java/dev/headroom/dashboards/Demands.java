package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import java.util.Set;

/** What one request needs of a resource, in a unit that a reader has a feeling for. */
public final class Demands {
  // Of these the capacity is a number of places or cores, so that a demand is a time.
  private static final Set<String> COUNTED = Set.of("cores", "connections", "threads", "permits");

  private Demands() {}

  /** Such as {@code 2.28 ms}; of a resource that is measured as a rate, such as {@code 4,100 B}. */
  public static String text(ResourceLimit rung) {
    double demand = rung.demandPerRequest().estimate();
    if (COUNTED.contains(rung.unit())) {
      return Figures.millis(demand) + " ms";
    }
    String unit = rung.unit();
    return Figures.rate(demand)
        + " "
        + (unit.endsWith("/s") ? unit.substring(0, unit.length() - 2) : unit + "·s");
  }
}
