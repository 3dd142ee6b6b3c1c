package dev.headroom.analysis.gate.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.gate.Baseline;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.Gate;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.sample.CheckId;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.Measured;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.gate.sample.RunSample;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.DatabaseMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Over runs whose truth is known: 2 ms of Java and 1 ms of the database for a request. */
class RunSamplerTest {
  private static Measured value(RunSample sample, GateMetric metric) {
    return sample.value(CheckId.of(metric)).orElseThrow();
  }

  private static Optional<RunFlaw.Code> flaw(RunBuilder run) {
    return RunSampler.sample(run.build()).flaw().map(RunFlaw::code);
  }

  private static RunBuilder costing(double javaSeconds, long seed) {
    return new RunBuilder()
        .box("box-1", 1)
        .process("java", BoxProcess.Kind.JVM, javaSeconds)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.001)
        .counted(DatabaseMetric.STATEMENTS.key(), 3)
        .seed(seed);
  }

  private static List<RunSample> samples(double javaSeconds, int from, int runs) {
    List<RunSample> samples = new ArrayList<>();
    for (int seed = from; seed < from + runs; seed++) {
      RunSample one = RunSampler.sample(costing(javaSeconds, seed).build());
      samples.add(
          new RunSample(
              "run-" + seed,
              one.target(),
              one.scenario(),
              one.fingerprint(),
              one.values(),
              one.times(),
              one.levels(),
              one.flaw()));
    }
    return samples;
  }

  @Test
  void work_for_a_request_is_what_the_system_does() {
    RunSample sample = RunSampler.sample(costing(0.002, 1).build());

    assertThat(value(sample, GateMetric.CPU).value()).isCloseTo(3, within(0.1));
    assertThat(value(sample, GateMetric.CPU).standardError()).isBetween(0.0, 0.05);
    assertThat(value(sample, GateMetric.STATEMENTS).value()).isCloseTo(3, within(0.05));
    assertThat(sample.value(CheckId.of(GateMetric.ALLOCATED))).isEmpty();
  }

  @Test
  void throughput_errors_and_percentiles_are_those_of_the_load() {
    RunSample sample = RunSampler.sample(costing(0.002, 1).build());

    assertThat(value(sample, GateMetric.XMAX).value()).isCloseTo(333, within(20.0));
    assertThat(value(sample, GateMetric.ERRORS).value()).isZero();
    assertThat(value(sample, GateMetric.ERRORS).standardError()).isPositive();
    assertThat(value(sample, GateMetric.P50).value())
        .isBetween(2.5, value(sample, GateMetric.P99).value());
    assertThat(sample.levels()).hasSizeGreaterThan(3);
    assertThat(sample.flaw()).isEmpty();
  }

  /** 5 % more CPU in Java is 3.3 % more in all; 10 % is 6.7. */
  @Test
  void a_planted_regression_of_work_is_found_and_unchanged_work_passes() {
    Baseline base = Baseline.of(samples(0.002, 1, 5), Optional.empty());

    GateResult same = Gate.judge(Optional.of(base), samples(0.002, 11, 4), List.of(), rules());
    GateResult dearer = Gate.judge(Optional.of(base), samples(0.0022, 21, 4), List.of(), rules());

    assertThat(same.having(CheckVerdict.REGRESSION)).isEmpty();
    assertThat(dearer.having(CheckVerdict.REGRESSION))
        .anyMatch(check -> check.check().equals(CheckId.of(GateMetric.CPU)));
  }

  private static GateRules rules() {
    return GateRules.DEFAULT;
  }

  @Test
  void a_run_that_is_no_evidence_says_why() {
    assertThat(flaw(RunBuilder.oneBox())).isEmpty();
    assertThat(flaw(RunBuilder.oneBox().withoutResponses()))
        .contains(RunFlaw.Code.NOTHING_MEASURED);
    assertThat(flaw(RunBuilder.oneBox().injectorDescriptors(0.99)))
        .contains(RunFlaw.Code.INJECTOR_LIMITED);
    assertThat(flaw(RunBuilder.oneBox().cutAfter(30))).contains(RunFlaw.Code.BROKEN_OFF);
  }
}
