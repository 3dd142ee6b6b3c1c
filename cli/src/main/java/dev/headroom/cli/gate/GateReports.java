package dev.headroom.cli.gate;

import dev.headroom.analysis.gate.GateResult;
import dev.headroom.dashboards.gate.GateAnnotations;
import dev.headroom.dashboards.gate.GateJUnit;
import dev.headroom.dashboards.gate.GateJson;
import dev.headroom.dashboards.gate.GateMarkdown;
import dev.headroom.dashboards.gate.GateSarif;
import dev.headroom.dashboards.gate.Sources;
import dev.headroom.run.file.NamedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Option;

/** Where else the answer is written. */
final class GateReports {
  @Option(names = "--json", paramLabel = "FILE", description = "the result as JSON (docs/GATE.md)")
  private Path json;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "a JUnit report, a test a check; an inconclusive one is skipped")
  private Path junit;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "for a comment, with a mark by which a later one replaces it")
  private Path markdown;

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description =
          "the causes as SARIF 2.1.0, at their lines of the source in src/main/java below this"
              + " folder")
  private Path sarif;

  @Option(
      names = "--github",
      description =
          "annotations, and the job's summary in the file that GITHUB_STEP_SUMMARY names; no token"
              + " is needed")
  private boolean github;

  /**
   * Writes what was asked for.
   *
   * @param open what an inconclusive gate is
   * @param err where GitHub's runner reads annotations too
   */
  void write(GateResult result, GateAnnotations.Level open, PrintWriter err) throws IOException {
    Sources sources =
        (sarif != null || github) && !result.causes().isEmpty()
            ? SourceRoots.below(Path.of(""))
            : Sources.NONE;
    write(json, GateJson.render(result));
    write(junit, GateJUnit.render(result));
    write(markdown, GateMarkdown.render(result));
    write(sarif, GateSarif.render(result, sources));
    if (github) {
      String summary = System.getenv("GITHUB_STEP_SUMMARY");
      if (summary != null && !summary.isEmpty()) {
        Files.writeString(
            Path.of(summary),
            GateMarkdown.render(result),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      GateAnnotations.lines(result, open, sources).forEach(err::println);
      err.flush();
    }
  }

  private static void write(Path file, String content) throws IOException {
    if (file != null) {
      NamedFile.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
