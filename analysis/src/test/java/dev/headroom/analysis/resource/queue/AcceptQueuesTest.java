package dev.headroom.analysis.resource.queue;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void a_connection_that_is_just_coming_is_no_queue() {
    assertThat(found(second -> second % 20 == 0 ? 1 : 0)).isEmpty();
    assertThat(found(second -> 0)).isEmpty();
    assertThat(new AcceptQueues().find(RunBuilder.oneBox().build())).isEmpty();
  }
}
