package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.Main;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.target.SystemCopy;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is started. */
class VerifyCommandTest {
  @TempDir private Path runs;

  private final StringWriter err = new StringWriter();
  private RunDirectory run;

  @BeforeEach
  void begin_a_run() throws IOException {
    run = EmptyRun.in(runs, "a-run");
  }

  private int verify(String... words) {
    var commandLine = Main.commandLine();
    commandLine.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("verify", run.root().toString()));
    all.addAll(List.of(words));
    return commandLine.execute(all.toArray(String[]::new));
  }

  @Test
  void a_run_of_a_system_that_is_not_started_here_cannot_be_proved() {
    assertThat(verify()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("a-run", "no run of the reference system");
  }

  @Test
  void a_damaged_copy_of_the_system_is_named() throws IOException {
    Files.writeString(runs.resolve("a-run.system.json"), "{\"topology\"");
    assertThat(verify()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("a-run.system.json");
  }

  @Test
  void what_cannot_be_cut_is_refused_with_what_can() throws IOException {
    SystemCopy.of(Topologies.named("stage-2"), SeedSpec.defaults()).write(run);
    assertThat(verify("gremlins")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("gremlins", "app-1 cpu", "db-1 cpu");
  }
}
