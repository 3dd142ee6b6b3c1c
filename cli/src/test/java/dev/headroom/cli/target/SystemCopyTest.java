package dev.headroom.cli.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.EmptyRun;
import dev.headroom.reference.Faults;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemCopyTest {
  private static final Topology FAULTY =
      Faults.planted("connection-pool-small:2").plantIn(Topologies.named("stage-1"));
  private static final SeedSpec DATA = new SeedSpec(7, 50, 4);

  @TempDir private Path folder;

  @Test
  void it_stands_beside_the_run_and_has_all_it_takes_to_start_the_system_again()
      throws IOException {
    RunDirectory run = EmptyRun.in(folder, "a-run");
    int files = run.root().toFile().list().length;

    SystemCopy.of(FAULTY, DATA).write(run);

    assertThat(run.root().toFile().list()).hasSize(files);
    SystemCopy copy = SystemCopy.of(run).orElseThrow();
    assertThat(copy.read()).isEqualTo(FAULTY);
    assertThat(copy.data()).isEqualTo(DATA);
  }

  @Test
  void a_run_of_a_system_that_was_not_started_here_has_none() throws IOException {
    assertThat(SystemCopy.of(EmptyRun.in(folder, "a-run"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"topology\":\"name: x\"}",
        "{\"topology\":7,\"data\":{\"seed\":1,\"users\":0,\"postsPerUser\":1}}"
      })
  void a_damaged_one_is_refused_by_name(String text) throws IOException {
    RunDirectory run = EmptyRun.in(folder, "a-run");
    Files.writeString(folder.resolve("a-run.system.json"), text);
    assertThatThrownBy(() -> SystemCopy.of(run))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("a-run.system.json");
  }
}
