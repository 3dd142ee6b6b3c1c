package dev.headroom.cli.accuracy.live;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case of every kind of evidence once, for real, with a shorter load than a user's; the system as
 * shipped is what the demo comes to.
 */
class FaultIT {
  private static final double USUAL = 1;
  private static final long SEED = 1;

  /**
   * Cases of kinds of evidence that others stand for, which {@code headroom accuracy --live}
   * measures and the build has no time for.
   */
  private static final Set<String> LEFT_TO_THE_COMMAND =
      Set.of(
          "too-many-statements",
          "n-plus-one",
          "deadlock-retries",
          "dns-lookup-each-time",
          "synchronous-logging",
          "regex-backtracking",
          "allocation-storm",
          "inefficient-serialization",
          "scan-by-prefix",
          "thread-pool-small",
          "memory-leak",
          "select-star-wide",
          "missing-index",
          "connection-leak",
          "file-descriptors",
          "no-keep-alive",
          "tls-at-app",
          "ephemeral-ports",
          "retry-storm",
          "egress-limit",
          "uncompressed-large-responses",
          "accept-backlog",
          "noisy-neighbour",
          "heap-too-small",
          // A lock is what ForeignIT has.
          "lock-contention",
          "cpu-throttled",
          // A disk budget needs a right that not every machine of a build gives.
          "slow-commit",
          "buffer-pool-small");

  @TempDir private static Path runs;

  static Stream<LiveCase> cases() {
    return LiveCases.all().stream()
        .filter(known -> known.fault().isPresent())
        .filter(known -> !LEFT_TO_THE_COMMAND.contains(known.name()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_bottleneck_and_its_cause_are_named(LiveCase known) throws Exception {
    LiveExam exam = LiveExam.in(runs, new LiveLoad(SEED, true));
    Confirmed.assertNamed(known.truths(), () -> exam.measure(known, USUAL).diagnosis());
  }
}
