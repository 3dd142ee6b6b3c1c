package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;

/** The address of a service is asked for in every request. */
public final class LookupEachTime implements PlantedFault {
  private static final String LOOKUP = "java.net.InetAddress.getAddressesFromNameService";

  @Override
  public String id() {
    return "dns-lookup-each-time";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.REQUEST_THREADS, "slow-downstream")
        .becauseOf(ResourceType.DOWNSTREAM);
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    SimCode code = SimCode.of(sketch.names.stack(sketch.names.method(draw), LOOKUP));
    sketch.call = new Sketch.Part(draw.scale(0.02, 0.2), code);
    sketch.threads = draw.number(2, 24);
  }
}
