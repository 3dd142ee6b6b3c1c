package dev.headroom.reference.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupFoldersTest {
  @TempDir Path mount;
  private Path cpu;
  private Path accounting;

  @BeforeEach
  void folders() throws IOException {
    cpu = Files.createDirectory(mount.resolve("cpu 1"));
    accounting = Files.createDirectory(mount.resolve("$(touch x)'\""));
  }

  @Test
  void a_process_joins_every_group_before_it_becomes_the_command() throws Exception {
    Ended shell =
        Ended.run(
            CgroupFolders.inside(
                List.of(cpu, accounting),
                List.of(
                    "/bin/sh", "-c", "echo $$; printf '%s|' \"$@\"", "sh", "a b", "", "*", "'")));

    assertThat(shell.exit()).isZero();
    assertThat(shell.output()).isEqualTo(shell.pid() + "\na b||*|'|");
    for (Path folder : List.of(cpu, accounting)) {
      assertThat(folder.resolve("cgroup.procs")).hasContent(Long.toString(shell.pid()));
    }
  }

  @Test
  void a_group_that_cannot_be_joined_ends_the_start() throws Exception {
    Path marker = mount.resolve("started");
    Ended shell =
        Ended.run(
            CgroupFolders.inside(
                List.of(cpu, mount.resolve("away")),
                List.of("/bin/sh", "-c", "touch '" + marker + "'")));

    assertThat(shell.exit()).isEqualTo(126);
    assertThat(marker).doesNotExist();
  }

  @Test
  void without_groups_the_command_is_just_run() throws Exception {
    Ended shell = Ended.run(CgroupFolders.inside(List.of(), List.of("/bin/echo", "x")));
    assertThat(shell).isEqualTo(new Ended(0, "x\n", shell.pid()));
  }

  @Test
  void a_file_that_the_kernel_does_not_have_is_not_made() {
    Path file = cpu.resolve("cpu.max");
    assertThatThrownBy(() -> CgroupFolders.write(file, "1"))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_group_is_removed_with_those_below_it_and_twice_if_need_be() throws IOException {
    Files.createDirectories(cpu.resolve("a").resolve("b"));
    Files.createDirectories(cpu.resolve("c"));
    CgroupFolders.remove(cpu);
    CgroupFolders.remove(cpu);
    assertThat(cpu).doesNotExist();
    assertThat(accounting).exists();
  }
}
