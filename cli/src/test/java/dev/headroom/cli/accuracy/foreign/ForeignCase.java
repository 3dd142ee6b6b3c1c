package dev.headroom.cli.accuracy.foreign;

import dev.headroom.cli.accuracy.live.Truths;
import java.util.List;

/**
 * A service that is not ours, with what is wrong with it.
 *
 * @param flaw the service's own name for it; empty of one that is well
 * @param settings of the service, as its owner would set them
 * @param truths what binds and why
 */
record ForeignCase(String flaw, List<String> settings, Truths truths) {
  @Override
  public String toString() {
    return flaw.isEmpty() ? "as it ought to be" : flaw;
  }
}
