package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.Names;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;
import java.util.ArrayList;
import java.util.List;

/** A library writes answers in a roundabout way, with many methods that each take little. */
public final class SlowWriter implements PlantedFault {
  private static final int METHODS = 30;
  private static final List<String> LIBRARIES =
      List.of(
          "com.fasterxml.jackson.databind",
          "com.thoughtworks.xstream.converters",
          "org.json.simple",
          "net.sf.json");

  @Override
  public String id() {
    return "inefficient-serialization";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "hot-library");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    String caller = sketch.names.method(draw);
    String library = draw.oneOf(LIBRARIES);
    List<List<String>> stacks = new ArrayList<>();
    for (int i = 0; i < METHODS; i++) {
      stacks.add(sketch.names.stack(caller, library + ".C" + i + "." + Names.word(draw)));
    }
    sketch.hot = new Sketch.Part(draw.scale(0.3, 8) * sketch.serviceSeconds, new SimCode(stacks));
  }
}
