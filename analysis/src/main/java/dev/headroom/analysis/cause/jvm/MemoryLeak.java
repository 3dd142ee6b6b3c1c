package dev.headroom.analysis.cause.jvm;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.jvm.LiveSet;
import dev.headroom.analysis.math.Quantity;
import java.util.List;
import java.util.Locale;

/** What lives on grew during the load until the heap was nearly full. */
public final class MemoryLeak extends HeapFull {
  private static final String PER_SECOND = "growth-per-second";
  private static final double SECONDS_AN_HOUR = 3_600;

  @Override
  public String id() {
    return "memory-leak";
  }

  @Override
  boolean wantsGrowth() {
    return true;
  }

  @Override
  List<Quantity> figures(LiveSet live, Quantity share, Quantity collecting) {
    return List.of(share, collecting, new Quantity(PER_SECOND, live.perSecond(), "B/s"));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "what lives on grew by %.1f MB a second under this load (%,.0f MB an hour) and takes %s of"
            + " the heap by now; %s of the time goes into collecting garbage: a leak",
        cause.value(PER_SECOND) / 1e6,
        cause.value(PER_SECOND) * SECONDS_AN_HOUR / 1e6,
        percent(cause, LIVE),
        percent(cause, COLLECTING));
  }
}
