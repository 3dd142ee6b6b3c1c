package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.CoresOf;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.BoxCores;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.resource.SaturationMeter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A box is throttled at a quota that is less than the cores which it seems to have: it looks idle,
 * and its threads wait for the next period.
 */
public final class QuotaBelowCores implements CauseRule {
  public static final String ID = "quota-below-cores";

  /** Cores that the box seems to have. */
  public static final String SEEMING = "seeming";

  private static final String QUOTA = "quota";

  /** A quota of nearly all of them is what it was bought as, rounded. */
  private static final double BELOW = 0.8;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.CPU;
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    SaturationEvidence throttled =
        evidence
            .measured(binding)
            .map(cpu -> cpu.saturationDuring(evidence.knee()))
            .orElseGet(SaturationEvidence::notMeasured);
    Optional<BoxCores> cores = evidence.view(new CoresOf(binding.box()));
    double periods = Quantity.valueIn(throttled.figures(), SaturationMeter.THROTTLED_PERIODS);
    if (!throttled.saysSo() || cores.isEmpty() || Double.isNaN(periods)) {
      return new Finding.NotHere("not-throttled");
    }
    double share = cores.get().held() / cores.get().seeming();
    if (!(share <= BELOW)) {
      return new Finding.NotHere("its-quota-is-what-it-seems-to-have");
    }
    return new Finding.Found(cause(binding, cores.get(), 1 - share, throttled.figures()));
  }

  private Cause cause(
      ResourceId binding, BoxCores cores, double strength, List<Quantity> throttled) {
    String unit = ResourceType.CPU.unit();
    return new Cause(
        id(),
        binding,
        Optional.empty(),
        strength,
        List.of(
            new Quantity(QUOTA, cores.held(), unit),
            new Quantity(SEEMING, cores.seeming(), unit),
            throttled.get(0)));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "a quota of %.2f cores holds back a box that seems to have %.2f: it runs out in %.0f %% of its"
            + " periods, and the box waits for the next one while its CPU looks idle",
        cause.value(QUOTA),
        cause.value(SEEMING),
        100 * cause.value(SaturationMeter.THROTTLED_PERIODS));
  }
}
