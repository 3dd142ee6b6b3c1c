package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.run.metric.ServerMetric;
import org.junit.jupiter.api.Test;

class ConnectionPerRequestTest {
  private static RunBuilder taking(double perRequest) {
    return RunBuilder.oneBox().counted(ServerMetric.CONNECTIONS_TAKEN.key(), perRequest);
  }

  @Test
  void a_connection_for_every_request_is_found_with_its_count() {
    Cause cause = Examined.by(new ConnectionPerRequest(), taking(1), CPU).cause();

    assertThat(cause.value("new-connections-per-request")).isCloseTo(1, within(0.1));
    // Without a profile, a tenth of the JVM's two thirds.
    assertThat(cause.strength()).isCloseTo(0.067, within(0.005));
    assertThat(new ConnectionPerRequest().headline(cause)).startsWith("1.0 new connections");
  }

  @Test
  void connections_that_are_kept_or_were_not_counted_are_no_cause() {
    Examined.by(new ConnectionPerRequest(), taking(0.01), CPU).isNotHere();
    Examined.by(new ConnectionPerRequest(), RunBuilder.oneBox(), CPU).isNotHere();
    Examined.by(new ConnectionPerRequest(), taking(1).pool(4, 0.05), POOL).isNotHere();
  }
}
