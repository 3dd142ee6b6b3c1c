package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.responses.ReducedLog;
import dev.headroom.profiler.responses.ResponseWindows;
import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.Gap;
import dev.headroom.run.load.ResponseLogWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatlingLogFormatTest {
  @TempDir private Path folder;

  private final GatlingLogFormat format = new GatlingLogFormat();

  private static byte[] log() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GatlingLogWriter.into(bytes, "3.15.1").user(0, true, 0).ok("a", 10, 20).failed("a", 10, 30);
    return bytes.toByteArray();
  }

  private ReducedLog reduce(byte[] content) throws IOException {
    Path log = Files.write(folder.resolve("simulation.log"), content);
    try (ResponseLogWriter writer = new ResponseLogWriter(folder.resolve("r.hlog"), 1)) {
      return format.reduce(log, new ResponseWindows(writer));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "simulation.log, true",
    "simulation-curve.log, true",
    "steps-curve.jsonl, false",
    "responses.hlog, false",
    "other.log, false"
  })
  void a_log_is_recognised_by_its_name(String name, boolean isLog) {
    assertThat(format.recognises(folder.resolve(name))).isEqualTo(isLog);
  }

  @Test
  void of_a_whole_log_nothing_is_missing() throws IOException {
    assertThat(reduce(log())).isEqualTo(new ReducedLog(4, Optional.empty()));
  }

  @Test
  void of_a_log_that_was_cut_the_bytes_before_and_after_the_last_whole_record_are_told()
      throws IOException {
    byte[] cut = Arrays.copyOf(log(), log().length - 3);

    ReducedLog reduced = reduce(cut);

    Gap gap = reduced.gap().orElseThrow();
    assertThat(reduced.records()).isEqualTo(3);
    assertThat(gap.code()).isEqualTo(Gap.Code.LOG_CUT);
    assertThat(gap.values().get(Gap.Value.READ_BYTES) + gap.values().get(Gap.Value.BYTES))
        .isEqualTo(cut.length);
  }

  @Test
  void of_a_log_that_is_damaged_the_bytes_before_the_damage_are_told() throws IOException {
    byte[] damaged = Arrays.copyOf(log(), log().length + 20);
    Arrays.fill(damaged, log().length, damaged.length, (byte) 0x55);

    assertThat(reduce(damaged).gap())
        .contains(new Gap(Gap.Code.LOG_DAMAGED, Map.of(Gap.Value.READ_BYTES, (long) log().length)));
  }

  @Test
  void an_empty_log_is_told() throws IOException {
    assertThat(reduce(new byte[0]))
        .isEqualTo(new ReducedLog(0, Optional.of(new Gap(Gap.Code.LOG_EMPTY))));
  }

  @Test
  void a_log_that_is_none_after_all_is_refused() {
    assertThatThrownBy(() -> reduce(new byte[] {'R', 'U', 'N'}))
        .isInstanceOf(UnreadableLogException.class);
  }
}
