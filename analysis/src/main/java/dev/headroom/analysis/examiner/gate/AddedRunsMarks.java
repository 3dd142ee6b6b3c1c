package dev.headroom.analysis.examiner.gate;

import java.util.List;

/**
 * How gates did that look again with more runs.
 *
 * @param families gates
 * @param falseFamilies gates of unchanged code with at least one regression, in either look
 * @param inconclusive checks of unchanged code that were left open in the end
 * @param twice gates of unchanged code that looked twice
 * @param caught checks slowed by each of the exam's factors, one a family
 */
public record AddedRunsMarks(
    int families, int falseFamilies, int inconclusive, int twice, List<Integer> caught) {
  public AddedRunsMarks {
    caught = List.copyOf(caught);
  }
}
