package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.RecordedSink;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoxDiskCollectorTest {
  private static final Map<?, Double> SEEN =
      Map.of(
          DiskFiles.Direction.READ.operations(), 11.0,
          DiskFiles.Direction.WRITE.operations(), 2.0,
          DiskFiles.Direction.READ.limit(), 300.0);

  private final BoxDiskCollector collector = new BoxDiskCollector();

  @Test
  void both_versions_tell_what_a_box_does_and_may_do(@TempDir Path one, @TempDir Path two)
      throws Exception {
    CgroupFolder first = new CgroupFolder(PlantedCgroup.version1(one));
    CgroupFolder second = new CgroupFolder(PlantedCgroup.version2(two));
    assertThat(RecordedSink.of(collector, first).last()).isEqualTo(SEEN);
    assertThat(RecordedSink.of(collector, second).last()).isEqualTo(SEEN);
  }

  /** Version 1 counts disks in a hierarchy of its own. */
  @Test
  void the_group_is_found_where_disks_are_mounted(@TempDir Path mounts) throws Exception {
    Path cpu = mounts.resolve("cpu/headroom/box-1");
    PlantedCgroup.write(cpu, "cpu.stat", PlantedCgroup.STAT_V1);
    assertThat(collector.unavailable(new CgroupFolder(cpu))).isPresent();
    assertThat(collector.isWantedAt(new CgroupFolder(cpu))).isFalse();

    Path disks = mounts.resolve("blkio/headroom/box-1");
    PlantedCgroup.write(disks, "blkio.throttle.io_serviced", PlantedCgroup.SERVICED);
    assertThat(collector.unavailable(new CgroupFolder(cpu))).isEmpty();
    assertThat(collector.isWantedAt(new CgroupFolder(cpu))).isTrue();
    assertThat(RecordedSink.of(collector, new CgroupFolder(cpu)).last()).hasSize(2);
  }
}
