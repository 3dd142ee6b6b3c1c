package dev.headroom.analysis.examiner.system;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimHeap;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a simulated system takes at most, by the asymptotic bounds of operational analysis (P.
 * Denning and J. Buzen, "The operational analysis of queueing network models", ACM Computing
 * Surveys 10, 1978): each resource's capacity over what a request asks of it.
 */
public final class Bounds {
  /**
   * A resource's.
   *
   * @param resource which
   * @param perSecond throughput that it allows
   */
  public record Bound(ResourceId resource, double perSecond) {}

  private final SimSystem system;
  private final Map<String, Double> work = new HashMap<>();
  private final Map<String, Double> held = new HashMap<>();

  private Bounds(SimSystem system) {
    this.system = system;
  }

  /** The bounds of all resources that requests use, the lowest first. */
  public static List<Bound> of(SimSystem system) {
    return new Bounds(system).all();
  }

  private List<Bound> all() {
    double weights = system.requests().stream().mapToDouble(SimRequest::weight).sum();
    for (SimRequest request : system.requests()) {
      request.steps().forEach(step -> seconds(step, request.weight() / weights));
    }
    List<Bound> bounds = new ArrayList<>();
    for (SimBox box : system.boxes()) {
      double free = box.cores() - box.backgroundCores() - batch(box.batch());
      add(bounds, box.name(), ResourceType.CPU, free, work.getOrDefault(box.name(), 0.0));
    }
    for (SimPlaces places : system.places()) {
      double seconds = held.getOrDefault(places.name(), 0.0);
      add(bounds, places.box(), type(places.kind()), places.count(), seconds);
    }
    bounds.sort(Comparator.comparingDouble(Bound::perSecond));
    return bounds;
  }

  /** On average. */
  private static double batch(SimBox.Batch batch) {
    return batch.cores() * batch.lastsSeconds() / batch.everySeconds();
  }

  private static void add(
      List<Bound> bounds, String box, ResourceType type, double capacity, double perRequest) {
    if (perRequest > 0) {
      bounds.add(new Bound(new ResourceId(box, type), capacity / perRequest));
    }
  }

  private static ResourceType type(SimPlaces.Kind kind) {
    return switch (kind) {
      case CONNECTIONS -> ResourceType.CONNECTION_POOL;
      case REQUEST_THREADS -> ResourceType.REQUEST_THREADS;
      case LOCK -> ResourceType.LOCK;
      case ROW_LOCK -> ResourceType.ROW_LOCK;
      case ACCEPTOR -> ResourceType.ACCEPT_QUEUE;
      case DESCRIPTORS -> ResourceType.DESCRIPTORS;
    };
  }

  /**
   * How long a step takes if nobody waits, and what it asks of resources, for a request's share.
   */
  private double seconds(SimStep step, double share) {
    if (step instanceof SimStep.Work one) {
      return work(box(one.box()), one.seconds(), one.allocatedBytes(), share);
    }
    if (step instanceof SimStep.Query query) {
      return work(box(statement(query.statement()).box()), query.seconds(), 0, share);
    }
    if (step instanceof SimStep.Hold hold) {
      double inside = hold.inside().stream().mapToDouble(s -> seconds(s, share)).sum();
      held.merge(hold.places(), share * inside, Double::sum);
      return inside;
    }
    if (step instanceof SimStep.Retried retried) {
      double times = 1 / (1 - retried.share());
      return times * retried.inside().stream().mapToDouble(s -> seconds(s, times * share)).sum();
    }
    if (step instanceof SimStep.Connect) {
      return 0;
    }
    if (step instanceof SimStep.Call call) {
      return call.seconds();
    }
    if (step instanceof SimStep.Delay delay) {
      return delay.seconds();
    }
    throw new IllegalArgumentException("what a cache holds has no bound of this kind: " + step);
  }

  /** A collection stops all of a box' cores. */
  private double work(SimBox box, double seconds, double bytes, double share) {
    double collecting = box.heap().map(heap -> collecting(heap, bytes)).orElse(0.0);
    work.merge(box.name(), share * (seconds + collecting * box.servers()), Double::sum);
    return seconds + collecting;
  }

  /** What lives on when the heap has filled up, where it does. */
  private static double collecting(SimHeap heap, double bytes) {
    double live = heap.liveAfter(Double.POSITIVE_INFINITY);
    return bytes / heap.bytesBetween(live) * heap.pause(live);
  }

  private SimBox box(String name) {
    return system.boxes().stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
  }

  private SimStatement statement(String text) {
    return system.statements().stream()
        .filter(s -> s.text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
