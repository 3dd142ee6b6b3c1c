package dev.headroom.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.EmptyRun;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLabelTest {
  @TempDir private Path folder;

  @Test
  void the_faults_stand_beside_the_run_and_not_in_it() throws IOException {
    RunDirectory run = EmptyRun.in(folder, "a-run");
    int files = run.root().toFile().list().length;

    SystemLabel.write(run, List.of("missing-index", "slow-member"));

    assertThat(folder.resolve("a-run.faults")).hasContent("missing-index\nslow-member\n");
    assertThat(run.root().toFile().list()).hasSize(files);
    assertThat(SystemLabel.of(run))
        .isEqualTo(
            new SystemLabel(run.manifest().target(), List.of("missing-index", "slow-member")));
  }

  @Test
  void a_run_without_faults_has_no_label() throws IOException {
    RunDirectory run = EmptyRun.in(folder, "a-run");
    SystemLabel.write(run, List.of());

    assertThat(folder.toFile().list()).containsExactly("a-run");
    assertThat(SystemLabel.of(run).faults()).isEmpty();
  }
}
