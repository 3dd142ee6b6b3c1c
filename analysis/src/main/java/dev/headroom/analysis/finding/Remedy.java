package dev.headroom.analysis.finding;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import java.util.Optional;

/** One kind of change to a system, and how a reader is told of it. Pure. */
public interface Remedy {
  /**
   * How far off promises are in general: of 497 on simulated systems ({@code headroom accuracy
   * --simulated 800 --seed 31337}) it holds nine in ten of those that change what is held or what a
   * request costs.
   */
  double USUAL_MISS_PER_GAIN = 0.25;

  /** Words joined by hyphens, such as {@code add-index}; the same name wherever it is applied. */
  String id();

  /**
   * What this remedy would do about a bottleneck; empty if it does not address it.
   *
   * @param model the system, also as an earlier remedy would leave it
   * @param findings what was found out about the bottleneck
   */
  Optional<RemedyEffect> propose(SystemModel model, ResourceId bottleneck, Findings findings);

  /**
   * By how much a promise may miss, where none was made before, for each unit of the logarithm of
   * its gain, as a standard deviation: what binds then was only seen at lower loads, where a
   * request costs more or less than it will.
   */
  default double missPerGain() {
    return USUAL_MISS_PER_GAIN;
  }

  /** How a reader names a proposal of this remedy. */
  String title(RemedyProposal proposal);

  /** Why it helps, in one sentence. */
  String reason(RemedyProposal proposal);

  /** What it costs beyond money, in one phrase. */
  String givesUp(RemedyProposal proposal);

  /** How its gain was predicted, or why it was not, in one sentence. */
  String basis(RemedyProposal proposal);
}
