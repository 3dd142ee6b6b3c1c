package dev.headroom.dashboards.words;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.jvm.RequestState;
import dev.headroom.analysis.evidence.jvm.StateTime;
import dev.headroom.dashboards.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is done for a request at the knee, in words. */
public final class StateWords {
  private static final int MAX_SHOWN = 4;

  private StateWords() {}

  public static String name(RequestState state) {
    return switch (state) {
      case ON_CPU -> "on CPU";
      case COLLECTING_GARBAGE -> "collecting garbage";
      case RUNNABLE -> "waiting for CPU";
      case LOCK -> "waiting for a lock";
      case CONNECTION -> "waiting for a connection";
      case DATABASE -> "in the database";
      case CALL -> "in a call of another service";
      case NAME_LOOKUP -> "looking up a name";
      case FILE -> "in a file";
      case ELSEWHERE -> "not seen in a thread";
    };
  }

  /** The longest of them in one line; empty where no JVM was profiled. */
  public static Optional<String> sentence(Diagnosis diagnosis) {
    List<StateTime> states = diagnosis.why().states();
    if (states.isEmpty()) {
      return Optional.empty();
    }
    double all = states.stream().mapToDouble(StateTime::seconds).sum();
    return Optional.of(
        "of "
            + Figures.millis(all)
            + " ms at the knee: "
            + states.stream()
                .limit(MAX_SHOWN)
                .map(time -> Figures.millis(time.seconds()) + " " + name(time.state()))
                .collect(Collectors.joining(", ")));
  }
}
