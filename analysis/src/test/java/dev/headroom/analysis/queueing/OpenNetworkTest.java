package dev.headroom.analysis.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.MultiServerQueue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenNetworkTest {
  /**
   * E. D. Lazowska, J. Zahorjan, G. S. Graham, K. C. Sevcik, "Quantitative System Performance",
   * Prentice Hall 1984, page 138: two classes at a CPU and a disk.
   */
  @Test
  void two_classes_of_customers() {
    OpenNetwork network =
        new OpenNetwork(
            List.of(
                new ServiceStation("cpu", Map.of("A", 1.0, "B", 2.0), ServiceRate.servers(1)),
                new ServiceStation("disk", Map.of("A", 3.0, "B", 4.0), ServiceRate.servers(1))));

    NetworkState state = network.at(Map.of("A", 3.0 / 19, "B", 2.0 / 19), "A");
    assertThat(state.residenceSeconds().get("cpu")).isCloseTo(19.0 / 12, within(1e-9));
    assertThat(state.residenceSeconds().get("disk")).isCloseTo(57.0 / 2, within(1e-9));
    assertThat(state.customersAt("cpu")).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void a_station_with_several_servers_is_the_queue_of_erlang() {
    for (int servers : new int[] {1, 2, 8, 300}) {
      for (double utilization : new double[] {0.1, 0.7, 0.99}) {
        OpenNetwork network =
            new OpenNetwork(List.of(ServiceStation.of("cpu", 0.02, ServiceRate.servers(servers))));
        double response = network.at(utilization * servers / 0.02).responseSeconds();
        assertThat(response / 0.02)
            .isCloseTo(
                new MultiServerQueue(servers).responseOverService(utilization), within(1e-6));
      }
    }
  }

  @Test
  void a_part_of_a_server_is_a_slower_server() {
    OpenNetwork network =
        new OpenNetwork(List.of(ServiceStation.of("quota", 0.000_6, ServiceRate.servers(0.3))));

    assertThat(network.at(0).responseSeconds()).isCloseTo(0.002, within(1e-12));
    assertThat(network.at(400).responseSeconds()).isCloseTo(0.002 / (1 - 0.8), within(1e-9));
  }

  @Test
  void a_pool_with_many_places_is_passed_like_what_is_in_it_and_one_with_few_queues() {
    ServiceStation database = ServiceStation.of("database", 0.01, ServiceRate.servers(4));
    ClosedNetwork inside =
        new ClosedNetwork(List.of(database, ServiceStation.of("call", 0.04, ServiceRate.delay())));
    OpenNetwork roomy =
        new OpenNetwork(List.of(ServiceStation.of("pool", 1, ServiceRate.pool(inside, 400))));
    OpenNetwork few =
        new OpenNetwork(List.of(ServiceStation.of("pool", 1, ServiceRate.pool(inside, 12))));

    double flat = new OpenNetwork(List.of(database)).at(200).responseSeconds() + 0.04;
    assertThat(roomy.at(200).responseSeconds()).isCloseTo(flat, within(1e-6));
    assertThat(few.at(200).responseSeconds()).isGreaterThan(1.1 * flat);
  }

  @Test
  void more_work_than_is_done_is_refused() {
    OpenNetwork network =
        new OpenNetwork(
            List.of(
                ServiceStation.of("cpu", 0.01, ServiceRate.servers(2)),
                ServiceStation.of("call", 3, ServiceRate.delay())));

    assertThat(network.isStable(Map.of(ServiceStation.ANY, 199.0))).isTrue();
    assertThatThrownBy(() -> network.at(200)).isInstanceOf(IllegalArgumentException.class);
  }
}
