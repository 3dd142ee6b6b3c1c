package dev.headroom.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.cli.Captured;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.gate.serve.SmallService;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A gate that starts and measures a service itself, and one of which each request costs half as
 * much again. A machine that does something else meanwhile gives no evidence: then nothing is said
 * of it here.
 */
class MeasuredGateIT {
  /** So much of a core that it is measured, and so little that two cores are enough for all. */
  private static final int WORK = 400;

  @TempDir private Path folder;
  private Captured headroom;

  private int measured(String command, int work, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--command",
                SmallService.command(work),
                "--requests",
                "GET /divide",
                "--warm-up",
                "0",
                "--hold",
                "8",
                "--no-profile",
                "--into",
                folder.resolve("runs").toString()));
    words.addAll(List.of(more));
    headroom = new Captured();
    return headroom.run(command, words.toArray(String[]::new));
  }

  @Test
  void a_service_that_works_more_is_told_from_one_that_is_the_same() throws IOException {
    String file = folder.resolve("baseline.json").toString();
    int created =
        measured(
            "baseline", WORK, "create", "--file", file, "--few", "--runs", "2", "--rate", "60");
    assumeTrue(isQuiet(headroom.err()), headroom.err());
    assertThat(created).as(headroom.err()).isEqualTo(ExitCode.DONE);
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      assertThat(runs).allMatch(run -> Files.exists(run.resolve("service.log")));
    }

    String[] once = {"--baseline", file, "--min-runs", "1", "--max-runs", "1", "--format", "json"};
    assertThat(verdict(measured("gate", WORK, once))).isNotEqualTo("regression");

    String[] twice = {"--baseline", file, "--min-runs", "2", "--max-runs", "2", "--only", "cpu"};
    int worse = measured("gate", WORK * 3 / 2, twice);
    assumeTrue(isQuiet(headroom.out()), headroom.out());
    assertThat(worse).as(headroom.out()).isEqualTo(ExitCode.GOAL_MISSED);
    assertThat(headroom.out()).contains("regression: cpu +");
  }

  /** Whether no run was refused for what the machine did besides. */
  private static boolean isQuiet(String said) {
    return Stream.of(
            RunFlaw.Code.MACHINE_DISTURBED,
            RunFlaw.Code.MACHINE_TOO_SMALL,
            RunFlaw.Code.INJECTOR_LIMITED,
            RunFlaw.Code.NEVER_SETTLED)
        .noneMatch(flaw -> said.contains(flaw.meaning()));
  }

  private String verdict(int code) throws IOException {
    JsonNode result = Json.documents().readTree(headroom.out());
    assertThat(code).isIn(ExitCode.DONE, ExitCode.GOAL_MISSED, ExitCode.INCONCLUSIVE);
    return result.get("verdict").asText();
  }
}
