package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.profiler.responses.ReducedLog;
import dev.headroom.profiler.responses.ResponseWindows;
import dev.headroom.profiler.responses.Windows;
import dev.headroom.profiler.responses.gatling.bench.SyntheticLog;
import dev.headroom.run.load.ResponseLogWriter;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoding and reducing is quick; here it is held to a plain reading of the same bytes. */
class ExactReductionTest {
  /** More than the decoder's buffer several times over. */
  private static final long BYTES = 3_000_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"3.13.5", "3.14.9", "3.15.1"})
  void the_windows_of_a_genuine_log_are_those_of_a_plain_reading(String version)
      throws IOException {
    try (var in = getClass().getResourceAsStream("simulation-" + version + ".log")) {
      requireExact(Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void the_windows_of_a_long_log_are_those_of_a_plain_reading() throws IOException {
    assertThat(requireExact(synthetic()).gap()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_windows_of_a_torn_log_are_those_of_its_whole_records(long seed) throws IOException {
    byte[] whole = synthetic();
    byte[] torn = Arrays.copyOf(whole, whole.length / 2 + new Random(seed).nextInt(1_000));

    requireExact(torn);
  }

  @Test
  void names_and_times_of_all_sizes_are_exact() throws IOException {
    Path log = folder.resolve("simulation.log");
    try (var out = Files.newOutputStream(log)) {
      Random random = new Random(5);
      GatlingLogWriter writer = new GatlingLogWriter(out);
      writer.run("3.15.1", "S", 1_700_000_000_500L, "users");
      for (int i = 0; i < 20_000; i++) {
        int end = 100_000 + i + random.nextInt(1_500);
        int start = end - (int) Math.exp(11 * random.nextDouble());
        String name = "r" + (int) Math.exp(7 * random.nextDouble());
        writer.request(List.of("g" + i % 3), name, start, end, i % 4 > 0, "m" + i % 2);
      }
    }

    requireExact(Files.readAllBytes(log));
  }

  private byte[] synthetic() throws IOException {
    Path log = folder.resolve("synthetic.log");
    SyntheticLog.write(log, "3.15.1", BYTES);
    return Files.readAllBytes(log);
  }

  private ReducedLog requireExact(byte[] content) throws IOException {
    PlainReading plain = PlainReading.of(content);
    Path log = Files.write(folder.resolve("simulation.log"), content);
    Path responses = folder.resolve("responses.hlog");
    ReducedLog reduced;
    try (ResponseLogWriter writer = new ResponseLogWriter(responses, 1)) {
      ResponseWindows windows = new ResponseWindows(writer);
      reduced = new GatlingLogFormat().reduce(log, windows);
      windows.finish();
      writer.finish();
    }
    assertThat(reduced.records()).isEqualTo(plain.records());
    assertThat(readable(Windows.read(responses).bySecond())).isEqualTo(plain.bySecond());
    return reduced;
  }

  private static Map<String, Histogram> readable(Map<String, Histogram> byTag) {
    Map<String, Histogram> readable = new TreeMap<>();
    byTag.forEach(
        (tag, window) -> readable.put(URLDecoder.decode(tag, StandardCharsets.UTF_8), window));
    return readable;
  }
}
