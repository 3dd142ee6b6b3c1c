package dev.headroom.analysis.resource.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.run.metric.ServerMetric;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AcceptQueuesTest {
  private static List<MeasuredResource> found(IntToDoubleFunction waiting) {
    return new AcceptQueues()
        .find(
            RunBuilder.oneBox()
                .gauge(ServerMetric.ACCEPT_QUEUE.key("server.port", "8080"), waiting)
                .build());
  }

  @Test
  void while_connections_wait_whoever_takes_them_is_at_work() {
    MeasuredResource queue = found(second -> second < 30 ? 0 : 3).get(0);

    assertThat(queue.id().type()).isEqualTo(ResourceType.ACCEPT_QUEUE);
    assertThat(queue.id().words()).isEqualTo("accept queue of port 8080");
    assertThat(queue.total().busy(RunBuilder.BEGIN + 40, RunBuilder.BEGIN + 50)).isEqualTo(1);
    assertThat(queue.saturation().evidence(RunBuilder.BEGIN + 40, RunBuilder.BEGIN + 50).saysSo())
        .isTrue();
    assertThat(queue.total().busy(RunBuilder.BEGIN + 5, RunBuilder.BEGIN + 15)).isZero();
  }

  /** 100 connections a second at most, and a queue as soon as there are more users than that. */
  @Test
  void how_busy_it_is_without_a_queue_follows_from_what_it_takes_with_one() {
    MeasuredResource queue =
        new AcceptQueues()
            .find(
                RunBuilder.oneBox()
                    .stopsAt(100)
                    .gauge(
                        ServerMetric.ACCEPT_QUEUE.key("server.port", "8080"),
                        t -> t < 40 ? 0 : t < 65 ? 6 : 0)
                    .counted(ServerMetric.CONNECTIONS_TAKEN.key(), 1)
                    .build())
            .get(0);

    assertThat(queue.total().busy(RunBuilder.BEGIN + 57, RunBuilder.BEGIN + 61))
        .isCloseTo(1, within(0.05));
    // The first plateau of the curve is a fifth of the most that was seen.
    assertThat(queue.total().busy(RunBuilder.BEGIN + 69, RunBuilder.BEGIN + 73))
        .isCloseTo(0.2, within(0.05));
  }

  @Test
  void a_connection_that_is_just_coming_is_no_queue() {
    assertThat(found(second -> second % 20 == 0 ? 1 : 0)).isEmpty();
    assertThat(found(second -> 0)).isEmpty();
    assertThat(new AcceptQueues().find(RunBuilder.oneBox().build())).isEmpty();
  }
}
