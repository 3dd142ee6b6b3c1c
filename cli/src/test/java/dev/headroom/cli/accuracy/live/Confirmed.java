package dev.headroom.cli.accuracy.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import java.util.concurrent.Callable;

/**
 * Holds a diagnosis of a system that was measured for real to the truth. Every measurement may go
 * wrong once; a build fails, as the gate does, where a second one confirms it. How often the first
 * is wrong is what {@code headroom accuracy --live} counts.
 */
public final class Confirmed {
  private Confirmed() {}

  /** Fails unless what binds, its cause and its mend are named in one measurement of two. */
  public static void assertNamed(Truths truths, Callable<Diagnosis> measured) throws Exception {
    Diagnosis first = measured.call();
    if (!truths.isRight(first)) {
      System.err.println("wrong once, so measured once more: " + told(truths, first));
      Diagnosis second = measured.call();
      assertThat(truths.isRight(second)).as(told(truths, second)).isTrue();
    }
  }

  private static String told(Truths truths, Diagnosis diagnosis) {
    return truths
        + ": "
        + diagnosis.verdict()
        + "; "
        + diagnosis.ladder()
        + "; "
        + diagnosis.remedies();
  }
}
