package dev.headroom.analysis.cause;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.ServerMetric;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionsNotTakenTest {
  private static final ResourceId QUEUE =
      new ResourceId("box-1", ResourceType.ACCEPT_QUEUE, Optional.of("of port 80"));

  /** Two cores of which 100 requests a second, each on a connection, use a tenth. */
  private static RunBuilder slowToTake() {
    return new RunBuilder()
        .box("box-1", 2)
        .process("java", BoxProcess.Kind.JVM, 0.002)
        .gauge(ServerMetric.ACCEPT_QUEUE.key("server.port", "80"), t -> t < 20 ? 0 : 5)
        .counted(ServerMetric.CONNECTIONS_TAKEN.key(), 1)
        .counted(ServerMetric.ACCEPT_OVERFLOWS.key(), 0.2)
        .stopsAt(100);
  }

  @Test
  void connections_that_wait_and_are_refused_are_found_with_their_rates() {
    Cause cause = Examined.by(new ConnectionsNotTaken(), slowToTake(), QUEUE).cause();

    assertThat(cause.value("waiting-connections")).isEqualTo(5);
    assertThat(cause.value("taken-per-second")).isCloseTo(100, within(5.0));
    assertThat(cause.value("refused-per-second")).isCloseTo(20, within(2.0));
    assertThat(new ConnectionsNotTaken().headline(cause))
        .startsWith("5 connections wait")
        .contains(" a second find the queue full");
  }

  @Test
  void the_queue_is_the_bottleneck_where_the_cpu_is_not_full() {
    Verdict verdict = Analyser.analyse(slowToTake().build()).verdict();

    assertThat(verdict.resource()).contains(QUEUE);
    assertThat(verdict.cause()).map(Cause::rule).contains("accept-backlog");
  }

  @Test
  void before_a_full_cpu_the_queue_is_a_symptom() {
    RunBuilder busy =
        RunBuilder.oneBox()
            .gauge(
                ServerMetric.ACCEPT_QUEUE.key("server.port", "80"), t -> t < 50 || t > 65 ? 0 : 2);

    assertThat(Analyser.analyse(busy.build()).verdict().resource()).contains(CPU);
    Examined.by(new ConnectionsNotTaken(), busy, CPU).isNotHere();
  }
}
