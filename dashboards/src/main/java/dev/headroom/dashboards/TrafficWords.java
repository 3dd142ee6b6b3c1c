package dev.headroom.dashboards;

import dev.headroom.analysis.traffic.Recovery;
import dev.headroom.analysis.traffic.TrafficAccount;
import dev.headroom.analysis.traffic.TrafficStretch;
import dev.headroom.run.file.CodeName;
import dev.headroom.run.load.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is worth saying of a part of a traffic model beside its figures. */
public final class TrafficWords {
  /** Of a Poisson process it is 1, and of a few seconds of one seldom more than this. */
  private static final double BURSTY = 2;

  private TrafficWords() {}

  /** As few words as it takes; empty if its figures say all. */
  public static String remark(TrafficStretch stretch) {
    List<String> remarks = new ArrayList<>();
    stretch.recovery().map(TrafficWords::recovery).ifPresent(remarks::add);
    if (stretch.skipped() > 0) {
      remarks.add(Figures.format(0, stretch.skipped()) + " arrivals skipped, too many in flight");
    }
    if (isBursty(stretch)) {
      remarks.add(dispersion(stretch));
    }
    return String.join("; ", remarks);
  }

  private static boolean isBursty(TrafficStretch stretch) {
    return Stream.of(stretch.dispersion(), stretch.askedDispersion())
        .flatMap(Optional::stream)
        .anyMatch(index -> index >= BURSTY);
  }

  private static String dispersion(TrafficStretch stretch) {
    return "dispersion "
        + dispersion(stretch.dispersion())
        + stretch.askedDispersion().map(asked -> ", asked " + Figures.format(1, asked)).orElse("");
  }

  /** An index of dispersion, or that none is known. */
  public static String dispersion(Optional<Double> index) {
    return index.map(known -> Figures.format(1, known)).orElse("–");
  }

  /** What became of all arrivals. */
  public static String account(TrafficAccount account) {
    List<String> kinds =
        account.failures().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(kind -> count(kind.getValue()) + " " + kind(kind.getKey()))
            .toList();
    return "of "
        + count(account.arrivals())
        + " arrivals "
        + count(account.completed())
        + " were answered as expected, "
        + count(account.failed())
        + " failed"
        + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")")
        + ", "
        + count(account.skipped())
        + " were skipped and "
        + count(account.cutOff())
        + " cut off at the end";
  }

  private static String count(long number) {
    return Figures.format(0, number);
  }

  /** Why requests failed, by its code. */
  private static String kind(String code) {
    return switch (CodeName.find(FailureKind.class, code).orElse(FailureKind.OTHER)) {
      case TIMEOUT -> "not answered in time";
      case CONNECTION -> "without a connection";
      case NO_PORT -> "for lack of a local port";
      case NO_DESCRIPTOR -> "for lack of a file descriptor";
      case STATUS -> "with another status";
      case ANSWER -> "with another answer";
      case OTHER -> "for another reason";
    };
  }

  private static String recovery(Recovery recovery) {
    String seconds = Figures.format(0, recovery.seconds()) + " s";
    return recovery.isBack()
        ? "as before after " + seconds
        : "not as before in " + seconds + " at a load that it had taken";
  }
}
