package dev.headroom.analysis.examiner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.examiner.fault.PlantedFaults;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.engine.Simulator;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimHeap;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {
  private static final SimStatement STATEMENT = new SimStatement("db-1", "SELECT 1", 1, 1);

  private static SimSystem system() {
    List<SimStep> held =
        List.of(
            new SimStep.Delay(0.006, 0),
            new SimStep.Query(STATEMENT.text(), SimProcess.DATABASE.name(), 0.004, 0));
    List<SimStep> steps =
        List.of(
            new SimStep.Work("app-1", SimProcess.JAVA.name(), 0.002, 0, 1e6, SimCode.UNSEEN),
            new SimStep.Hold("pool", held));
    return SimSystem.of(
            List.of(
                SimBox.of("app-1", 2, SimProcess.JAVA).withHeap(SimHeap.ofYoung(1e8, 0.05)),
                SimBox.of("db-1", 0.5, SimProcess.DATABASE).withBackground(0.1)),
            List.of(new SimRequest("GET /", 1, steps)))
        .with(new SimPlaces("pool", "app-1", SimPlaces.Kind.CONNECTIONS, 3))
        .with(STATEMENT);
  }

  /** Undone and done again half of the time, a step is done twice. */
  @Test
  void what_is_undone_counts_as_often_as_it_is_done() {
    SimStep query = new SimStep.Query(STATEMENT.text(), SimProcess.DATABASE.name(), 0.004, 0);
    SimSystem system =
        SimSystem.of(
                List.of(SimBox.of("db-1", 1, SimProcess.DATABASE)),
                List.of(
                    new SimRequest(
                        "GET /",
                        1,
                        List.of(
                            new SimStep.Connect("db-1"),
                            new SimStep.Retried(
                                "db-1",
                                0.5,
                                List.of(
                                    new SimStep.Hold(
                                        "row", List.of(query, new SimStep.Delay(0.001, 0)))))))))
            .with(new SimPlaces("row", "db-1", SimPlaces.Kind.ROW_LOCK, 1))
            .with(STATEMENT);

    assertThat(bound(system, "db-1", ResourceType.CPU)).isCloseTo(1 / 0.008, within(1e-6));
    assertThat(bound(system, "db-1", ResourceType.ROW_LOCK)).isCloseTo(1 / 0.01, within(1e-6));
  }

  private static double bound(SimSystem system, String box, ResourceType type) {
    ResourceId resource = new ResourceId(box, type);
    return Bounds.of(system).stream()
        .filter(bound -> bound.resource().equals(resource))
        .findFirst()
        .orElseThrow()
        .perSecond();
  }

  @Test
  void each_is_a_capacity_over_what_a_request_asks() {
    SimSystem system = system();

    // A collection once in 100 requests stops two cores for 50 ms.
    assertThat(bound(system, "app-1", ResourceType.CPU)).isCloseTo(2 / 0.003, within(1e-6));
    assertThat(bound(system, "db-1", ResourceType.CPU)).isCloseTo(0.4 / 0.004, within(1e-6));
    assertThat(bound(system, "app-1", ResourceType.CONNECTION_POOL))
        .isCloseTo(3 / 0.01, within(1e-6));
    assertThat(Bounds.of(system).get(0).resource())
        .isEqualTo(new ResourceId("db-1", ResourceType.CPU));
  }

  static List<String> faults() {
    return PlantedFaults.ids().stream().filter(BoundsTest::isSteady).toList();
  }

  /** What runs out or fills up has no throughput to settle at. */
  private static boolean isSteady(String fault) {
    return !List.of("memory-leak", "connection-leak", "file-descriptors").contains(fault);
  }

  /** The simulator comes close to the lowest bound, and not above it: what is said is the truth. */
  @ParameterizedTest
  @MethodSource("faults")
  void a_simulated_system_takes_what_its_lowest_bound_says(String fault) {
    for (long seed = 1; seed <= 5; seed++) {
      KnownSystem known = PlantedFaults.system(fault, seed);
      double bound = known.bounds().get(0).perSecond();
      long[] answers = {0};
      Simulator simulator =
          new Simulator(known.system(), seed, (request, sentAt, endedAt) -> answers[0]++);
      simulator.users(400);
      double settled = 30;
      simulator.runUntil(settled);
      answers[0] = 0;
      double seconds = 20 + 4_000 / bound;
      simulator.runUntil(settled + seconds);

      assertThat(answers[0] / seconds)
          .as("%s, seed %d", fault, seed)
          .isBetween(0.6 * bound, 1.4 * bound);
    }
  }
}
