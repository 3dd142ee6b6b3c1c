package dev.headroom.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.cli.Captured;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.Main;
import dev.headroom.cli.failure.ExitCode;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McpCommandTest {
  @TempDir private Path folder;

  @Test
  void a_process_says_nothing_but_the_protocol_and_ends_with_its_input() throws Exception {
    EmptyRun.in(folder, "empty");
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "mcp",
                "--runs",
                folder.toString())
            .redirectOutput(out)
            .redirectError(err)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      // What its library warns of must not reach standard output.
      in.write((Asked.call("verdict", Map.of("run", 7)) + "\n").getBytes(StandardCharsets.UTF_8));
      in.write("no JSON\n".getBytes(StandardCharsets.UTF_8));
      in.write((Asked.call("list_runs", Map.of()) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    boolean hasEnded = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();

    assertThat(hasEnded).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err.toPath())).isEqualTo(ExitCode.DONE);
    List<JsonNode> answers = Asked.parsed(Files.readString(out.toPath()));
    assertThat(answers).hasSize(3);
    assertThat(Asked.content(answers.get(2).get("result")).at("/runs/0/run").asText())
        .isEqualTo("empty");
  }

  @Test
  void a_folder_that_is_not_there_is_refused_in_a_line() {
    Captured headroom = new Captured();

    assertThat(headroom.run("mcp", "--runs", folder.resolve("none").toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(headroom.err().lines()).hasSize(1);
  }
}
