package dev.headroom.cli.accuracy;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import java.util.List;
import java.util.function.Predicate;

/**
 * A system whose bottleneck is known.
 *
 * @param name for tables
 * @param stage topology
 * @param faults planted in it
 * @param truth what binds and why, in words
 * @param names whether a diagnosis that names a bottleneck names the right one, with its cause
 */
record FaultCase(
    String name, String stage, List<String> faults, String truth, Predicate<Diagnosis> names) {

  /** How a diagnosis compares with the truth. */
  enum Score {
    RIGHT,
    WRONG,
    /** It says itself that the evidence does not decide. */
    OPEN
  }

  Score score(Diagnosis diagnosis) {
    Verdict.Kind kind = diagnosis.verdict().kind();
    if (!kind.isAnswer() || kind == Verdict.Kind.TARGET_FAILED) {
      return Score.OPEN;
    }
    boolean right = kind == Verdict.Kind.BOTTLENECK && names.test(diagnosis);
    return right ? Score.RIGHT : Score.WRONG;
  }

  @Override
  public String toString() {
    return name;
  }
}
