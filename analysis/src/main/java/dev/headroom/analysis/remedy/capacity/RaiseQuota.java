package dev.headroom.analysis.remedy.capacity;

import dev.headroom.analysis.cause.QuotaBelowCores;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A quota of as much CPU as a box seems to have. */
public final class RaiseQuota implements Remedy {
  private static final String CORES = "cores";

  @Override
  public String id() {
    return "raise-quota";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    return findings
        .strongest(QuotaBelowCores.ID)
        .filter(cause -> model.find(bottleneck).isPresent())
        .map(cause -> effect(bottleneck, cause));
  }

  private static RemedyEffect effect(ResourceId bottleneck, Cause cause) {
    double cores = cause.value(QuotaBelowCores.SEEMING);
    return RemedyEffect.of(
        Map.of("box", bottleneck.box(), CORES, String.format(Locale.ROOT, "%.2f", cores)),
        Optional.of(0.0),
        system -> system.replace(bottleneck, cpu -> cpu.withCapacity(cores)));
  }

  @Override
  public String title(RemedyProposal proposal) {
    return id() + " " + proposal.parameter("box") + " to " + proposal.parameter(CORES) + " cores";
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "the box may use the cores that it seems to have";
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "what the quota kept for others";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "the cores that the box seems to have in the place of its quota, at unchanged demands";
  }
}
