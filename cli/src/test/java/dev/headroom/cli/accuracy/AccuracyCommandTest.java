package dev.headroom.cli.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.examiner.Examiner;
import dev.headroom.cli.Captured;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.measure.Conclusion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyCommandTest {
  private final Captured headroom = new Captured();

  private int accuracy(String... options) {
    return headroom.run("accuracy", options);
  }

  @Test
  void the_table_says_of_which_systems_it_is() {
    assertThat(accuracy("--simulated", "2", "--seed", "7")).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out())
        .startsWith("2 simulated systems, seed 7\n")
        .contains("| none | 1 | ", "| hot-method | 1 | ", "| all | 2 | ");
  }

  @Test
  void json_holds_every_mark() throws Exception {
    assertThat(accuracy("--simulated", "2", "--seed", "7", "--json")).isEqualTo(ExitCode.DONE);

    JsonNode result = Json.documents().readTree(headroom.out());
    assertThat(result.get("seed").asLong()).isEqualTo(7);
    assertThat(result.get("marks")).hasSize(2);
    assertThat(result.at("/scores/all/top1/all").asInt()).isEqualTo(2);
  }

  /** What was judged is what anybody can read again. */
  @Test
  void a_system_is_written_as_a_run(@TempDir Path folder) throws Exception {
    Path run = folder.resolve("run");
    assertThat(accuracy("--seed", "7", "--number", "1", "--write", run.toString()))
        .isEqualTo(ExitCode.DONE);

    Diagnosis read = Analyser.analyse(Conclusion.read(RunDirectory.open(run)));
    Diagnosis simulated = Analyser.analyse(Examiner.run(1, 7));
    assertThat(headroom.out()).contains("hot-method");
    assertThat(read.verdict().resource()).isEqualTo(simulated.verdict().resource());
    assertThat(read.verdict().cause().map(Cause::rule))
        .isEqualTo(simulated.verdict().cause().map(Cause::rule))
        .isPresent();
    assertThat(read.caveats().missing()).isEmpty();
    assertThat(accuracy("--seed", "7", "--write", run.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("there is a run already");
  }

  @Test
  void no_systems_are_refused() {
    assertThat(accuracy("--simulated", "0", "--seed", "7")).isEqualTo(ExitCode.USAGE);
    assertThat(accuracy("--simulated", "2")).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("--simulated 0: must be at least 1", "--seed");
  }

  @Test
  void it_is_either_simulated_or_live_and_faults_are_those_that_there_are() {
    assertThat(accuracy("--seed", "7")).isEqualTo(ExitCode.USAGE);
    assertThat(accuracy("--simulated", "2", "--live", "--seed", "7")).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("give either --simulated, --live, --gate or --write");
    assertThat(accuracy("--live", "--seed", "7", "--only", "gremlins")).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("--only gremlins: there are stage-1 as shipped, ");
    assertThat(accuracy("--live", "--seed", "7", "--strengths", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(accuracy("--live", "--seed", "7", "--repeats", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("--strengths 0.0: must be from", "--repeats 0: must be");
  }
}
