package dev.headroom.load;

import java.util.Locale;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a benchmark of the time that a request takes, and prints a Markdown table of it. */
final class BenchmarkTable {
  private BenchmarkTable() {}

  /**
   * @param what heads the first column
   * @param named what stands in it
   */
  static void print(Class<?> benchmark, String what, Function<BenchmarkParams, String> named)
      throws RunnerException {
    System.out.println("| " + what + " | a request, ns | ± (99.9 %) |");
    System.out.println("|---|---:|---:|");
    OptionsBuilder options = new OptionsBuilder();
    options.include(benchmark.getName() + "\\.").verbosity(VerboseMode.SILENT);
    for (RunResult run : new Runner(options.build()).run()) {
      Result<?> result = run.getPrimaryResult();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f |%n",
          named.apply(run.getParams()),
          result.getScore(),
          result.getScoreError());
    }
  }
}
