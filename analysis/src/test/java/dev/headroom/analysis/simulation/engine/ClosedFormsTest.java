package dev.headroom.analysis.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.MultiServerQueue;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulator against queues whose truth is known. */
class ClosedFormsTest {
  private static final double SERVICE = 0.01;
  private static final SimProcess PROCESS = SimProcess.JAVA;

  private static SimSystem server(int cores, double variation) {
    return SimSystem.of(
        List.of(SimBox.of("a", cores, PROCESS)),
        List.of(new SimRequest("r", 1, List.of(work("a", SERVICE, variation)))));
  }

  private static SimStep work(String box, double seconds, double variation) {
    return new SimStep.Work(box, PROCESS.name(), seconds, variation, 0, SimCode.UNSEEN);
  }

  private static void assertHolds(Interval seen, double truth) {
    assertThat(truth).as("truth %s, seen %s", truth, seen).isBetween(seen.low(), seen.high());
    // An interval that holds everything would tell nothing.
    assertThat(seen.relativeHalfWidth()).isLessThan(0.1);
  }

  /** M/M/1 and M/M/c, by Erlang's formula. */
  @ParameterizedTest
  @CsvSource({"1, 0.3", "1, 0.8", "2, 0.7", "4, 0.9"})
  void exponential_work(int cores, double utilization) {
    double rate = utilization * cores / SERVICE;
    Batches.Means seen = new Batches(server(cores, 1), 1, 400).arrivals(rate);

    double truth = SERVICE * new MultiServerQueue(cores).responseOverService(utilization);
    assertHolds(seen.response(), truth);
    assertHolds(seen.throughput(), rate);
  }

  /**
   * M/G/1 by the formula of Pollaczek and Khinchine (L. Kleinrock, "Queueing Systems, Volume 1",
   * Wiley 1975, section 5.6): the wait is ρ (1 + c²) / 2 (1 − ρ) service times.
   */
  @ParameterizedTest
  @CsvSource({"0, 0.5", "0, 0.8", "0.5, 0.7", "2, 0.5"})
  void work_of_any_variation(double variation, double utilization) {
    Batches.Means seen = new Batches(server(1, variation), 1, 800).arrivals(utilization / SERVICE);

    double wait = utilization * (1 + variation * variation) / (2 * (1 - utilization));
    assertHolds(seen.response(), SERVICE * (1 + wait));
  }

  /**
   * A closed network of two boxes and a delay, by exact mean value analysis (M. Reiser and S.
   * Lavenberg, "Mean-Value Analysis of Closed Multichain Queuing Networks", J. ACM 27, 1980).
   */
  @ParameterizedTest
  @CsvSource({"1", "3", "10", "40"})
  void a_closed_network(int users) {
    double[] demands = {0.01, 0.006};
    double delay = 0.05;
    SimSystem system =
        SimSystem.of(
            List.of(SimBox.of("a", 1, PROCESS), SimBox.of("b", 1, PROCESS)),
            List.of(
                new SimRequest(
                    "r",
                    1,
                    List.of(
                        work("a", demands[0], 1),
                        new SimStep.Delay(delay, 1),
                        work("b", demands[1], 1)))));
    double throughput = 0;
    double[] queue = new double[demands.length];
    for (int n = 1; n <= users; n++) {
      double[] response = new double[demands.length];
      double all = delay;
      for (int k = 0; k < demands.length; k++) {
        response[k] = demands[k] * (1 + queue[k]);
        all += response[k];
      }
      throughput = n / all;
      for (int k = 0; k < demands.length; k++) {
        queue[k] = throughput * response[k];
      }
    }

    Batches.Means seen = new Batches(system, 1, 400).users(users);

    assertHolds(seen.throughput(), throughput);
    assertHolds(seen.response(), users / throughput);
  }

  /** Places around a delay are as many servers. */
  @Test
  void places_are_servers() {
    int count = 3;
    SimSystem system =
        SimSystem.of(
                List.of(SimBox.of("a", 1, PROCESS)),
                List.of(
                    new SimRequest(
                        "r",
                        1,
                        List.of(new SimStep.Hold("pool", List.of(new SimStep.Delay(SERVICE, 1)))))))
            .with(new SimPlaces("pool", "a", SimPlaces.Kind.CONNECTIONS, count));

    Batches.Means seen = new Batches(system, 1, 400).arrivals(0.8 * count / SERVICE);

    assertHolds(seen.response(), SERVICE * new MultiServerQueue(count).responseOverService(0.8));
  }

  /** Whatever the load, a quota lets no more work be done than it is worth. */
  @Test
  void a_quota_is_a_limit() {
    List<SimRequest> requests = new ArrayList<>();
    requests.add(new SimRequest("r", 1, List.of(work("a", 0.002, 1))));
    SimSystem system = SimSystem.of(List.of(SimBox.of("a", 0.3, PROCESS)), requests);

    assertHolds(new Batches(system, 1, 200).users(16).throughput(), 0.3 / 0.002);
  }
}
