package dev.headroom.analysis.cause.jvm;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.jvm.LiveSet;
import dev.headroom.analysis.math.Quantity;
import java.util.List;
import java.util.Locale;

/** A heap has hardly more room than for what lives on, from the first minute. */
public final class HeapTooSmall extends HeapFull {
  private static final String ROOM = "room-for-long-lived-objects";

  @Override
  public String id() {
    return "heap-too-small";
  }

  @Override
  boolean wantsGrowth() {
    return false;
  }

  @Override
  List<Quantity> figures(LiveSet live, Quantity share, Quantity collecting) {
    return List.of(share, collecting, new Quantity(ROOM, live.maxBytes(), "B"));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "what lives on takes %s of the %.0f MB that the heap has for it, so %s of the time goes into"
            + " collecting garbage: the heap is too small",
        percent(cause, LIVE),
        cause.value(ROOM) / 1e6,
        percent(cause, COLLECTING));
  }
}
