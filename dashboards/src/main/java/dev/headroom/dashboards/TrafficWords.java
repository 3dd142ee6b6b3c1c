package dev.headroom.dashboards;

import dev.headroom.analysis.traffic.Recovery;
import dev.headroom.analysis.traffic.StartLag;
import dev.headroom.analysis.traffic.TrafficStretch;
import java.util.ArrayList;
import java.util.List;

/** What is worth saying of a part of a traffic model beside its figures. */
public final class TrafficWords {
  /** Of a Poisson process it is 1, and of a few seconds of one seldom more than this. */
  private static final double BURSTY = 2;

  /** A start that much late shows in a median of a few milliseconds. */
  private static final double LATE_SECONDS = 0.01;

  private TrafficWords() {}

  /** As few words as it takes; empty if its figures say all. */
  public static String remark(TrafficStretch stretch) {
    List<String> remarks = new ArrayList<>();
    stretch.recovery().map(TrafficWords::recovery).ifPresent(remarks::add);
    if (stretch.skipped() > 0) {
      remarks.add(Figures.format(0, stretch.skipped()) + " arrivals skipped, too many in flight");
    }
    stretch
        .dispersion()
        .filter(index -> index >= BURSTY)
        .ifPresent(index -> remarks.add("dispersion " + Figures.format(1, index)));
    return String.join("; ", remarks);
  }

  /** How well the injector kept its schedule. */
  public static String startLag(StartLag lag) {
    return "Of the starts of open load 99 % were at most "
        + Figures.millis(lag.medianSeconds())
        + " ms late against their schedule in the median second, "
        + Figures.millis(lag.worstSeconds())
        + " ms in the worst.";
  }

  /** Whether that is worth a warning. */
  public static boolean isLate(StartLag lag) {
    return lag.medianSeconds() >= LATE_SECONDS;
  }

  private static String recovery(Recovery recovery) {
    String seconds = Figures.format(0, recovery.seconds()) + " s";
    return recovery.isBack()
        ? "as before after " + seconds
        : "not as before in " + seconds + " at a load that it had taken";
  }
}
