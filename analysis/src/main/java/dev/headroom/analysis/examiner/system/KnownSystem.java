package dev.headroom.analysis.examiner.system;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import java.util.Optional;

/**
 * A system and its truth.
 *
 * @param fault that was planted
 * @param system with it
 * @param bounds of its resources, the lowest first
 * @param cause the rule that has to name it, or that none may; empty where that is not asked
 */
public record KnownSystem(
    String fault, SimSystem system, List<Bounds.Bound> bounds, Optional<Optional<String>> cause) {
  /** Bounds closer than that are one: no measurement could tell which comes first. */
  private static final double ALIKE = 0.05;

  public KnownSystem {
    bounds = List.copyOf(bounds);
  }

  /** Whether a resource is the bottleneck, or as good as. */
  public boolean isFirst(ResourceId resource) {
    return isAmong(resource, bounds.get(0).perSecond());
  }

  /** Whether a resource binds next, once a first one no longer does. */
  public boolean isNext(ResourceId first, ResourceId resource) {
    return bounds.stream()
        .filter(bound -> !isSame(bound.resource(), first))
        .findFirst()
        .filter(next -> isAmong(resource, next.perSecond()))
        .isPresent();
  }

  /** A lock is named by its class; there is one in a box. */
  private static boolean isSame(ResourceId one, ResourceId other) {
    return one.box().equals(other.box()) && one.type() == other.type();
  }

  private boolean isAmong(ResourceId resource, double perSecond) {
    return bounds.stream()
        .filter(bound -> bound.perSecond() <= (1 + ALIKE) * perSecond)
        .anyMatch(bound -> isSame(bound.resource(), resource));
  }
}
