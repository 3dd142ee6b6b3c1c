package dev.headroom.analysis.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Held to solutions that were published, and to what needs no solving. */
class ClosedNetworkTest {
  /** Of the third decimal that is printed. */
  private static final Offset<Double> PRINTED = within(1e-3);

  private static ServiceStation one(String name, double demand) {
    return ServiceStation.of(name, demand, ServiceRate.servers(1));
  }

  /** R. Jain, "The Art of Computer Systems Performance Analysis", Wiley 1991, page 577. */
  @Test
  void a_timesharing_system() {
    ClosedNetwork network =
        new ClosedNetwork(
            List.of(
                one("cpu", 16 * 0.125),
                one("disk-a", 10 * 0.3),
                one("disk-b", 5 * 0.2),
                ServiceStation.of("users", 4, ServiceRate.delay())));

    NetworkState state = network.at(20);
    assertThat(state.customersAt("cpu")).isCloseTo(1.991, PRINTED);
    assertThat(state.customersAt("disk-a")).isCloseTo(16.177, PRINTED);
    assertThat(state.customersAt("disk-b")).isCloseTo(0.500, PRINTED);
    assertThat(state.residenceSeconds().get("disk-a") / 10).isCloseTo(4.854, PRINTED);
  }

  /**
   * G. Bolch, S. Greiner, H. de Meer, K. Trivedi, "Queueing Networks and Markov Chains", Wiley
   * 1998, example 8.4, page 333: a station with two servers and one without a queue.
   */
  @Test
  void a_station_with_two_servers() {
    ClosedNetwork network =
        new ClosedNetwork(
            List.of(
                ServiceStation.of("two", 0.5, ServiceRate.servers(2)),
                one("a", 0.5 * 0.6),
                one("b", 0.5 * 0.8),
                ServiceStation.of("delay", 1, ServiceRate.delay())));

    NetworkState state = network.at(3);
    assertThat(state.throughputPerSecond()).isCloseTo(1.218, PRINTED);
    assertThat(state.customersAt("two")).isCloseTo(0.624, PRINTED);
    assertThat(state.customersAt("a")).isCloseTo(0.473, PRINTED);
    assertThat(state.customersAt("b")).isCloseTo(0.686, PRINTED);
    assertThat(state.customersAt("delay")).isCloseTo(1.217, PRINTED);
  }

  /** Likewise, example 8.3, page 331. */
  @Test
  void a_central_server() {
    ClosedNetwork network =
        new ClosedNetwork(
            List.of(
                one("cpu", 0.02), one("a", 0.4 * 0.2), one("b", 0.2 * 0.4), one("c", 0.1 * 0.6)));

    NetworkState state = network.at(6);
    assertThat(state.throughputPerSecond()).isCloseTo(9.920, PRINTED);
    assertThat(state.customersAt("cpu")).isCloseTo(0.244, PRINTED);
    assertThat(state.customersAt("a")).isCloseTo(2.261, PRINTED);
    assertThat(state.customersAt("c")).isCloseTo(1.234, PRINTED);
  }

  /**
   * A pool that has a place for everybody changes nothing, and one with a single place is a lock.
   */
  @Test
  void a_pool_is_passed_like_what_is_in_it() {
    ServiceStation users = ServiceStation.of("users", 0.1, ServiceRate.delay());
    ServiceStation app = one("app", 0.004);
    ServiceStation database = ServiceStation.of("database", 0.02, ServiceRate.servers(2));
    ClosedNetwork flat = new ClosedNetwork(List.of(users, app, database));
    ClosedNetwork inside = new ClosedNetwork(List.of(database));
    for (int customers : new int[] {1, 5, 40}) {
      ServiceStation roomy = ServiceStation.of("pool", 1, ServiceRate.pool(inside, customers));
      assertThat(new ClosedNetwork(List.of(users, app, roomy)).at(customers).throughputPerSecond())
          .isCloseTo(flat.at(customers).throughputPerSecond(), within(1e-9));
    }
    ServiceStation single = ServiceStation.of("pool", 1, ServiceRate.pool(inside, 1));
    NetworkState locked = new ClosedNetwork(List.of(users, app, single)).at(200);
    assertThat(locked.throughputPerSecond()).isCloseTo(1 / 0.02, within(1e-6));
  }

  /** Many customers and servers, where a recursion that subtracts leaves the range of a share. */
  @Test
  void customers_and_time_add_up_far_beyond_saturation() {
    ClosedNetwork network =
        new ClosedNetwork(
            List.of(
                ServiceStation.of("users", 1, ServiceRate.delay()),
                ServiceStation.of("quota", 0.000_9, ServiceRate.servers(0.3)),
                ServiceStation.of("cores", 0.05, ServiceRate.servers(16)),
                one("unused", 0)));

    NetworkState state = network.at(1_000);
    assertThat(state.throughputPerSecond()).isCloseTo(16 / 0.05, within(1e-3));
    assertThat(state.throughputPerSecond() * state.responseSeconds())
        .isCloseTo(1_000, within(1e-6));
    assertThat(state.residenceSeconds().get("unused")).isZero();
  }

  @Test
  void what_is_no_network_is_refused() {
    assertThatThrownBy(() -> new ClosedNetwork(List.of(one("idle", 0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClosedNetwork(List.of(one("cpu", 1))).at(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one("cpu", -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ServiceRate.servers(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
