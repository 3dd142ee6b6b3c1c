package dev.headroom.analysis.gate.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.cause.Causes;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostNode;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.profile.TillProfile;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.JvmMetric;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real recordings in built runs: a program whose methods are known to do more than before. */
class CostSamplerTest {
  private static final String SELECT = "SELECT name FROM items WHERE id = ?";

  private static RunBuilder run(double javaSeconds, double bytes, long seed) {
    return new RunBuilder()
        .box("box-1", 1)
        .process("java", BoxProcess.Kind.JVM, javaSeconds)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.001)
        .counted(JvmMetric.ALLOCATED.key(), bytes)
        .statement(SELECT, 2, 0.0001, 20, 1)
        .seed(seed);
  }

  private static EvidenceSeconds evidence(RecordedRun run) {
    LoadWindows windows = LoadWindows.of(run);
    return EvidenceSeconds.of(run, windows, PlateauFinder.find(run, windows));
  }

  private static Map<CostKind, CostTree> costs(
      String which, double javaSeconds, double bytes, long seed) {
    RecordedRun plain = run(javaSeconds, bytes, seed).build();
    double second = evidence(plain).levels().get(2).get(0).startSeconds();
    RecordedRun profiled =
        run(javaSeconds, bytes, seed).profile(TillProfile.startingAt(which, second)).build();
    return CostSampler.of(profiled, evidence(profiled));
  }

  private static CostNode serve(CostTree tree) {
    return tree.root().call("demo.Till.main").call("demo.Till.serve");
  }

  @Test
  void cpu_time_of_a_request_is_shared_out_by_samples_and_the_rest_is_the_processes() {
    CostTree cpu = costs("before", 0.002, 20_000, 1).get(CostKind.CPU);

    assertThat(cpu.root().mean()).isCloseTo(3, within(0.1));
    assertThat(cpu.root().call("(mariadbd)").mean()).isCloseTo(1, within(0.05));
    assertThat(serve(cpu).mean()).isBetween(1.5, 2.0);
    assertThat(serve(cpu).call("demo.Till.sign").mean())
        .isCloseTo(serve(cpu).call("demo.Till.tax").mean(), within(0.2));
    assertThat(serve(cpu).call("demo.Till.sign").line()).isEqualTo(17);
    assertThat(cpu.grains().get(0)).isBetween(0.005, 0.02);
  }

  @Test
  void bytes_of_a_request_are_shared_out_likewise() {
    CostTree allocated = costs("before", 0.002, 20_480, 1).get(CostKind.ALLOCATED);

    CostNode receipt = serve(allocated).call("demo.Till.receipt");
    assertThat(allocated.root().mean()).isCloseTo(20, within(0.5));
    assertThat(receipt.mean()).isGreaterThan(15);
    assertThat(receipt.call("demo.Till.note").mean()).isCloseTo(receipt.mean() / 2, within(3.0));
  }

  @Test
  void statements_and_the_rows_that_they_read_are_counted_between_snapshots() {
    Map<CostKind, CostTree> costs = costs("before", 0.002, 20_000, 1);

    assertThat(costs.get(CostKind.STATEMENTS).root().call(SELECT).mean())
        .isCloseTo(2, within(0.05));
    assertThat(costs.get(CostKind.ROWS).root().call(SELECT).mean()).isCloseTo(40, within(1.0));
  }

  @Test
  void without_a_profile_there_are_statements_alone_and_outside_the_evidence_nothing() {
    RecordedRun plain = run(0.002, 20_000, 1).build();
    RecordedRun early =
        run(0.002, 20_000, 1).profile(TillProfile.startingAt("before", 1_000)).build();

    assertThat(CostSampler.of(plain, evidence(plain)))
        .containsOnlyKeys(CostKind.STATEMENTS, CostKind.ROWS);
    assertThat(CostSampler.of(early, evidence(early)))
        .containsOnlyKeys(CostKind.STATEMENTS, CostKind.ROWS);
  }

  /** Both kinds: half as much again for one of two. */
  @Test
  void the_method_that_does_more_than_in_the_recording_before_is_named() {
    List<CostTree> before = new ArrayList<>();
    List<Map<CostKind, CostTree>> after = new ArrayList<>();
    List<CostTree> allocatedBefore = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      Map<CostKind, CostTree> base = costs("before", 0.002, 20_000, seed);
      before.add(base.get(CostKind.CPU));
      allocatedBefore.add(base.get(CostKind.ALLOCATED));
      after.add(costs("after", 0.0025, 25_000, seed + 10));
    }

    List<Cause> causes =
        Causes.of(
            EnumSet.of(GateMetric.CPU, GateMetric.ALLOCATED),
            Map.of(
                CostKind.CPU,
                CostTree.merged(before),
                CostKind.ALLOCATED,
                CostTree.merged(allocatedBefore)),
            after);

    assertThat(causes)
        .extracting(cause -> cause.suspects().get(0).place().name())
        .containsExactly("demo.Till.sign", "demo.Till.receipt");
    assertThat(causes.get(0).suspects().get(0).change().estimate()).isCloseTo(0.5, within(0.25));
  }
}
