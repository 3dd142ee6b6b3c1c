package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLabelTest {
  @TempDir private Path folder;

  @Test
  void the_faults_stand_beside_the_run_and_not_in_it() throws IOException {
    RunDirectory run = EmptyRun.in(folder, "a-run");
    int files = run.root().toFile().list().length;

    FaultLabel.write(run, List.of("missing-index", "slow-member"));

    assertThat(folder.resolve("a-run.faults")).hasContent("missing-index\nslow-member\n");
    assertThat(run.root().toFile().list()).hasSize(files);
  }

  @Test
  void a_run_without_faults_has_no_label() throws IOException {
    FaultLabel.write(EmptyRun.in(folder, "a-run"), List.of());

    assertThat(folder.toFile().list()).containsExactly("a-run");
  }
}
