package dev.headroom.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.math.Interval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final SystemLabel SYSTEM = new SystemLabel("stage-1: one box", List.of());

  @TempDir private Path runs;

  private static Promise promise(String before, String after) {
    return new Promise(
        SYSTEM,
        before,
        after,
        new RemedyProposal(
            "vertical-scale",
            Map.of("box", "box-1", "factor", "2"),
            Optional.empty(),
            Interval.exactly(100),
            Optional.of(Interval.exactly(210)),
            Optional.empty(),
            List.of()),
        Interval.exactly(300),
        Optional.of(Interval.exactly(2)));
  }

  @Test
  void a_later_run_of_the_same_system_is_told_the_last_promise_and_others_are_not()
      throws IOException {
    Ledger ledger = Ledger.of(runs);
    ledger.add(promise("20261124-100000-stage-1", "20261124-100200-stage-1"));

    assertThat(ledger.lastFor(SYSTEM, "20261124-100200-stage-1")).isPresent();
    assertThat(ledger.lastFor(SYSTEM, "20261124-110000-stage-1")).isPresent();
    assertThat(ledger.lastFor(SYSTEM, "20261124-100000-stage-1")).isEmpty();
    SystemLabel faulty = new SystemLabel(SYSTEM.target(), List.of("missing-index"));
    assertThat(ledger.lastFor(faulty, "20261124-110000-stage-1")).isEmpty();
    SystemLabel own = new SystemLabel("http://127.0.0.1:8080", List.of());
    assertThat(ledger.lastFor(own, "20261124-110000-service")).isEmpty();
  }

  @Test
  void calibration_is_counted_over_all_promises() throws IOException {
    Ledger ledger = Ledger.of(runs);
    assertThat(ledger.calibration()).isEmpty();
    ledger.add(promise("a", "b"));
    ledger.add(promise("c", "d"));
    assertThat(ledger.calibration().orElseThrow().promises()).isEqualTo(2);
    assertThat(ledger.calibration().orElseThrow().medianError()).isCloseTo(0.048, within(0.001));
  }

  @Test
  void lines_that_are_no_promise_are_left_out() throws IOException {
    Ledger ledger = Ledger.of(runs);
    ledger.add(promise("a", "b"));
    Path file = runs.resolve("ledger.jsonl");
    Files.writeString(file, "{}\nnull\n{\"beforeRun\":\"x\"\n", StandardOpenOption.APPEND);
    String impossible =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElseThrow()
            .replace("100.0", "0.0");
    Files.writeString(file, impossible + "\n", StandardOpenOption.APPEND);
    Files.write(file, new byte[] {(byte) 0xff, '\n'}, StandardOpenOption.APPEND);
    ledger.add(promise("c", "d"));

    assertThat(ledger.entries()).extracting(Promise::afterRun).containsExactly("b", "d");
  }

  @Test
  void the_factor_measured_in_turns_counts_before_that_of_the_two_runs() {
    assertThat(promise("a", "b").gain().promisedFactor().estimate()).isEqualTo(2.1);
    assertThat(promise("a", "b").gain().measuredFactor().estimate()).isEqualTo(2);
    assertThat(promise("a", "b").gain().machineChange().orElseThrow()).isEqualTo(0.5);
  }
}
