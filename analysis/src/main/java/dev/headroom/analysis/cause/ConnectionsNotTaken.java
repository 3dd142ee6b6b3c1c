package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.CounterRate;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.ServerMetric;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Connections come faster than they are taken: they queue, and are refused where that is full. */
final class ConnectionsNotTaken implements CauseRule {
  private static final String WAITING = "waiting-connections";
  private static final String TAKEN = "taken-per-second";
  private static final String REFUSED = "refused-per-second";

  @Override
  public String id() {
    return "accept-backlog";
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.ACCEPT_QUEUE;
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    Optional<MeasuredResource> queue = evidence.measured(binding);
    double waiting =
        queue
            .flatMap(
                one ->
                    one.saturationDuring(evidence.knee()).figures().stream()
                        .map(Quantity::value)
                        .findFirst())
            .orElse(0.0);
    if (waiting <= 0) {
      return new Finding.NotHere("nobody-waits");
    }
    return new Finding.Found(
        new Cause(
            id(),
            binding,
            Optional.of(binding.words()),
            1,
            List.of(
                new Quantity(WAITING, waiting, "connections"),
                new Quantity(
                    TAKEN,
                    rate(evidence, binding, ServerMetric.CONNECTIONS_TAKEN),
                    "connections/s"),
                new Quantity(
                    REFUSED,
                    rate(evidence, binding, ServerMetric.ACCEPT_OVERFLOWS),
                    "connections/s"))));
  }

  private static double rate(Evidence evidence, ResourceId binding, Metric metric) {
    double rate = evidence.view(new CounterRate(binding.box(), metric, evidence.knee()));
    return Double.isFinite(rate) ? rate : 0;
  }

  @Override
  public String headline(Cause cause) {
    String refused =
        cause.value(REFUSED) < 1
            ? ""
            : String.format(
                Locale.ROOT,
                "; %.0f a second find the queue full and have to try again",
                cause.value(REFUSED));
    return String.format(
            Locale.ROOT,
            "%.0f connections wait until the service takes them, which it does with %.0f a second",
            cause.value(WAITING),
            cause.value(TAKEN))
        + refused;
  }
}
