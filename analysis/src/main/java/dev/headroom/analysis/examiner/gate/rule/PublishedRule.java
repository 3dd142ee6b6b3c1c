package dev.headroom.analysis.examiner.gate.rule;

/** A rule: a score, and the score above which it calls a regression. */
public interface PublishedRule {
  String name();

  /** The greater, the more the candidate looks slower. */
  double score(RestartPair pair);

  /** As it is published. */
  double threshold();
}
