package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;

/** Some requests leave a socket open, until the process may open no more. */
public final class DescriptorLeak implements PlantedFault {
  private static final int MIN = 128;

  @Override
  public String id() {
    return "file-descriptors";
  }

  @Override
  public Truth truth() {
    return Truth.failing(ResourceType.DESCRIPTORS, "descriptors-used-up");
  }

  @Override
  public boolean isSteady() {
    return false;
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    double requests = sketch.mostOfOneIn(draw.between(8, 22));
    sketch.lostDescriptors = draw.between(0.1, 0.9);
    // Beside those that are left open, each request on its way has one.
    sketch.descriptors = (int) Math.max(MIN, sketch.lostDescriptors * requests);
  }
}
