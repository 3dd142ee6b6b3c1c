package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.profiler.responses.gatling.sample.SampleSimulation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that Gatling wrote, a release of each line; see the README beside them. */
class GenuineLogTest {
  /** The name that {@link SampleSimulation} had when the logs were written. */
  private static final String SIMULATION_WHEN_RECORDED =
      "dev.headroom.profiler.gatling.sample.SampleSimulation";

  private static final int READERS = SampleSimulation.READERS;
  private static final int BUYERS = SampleSimulation.BUYERS;

  /** Counts outcomes and looks at times. */
  private static final class Counts implements LogVisitor {
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private GatlingRun run;

    @Override
    public void run(GatlingRun first) {
      run = first;
    }

    @Override
    public void request(String name, long start, long end, boolean ok, String message) {
      assertThat(start).isBetween(run.startMillis(), run.startMillis() + 60_000);
      assertThat(end).isBetween(start, start + 60_000);
      // The wording of the message is Gatling's and changed on the way.
      assertThat(message.isEmpty() || message.endsWith("found 500")).isTrue();
      count((ok ? "ok " : "failed ") + name);
    }

    @Override
    public void user(int scenario, boolean start, long millis) {
      count(run.scenarios().get(scenario) + (start ? " began" : " ended"));
    }

    @Override
    public void error(String message, long millis) {
      assertThat(message).contains("nobodySetThis");
      count("error");
    }

    private void count(String what) {
      outcomes.merge(what, 1, Integer::sum);
    }
  }

  private static Path fixture(String version) {
    try {
      return Path.of(GenuineLogTest.class.getResource("simulation-" + version + ".log").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.13.5", "3.14.9", "3.15.1"})
  void each_binary_release_is_read_to_its_last_record(String version) throws IOException {
    Counts counts = new Counts();
    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(fixture(version))) {
      decoder.poll(counts);

      assertThat(decoder.damage()).isEmpty();
      assertThat(decoder.bytesLeft()).isZero();
      assertThat(decoder.run().orElseThrow().version()).isEqualTo(version);
      assertThat(decoder.run().orElseThrow().simulationClass()).isEqualTo(SIMULATION_WHEN_RECORDED);
      assertThat(decoder.run().orElseThrow().scenarios()).containsExactly("readers", "buyers");
    }
    assertThat(counts.outcomes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("readers began", READERS),
                Map.entry("readers ended", READERS),
                Map.entry("buyers began", BUYERS),
                Map.entry("buyers ended", BUYERS),
                Map.entry("ok Start page", READERS),
                Map.entry("ok Größe ändern", READERS),
                Map.entry("ok 検索", READERS),
                Map.entry("ok shop / basket", BUYERS),
                Map.entry("ok shop / checkout / pay", BUYERS),
                Map.entry("failed shop / checkout / confirm", BUYERS),
                Map.entry("error", BUYERS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.10.5", "3.12.0"})
  void each_text_release_is_refused_with_the_reason(String version) {
    assertThatThrownBy(() -> RecordedLog.of(fixture(version)))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("is a text log");
  }
}
