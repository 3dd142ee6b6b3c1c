package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.jvm.CallTimes;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Request threads spend their time in a call of another service, whose answers are late. */
final class DownstreamSlow implements CauseRule {
  private static final String CALLS = "calls-at-once";
  private static final String CALL_LOW = "call-at-low-load";
  private static final String CALL_KNEE = "call-at-knee";

  /** How much longer than at low load a call takes where it waits for others before it. */
  private static final double QUEUES = 2;

  @Override
  public String id() {
    return "slow-downstream";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.DOWNSTREAM;
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.JVM_PROFILE);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    CallTimes calls = evidence.view(new CallTimes.Of(binding));
    if (!(calls.atKnee() > 0)) {
      return new Finding.Lacking(needs(binding));
    }
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            binding.name(),
            1,
            List.of(
                new Quantity(CALLS, calls.atKnee(), ResourceType.DOWNSTREAM.unit()),
                new Quantity(CALL_LOW, calls.lowSeconds(), "s"),
                new Quantity(CALL_KNEE, calls.kneeSeconds(), "s"))));
  }

  @Override
  public String headline(Cause cause) {
    boolean queues = cause.value(CALL_KNEE) >= QUEUES * cause.value(CALL_LOW);
    return String.format(
        Locale.ROOT,
        "a request waits %.0f ms %s for another service's answer (%.0f ms at low load), and %.0f"
            + " do at once: %s",
        1000 * cause.value(CALL_KNEE),
        cause.subject().orElse("somewhere"),
        1000 * cause.value(CALL_LOW),
        cause.value(CALLS),
        queues ? "they queue there, it takes no more" : "that fills the request threads");
  }
}
