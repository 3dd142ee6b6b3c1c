package dev.headroom.analysis.remedy.capacity;

import dev.headroom.analysis.cause.NeighboursOnCpu;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import java.util.Map;
import java.util.Optional;

/** What else runs on a box's CPUs runs elsewhere. */
public final class MoveNeighbours implements Remedy {
  public static final String ID = "move-neighbours";

  private static final String PROGRAM = "program";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    return findings
        .strongest(NeighboursOnCpu.ID)
        .filter(cause -> model.find(bottleneck).isPresent())
        .map(cause -> effect(bottleneck, cause));
  }

  private static RemedyEffect effect(ResourceId bottleneck, Cause cause) {
    double cores = cause.value(NeighboursOnCpu.HELD);
    return RemedyEffect.of(
        Map.of("box", bottleneck.box(), PROGRAM, cause.subject().orElse("")),
        // What their new place costs is no cost of this system.
        Optional.of(0.0),
        system -> system.replace(bottleneck, cpu -> cpu.withCapacity(cores)));
  }

  @Override
  public String title(RemedyProposal proposal) {
    return id() + " " + proposal.parameter(PROGRAM) + " off " + proposal.parameter("box");
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "the box gets the CPU that it may use";
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "room elsewhere for what is moved";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "all of the box's budget in the place of what its neighbours left it, at unchanged"
        + " demands";
  }
}
