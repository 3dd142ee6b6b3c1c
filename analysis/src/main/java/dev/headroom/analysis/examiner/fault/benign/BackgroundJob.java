package dev.headroom.analysis.examiner.fault.benign;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.simulation.system.SimBox;

/** A job that runs now and then beside the service or in its database. */
public final class BackgroundJob implements PlantedFault {
  @Override
  public String id() {
    return "background-job";
  }

  @Override
  public Truth truth() {
    return Truth.healthy();
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double every = draw.between(15, 40);
    double lasts = draw.between(2, 6);
    double share = draw.between(0.1, 0.35);
    if (draw.chance(0.5)) {
      sketch.serviceBatch = new SimBox.Batch(every, lasts, share * sketch.serviceCores.get(0));
    } else {
      sketch.databaseBatch = new SimBox.Batch(every, lasts, share * sketch.databaseCores);
    }
  }
}
