package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.BusyMeter;
import dev.headroom.analysis.resource.MeasuredResource;
import dev.headroom.analysis.resource.ResourceSource;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.analysis.resource.source.ResourceSources;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A resource of a type that no source finds yet takes a source of its own, and nothing else: from
 * there on it is fitted, placed on the ladder, and named where it binds.
 */
class NewResourceTypeTest {
  /** Seconds of the resource for a request, of one whose capacity is 1. */
  private static final double DEMAND = 0.005;

  /** What a new source is made of: capacity, how busy, and what it says of its saturation. */
  private record Trial(ResourceType type) implements ResourceSource {
    @Override
    public List<MeasuredResource> find(RecordedRun run) {
      Series completed =
          run.series(RunLayout.INJECTOR, InjectorMetric.COMPLETED.key()).orElseThrow();
      BusyMeter busy = (from, to) -> DEMAND * completed.rate(from, to);
      return List.of(
          new MeasuredResource(
              new ResourceId("store-1", type),
              1,
              busy,
              Map.of("requests", busy),
              (from, to) -> Double.NaN,
              (from, to) -> SaturationEvidence.notMeasured()));
    }
  }

  private static List<ResourceSource> withTrial(ResourceType type) {
    List<ResourceSource> sources = new ArrayList<>(ResourceSources.all());
    sources.add(new Trial(type));
    return sources;
  }

  /** Throughput stops at 200/s, where the resource is full and the CPU at 60 %. */
  @ParameterizedTest
  @EnumSource
  void it_is_named_where_it_binds(ResourceType type) {
    RecordedRun run = RunBuilder.oneBox().stopsAt(1 / DEMAND).build();
    Diagnosis diagnosis = Analyser.analyse(run, withTrial(type));

    assertThat(diagnosis.verdict().kind()).isEqualTo(Verdict.Kind.BOTTLENECK);
    assertThat(diagnosis.verdict().resource()).contains(new ResourceId("store-1", type));
    ResourceLimit limit = diagnosis.ladder().get(0);
    assertThat(limit.limitPerSecond().estimate()).isCloseTo(1 / DEMAND, within(10.0));
  }

  @Test
  void without_its_source_nothing_explains_the_limit() {
    RecordedRun run = RunBuilder.oneBox().stopsAt(1 / DEMAND).build();
    assertThat(Analyser.analyse(run).verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
  }
}
