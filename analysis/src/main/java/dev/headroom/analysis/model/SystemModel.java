package dev.headroom.analysis.model;

import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A system: its boxes, its stations, and the requests that it gets. A remedy's effect maps a whole
 * one to a whole one, so that remedies can follow each other.
 *
 * @param boxes the servers
 * @param stations their resources, in no particular order
 * @param mix of the requests
 */
public record SystemModel(List<ModelBox> boxes, List<Station> stations, RequestMix mix) {
  public SystemModel {
    boxes = List.copyOf(boxes);
    stations = List.copyOf(stations);
  }

  /** The boxes of a run. */
  public static List<ModelBox> boxes(List<Box> recorded) {
    return recorded.stream()
        .map(
            box ->
                new ModelBox(
                    box.name(),
                    box.pricePerHour(),
                    box.processes().stream().map(p -> new Consumer(p.name(), p.kind())).toList()))
        .toList();
  }

  public Optional<Station> find(ResourceId id) {
    return stations.stream().filter(station -> station.id().equals(id)).findFirst();
  }

  public Optional<ModelBox> box(String name) {
    return boxes.stream().filter(box -> box.name().equals(name)).findFirst();
  }

  /** The station that saturates first; empty for a system without any. */
  public Optional<Station> first() {
    return stations.stream().min(Comparator.comparingDouble(this::limitPerSecond));
  }

  /** Greatest throughput by the asymptotic bound, requests per second. */
  public double limitPerSecond() {
    return first().map(this::limitPerSecond).orElse(Double.POSITIVE_INFINITY);
  }

  /** Requests of this system's mix per second at which a station saturates. */
  public double limitPerSecond(Station station) {
    return station.limitPerSecond(mix);
  }

  /** D of an average request of this system's mix. */
  public double demandPerRequest(Station station) {
    return station.demandPerRequest(mix);
  }

  /**
   * Share of a CPU's demand that processes of a kind cause, 0 … 1; 0 for what is no CPU or is not
   * used.
   */
  public double cpuShare(ResourceId cpu, BoxProcess.Kind kind) {
    Optional<Station> station = find(cpu).filter(s -> cpu.type() == ResourceType.CPU);
    Optional<ModelBox> box = box(cpu.box());
    if (station.isEmpty() || box.isEmpty() || demandPerRequest(station.get()) == 0) {
      return 0;
    }
    Demands ofKind = station.get().demands().of(box.get().consumers(kind)::contains);
    return ofKind.perRequest(mix) / demandPerRequest(station.get());
  }

  /** The system with one station changed; unchanged where it has no such station. */
  public SystemModel replace(ResourceId id, UnaryOperator<Station> change) {
    return withStations(
        stations.stream()
            .map(station -> station.id().equals(id) ? change.apply(station) : station)
            .toList());
  }

  public SystemModel withStations(List<Station> newStations) {
    return new SystemModel(boxes, newStations, mix);
  }

  /** The system with one box changed; unchanged where it has no such box. */
  public SystemModel replaceBox(String name, UnaryOperator<ModelBox> change) {
    return new SystemModel(
        boxes.stream().map(box -> box.name().equals(name) ? change.apply(box) : box).toList(),
        stations,
        mix);
  }

  /** The system with one more box. */
  public SystemModel plus(ModelBox box, List<Station> itsStations) {
    return new SystemModel(
        Stream.concat(boxes.stream(), Stream.of(box)).toList(),
        Stream.concat(stations.stream(), itsStations.stream()).toList(),
        mix);
  }

  /**
   * A name that no box has, for one that a remedy adds: what it does and the first free number.
   *
   * @param does such as {@code db}
   */
  public String freshBoxName(String does) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> does + "-" + number)
        .filter(name -> box(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
