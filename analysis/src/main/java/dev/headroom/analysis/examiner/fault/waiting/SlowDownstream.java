package dev.headroom.analysis.examiner.fault.waiting;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;
import java.util.List;

/** A service elsewhere is asked by every request and answers late. */
public final class SlowDownstream implements PlantedFault {
  private static final List<String> CLIENTS =
      List.of(
          "jdk.internal.net.http.HttpClientImpl.send",
          "org.apache.http.impl.client.CloseableHttpClient.execute",
          "okhttp3.internal.connection.RealCall.execute",
          "sun.net.www.protocol.http.HttpURLConnection.getInputStream");

  /** Where a thread waits for another service's answer. */
  static String client(Draw draw) {
    return draw.oneOf(CLIENTS);
  }

  @Override
  public String id() {
    return "slow-downstream";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.REQUEST_THREADS, "slow-downstream")
        .becauseOf(ResourceType.DOWNSTREAM);
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    SimCode code = SimCode.of(sketch.names.stack(sketch.names.method(draw), client(draw)));
    sketch.call = new Sketch.Part(draw.scale(0.02, 0.3), code);
    sketch.threads = draw.number(2, 24);
  }
}
