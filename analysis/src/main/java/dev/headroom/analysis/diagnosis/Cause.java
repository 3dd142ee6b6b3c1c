package dev.headroom.analysis.diagnosis;

import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * Why a resource is used as it is: one rule's finding.
 *
 * @param rule the rule that found it, also the kind of cause, such as {@code statement-scans-rows}
 * @param resource the resource that it explains
 * @param subject what it points at: a statement's text, a frame, a pool's name; empty for none
 * @param strength 0 … 1, share of the resource's demand that it explains
 * @param evidence the figures behind it
 */
public record Cause(
    String rule,
    ResourceId resource,
    Optional<String> subject,
    double strength,
    List<Quantity> evidence) {
  public Cause {
    evidence = List.copyOf(evidence);
  }

  /** A figure of its evidence; NaN if it has none of that code. */
  public double value(String code) {
    return Quantity.valueIn(evidence, code);
  }
}
