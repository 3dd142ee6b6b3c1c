package dev.headroom.analysis.examiner;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.examiner.fault.PlantedFaults;
import dev.headroom.analysis.examiner.system.KnownSystem;
import dev.headroom.analysis.simulation.recording.SimSchedule;
import dev.headroom.analysis.simulation.recording.SimulatedRun;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Examines the diagnosis on simulated systems. */
public final class Examiner {
  /** Of healthy systems among all. */
  private static final int ONE_HEALTHY_IN = 4;

  /** Of systems of which it is looked at how soon they are named; no fault is left out by it. */
  private static final int ONE_TIMED_IN = 53;

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private Examiner() {}

  /**
   * Marks, one for each system, in their order where the stream is asked for it; several at a time.
   *
   * @param systems how many; every fourth is healthy, the others have each fault in turn
   * @param seed of all; another one makes other systems
   */
  public static Stream<Mark> examine(int systems, long seed) {
    return IntStream.range(0, systems).parallel().mapToObj(number -> mark(number, seed));
  }

  /**
   * A system of a seed.
   *
   * @param number from 0
   */
  public static KnownSystem system(int number, long seed) {
    return PlantedFaults.system(fault(number), seedOf(number, seed));
  }

  private static String fault(int number) {
    boolean isHealthy = number % ONE_HEALTHY_IN == 0;
    List<String> ids = isHealthy ? PlantedFaults.healthyIds() : PlantedFaults.ids();
    int before = number / ONE_HEALTHY_IN;
    return ids.get((isHealthy ? before : number - before - 1) % ids.size());
  }

  private static long seedOf(int number, long seed) {
    return (seed + number) * GOLDEN_RATIO;
  }

  private static Mark mark(int number, long ofAll) {
    long seed = seedOf(number, ofAll);
    KnownSystem known = system(number, ofAll);
    RecordedRun run = SimulatedRun.of(known.system(), SimSchedule.SHORT, seed);
    Diagnosis diagnosis = Analyser.analyse(run);
    boolean isTimed = number % ONE_TIMED_IN == 1;
    return Mark.of(
        number,
        known,
        seed,
        run,
        diagnosis,
        Mending.of(known, diagnosis, seed),
        isTimed ? NamingTime.of(known, seed, run) : Optional.empty());
  }

  /**
   * The recording of a system of a seed.
   *
   * @param number from 0
   */
  public static RecordedRun run(int number, long seed) {
    return SimulatedRun.of(system(number, seed).system(), SimSchedule.SHORT, seedOf(number, seed));
  }
}
