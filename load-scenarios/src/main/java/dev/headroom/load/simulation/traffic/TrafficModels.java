package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.replay.ReplaySource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The traffic models by name, and the simulation of each. */
public final class TrafficModels {
  private static final List<Entry> ALL =
      List.of(
          Entry.of(HundredToOneSimulation.MODEL, HundredToOneSimulation.class),
          Entry.of(SkewedSimulation.MODEL, SkewedSimulation.class),
          Entry.of(BurstySimulation.MODEL, BurstySimulation.class),
          Entry.of(DiurnalSimulation.MODEL, DiurnalSimulation.class),
          Entry.of(FlashCrowdSimulation.MODEL, FlashCrowdSimulation.class),
          Entry.of(SpikeSimulation.MODEL, SpikeSimulation.class),
          Entry.of(SoakSimulation.MODEL, SoakSimulation.class),
          Entry.of(StressAndRecoverSimulation.MODEL, StressAndRecoverSimulation.class),
          new Entry(ReplaySimulation.MODEL, ReplaySimulation.class, ReplaySource::new));

  private static final Entry OF_SHAPE = Entry.of(ShapeSimulation.MODEL, ShapeSimulation.class);

  private TrafficModels() {}

  private record Entry(
      TrafficModel model,
      Class<? extends TrafficSimulation> simulation,
      Supplier<TrafficSource> source) {
    static Entry of(TrafficModel model, Class<? extends TrafficSimulation> simulation) {
      return new Entry(model, simulation, () -> TrafficSource.OF_OPTIONS);
    }
  }

  /** All that users may ask for by name. */
  public static List<TrafficModel> named() {
    return ALL.stream().map(Entry::model).toList();
  }

  /** The one of that name. */
  public static Optional<TrafficModel> find(String name) {
    return named().stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** The one whose shape is whatever somebody writes. */
  public static TrafficModel ofShape() {
    return OF_SHAPE.model();
  }

  /** What drives a model. */
  public static Class<? extends TrafficSimulation> simulation(TrafficModel model) {
    return entry(model).simulation();
  }

  /** What a model sends, and when. */
  public static TrafficSource source(TrafficModel model) {
    return entry(model).source().get();
  }

  private static Entry entry(TrafficModel model) {
    return ALL.stream().filter(entry -> entry.model().equals(model)).findFirst().orElse(OF_SHAPE);
  }
}
