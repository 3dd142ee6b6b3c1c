package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;
import java.util.List;

/** A method has the platform compute a digest or compress, in a loop that the JVM knows itself. */
public final class HotIntrinsic implements PlantedFault {
  private static final List<String> INNERMOST =
      List.of(
          "sun.security.provider.DigestBase.implCompressMultiBlock0",
          "java.util.zip.Deflater.deflateBytesBytes",
          "java.util.zip.CRC32.updateBytes0",
          "com.sun.crypto.provider.AESCrypt.encryptBlock");

  @Override
  public String id() {
    return "hot-intrinsic";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "hot-method");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    SimCode code = SimCode.of(sketch.names.stack(sketch.names.method(draw), draw.oneOf(INNERMOST)));
    sketch.hot = new Sketch.Part(draw.scale(0.3, 8) * sketch.serviceSeconds, code);
  }
}
