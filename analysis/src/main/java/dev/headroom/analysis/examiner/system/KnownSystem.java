package dev.headroom.analysis.examiner.system;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A system and its truth.
 *
 * @param fault that was planted
 * @param system with it
 * @param bounds of its resources, the lowest first
 * @param truth what a diagnosis ought to say
 * @param indexed CPU seconds of each statement with every index that it can use, by its text
 */
public record KnownSystem(
    String fault,
    SimSystem system,
    List<Bounds.Bound> bounds,
    Truth truth,
    Map<String, Double> indexed) {
  /** Bounds closer than that are one: no measurement could tell which comes first. */
  private static final double ALIKE = 0.05;

  public KnownSystem {
    bounds = List.copyOf(bounds);
    indexed = Map.copyOf(indexed);
  }

  /** What has to be named. */
  public ResourceId named() {
    ResourceId full = bounds.get(0).resource();
    return truth.named().map(type -> new ResourceId(full.box(), type)).orElse(full);
  }

  /** Whether a resource is what has to be named, or as good as. */
  public boolean isFirst(ResourceId resource) {
    if (truth.named().isEmpty()) {
      return isFull(resource);
    }
    boolean isThere =
        truth.fails()
            ? system.boxes().stream().anyMatch(box -> box.name().equals(resource.box()))
            : isFull(new ResourceId(resource.box(), bounds.get(0).resource().type()));
    return isThere && truth.named().get() == resource.type();
  }

  /** Whether a resource is the first to be full, or as good as, whatever the reason. */
  public boolean isFull(ResourceId resource) {
    return isAmong(resource, bounds.get(0).perSecond());
  }

  /** Whether a cause is the one. */
  public boolean isCause(Optional<String> rule) {
    return truth.causes().isEmpty() || truth.causes().contains(rule);
  }

  /** Whether a resource binds next, once the first one no longer does. */
  public boolean isNext(ResourceId resource) {
    ResourceId first = bounds.get(0).resource();
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
