package dev.headroom.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.promise.CutEffect;
import dev.headroom.analysis.promise.Proof;
import dev.headroom.cli.EmptyRun;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofLogTest {
  private static Proof proof(double factor) {
    return new Proof(
        List.of(
            new CutEffect(
                new ResourceId("box-1", ResourceType.CPU),
                0.3,
                0.255,
                new Interval(factor - 0.02, factor, factor + 0.02))));
  }

  @Test
  void the_newest_experiment_about_a_run_is_part_of_its_history(@TempDir Path runs)
      throws IOException {
    RunDirectory run = EmptyRun.in(runs, "a-run");
    ProofLog log = ProofLog.beside(run.root());
    assertThat(RunHistories.of(run).proof()).isEmpty();

    log.add(new ProofLog.Entry(run.manifest().id(), "first", proof(0.9)));
    Files.writeString(
        runs.resolve("proofs.jsonl"), "{}\nnull\n{\"run\"", StandardOpenOption.APPEND);
    Files.writeString(runs.resolve("proofs.jsonl"), "\n", StandardOpenOption.APPEND);
    log.add(new ProofLog.Entry(run.manifest().id(), "second", proof(0.85)));
    log.add(new ProofLog.Entry("another", "third", proof(1)));

    assertThat(RunHistories.of(run).proof()).contains(proof(0.85));
  }
}
