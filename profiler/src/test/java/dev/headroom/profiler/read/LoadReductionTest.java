package dev.headroom.profiler.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.profiler.responses.Windows;
import dev.headroom.profiler.responses.gatling.GatlingLogWriter;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.Gap;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunLayout;
import dev.headroom.run.RunManifest;
import dev.headroom.run.load.ResponseLogReader;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadReductionTest {
  private static final long SECOND = 1_700_000_000L;

  @TempDir private Path folder;

  private RunDirectory run;

  @BeforeEach
  void create() throws IOException {
    run =
        RunDirectory.create(
            folder.resolve("run"),
            new RunManifest(
                FormatVersion.CURRENT_TEXT,
                "r",
                1,
                "",
                "",
                "",
                Optional.empty(),
                1,
                List.of(),
                List.of(),
                Map.of()));
  }

  /** Three responses of a second: two as expected. */
  private static byte[] log() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GatlingLogWriter.into(bytes, "3.15.1")
        .user(0, true, 0)
        .ok("a", 10, 20)
        .failed("a", 10, 30)
        .ok("b", 10, 40);
    return bytes.toByteArray();
  }

  private void put(String phase, byte[] content) throws IOException {
    Files.write(run.simulationLog(phase), content);
  }

  private Windows windows() {
    return Windows.read(run.responses());
  }

  @Test
  void a_whole_log_gives_its_windows_and_no_gaps() throws IOException {
    put("curve", log());

    LoadReduction reduction = LoadReduction.reduce(run);

    assertThat(reduction).isEqualTo(new LoadReduction(5, 3, List.of()));
    assertThat(windows().count(SECOND, "ok|a")).isEqualTo(1);
    assertThat(windows().count(SECOND, "ko-status|a")).isEqualTo(1);
    assertThat(windows().count(SECOND, "ok|b")).isEqualTo(1);
  }

  @Test
  void an_injector_s_own_times_stand_in_the_place_of_its_log_s() throws IOException {
    put("curve", log());
    put("probe", log());
    try (ResponseLogWriter own = new ResponseLogWriter(run.times("curve"), SECOND)) {
      ResponseTimes times = ResponseTimes.of(new long[] {420}, new long[] {1});
      own.write(new ResponseWindow(SECOND, SECOND + 1.0, "b", true, times));
      own.finish();
    }

    LoadReduction.reduce(run);

    List<ResponseWindow> windows = new ArrayList<>();
    ResponseLogReader.read(run.responses(), windows);
    assertThat(windows)
        .filteredOn(window -> window.request().equals("b"))
        .extracting(window -> window.times().percentileMicros(50))
        .containsExactly(420L, 30_008L);
  }

  @Test
  void logs_of_several_injectors_are_added_up() throws IOException {
    put("curve", log());
    put("probe", log());
    put("warm-up", log());

    assertThat(LoadReduction.reduce(run)).isEqualTo(new LoadReduction(15, 9, List.of()));
    assertThat(windows().count(SECOND, "ok|a")).isEqualTo(3);
  }

  /** Responses of some seconds, with a tenth of them failed: of every n-th one from the k-th on. */
  private static byte[] part(int k, int n) {
    SplittableRandom random = new SplittableRandom(7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GatlingLogWriter log = GatlingLogWriter.into(bytes, "3.15.1").user(0, true, 0);
    for (int i = 0; i < 20_000; i++) {
      int end = i / 2 + random.nextInt(900);
      int start = Math.max(0, end - (int) Math.exp(9 * random.nextDouble()));
      String name = "request " + random.nextInt(4);
      boolean failed = random.nextInt(10) == 0;
      if (i % n == k) {
        log.request(List.of(), name, start, end, !failed, failed ? "refused" : "");
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16})
  void logs_of_injectors_that_share_a_phase_add_up_to_that_of_one(int injectors)
      throws IOException {
    put("curve", part(0, 1));
    LoadReduction ofOne = LoadReduction.reduce(run);
    Windows one = windows();
    Files.delete(run.simulationLog("curve"));
    for (int k = 0; k < injectors; k++) {
      put(RunLayout.shardOf("curve", k + 1, injectors), part(k, injectors));
    }

    LoadReduction shared = LoadReduction.reduce(run);

    assertThat(shared.gaps()).isEmpty();
    assertThat(shared.requests()).isEqualTo(ofOne.requests()).isEqualTo(20_000);
    // Every count of every second, request, outcome and response time.
    assertThat(windows().bySecond()).isEqualTo(one.bySecond());
  }

  @Test
  void a_log_that_was_cut_is_read_up_to_the_cut_and_the_gap_says_where() throws IOException {
    byte[] log = log();
    put("curve", Arrays.copyOf(log, log.length - 3));

    LoadReduction reduction = LoadReduction.reduce(run);

    assertThat(reduction.requests()).isEqualTo(2);
    Gap gap = reduction.gaps().get(0);
    assertThat(gap.code()).isEqualTo(Gap.Code.LOG_CUT);
    assertThat(gap.file()).contains("load/simulation-curve.log");
    assertThat(gap.values().get(Gap.Value.READ_BYTES) + gap.values().get(Gap.Value.BYTES))
        .isEqualTo(log.length - 3);
    assertThat(reduction.gaps()).hasSize(1);
  }

  @Test
  void a_log_that_is_damaged_is_read_up_to_the_damage_and_the_gap_says_where() throws IOException {
    byte[] log = log();
    byte[] damaged = Arrays.copyOf(log, log.length + 20);
    Arrays.fill(damaged, log.length, damaged.length, (byte) 0x55);
    put("curve", damaged);
    put("probe", log());

    LoadReduction reduction = LoadReduction.reduce(run);

    assertThat(reduction.requests()).isEqualTo(6);
    assertThat(reduction.gaps())
        .containsExactly(
            new Gap(Gap.Code.LOG_DAMAGED, Map.of(Gap.Value.READ_BYTES, (long) log.length))
                .in("load/simulation-curve.log"));
  }

  @Test
  void a_log_that_is_empty_is_said_and_the_others_are_read() throws IOException {
    put("curve", log());
    put("probe", new byte[0]);

    LoadReduction reduction = LoadReduction.reduce(run);

    assertThat(reduction.requests()).isEqualTo(3);
    assertThat(reduction.gaps())
        .containsExactly(new Gap(Gap.Code.LOG_EMPTY).in("load/simulation-probe.log"));
  }

  @Test
  void without_any_log_what_was_recorded_in_another_way_stays() throws IOException {
    Files.writeString(run.responses(), "somebody else's");

    assertThat(LoadReduction.reduce(run).gaps()).containsExactly(new Gap(Gap.Code.NO_LOG));
    assertThat(run.responses()).hasContent("somebody else's");
  }

  @Test
  void a_log_that_is_none_is_refused_and_earlier_windows_stay_whole() throws IOException {
    put("curve", log());
    LoadReduction.reduce(run);
    byte[] before = Files.readAllBytes(run.responses());
    put("probe", new byte[] {'R', 'U', 'N'});

    assertThatThrownBy(() -> LoadReduction.reduce(run))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("simulation-probe.log");
    assertThat(run.responses()).hasBinaryContent(before);
    try (var files = Files.list(run.load())) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void deriving_again_gives_the_same() throws IOException {
    put("curve", log());
    LoadReduction first = LoadReduction.reduce(run);
    byte[] before = Files.readAllBytes(run.responses());

    assertThat(LoadReduction.reduce(run)).isEqualTo(first);
    assertThat(run.responses()).hasBinaryContent(before);
  }
}
