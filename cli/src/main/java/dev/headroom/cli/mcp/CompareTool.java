package dev.headroom.cli.mcp;

import dev.headroom.analysis.gate.read.RunSampler;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.analysis.gate.sample.TestedSystem;
import dev.headroom.dashboards.words.VerdictWords;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code compare}. */
final class CompareTool implements RunTool {
  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String description() {
    return "Two runs side by side: their verdicts, response times, the most they took and work per"
        + " request, with each change. One run a side says nothing of how runs differ by"
        + " themselves: 'headroom gate' does.";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.run("before"), Argument.run("after"));
  }

  /** A run as far as it is compared. */
  private record Side(String run, RunSample sample, String verdict) {}

  @Override
  public Object answer(ServedRuns runs, Map<String, Object> arguments) throws IOException {
    Side before = side(runs, RunTool.text(arguments, "before"));
    Side after = side(runs, RunTool.text(arguments, "after"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("before", told(before));
    answer.put("after", told(after));
    answer.put("differences", differences(before.sample(), after.sample()));
    List<Object> checks = new ArrayList<>();
    before
        .sample()
        .values()
        .forEach(
            (check, measured) ->
                after
                    .sample()
                    .value(check)
                    .ifPresent(later -> checks.add(change(check, measured, later))));
    answer.put("checks", checks);
    return answer;
  }

  private static Side side(ServedRuns runs, String name) throws IOException {
    RunDirectory run = runs.open(name);
    String verdict = VerdictWords.headline(runs.diagnosis(run).verdict());
    return new Side(name, RunSampler.sample(runs.read(run)), verdict);
  }

  private static Map<String, Object> told(Side side) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("run", side.run());
    told.put("target", side.sample().target());
    told.put("verdict", side.verdict());
    side.sample().flaw().ifPresent(flaw -> told.put("noEvidence", flaw.toString()));
    return told;
  }

  /** Why the two should not be compared, if so. */
  private static List<String> differences(RunSample before, RunSample after) {
    List<String> differences =
        new ArrayList<>(after.fingerprint().differences(before.fingerprint()));
    if (!TestedSystem.name(before.target()).equals(TestedSystem.name(after.target()))) {
      differences.add("target " + after.target() + ", was " + before.target());
    }
    if (!before.scenario().equals(after.scenario())) {
      differences.add("load " + after.scenario() + ", was " + before.scenario());
    }
    return differences;
  }

  private static Map<String, Object> change(CheckId check, Measured before, Measured after) {
    GateMetric metric = check.metric();
    double difference = metric.scaled(after.value()) - metric.scaled(before.value());
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("check", check.toString());
    change.put("unit", metric.unit());
    change.put("before", before.value());
    change.put("after", after.value());
    change.put("change", metric.change(difference));
    direction(difference).ifPresent(direction -> change.put("direction", direction));
    return change;
  }

  private static Optional<String> direction(double difference) {
    return difference == 0 ? Optional.empty() : Optional.of(difference > 0 ? "worse" : "better");
  }
}
