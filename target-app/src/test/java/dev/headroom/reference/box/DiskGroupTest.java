package dev.headroom.reference.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.setting.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On folders that stand for the kernel's. */
class DiskGroupTest {
  @TempDir private Path mounts;
  @TempDir private Path devices;
  private BoxGroup inner;

  @BeforeEach
  void a_group() throws IOException {
    inner = new Unlimited().create("box", mounts);
  }

  private Path disk(String number, String whole) throws IOException {
    Path folder = Files.createDirectories(devices.resolve("real").resolve(whole));
    Files.writeString(folder.resolve("dev"), whole + "\n");
    return Files.createSymbolicLink(devices.resolve(number), folder);
  }

  private String numberOf(Path files) throws IOException {
    long device = (long) Files.getAttribute(files, "unix:dev");
    return (device >> 8 & 0xfff) + ":" + (device & 0xff | device >> 12 & ~0xffL);
  }

  @Test
  void its_reads_and_its_writes_are_limited_from_the_first_limit_on() throws IOException {
    Files.createDirectories(mounts.resolve("blkio"));
    Files.writeString(mounts.resolve("blkio/cgroup.procs"), "");
    disk(numberOf(mounts), "8:0");
    BoxGroup group = DiskGroup.hold(mounts, devices, inner, "box", mounts, 200);
    Path folder = mounts.resolve("blkio/headroom/box");
    Path reads = Files.writeString(folder.resolve("blkio.throttle.read_iops_device"), "");
    Path writes = Files.writeString(folder.resolve("blkio.throttle.write_iops_device"), "");

    group.limit(1);

    assertThat(reads).hasContent("8:0 200");
    assertThat(writes).hasContent("8:0 200");
    assertThat(group.folders()).containsExactly(folder);
    assertThat(group.inside(List.of("true")))
        .contains(folder.resolve("cgroup.procs").toString())
        .endsWith("true");
  }

  @Test
  void a_partition_is_limited_by_its_disk() throws IOException {
    Path whole = Files.createDirectories(devices.resolve("real/sda"));
    Files.writeString(whole.resolve("dev"), "8:0\n");
    Path partition = Files.createDirectories(whole.resolve("sda1"));
    Files.writeString(partition.resolve("partition"), "1\n");
    Files.createSymbolicLink(devices.resolve("8:1"), partition);

    assertThat(DiskGroup.disk(devices, 8 << 8 | 1)).contains("8:0");
    assertThat(DiskGroup.disk(devices, 9 << 8)).isEmpty();
  }

  @Test
  void where_no_disk_can_be_limited_it_says_why() {
    assertThatThrownBy(() -> DiskGroup.hold(mounts, devices, inner, "box", mounts, 200))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("no writable blkio controller");
  }
}
