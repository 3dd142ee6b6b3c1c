package dev.headroom.analysis.resource.source;

import static dev.headroom.analysis.resource.Meters.FROM;
import static dev.headroom.analysis.resource.Meters.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.Meters;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.resource.SaturationMeter;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  private static final ConnectionPool KIND = new ConnectionPool();
  private static final MetricKey USED = PoolMetric.CONNECTIONS.key("state", "used");

  @Test
  void the_time_of_use_tells_exactly_how_many_are_held() {
    MeasuredResource pool =
        new Meters()
            .gauge(PoolMetric.MAX, 10)
            .counter(PoolMetric.USE_TIME.key(), 3.25)
            .gauge(USED, 9)
            .only(KIND);
    assertThat(pool.id()).isEqualTo(new ResourceId("box-1", ResourceType.CONNECTION_POOL));
    assertThat(pool.capacity()).isEqualTo(10);
    assertThat(pool.hasBackground()).isFalse();
    assertThat(pool.total().busy(FROM, TO)).isCloseTo(3.25, within(1e-9));
  }

  @Test
  void without_it_the_gauge_does() {
    MeasuredResource pool = new Meters().gauge(PoolMetric.MAX, 10).gauge(USED, 9).only(KIND);
    assertThat(pool.total().busy(FROM, TO)).isCloseTo(9, within(1e-9));
  }

  @Test
  void two_pools_of_a_box_are_told_apart_by_name() {
    Meters meters = new Meters();
    for (String name : new String[] {"orders", "users"}) {
      meters
          .gauge(PoolMetric.MAX.key("pool", name), 10)
          .gauge(
              new MetricKey(
                  PoolMetric.CONNECTIONS.metricName(), Map.of("pool", name, "state", "used")),
              name.length());
    }
    assertThat(meters.of(KIND))
        .extracting(pool -> pool.id().name().orElseThrow(), pool -> pool.total().busy(FROM, TO))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("orders", 6.0),
            org.assertj.core.groups.Tuple.tuple("users", 5.0));
  }

  @Test
  void waiters_are_evidence() {
    Meters meters = new Meters().gauge(PoolMetric.MAX, 10).gauge(USED, 9);
    assertThat(evidence(meters).isMeasured()).isFalse();
    assertThat(evidence(meters.gauge(PoolMetric.PENDING, 0.4)).saysSo()).isFalse();
    assertThat(evidence(meters.gauge(PoolMetric.PENDING, 0)).strength()).isZero();
    SaturationEvidence queue = evidence(meters.gauge(PoolMetric.PENDING, 22));
    assertThat(queue.saysSo()).isTrue();
    assertThat(queue.figures())
        .containsExactly(new Quantity(SaturationMeter.WAITING, 22, "threads"));
  }

  private static SaturationEvidence evidence(Meters meters) {
    return meters.only(KIND).saturation().evidence(FROM, TO);
  }

  @Test
  void a_pool_without_a_size_or_without_use_cannot_be_told_of() {
    assertThat(new Meters().gauge(USED, 9).of(KIND)).isEmpty();
    assertThat(new Meters().gauge(PoolMetric.MAX, 10).of(KIND)).isEmpty();
    assertThat(new Meters().gauge(PoolMetric.MAX, 0).gauge(USED, 9).of(KIND)).isEmpty();
  }
}
