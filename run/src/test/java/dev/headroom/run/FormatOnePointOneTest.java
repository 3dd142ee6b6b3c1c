package dev.headroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.event.EventKind;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.SystemMetric;
import dev.headroom.run.series.Series;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of format 1.1, for what that added; its files are never edited. */
class FormatOnePointOneTest {
  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void read() throws IOException {
    run = RecordedFiles.read(RecordedFiles.copy("1.1", folder));
  }

  @Test
  void nothing_of_it_is_missing() {
    assertThat(run.manifest().formatVersion()).isEqualTo("1.1");
    assertThat(run.missing()).isEmpty();
    assertThat(run.responses()).isNotEmpty();
    assertThat(run.steps()).hasSize(2);
  }

  @Test
  void each_box_has_its_machine() {
    RunManifest manifest = run.manifest();

    assertThat(manifest.machines()).extracting(Machine::name).containsExactly("host", "host-2");
    assertThat(manifest.boxes())
        .extracting(box -> manifest.machineOf(box).logicalCores())
        .containsExactly(4, 16);
    assertThat(manifest.injectorMachine().name()).isEqualTo(RunLayout.HOST);
  }

  @Test
  void the_series_of_a_machine_stand_under_its_name() {
    Series cores = run.series("host-2", SystemMetric.CPU_LOGICAL_COUNT.key()).orElseThrow();

    assertThat(cores.valueAt(0)).isEqualTo(16);
  }

  @Test
  void samples_that_were_told_late_and_out_of_order_are_read_in_the_order_of_time() {
    Series cpu = run.series("db-1", CgroupMetric.CPU_TIME.key()).orElseThrow();

    assertThat(cpu.size()).isEqualTo(3);
    assertThat(cpu.rate(1_793_700_600, 1_793_700_660)).isEqualTo(0.1);
    assertThat(cpu.rate(1_793_700_660, 1_793_700_720)).isEqualTo(0.2);
  }

  @Test
  void events_of_a_collector_name_it_for_programs() {
    assertThat(run.events().get(0).kind()).isEqualTo(EventKind.COLLECTOR_STARTED);
    assertThat(run.events().get(0).attributes()).containsEntry("collector", "process");
  }
}
