package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;
import java.util.ArrayList;
import java.util.List;

/** Every request comes on a connection of its own. */
public final class ConnectionEachTime implements PlantedFault {
  private static final List<String> TAKES =
      List.of(
          "sun.nio.ch.ServerSocketChannelImpl.accept",
          "sun.nio.ch.SocketChannelImpl.<init>",
          "sun.nio.ch.SocketChannelImpl.implCloseSelectableChannel",
          "sun.nio.ch.Net.shutdown");

  @Override
  public String id() {
    return "no-keep-alive";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "no-keep-alive");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    List<List<String>> stacks = new ArrayList<>();
    for (String frame : TAKES) {
      stacks.add(sketch.names.stack(frame));
    }
    sketch.connect =
        new Sketch.Part(draw.scale(0.3, 4) * sketch.serviceSeconds, new SimCode(stacks));
  }
}
