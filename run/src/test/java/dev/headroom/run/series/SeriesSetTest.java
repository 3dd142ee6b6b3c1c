package dev.headroom.run.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesSetTest {
  private static final MetricKey CPU = CgroupMetric.CPU_TIME.key();
  private static final MetricKey JAVA = ProcessMetric.CPU_TIME.key("process", "java");
  private static final MetricKey DATABASE = ProcessMetric.CPU_TIME.key("process", "mariadbd");

  private final SeriesSet set =
      new SeriesSet(
          Map.of(
              new SeriesId("box-1", "b", CPU), at(2),
              new SeriesId("box-1", "a", CPU), at(1),
              new SeriesId("box-2", "0", CPU), at(3),
              new SeriesId("box-1", "process", DATABASE), at(5),
              new SeriesId("box-1", "process", JAVA), at(4)));

  private static Series at(double value) {
    return Series.of(new double[] {0}, new double[] {value});
  }

  @Test
  void of_what_several_collectors_saw_the_first_by_name_counts() {
    assertThat(set.series("box-1", CPU).orElseThrow().valueAt(0)).isEqualTo(1);
  }

  @Test
  void a_series_is_found_by_its_box_and_its_whole_key() {
    assertThat(set.series("box-2", CPU).orElseThrow().valueAt(0)).isEqualTo(3);
    assertThat(set.series("box-3", CPU)).isEmpty();
    assertThat(set.series("box-1", ProcessMetric.CPU_TIME.key())).isEmpty();
  }

  @Test
  void all_series_of_a_metric_come_in_the_order_of_their_keys() {
    assertThat(set.seriesOf("box-1", ProcessMetric.CPU_TIME))
        .extracting(entry -> entry.getKey().key())
        .containsExactly(JAVA, DATABASE);
    assertThat(set.seriesOf("box-1", CgroupMetric.CPU_TIME))
        .extracting(entry -> entry.getKey().source())
        .containsExactly("a", "b");
  }

  @Test
  void who_wants_to_know_is_told_which_series_were_found() {
    List<SeriesId> told = new ArrayList<>();
    SeriesSet watched = set.toldOf(told::add);
    watched.series("box-1", CPU);
    watched.series("box-3", CPU);
    watched.seriesOf("box-1", ProcessMetric.CPU_TIME).toList();

    assertThat(told)
        .containsExactly(
            new SeriesId("box-1", "a", CPU),
            new SeriesId("box-1", told.get(1).source(), JAVA),
            new SeriesId("box-1", told.get(2).source(), DATABASE));
  }

  @Test
  void an_empty_set_has_none() {
    assertThat(SeriesSet.empty().isEmpty()).isTrue();
    assertThat(SeriesSet.empty().series("box-1", CPU)).isEmpty();
  }
}
