package dev.headroom.dashboards;

import dev.headroom.analysis.promise.Proof;
import java.util.Optional;

/**
 * What is known of a run beside what was recorded in it.
 *
 * @param applied the remedy that led to it, or the last one before it
 * @param proof an experiment on the same system, held against the run's verdict
 */
public record RunHistory(Optional<AppliedRemedy> applied, Optional<Proof> proof) {
  /** Nothing is known. */
  public static final RunHistory NONE = new RunHistory(Optional.empty(), Optional.empty());
}
