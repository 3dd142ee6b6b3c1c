package dev.headroom.analysis.simulation.recording;

import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.Machine;
import dev.headroom.run.RunManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the manifest of a simulated run says. */
final class SimManifest {
  private SimManifest() {}

  static RunManifest of(SimSystem system, int machineCores, double beginSeconds, long seed) {
    List<Box> boxes = new ArrayList<>();
    for (SimBox box : system.boxes()) {
      List<BoxProcess> processes = new ArrayList<>();
      box.processes()
          .forEach(
              p ->
                  processes.add(
                      new BoxProcess(
                          p.name(), boxes.size() * 10 + processes.size() + 1, p.kind())));
      boxes.add(
          new Box(
              box.name(),
              List.of(box.processes().get(0).name()),
              Optional.of(box.cores()),
              Optional.empty(),
              Optional.empty(),
              processes));
    }
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        "simulated-" + seed,
        beginSeconds,
        "a simulated system",
        "http://127.0.0.1",
        "probe+curve",
        Optional.empty(),
        seed,
        boxes,
        List.of(new Machine("simulated", machineCores, 8L << 30, "none", "cgroup-v2")),
        Map.of());
  }
}
