package dev.headroom.analysis.simulation.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.statement.StatementSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedRunTest {
  private static final SimStatement STATEMENT = new SimStatement("db-1", "SELECT 1", 30, 3);

  private final RecordedRun run = SimulatedRun.of(system(), SimSchedule.SHORT, 1);

  /** 4 ms of half a core: 125 requests a second. */
  private static SimSystem system() {
    List<SimStep> asked =
        List.of(new SimStep.Query(STATEMENT.text(), SimProcess.DATABASE.name(), 0.001, 1));
    List<SimStep> steps =
        List.of(
            new SimStep.Work("app-1", SimProcess.JAVA.name(), 0.004, 1, 0, SimCode.UNSEEN),
            new SimStep.Hold("pool", asked));
    return SimSystem.of(
            List.of(
                SimBox.of("app-1", 0.5, SimProcess.JAVA),
                SimBox.of("db-1", 1, SimProcess.DATABASE)),
            List.of(new SimRequest("GET /", 1, steps)))
        .with(new SimPlaces("pool", "app-1", SimPlaces.Kind.CONNECTIONS, 10))
        .with(STATEMENT);
  }

  private double last(Series series) {
    return series.valueAt(series.size() - 1);
  }

  @Test
  void what_the_collectors_say_agrees_with_the_responses() {
    long responses = run.responses().stream().mapToLong(ResponseWindow::count).sum();
    double used = last(run.series("app-1", CgroupMetric.CPU_TIME.key()).orElseThrow());
    List<StatementSnapshot> statements = run.statements().get("db-1");
    double pool = last(run.series("app-1", PoolMetric.USES.key()).orElseThrow());

    assertThat(responses).isGreaterThan(2_000);
    assertThat(last(run.series("injector", InjectorMetric.COMPLETED.key()).orElseThrow()))
        .isEqualTo(responses);
    assertThat(used / responses).isCloseTo(0.004, within(0.0004));
    assertThat(statements.get(statements.size() - 1).digests().get(0).count()).isEqualTo(responses);
    assertThat(statements.get(statements.size() - 1).digests().get(0).rowsExamined())
        .isEqualTo(30 * responses);
    assertThat(pool).isEqualTo(responses);
  }

  @Test
  void the_load_has_all_its_phases_in_their_order() {
    assertThat(run.steps().stream().map(StepEvent::phase).distinct())
        .containsExactly(Phase.WARM_UP, Phase.PROBE, Phase.CURVE, Phase.RETURN);
    assertThat(run.isComplete()).isTrue();
  }

  @Test
  void the_diagnosis_finds_what_was_built() {
    Diagnosis diagnosis = Analyser.analyse(run);

    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.BOTTLENECK);
    assertThat(diagnosis.verdict().resource()).contains(new ResourceId("app-1", ResourceType.CPU));
    assertThat(diagnosis.load().knee().orElseThrow().xMaxPerSecond().estimate())
        .isCloseTo(125, within(10.0));
  }

  @Test
  void a_recording_that_is_broken_off_is_the_begin_of_the_whole_one() {
    RecordedRun begin = SimulatedRun.brokenOff(system(), SimSchedule.SHORT, 1, 30);

    assertThat(begin.isComplete()).isFalse();
    assertThat(run.responses()).startsWith(begin.responses().toArray(ResponseWindow[]::new));
    assertThat(run.steps()).startsWith(begin.steps().toArray(StepEvent[]::new));
    assertThat(begin.responses().get(begin.responses().size() - 1).endSeconds())
        .isLessThanOrEqualTo(begin.manifest().epochSeconds() + 30);
  }
}
