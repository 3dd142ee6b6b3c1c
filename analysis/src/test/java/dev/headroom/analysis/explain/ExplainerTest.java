package dev.headroom.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.cause.CauseRules;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ProcessMetric;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final RecordedRun RUN = RunBuilder.oneBox().pool(4, 0.05).build();

  private static Explanation of(RecordedRun run, ResourceId resource) {
    return Analyser.explain(run, known -> resource).orElseThrow();
  }

  private static Ruling ruling(Explanation explanation, String rule) {
    return explanation.rulings().stream().filter(r -> r.rule().equals(rule)).findFirst().get();
  }

  @Test
  void what_binds_comes_first_of_what_can_be_asked_for() {
    Diagnosis diagnosis = Analyser.analyse(RUN);
    Explanation explanation = Analyser.explain(RUN, known -> known.get(0)).orElseThrow();

    assertThat(explanation.resource()).isEqualTo(Examined.POOL);
    assertThat(explanation.verdict()).isEqualTo(diagnosis.verdict());
    assertThat(explanation.limit()).contains(diagnosis.ladder().get(0));
    assertThat(explanation.rung()).isEqualTo(1);
  }

  @Test
  void every_step_of_the_load_is_shown_as_the_meters_saw_it() {
    Explanation explanation = of(RUN, Examined.POOL);

    assertThat(explanation.looks())
        .extracting(Look::step)
        .containsExactlyElementsOf(
            Analyser.analyse(RUN).load().plateaus().stream().map(p -> p.name()).toList());
    Look knee =
        explanation.looks().stream()
            .filter(look -> look.step().equals(explanation.knee()))
            .findFirst()
            .orElseThrow();
    assertThat(knee.share()).isCloseTo(1, within(0.05));
    assertThat(knee.busy()).isCloseTo(4, within(0.2));
    assertThat(knee.fromSeconds()).isBetween(0.0, knee.toSeconds());
    assertThat(explanation.series())
        .extracting(id -> id.key().name())
        .contains(PoolMetric.MAX.metricName(), PoolMetric.USE_TIME.metricName())
        .doesNotContain(ProcessMetric.CPU_TIME.metricName());
  }

  @Test
  void every_rule_is_heard() {
    Explanation explanation = of(RUN, Examined.POOL);

    assertThat(explanation.rulings())
        .extracting(Ruling::rule)
        .containsExactlyElementsOf(CauseRules.all().stream().map(CauseRule::id).toList());
    Ruling pool = ruling(explanation, "pool-too-small");
    assertThat(pool.kind()).isEqualTo(Ruling.Kind.FOUND);
    assertThat(pool.seen()).isEqualTo(pool.cause().orElseThrow().evidence()).isNotEmpty();
    assertThat(pool.series())
        .extracting(id -> id.key().name())
        .contains(PoolMetric.USE_TIME.metricName());
    assertThat(ruling(explanation, "hot-method").kind()).isEqualTo(Ruling.Kind.DOES_NOT_APPLY);
    assertThat(ruling(explanation, "descriptors-used-up").kind())
        .as("nothing failed")
        .isEqualTo(Ruling.Kind.DOES_NOT_APPLY);
  }

  @Test
  void what_speaks_against_a_cause_and_what_is_lacking_is_told() {
    Explanation explanation = of(RunBuilder.oneBox().garbage(0.02, 1e5).build(), Examined.CPU);

    Ruling garbage = ruling(explanation, "garbage-collection");
    assertThat(garbage.kind()).isEqualTo(Ruling.Kind.SPEAKS_AGAINST);
    assertThat(garbage.why()).isPresent();
    assertThat(garbage.seen()).isNotEmpty();
    Ruling hot = ruling(explanation, "hot-method");
    assertThat(hot.kind()).isEqualTo(Ruling.Kind.CANNOT_TELL);
    assertThat(hot.lacking()).containsExactly(EvidenceKind.JVM_PROFILE);
  }

  @Test
  void of_a_resource_that_no_request_uses_there_is_no_limit() {
    ResourceId unknown = new ResourceId("box-9", Examined.POOL.type());
    Explanation explanation = of(RUN, unknown);

    assertThat(explanation.limit()).isEmpty();
    assertThat(explanation.rung()).isZero();
    assertThat(explanation.looks()).isEmpty();
    assertThat(explanation.series()).isEqualTo(List.of());
  }
}
