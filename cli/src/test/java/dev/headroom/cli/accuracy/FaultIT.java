package dev.headroom.cli.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case with a fault once, for real, with a shorter load than a user's; the system as shipped
 * is the demo's.
 */
class FaultIT {
  private static final List<String> SHORT =
      List.of("--warm-up", "15", "--step", "3", "--plateau", "5");

  @TempDir private static Path runs;

  static Stream<FaultCase> cases() {
    return FaultCases.all().stream().filter(fault -> !fault.faults().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_bottleneck_and_its_cause_are_named(FaultCase fault) throws Exception {
    MeasuredCase measured = MeasuredCase.of(fault, runs, SHORT, System.out::println);

    assertThat(measured.score())
        .as(
            "%s: %s; %s; %s",
            fault.truth(),
            measured.diagnosis().verdict(),
            measured.diagnosis().ladder(),
            measured.diagnosis().remedies())
        .isEqualTo(FaultCase.Score.RIGHT);
  }
}
