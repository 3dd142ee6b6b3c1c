package dev.headroom.analysis.examiner.fault.benign;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.simulation.system.SimSpeed;

/** Others use cores of the machine that the boxes do not need, which costs them a little speed. */
public final class NoisyNeighbour implements PlantedFault {
  @Override
  public String id() {
    return "noisy-neighbour";
  }

  @Override
  public Truth truth() {
    return Truth.healthy();
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    SimSpeed speed = sketch.speed;
    double drift = Math.max(speed.drift(), draw.between(0.05, 0.12));
    sketch.speed = speed.withDrift(drift, speed.memory()).withNeighbours(draw.between(0.3, 2.5));
  }
}
