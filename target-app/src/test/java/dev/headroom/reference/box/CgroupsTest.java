package dev.headroom.reference.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both versions, on folders that stand for the kernel's. */
class CgroupsTest {
  @TempDir Path mounts;

  private BoxGroup v1(String name) throws IOException {
    Files.createDirectories(mounts.resolve("cpu"));
    BoxGroup group = new CgroupV1(mounts).create(name, mounts);
    for (Path folder : group.folders()) {
      kernelFile(folder, "cpu.cfs_period_us", "100000");
      kernelFile(folder, "cpu.cfs_quota_us", "-1");
    }
    return group;
  }

  private BoxGroup v2(String name) throws IOException {
    kernelFile(mounts, "cgroup.subtree_control", "");
    kernelFile(Files.createDirectories(mounts.resolve("headroom")), "cgroup.subtree_control", "");
    BoxGroup group = new CgroupV2(mounts).create(name, mounts);
    kernelFile(group.folders().get(0), "cpu.max", "max 100000");
    return group;
  }

  private static void kernelFile(Path folder, String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  /**
   * What was written first; the kernel takes a write whole, a file keeps the rest of a longer one.
   */
  private static String written(Path file, int length) throws IOException {
    return Files.readString(file).substring(0, length);
  }

  @ParameterizedTest
  @CsvSource({
    "0.30, 15000",
    "0.1, 5000",
    "0.01, 1000",
    "1, 50000",
    "2.5, 125000",
    "0.333333, 16667"
  })
  void a_quota_is_the_cores_times_the_period_of_fifty_milliseconds(double cores, String quota)
      throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      BoxGroup one = v1("a");
      one.limit(cores);
      Path folder = one.folders().get(0);
      assertThat(written(folder.resolve("cpu.cfs_quota_us"), quota.length())).isEqualTo(quota);
      assertThat(written(folder.resolve("cpu.cfs_period_us"), 5)).isEqualTo("50000");

      BoxGroup two = v2("a");
      two.limit(cores);
      assertThat(written(two.folders().get(0).resolve("cpu.max"), quota.length() + 6))
          .isEqualTo(quota + " 50000");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void groups_stand_in_a_folder_of_ours_under_their_own_names() throws IOException {
    assertThat(v1("x-1").cpuFolder()).contains(mounts.resolve("cpu/headroom/x-1"));
    assertThat(v2("x-1").cpuFolder()).contains(mounts.resolve("headroom/x-1"));
    assertThat(mounts.resolve("cgroup.subtree_control")).hasContent("+cpu");
    assertThat(mounts.resolve("headroom/cgroup.subtree_control")).hasContent("+cpu");
  }

  @Test
  void version_one_counts_in_a_second_folder_where_that_is_mounted_apart() throws IOException {
    Files.createDirectories(mounts.resolve("cpuacct"));
    BoxGroup group = v1("a");
    assertThat(group.folders())
        .containsExactly(mounts.resolve("cpu/headroom/a"), mounts.resolve("cpuacct/headroom/a"));
    assertThat(group.inside(java.util.List.of("x")))
        .contains(mounts.resolve("cpuacct/headroom/a/cgroup.procs").toString());
  }

  @Test
  void version_one_counts_in_the_same_folder_where_that_is_a_link() throws IOException {
    Files.createDirectories(mounts.resolve("cpu,cpuacct"));
    Files.createSymbolicLink(mounts.resolve("cpu"), Path.of("cpu,cpuacct"));
    Files.createSymbolicLink(mounts.resolve("cpuacct"), Path.of("cpu,cpuacct"));
    assertThat(new CgroupV1(mounts).create("a", mounts).folders()).hasSize(1);
  }

  @Test
  void a_closed_group_is_gone_and_its_neighbour_is_not() throws IOException {
    Files.createDirectories(mounts.resolve("cpuacct"));
    Files.createDirectories(mounts.resolve("cpu"));
    BoxGroup group = new CgroupV1(mounts).create("a", mounts);
    BoxGroup neighbour = new CgroupV1(mounts).create("b", mounts);
    group.close();
    group.close();
    assertThat(group.folders()).noneMatch(Files::exists);
    assertThat(neighbour.folders()).hasSize(2).allMatch(Files::isDirectory);
  }

  @Test
  void without_delegation_a_group_of_version_two_cannot_be_made() {
    assertThatThrownBy(() -> new CgroupV2(mounts).create("a", mounts))
        .isInstanceOf(IOException.class);
  }
}
