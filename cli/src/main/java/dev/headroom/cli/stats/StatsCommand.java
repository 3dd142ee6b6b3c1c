package dev.headroom.cli.stats;

import dev.headroom.analysis.measure.ErrorTolerance;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.dashboards.gate.JUnitReport;
import dev.headroom.profiler.read.GatlingResults;
import dev.headroom.profiler.responses.OwnTotals;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code headroom stats}. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Writes what a Gatling simulation measured as JSON, JUnit, CSV and histograms.",
    description = {
      "Reads the simulation.log of a Gatling results folder (3.10 to 3.15) and writes into it",
      "  js/global_stats.json   the figures of all requests, as Gatling had them up to 3.13.4",
      "  js/stats.json          the same of each request",
      "  js/assertions.xml      the simulation's assertions as a JUnit report",
      "  stats.csv              a line a request",
      "  response-times.hlog    an HdrHistogram log, tagged by request and outcome",
      "Figures are exact to the log's millisecond. Beside a log of Headroom's own simulations, such",
      "as load/simulation-curve.log of a run, is what they measured in microseconds: stats.csv,",
      "response-times.hlog and what is printed have that, and say so."
    },
    footer = {
      "",
      "Examples:",
      "  mvn gatling:test && headroom stats target/gatling",
      "  headroom stats target/gatling/checkout-20261128101500123 --to build/stats",
      "  headroom stats runs/NAME/load/simulation-curve.log --to build/stats",
      "",
      "Exit codes: 0 done, 1 Headroom failed, 2 not a results folder,",
      "            3 an assertion of the simulation did not hold."
    })
public final class StatsCommand implements Callable<Integer> {
  /** What Gatling calls all requests together. */
  private static final String ALL = "All Requests";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RESULTS",
      description =
          "folder with a simulation.log, or with such folders: the newest one is taken; or a log")
  private Path results;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "where to write (default: the results folder)")
  private Path to;

  @Override
  public Integer call() throws IOException {
    Path log = log();
    LogStats logged = LogStats.of(log);
    LogStats measured = logged.measured(OwnTotals.beside(log));
    Path folder = to == null ? log.getParent() : to;
    List<AssertionResults.Result> assertions = AssertionResults.of(logged);
    writeAsGatling(logged, assertions, folder);
    write(measured, folder);
    return print(measured, assertions, folder);
  }

  /** Of several, the one that was written last. */
  private Path log() throws IOException {
    if (Files.isRegularFile(results)) {
      return results.toAbsolutePath();
    }
    return ResultsFolders.in(results).stream()
        .map(folder -> folder.resolve(GatlingResults.LOG))
        .max(Comparator.comparing(StatsCommand::modified))
        .orElseThrow()
        .toAbsolutePath();
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  /** What Gatling wrote once, or judges, has the times of its log. */
  private static void writeAsGatling(
      LogStats stats, List<AssertionResults.Result> assertions, Path folder) throws IOException {
    Path js = Files.createDirectories(folder.resolve("js"));
    Map<String, Object> global = GlobalStats.of(ALL, stats.all(), stats.seconds());
    Files.writeString(js.resolve("global_stats.json"), Json.documents().writeValueAsString(global));
    Files.writeString(
        js.resolve("stats.json"), Json.documents().writeValueAsString(tree(stats, global)));
    Files.writeString(
        js.resolve("assertions.xml"), report(stats.run().simulationClass(), assertions));
  }

  private static void write(LogStats stats, Path folder) throws IOException {
    Files.writeString(folder.resolve("stats.csv"), StatsCsv.of(stats));
    try (OutputStream out = Files.newOutputStream(folder.resolve("response-times.hlog"))) {
      HistogramLog.write(stats, out);
    }
  }

  /** The assertions, a test each. */
  private static String report(String simulation, List<AssertionResults.Result> assertions) {
    List<JUnitReport.Test> tests =
        assertions.stream()
            .map(
                assertion ->
                    new JUnitReport.Test(
                        assertion.text(),
                        assertion.problem().map(problem -> JUnitReport.Outcome.FAILURE),
                        assertion.problem().orElse("")))
            .toList();
    return new JUnitReport(simulation, tests).xml();
  }

  private static Map<String, Object> tree(LogStats stats, Map<String, Object> global) {
    Map<String, Object> contents = new LinkedHashMap<>();
    stats
        .requests()
        .forEach(
            (name, request) ->
                contents.put(
                    name, node("REQUEST", name, GlobalStats.of(name, request, stats.seconds()))));
    Map<String, Object> tree = node("GROUP", ALL, global);
    tree.put("contents", contents);
    return tree;
  }

  private static Map<String, Object> node(String type, String name, Map<String, Object> stats) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("type", type);
    node.put("name", name);
    node.put("stats", stats);
    return node;
  }

  /** No response time is told where most of them are those of failures. */
  private static String summary(LogStats stats) {
    RequestStats.Times all = stats.all().all();
    long failed = stats.all().failed().count();
    String counts =
        String.format(
            Locale.ROOT,
            "%d requests, %d failed, in %.0f s; ",
            all.count(),
            failed,
            stats.seconds());
    return ErrorTolerance.isMostlyFailed((double) failed / all.count())
        ? counts + "most of them failed: how quickly says nothing of how fast it is"
        : counts
            + String.format(
                Locale.ROOT,
                "p50 %s ms, p95 %s ms, p99 %s ms",
                all.percentile(50),
                all.percentile(95),
                all.percentile(99));
  }

  private int print(LogStats stats, List<AssertionResults.Result> assertions, Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(summary(stats));
    out.println(stats.resolution());
    stats.cut().ifPresent(cut -> out.println("not all of the log was read: " + cut));
    if (!AssertionResults.areReadable(stats)) {
      out.println("assertions of Gatling " + stats.run().version() + " are not read");
    }
    boolean didHold = true;
    for (AssertionResults.Result assertion : assertions) {
      didHold &= assertion.problem().isEmpty();
      out.println(
          assertion.text()
              + ": "
              + assertion.problem().map(problem -> "failed, " + problem).orElse("held"));
    }
    out.println("written to " + folder);
    out.flush();
    return didHold ? ExitCode.DONE : ExitCode.GOAL_MISSED;
  }
}
