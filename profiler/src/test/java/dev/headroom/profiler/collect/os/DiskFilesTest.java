package dev.headroom.profiler.collect.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.collect.os.DiskFiles.Direction;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiskFilesTest {
  @Test
  void both_versions_tell_the_operations_on_all_disks() {
    assertThat(DiskFiles.serviced(PlantedCgroup.SERVICED))
        .isEqualTo(Map.of(Direction.READ.operations(), 11.0, Direction.WRITE.operations(), 2.0))
        .isEqualTo(DiskFiles.stat(PlantedCgroup.IO_STAT));
  }

  @Test
  void the_least_limit_of_any_disk_counts() {
    assertThat(DiskFiles.max(PlantedCgroup.IO_MAX))
        .isEqualTo(Map.of(Direction.READ.limit(), 300.0));
    assertThat(DiskFiles.limit("254:0 300\n8:0 200\n")).hasValue(200);
    assertThat(DiskFiles.limit("")).isEmpty();
  }
}
