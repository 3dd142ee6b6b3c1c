package dev.headroom.analysis.resource.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.SystemMetric;
import org.junit.jupiter.api.Test;

class EgressTest {
  private static final MetricKey SENT =
      SystemMetric.NETWORK_IO.key("network.io.direction", "transmit");
  private static final double FROM = RunBuilder.BEGIN + 20;
  private static final double TO = RunBuilder.BEGIN + 24;

  private static RunBuilder sending(double perRequest) {
    return RunBuilder.oneBox().stopsAt(100).counted(SENT, perRequest);
  }

  @Test
  void a_link_is_as_busy_as_it_sends_and_says_what_waits() {
    MeasuredResource link =
        new Egress()
            .find(
                sending(10_000)
                    .gauge(SystemMetric.NETWORK_LIMIT.key(), second -> 1_000_000)
                    .gauge(SystemMetric.EGRESS_WAITING.key(), second -> 6)
                    .build())
            .get(0);

    assertThat(link.id().type()).isEqualTo(ResourceType.EGRESS);
    assertThat(link.capacity()).isEqualTo(1_000_000);
    assertThat(link.total().busy(FROM, TO)).isGreaterThan(0);
    assertThat(link.byConsumer().get("answers").busy(FROM, TO))
        .isCloseTo(link.total().busy(FROM, TO), within(1e-9));
    assertThat(link.saturation().evidence(FROM, TO).saysSo()).isTrue();
  }

  @Test
  void where_nobody_counts_what_waits_it_says_nothing_of_it() {
    MeasuredResource link =
        new Egress()
            .find(
                sending(10_000)
                    .gauge(SystemMetric.NETWORK_LIMIT.key(), second -> 1_000_000)
                    .build())
            .get(0);

    assertThat(link.saturation().evidence(FROM, TO).isMeasured()).isFalse();
  }

  @Test
  void without_what_it_carries_or_sends_there_is_no_link_to_look_at() {
    assertThat(new Egress().find(sending(10_000).build())).isEmpty();
    assertThat(
            new Egress()
                .find(
                    RunBuilder.oneBox()
                        .gauge(SystemMetric.NETWORK_LIMIT.key(), second -> 1_000_000)
                        .build()))
        .isEmpty();
  }
}
