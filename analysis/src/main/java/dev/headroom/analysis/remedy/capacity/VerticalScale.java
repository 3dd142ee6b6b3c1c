package dev.headroom.analysis.remedy.capacity;

import dev.headroom.analysis.cause.NeighboursOnCpu;
import dev.headroom.analysis.cause.QuotaBelowCores;
import dev.headroom.analysis.cause.jvm.CollectsGarbage;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import java.util.Map;
import java.util.Optional;

/** A bigger box. */
public final class VerticalScale implements Remedy {
  /** The next size of most clouds' servers. */
  private static final int FACTOR = 2;

  /**
   * Of 410 promises on simulated systems ({@code headroom accuracy --simulated 800 --seed 31337})
   * 98 % lay in intervals with the usual one: requests cost what they cost, and were seen at full
   * load.
   */
  private static final double MISS_PER_GAIN = 0.15;

  @Override
  public String id() {
    return "vertical-scale";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    if (bottleneck.type() != ResourceType.CPU
        || model.find(bottleneck).isEmpty()
        || !getsWhatItHas(findings)) {
      return Optional.empty();
    }
    Optional<Double> price = model.box(bottleneck.box()).flatMap(ModelBox::pricePerHour);
    return Optional.of(
        RemedyEffect.of(
            Map.of("box", bottleneck.box(), "factor", Integer.toString(FACTOR)),
            price.map(perHour -> perHour * (FACTOR - 1)),
            system -> scaled(system, bottleneck, standingStill(findings))));
  }

  @Override
  public double missPerGain() {
    return MISS_PER_GAIN;
  }

  /** A box that does not even get what it has gets no more of a bigger one. */
  private static boolean getsWhatItHas(Findings findings) {
    return findings.strongest(NeighboursOnCpu.ID).isEmpty()
        && findings.strongest(QuotaBelowCores.ID).isEmpty();
  }

  /** Share of the time in which collections stop the program, 0 … 1. */
  private static double standingStill(Findings findings) {
    return findings.strongest(CollectsGarbage.ID).map(CollectsGarbage::share).orElse(0.0);
  }

  /**
   * Collections that take no less time on more cores stop all of those (G. M. Amdahl, "Validity of
   * the single processor approach to achieving large scale computing capabilities", AFIPS 1967). A
   * box of less than one core collects faster if it gets more of it.
   */
  private static SystemModel scaled(SystemModel system, ResourceId bottleneck, double still) {
    return system
        .replace(
            bottleneck,
            cpu ->
                cpu.withCapacity(cpu.capacity() * FACTOR)
                    .withDemands(
                        demands ->
                            cpu.capacity() < 1 ? demands : demands.times(1 + (FACTOR - 1) * still)))
        .replaceBox(bottleneck.box(), box -> box.withPriceTimes(FACTOR));
  }

  @Override
  public String title(RemedyProposal proposal) {
    return id() + " " + proposal.parameter("box") + " ×" + proposal.parameter("factor");
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "twice the CPU for the same work";
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "a restart of the box; the next size may be the last";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "twice the capacity at unchanged demands; collections of garbage, if they stop the program"
        + " for much of the time, stop twice as many cores";
  }
}
