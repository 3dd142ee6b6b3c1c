package dev.headroom.load.simulation.traffic;

import dev.headroom.load.gatling.TrafficSimulation;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.plan.TrafficModel;
import dev.headroom.load.replay.ReplaySource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The traffic models by name, and the simulation of each. */
public final class TrafficModels {
  private static final Map<TrafficModel, Class<? extends TrafficSimulation>> ALL = all();

  private TrafficModels() {}

  /** All that users may ask for by name. */
  public static Collection<TrafficModel> named() {
    return ALL.keySet().stream().filter(model -> model != ShapeSimulation.MODEL).toList();
  }

  /** The one of that name. */
  public static Optional<TrafficModel> find(String name) {
    return named().stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** What drives a model. */
  public static Class<? extends TrafficSimulation> simulation(TrafficModel model) {
    return ALL.get(model);
  }

  /** What a model sends, and when. */
  public static TrafficSource source(TrafficModel model) {
    return model == ReplaySimulation.MODEL ? new ReplaySource() : TrafficSource.OF_OPTIONS;
  }

  /** The one whose shape is whatever somebody writes. */
  public static TrafficModel ofShape() {
    return ShapeSimulation.MODEL;
  }

  private static Map<TrafficModel, Class<? extends TrafficSimulation>> all() {
    Map<TrafficModel, Class<? extends TrafficSimulation>> all = new LinkedHashMap<>();
    all.put(HundredToOneSimulation.MODEL, HundredToOneSimulation.class);
    all.put(SkewedSimulation.MODEL, SkewedSimulation.class);
    all.put(BurstySimulation.MODEL, BurstySimulation.class);
    all.put(DiurnalSimulation.MODEL, DiurnalSimulation.class);
    all.put(FlashCrowdSimulation.MODEL, FlashCrowdSimulation.class);
    all.put(SpikeSimulation.MODEL, SpikeSimulation.class);
    all.put(SoakSimulation.MODEL, SoakSimulation.class);
    all.put(StressAndRecoverSimulation.MODEL, StressAndRecoverSimulation.class);
    all.put(ReplaySimulation.MODEL, ReplaySimulation.class);
    all.put(ShapeSimulation.MODEL, ShapeSimulation.class);
    return Collections.unmodifiableMap(all);
  }
}
