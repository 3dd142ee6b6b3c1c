package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many requests a second are simulated of a system of three boxes: two services with threads
 * and connections, and a database that each request asks once.
 */
final class SimulatorRate {
  private static final int ROUNDS = 5;
  private static final long REQUESTS = 2_000_000;
  private static final double PER_SECOND = 1_000;

  private SimulatorRate() {}

  /** Prints a line for docs/PERFORMANCE.md, of the median round. */
  public static void main(String[] args) {
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long[] answered = {0};
      Simulator simulator =
          new Simulator(threeBoxes(), round, (request, sentAt, endedAt) -> answered[0]++);
      simulator.arrivals(PER_SECOND, Integer.MAX_VALUE);
      long begin = System.nanoTime();
      simulator.runUntil(REQUESTS / PER_SECOND);
      rates[round] = answered[0] / ((System.nanoTime() - begin) / 1e9);
    }
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "simulated requests a second, three boxes, one core: %,.0f (%,.0f to %,.0f)%n",
        rates[ROUNDS / 2],
        rates[0],
        rates[ROUNDS - 1]);
  }

  private static SimSystem threeBoxes() {
    return SimSystem.of(
            List.of(
                SimBox.of("app-1", 1, SimProcess.JAVA),
                SimBox.of("app-2", 1, SimProcess.JAVA),
                SimBox.of("db-1", 1, SimProcess.DATABASE)),
            List.of(request("app-1"), request("app-2")))
        .with(
            new SimPlaces("threads-app-1", "app-1", SimPlaces.Kind.REQUEST_THREADS, 100),
            new SimPlaces("threads-app-2", "app-2", SimPlaces.Kind.REQUEST_THREADS, 100),
            new SimPlaces("pool-app-1", "app-1", SimPlaces.Kind.CONNECTIONS, 10),
            new SimPlaces("pool-app-2", "app-2", SimPlaces.Kind.CONNECTIONS, 10))
        .with(new SimStatement("db-1", "SELECT 1", 1, 1));
  }

  private static SimRequest request(String app) {
    SimStep asked = new SimStep.Query("SELECT 1", SimProcess.DATABASE.name(), 0.0006, 1);
    List<SimStep> inside =
        List.of(
            new SimStep.Work(app, SimProcess.JAVA.name(), 0.0007, 1, 0, SimCode.UNSEEN),
            new SimStep.Hold("pool-" + app, List.of(asked)),
            new SimStep.Work(app, SimProcess.JAVA.name(), 0.0005, 1, 0, SimCode.UNSEEN));
    return new SimRequest("GET /", 1, List.of(new SimStep.Hold("threads-" + app, inside)));
  }
}
