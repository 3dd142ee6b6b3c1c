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

  /** Of a target that also failed under the load, what bound until then is judged alike. */
  Score score(Diagnosis diagnosis) {
    Verdict verdict = diagnosis.verdict();
    boolean namesNothing =
        verdict.kind() == Verdict.Kind.TARGET_FAILED && verdict.resource().isEmpty();
    if (!verdict.kind().isAnswer() || namesNothing) {
      return Score.OPEN;
    }
    boolean right = verdict.kind() != Verdict.Kind.HEALTHY && names.test(diagnosis);
    return right ? Score.RIGHT : Score.WRONG;
  }

  @Override
  public String toString() {
    return name;
  }
}
