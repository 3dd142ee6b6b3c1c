package dev.headroom.analysis.examiner.fault.database;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Query;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;
import java.util.List;

/** Large columns are sent for every row, and both sides copy them. */
public final class WideColumns implements PlantedFault {
  private static final List<String> DRIVERS =
      List.of(
          "org.mariadb.jdbc.client.socket.impl.PacketReader.readPacket",
          "com.mysql.cj.protocol.a.SimplePacketReader.readMessage",
          "org.postgresql.core.PGStream.receive");

  @Override
  public String id() {
    return "select-star-wide";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "wide-rows");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    Query query = sketch.queries.get(0);
    double bytes = draw.scale(150_000, 2_000_000);
    double perByte = draw.scale(1e-9, 8e-9);
    long rows = Math.max(1, query.rowsSent());
    sketch.queries.set(0, query.wide(bytes / rows, bytes * perByte));
    SimCode code = SimCode.of(sketch.names.stack(sketch.names.method(draw), draw.oneOf(DRIVERS)));
    sketch.driver = new Sketch.Part(draw.between(0.5, 2) * bytes * perByte, code);
  }
}
