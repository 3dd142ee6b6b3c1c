package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.Captured;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.Main;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private static Path runs;

  private static String run;

  private final Captured headroom = new Captured();

  @BeforeAll
  static void write_a_run() {
    run = runs.resolve("simulated").toString();
    Main.commandLine().execute("accuracy", "--seed", "7", "--number", "1", "--write", run);
  }

  private int explain(String... words) {
    return headroom.run("explain", words);
  }

  @Test
  void what_binds_is_explained_unless_another_resource_is_named() {
    assertThat(explain(run)).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out()).contains(" cpu in ", "hot-method (explains ", "what was looked for");
  }

  @Test
  void a_part_of_a_name_that_only_one_has_is_enough() {
    assertThat(explain(run, "request", "threads")).isEqualTo(ExitCode.DONE);

    assertThat(headroom.out().lines().findFirst().orElseThrow()).contains("request threads in ");
  }

  @Test
  void a_name_that_none_or_several_have_is_refused_with_those_that_there_are() {
    assertThat(explain(run, "gremlins")).isEqualTo(ExitCode.USAGE);
    assertThat(explain(run, "box")).isEqualTo(ExitCode.USAGE);

    assertThat(headroom.err()).contains("gremlins: no such resource; there are ", " cpu");
  }

  @Test
  void a_program_reads_the_same() throws Exception {
    assertThat(explain("--json", run)).isEqualTo(ExitCode.DONE);

    JsonNode explanation = Json.documents().readTree(headroom.out());
    assertThat(explanation.at("/verdict/kind").asText()).isEqualTo("bottleneck");
    assertThat(explanation.at("/resource/type").asText()).isEqualTo("cpu");
    assertThat(explanation.at("/rulings/0/kind").asText()).isNotBlank();
    assertThat(explanation.at("/looks/0/share").isNumber()).isTrue();
  }

  @Test
  void of_a_run_without_load_nothing_can_be_explained() throws IOException {
    assertThat(explain(EmptyRun.in(runs, "empty").root().toString())).isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err()).contains("no request was measured in this run");
  }
}
