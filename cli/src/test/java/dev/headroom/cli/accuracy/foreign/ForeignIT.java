package dev.headroom.cli.accuracy.foreign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.cli.accuracy.live.Confirmed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A service that is not ours, measured from outside; {@code .ci/accuracy-foreign} does all cases.
 */
class ForeignIT {
  @TempDir private Path runs;

  @BeforeAll
  static void has_a_database() {
    assumeTrue(
        System.getProperty("os.arch").equals("amd64"),
        "the tests bring a PostgreSQL for amd64 only, which needs tar and xz to be unpacked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"visitor-book"})
  void what_binds_and_its_cause_and_the_mend_are_named(String flaw) throws Exception {
    ForeignCase known = ForeignCases.named(flaw);
    Confirmed.assertNamed(known.truths(), () -> ForeignExam.measure(known, runs));
  }
}
