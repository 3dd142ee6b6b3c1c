package dev.headroom.analysis.examiner;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.examiner.fault.PlantedFaults;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.simulation.recording.SimSchedule;
import dev.headroom.analysis.simulation.recording.SimulatedRun;
import dev.headroom.run.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Examines the diagnosis on simulated systems. */
public final class Examiner {
  /** Of healthy systems among all. */
  private static final int ONE_HEALTHY_IN = 4;

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private Examiner() {}

  /**
   * Marks, one for each system, as they come.
   *
   * @param systems how many; every fourth is healthy, the others have each fault in turn
   * @param seed of all; another one makes other systems
   */
  public static Stream<Mark> examine(int systems, long seed) {
    List<String> faults = faults(systems);
    return IntStream.range(0, systems)
        .mapToObj(i -> examine(faults.get(i), (seed + i) * GOLDEN_RATIO));
  }

  private static List<String> faults(int systems) {
    List<String> ids = PlantedFaults.ids();
    List<String> faults = new ArrayList<>();
    for (int planted = 0; faults.size() < systems; ) {
      boolean healthy = faults.size() % ONE_HEALTHY_IN == 0;
      faults.add(healthy ? PlantedFaults.NONE : ids.get(planted++ % ids.size()));
    }
    return faults;
  }

  private static Mark examine(String fault, long seed) {
    KnownSystem known = PlantedFaults.system(fault, seed);
    RecordedRun run = run(known, seed);
    return Mark.of(known, seed, run, Analyser.analyse(run));
  }

  /** The recording of a known system. */
  public static RecordedRun run(KnownSystem known, long seed) {
    return SimulatedRun.of(known.system(), SimSchedule.SHORT, seed);
  }
}
