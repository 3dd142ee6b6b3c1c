package dev.headroom.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.Main;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private static Path runs;

  private static String run;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void write_a_run() {
    run = runs.resolve("simulated").toString();
    Main.commandLine().execute("accuracy", "--seed", "7", "--number", "1", "--write", run);
  }

  private int explain(String... words) {
    var commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(words));
    return commandLine.execute(all.toArray(String[]::new));
  }

  @Test
  void what_binds_is_explained_unless_another_resource_is_named() {
    assertThat(explain(run)).isEqualTo(ExitCode.DONE);

    assertThat(out.toString()).contains(" cpu in ", "hot-method (explains ", "what was looked for");
  }

  @Test
  void a_part_of_a_name_that_only_one_has_is_enough() {
    assertThat(explain(run, "request", "threads")).isEqualTo(ExitCode.DONE);

    assertThat(out.toString().lines().findFirst().orElseThrow()).contains("request threads in ");
  }

  @Test
  void a_name_that_none_or_several_have_is_refused_with_those_that_there_are() {
    assertThat(explain(run, "gremlins")).isEqualTo(ExitCode.USAGE);
    assertThat(explain(run, "box")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).contains("gremlins: no such resource; there are ", " cpu");
  }

  @Test
  void a_program_reads_the_same() throws Exception {
    assertThat(explain("--json", run)).isEqualTo(ExitCode.DONE);

    JsonNode explanation = Json.documents().readTree(out.toString());
    assertThat(explanation.at("/verdict/kind").asText()).isEqualTo("bottleneck");
    assertThat(explanation.at("/resource/type").asText()).isEqualTo("cpu");
    assertThat(explanation.at("/rulings/0/kind").asText()).isNotBlank();
    assertThat(explanation.at("/looks/0/share").isNumber()).isTrue();
  }

  @Test
  void of_a_run_without_load_nothing_can_be_explained() throws IOException {
    assertThat(explain(EmptyRun.in(runs, "empty").root().toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("no request was measured in this run");
  }
}
