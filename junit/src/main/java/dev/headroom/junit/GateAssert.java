package dev.headroom.junit;

import dev.headroom.analysis.gate.GateVerdict;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Assertions on a gate; they fail and abort with its page. */
public final class GateAssert {
  private final GateAnswer answer;

  GateAssert(GateAnswer answer) {
    this.answer = answer;
  }

  /**
   * That everything holds. What the runs cannot tell aborts the test; a gate without a run that may
   * be compared fails it, for it would never find anything.
   */
  public GateAssert passes() {
    if (answer.verdict() == GateVerdict.INCONCLUSIVE) {
      Assumptions.abort(answer.page());
    }
    return hasNoRegression();
  }

  /** That nothing is known to be worse, also where the runs cannot tell. */
  public GateAssert hasNoRegression() {
    switch (answer.verdict()) {
      case REGRESSION, REFUSED -> Assertions.fail(answer.page());
      default -> {}
    }
    return this;
  }
}
