package dev.headroom.analysis.resource.source;

import static dev.headroom.analysis.resource.Meters.FROM;
import static dev.headroom.analysis.resource.Meters.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.Meters;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import org.junit.jupiter.api.Test;

class BoxDiskTest {
  private static final BoxDisk KIND = new BoxDisk();

  private static MetricKey key(Metric metric, String direction) {
    return metric.key("disk.io.direction", direction);
  }

  private static Meters disk() {
    return new Meters()
        .process("mariadbd")
        .counter(key(CgroupMetric.DISK_OPERATIONS, "read"), 240)
        .counter(key(CgroupMetric.DISK_OPERATIONS, "write"), 30);
  }

  @Test
  void it_is_as_busy_as_the_direction_that_comes_nearer_to_its_limit() {
    MeasuredResource both =
        disk()
            .gauge(key(CgroupMetric.DISK_LIMIT, "read"), 300)
            .gauge(key(CgroupMetric.DISK_LIMIT, "write"), 32)
            .only(KIND);
    assertThat(both.id().type()).isEqualTo(ResourceType.DISK);
    assertThat(both.capacity()).isEqualTo(1);
    assertThat(both.total().busy(FROM, TO)).isCloseTo(30.0 / 32, within(1e-9));

    MeasuredResource reads = disk().gauge(key(CgroupMetric.DISK_LIMIT, "read"), 300).only(KIND);
    assertThat(reads.total().busy(FROM, TO)).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void of_a_disk_without_a_limit_nobody_knows_how_busy_it_is() {
    assertThat(disk().of(KIND)).isEmpty();
    assertThat(new Meters().gauge(key(CgroupMetric.DISK_LIMIT, "read"), 300).of(KIND)).isEmpty();
  }
}
