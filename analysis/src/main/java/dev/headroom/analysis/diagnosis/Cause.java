package dev.headroom.analysis.diagnosis;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why a resource is used as it is: one rule's finding.
 *
 * @param rule the rule that found it, also the kind of cause, such as {@code statement-scans-rows}
 * @param resource the resource that it explains
 * @param headline one sentence for a reader
 * @param subject what it points at: a statement's text, a frame, a pool's name; empty for none
 * @param strength 0 … 1, share of the resource's demand that it explains
 * @param evidence numbers behind it, by name with unit, such as {@code rows examined per row sent}
 * @param details further lines for a reader, such as frames
 */
public record Cause(
    String rule,
    ResourceId resource,
    String headline,
    Optional<String> subject,
    double strength,
    Map<String, Double> evidence,
    List<String> details) {
  public Cause {
    // In one order, so that one run always gives the same file.
    evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    details = List.copyOf(details);
  }
}
