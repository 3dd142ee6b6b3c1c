package dev.headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.PoolMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesId;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that format 1.0 wrote, against what was in it; its files are never edited. */
class FormatOneTest {
  private static final double T0 = 1793700900.25;
  private static final MetricKey JAVA_CPU = ProcessMetric.CPU_TIME.key("process", "java");

  @TempDir Path folder;
  private RecordedRun run;

  @BeforeEach
  void read() throws IOException {
    run = RecordedFiles.read(RecordedFiles.copy("1.0", folder));
  }

  @Test
  void the_manifest_says_what_was_to_be_measured() {
    RunManifest manifest = run.manifest();

    assertThat(manifest.formatVersion()).isEqualTo("1.0");
    assertThat(manifest.id()).isEqualTo("stage-2-20261103-101500");
    assertThat(manifest.epochSeconds()).isEqualTo(T0);
    assertThat(manifest.goal()).contains(new Goal(1000, Optional.of(0.2)));
    assertThat(manifest.seed()).isEqualTo(42);
    assertThat(manifest.machines())
        .containsExactly(
            new Machine("a processor at 2.50 GHz", 4, 8L << 30, "Linux 6.1", "cgroup-v2"));
    assertThat(manifest.tools())
        .containsOnly(Map.entry("gatling", "3.15.1"), Map.entry("headroom", "0.1.0"));
    assertThat(manifest.boxes())
        .containsExactly(
            new Box(
                "app-1",
                List.of("web"),
                Optional.of(0.3),
                Optional.empty(),
                Optional.of(0.0168),
                List.of(new BoxProcess("java", 4711, BoxProcess.Kind.JVM))),
            new Box(
                "db-1",
                List.of("database"),
                Optional.of(0.3),
                Optional.of(512L << 20),
                Optional.empty(),
                List.of(new BoxProcess("mariadbd", 4690, BoxProcess.Kind.DATABASE))));
  }

  @Test
  void nothing_of_it_is_missing() {
    assertThat(run.missing()).isEmpty();
    assertThat(run.isComplete()).isTrue();
    assertThat(run.events())
        .extracting(Event::kind)
        .containsExactly(
            EventKind.COLLECTOR_STARTED,
            EventKind.COLLECTOR_UNAVAILABLE,
            EventKind.PHASE_BEGAN,
            EventKind.PHASE_ENDED,
            EventKind.COMPLETE);
    assertThat(run.events().get(1).attributes()).containsEntry("box", "host");
  }

  @Test
  void steps_of_all_phases_come_in_the_order_of_time() {
    assertThat(run.steps())
        .extracting(StepEvent::t, StepEvent::step, StepEvent::phase, StepEvent::event)
        .containsExactly(
            Tuple.tuple(T0 + 1, "probe-4", Phase.PROBE, StepEvent.Kind.BEGAN),
            Tuple.tuple(T0 + 5, "curve-60", Phase.CURVE, StepEvent.Kind.BEGAN),
            Tuple.tuple(T0 + 5, "probe-4", Phase.PROBE, StepEvent.Kind.ENDED),
            Tuple.tuple(T0 + 9, "curve-60", Phase.CURVE, StepEvent.Kind.ENDED));
    assertThat(run.steps().get(0).users()).contains(4);
    assertThat(run.steps().get(1).rate()).contains(240.5);
    assertThat(run.steps().get(3).reason()).contains(EndReason.SATURATED);
  }

  @Test
  void series_have_their_values_at_their_times() {
    Series cpu = run.series("app-1", JAVA_CPU).orElseThrow();

    assertThat(cpu.size()).isEqualTo(10);
    assertThat(cpu.secondsAt(0)).isEqualTo(T0);
    assertThat(cpu.valueAt(0)).isEqualTo(12.5);
    assertThat(cpu.rate(T0 + 2, T0 + 8)).isCloseTo(0.28, within(1e-9));
    assertThat(run.series().all().keySet())
        .extracting(SeriesId::toString)
        .hasSize(6)
        .anyMatch(id -> id.contains("box=app-1, source=prometheus"))
        .anyMatch(id -> id.contains("box=db-1, source=cgroup"));
    assertThat(
            run.seriesOf("app-1", PoolMetric.CONNECTIONS).findFirst().orElseThrow().getKey().key())
        .isEqualTo(
            new MetricKey("db.client.connection.count", Map.of("pool", "posts", "state", "used")));
  }

  @Test
  void statements_have_what_they_cost() {
    List<StatementSnapshot> snapshots = run.statements().get("db-1");

    assertThat(snapshots).extracting(StatementSnapshot::t).containsExactly(T0 + 1, T0 + 9);
    assertThat(snapshots.get(1).digests().get(0))
        .isEqualTo(
            new StatementDigest(
                "a1b2",
                "headroom",
                "SELECT `id` , `body` FROM `posts` WHERE `author_id` = ?",
                1300,
                2.6,
                0,
                5_330_000,
                13_000,
                0,
                1300,
                0,
                // Not told by the recorder that wrote this.
                0));
    assertThat(snapshots.get(1).indexes())
        .containsExactly(new TableIndex("headroom", "posts", "PRIMARY", List.of("id"), 19_820));
  }

  @Test
  void responses_have_their_request_outcome_and_times() {
    assertThat(run.responses())
        .hasSize(9)
        .filteredOn(window -> window.startSeconds() == T0 + 3)
        .extracting(ResponseWindow::request, ResponseWindow::ok, ResponseWindow::count)
        .containsExactlyInAnyOrder(
            Tuple.tuple("GET /posts/{id}", true, 5L),
            Tuple.tuple("GET /posts/{id}", false, 2L),
            Tuple.tuple("POST /posts", true, 1L));
    ResponseWindow first = run.responses().get(0);
    assertThat(first.endSeconds()).isEqualTo(T0 + 2);
    // HdrHistogram keeps three significant figures.
    assertThat(first.times().percentileMicros(50)).isBetween(2100L, 2102L);
  }
}
