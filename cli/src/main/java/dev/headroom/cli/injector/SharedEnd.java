package dev.headroom.cli.injector;

import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.load.plan.EndRule;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.plan.StepPhase;
import dev.headroom.load.plan.StepResult;
import dev.headroom.load.record.JsonLines;
import dev.headroom.load.record.StepRecorder;
import dev.headroom.run.file.JsonLinesReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a closed phase that several injectors share is to end early: by the rule for one
 * injector, on the sums of what all of them measured in each step.
 */
final class SharedEnd {
  private static final String BEGAN = "began";
  private static final String ENDED = "ended";

  private final LoadPhase phase;

  SharedEnd(LoadPhase phase) {
    this.phase = phase;
  }

  /** What an injector's account says beyond what a run's reader wants to know. */
  record Line(
      String event, String step, int users, Double throughput, long completed, long failed) {}

  /**
   * Why it is to end.
   *
   * @param living accounts of injectors that still run, or ran to their end
   * @param lost accounts of the others; a step in which one was lost counts for nothing
   * @return empty if it is to go on
   */
  Optional<StepEnd> decide(Collection<Path> living, Collection<Path> lost) throws IOException {
    if (phase.steps().isEmpty() || phase.steps().get(0).users().isEmpty()) {
      return Optional.empty();
    }
    StepPhase kind = phase.steps().get(0).phase();
    return switch (EndRule.decide(kind, comparable(kind, results(read(living), read(lost))))) {
      case CONTINUE -> Optional.empty();
      case CONVERGED -> Optional.of(StepEnd.CONVERGED);
      case ERRORS -> Optional.of(StepEnd.ERRORS);
    };
  }

  /**
   * Says in an account why the last step ended, if not because its time was over: by itself, an
   * injector knows of its own part alone, and after the last step there is none to be told in.
   *
   * @param ran accounts of injectors that ran to their end; the first of them is told
   * @param lost as above
   */
  void noteLast(List<Path> ran, Collection<Path> lost) throws IOException {
    Optional<StepEnd> reason = ran.isEmpty() ? Optional.empty() : decide(ran, lost);
    if (reason.isPresent()) {
      LoadStep last = phase.steps().get(phase.steps().size() - 1);
      if (lines(read(ran), ENDED, last).size() == ran.size()) {
        new StepRecorder(new JsonLines(Optional.of(ran.get(0))), Clock.systemUTC())
            .ended(last, reason.get(), Optional.empty());
      }
    }
  }

  private static List<List<Line>> read(Collection<Path> accounts) throws IOException {
    List<List<Line>> all = new ArrayList<>();
    for (Path account : accounts) {
      all.add(JsonLinesReader.all(account, Line.class));
    }
    return all;
  }

  /**
   * In the order of their users, who are fewer again once an injector was lost. Where the users are
   * to stay the same, those with as many as now.
   */
  private static List<StepResult> comparable(StepPhase kind, List<StepResult> results) {
    if (kind == StepPhase.WARM_UP && !results.isEmpty()) {
      int now = results.get(results.size() - 1).users();
      return results.stream().filter(result -> result.users() == now).toList();
    }
    return results.stream().sorted(Comparator.comparingInt(StepResult::users)).toList();
  }

  private List<StepResult> results(List<List<Line>> living, List<List<Line>> lost) {
    List<StepResult> results = new ArrayList<>();
    for (LoadStep step : phase.steps()) {
      List<Line> ends = lines(living, ENDED, step);
      if (ends.size() < living.stream().filter(account -> hasPart(account, step)).count()) {
        break;
      }
      List<Line> last = lines(lost, ENDED, step);
      if (last.size() == lines(lost, BEGAN, step).size()) {
        results.add(sum(Stream.concat(ends.stream(), last.stream()).toList()));
      }
    }
    return results;
  }

  /** Or will have: one that joined late has none of the steps before its first one. */
  private boolean hasPart(List<Line> account, LoadStep step) {
    List<String> order = phase.steps().stream().map(LoadStep::name).toList();
    return account.stream()
        .filter(line -> BEGAN.equals(line.event()))
        .findFirst()
        .map(first -> order.indexOf(first.step()) <= order.indexOf(step.name()))
        .orElse(true);
  }

  private static List<Line> lines(List<List<Line>> accounts, String event, LoadStep step) {
    return accounts.stream()
        .flatMap(List::stream)
        .filter(line -> event.equals(line.event()) && step.name().equals(line.step()))
        .filter(line -> event.equals(BEGAN) || line.throughput() != null)
        .toList();
  }

  private static StepResult sum(List<Line> ends) {
    return new StepResult(
        ends.stream().mapToInt(Line::users).sum(),
        ends.stream().mapToDouble(Line::throughput).sum(),
        ends.stream().mapToLong(Line::completed).sum(),
        ends.stream().mapToLong(Line::failed).sum());
  }
}
