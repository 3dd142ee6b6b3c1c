package dev.headroom.analysis.remedy.capacity;

import dev.headroom.analysis.cause.database.PagesFromDisk;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** More memory for a database's pages. */
public final class TuneDatabase implements Remedy {
  private static final String TIMES = "bufferPoolTimes";

  /** What is in use is seldom known; a step as large as that mostly shows whether it helps. */
  private static final int USUAL_TIMES = 4;

  @Override
  public String id() {
    return "tune-database";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    return findings
        .strongest(PagesFromDisk.ID)
        .map(
            cause ->
                new RemedyEffect(
                    Map.of("box", bottleneck.box(), TIMES, Integer.toString(USUAL_TIMES)),
                    Optional.of(0.0),
                    // How many more pages are found then depends on how many are in use.
                    Optional.empty(),
                    List.of()));
  }

  @Override
  public String title(RemedyProposal proposal) {
    return id() + " buffer pool ×" + proposal.parameter(TIMES);
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "pages that are in use stay in memory and are no longer read from disk";
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "the box's memory for it, and a restart of the database";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "not predicted: how many pages are in use was not recorded";
  }
}
