package dev.headroom.reference.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On folders that stand for the kernel's, and a command that answers as systemctl does. */
class BudgetSupportTest {
  @TempDir Path folder;
  private Path mounts;
  private Path asked;

  @BeforeEach
  void mounts() throws IOException {
    mounts = Files.createDirectory(folder.resolve("mounts"));
    asked = folder.resolve("asked");
  }

  private BudgetSupport detect(SystemdUser user) {
    return BudgetSupport.detect(mounts, user, budgets -> Optional.empty());
  }

  private SystemdUser noSystemd() {
    return new SystemdUser(folder.resolve("away").toString(), mounts);
  }

  /** Every unit's cgroup is {@code /user/UNIT}. */
  private SystemdUser systemd(String script) throws IOException {
    Path command = folder.resolve("systemctl");
    Files.writeString(command, "#!/bin/sh\necho \"$*\" >> '" + asked + "'\n" + script + "\n");
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
    return new SystemdUser(command.toString(), mounts);
  }

  private SystemdUser delegating(String controllers) throws IOException {
    Path root = Files.createDirectories(mounts.resolve("user/-.slice"));
    Files.writeString(root.resolve("cgroup.controllers"), controllers + "\n");
    return systemd("case \"$2\" in show) for last; do :; done; echo \"/user/$last\";; esac");
  }

  private void version1() throws IOException {
    Files.createDirectories(mounts.resolve("cpu"));
    Files.writeString(mounts.resolve("cpu/cpu.cfs_quota_us"), "-1");
  }

  private void version2(String controllers) throws IOException {
    Files.writeString(mounts.resolve("cgroup.controllers"), controllers + "\n");
    Files.writeString(mounts.resolve("cgroup.subtree_control"), "");
  }

  @Test
  void version_two_comes_first() throws IOException {
    version2("cpuset cpu io memory");
    version1();
    BudgetSupport support = detect(delegating("cpu"));
    assertThat(support.budgets().kind()).isEqualTo("cgroup-v2");
    assertThat(support.obstacles()).isEmpty();
    assertThat(support.isEnforced()).isTrue();
    assertThat(asked).doesNotExist();
  }

  @Test
  void a_version_two_without_its_cpu_controller_gives_way_to_version_one() throws IOException {
    version2("cpuset io memory");
    version1();
    BudgetSupport support = detect(noSystemd());
    assertThat(support.budgets().kind()).isEqualTo("cgroup-v1");
    assertThat(support.obstacles())
        .containsExactly("no cpu controller of cgroup version 2 at " + mounts);
  }

  @Test
  void a_version_two_that_may_not_be_written_gives_way_and_says_so() throws IOException {
    Files.writeString(mounts.resolve("cgroup.controllers"), "cpu\n");
    assertThat(detect(noSystemd()).obstacles())
        .first()
        .isEqualTo("no permission to make a group in " + mounts);
  }

  @Test
  void a_user_of_systemd_needs_no_root_if_the_cpu_controller_is_delegated() throws IOException {
    BudgetSupport support = detect(delegating("cpu memory pids"));
    assertThat(support.budgets().kind()).isEqualTo("systemd-user");
    assertThat(support.obstacles()).hasSize(2);
    assertThat(support.isEnforced()).isTrue();
  }

  @Test
  void a_controller_of_a_longer_name_is_another_one() throws IOException {
    assertThat(delegating("cpuset memory").unavailable())
        .contains("systemd does not delegate the cpu controller to its users");
  }

  @Test
  void a_systemd_that_does_not_answer_as_it_should_is_none() throws IOException {
    assertThat(systemd("echo 'Failed to connect to bus'; exit 1").unavailable())
        .contains("no systemd user session: Failed to connect to bus");
    assertThat(systemd("exit 0").unavailable()).isPresent();
    assertThat(systemd("echo /nowhere").unavailable()).isPresent();
  }

  @Test
  void without_any_right_processes_are_stopped_and_continued() throws IOException {
    BudgetSupport support = detect(noSystemd());
    assertThat(support.budgets().kind()).isEqualTo("stop-and-continue");
    assertThat(support.isEnforced()).isTrue();
    assertThat(support.isByKernel()).isFalse();
    assertThat(support.obstacles())
        .hasSize(3)
        .allSatisfy(obstacle -> assertThat(obstacle).isNotBlank().doesNotContain("\n"));
  }

  @Test
  void a_way_that_seems_open_and_fails_when_tried_gives_way() throws IOException {
    version2("cpu");
    version1();
    BudgetSupport support =
        BudgetSupport.detect(
            mounts,
            noSystemd(),
            budgets ->
                Optional.of("not delegated").filter(why -> budgets.kind().equals("cgroup-v2")));
    assertThat(support.budgets().kind()).isEqualTo("cgroup-v1");
    assertThat(support.obstacles()).containsExactly("not delegated");
  }

  @Test
  void what_the_machine_says_of_itself_holds() throws IOException {
    BudgetSupport support = BudgetSupport.detect();
    try (BoxGroup group = support.budgets().create("test-detect", folder.resolve("files"))) {
      group.limit(0.5);
    }
  }

  @Test
  void with_no_way_at_all_boxes_run_unlimited_and_every_obstacle_is_told() throws IOException {
    BudgetSupport support =
        BudgetSupport.detect(mounts, noSystemd(), budgets -> Optional.of("it fails"));
    assertThat(support.budgets().kind()).isEqualTo("none");
    assertThat(support.isEnforced()).isFalse();
    assertThat(support.obstacles()).hasSize(4).endsWith("it fails");

    try (BoxGroup group = support.budgets().create("a", folder.resolve("files"))) {
      group.limit(0.3);
      assertThat(group.inside(List.of("x", "y"))).containsExactly("x", "y");
      assertThat(group.cpuFolder()).isEmpty();
      assertThat(group.folders()).isEmpty();
    }
  }

  @Test
  void a_slice_is_started_limited_and_stopped_by_systemd() throws IOException {
    SystemdUser user = delegating("cpu");
    Path slice = mounts.resolve("user/headroom_12_box_1.slice");
    try (BoxGroup group = user.create("12-box-1", folder.resolve("files"))) {
      assertThat(group.cpuFolder()).isEqualTo(Optional.empty());
      Files.createDirectories(slice);
      assertThat(group.cpuFolder()).contains(slice);
      group.limit(0.3);
      assertThat(group.inside(List.of("x")))
          .startsWith("systemd-run", "--user", "--scope")
          .contains("--slice=headroom_12_box_1.slice")
          .endsWith("--", "x");
    }
    assertThat(Files.readAllLines(asked))
        .contains(
            "--user start headroom_12_box_1.slice",
            "--user set-property --runtime headroom_12_box_1.slice CPUQuotaPeriodSec=50ms CPUQuota=30.0%")
        .endsWith("--user stop headroom_12_box_1.slice");
  }
}
