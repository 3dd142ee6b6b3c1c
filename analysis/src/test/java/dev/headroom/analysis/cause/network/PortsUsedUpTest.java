package dev.headroom.analysis.cause.network;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.metric.SystemMetric;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PortsUsedUpTest {
  private static final ResourceId PORTS = new ResourceId("box-1", ResourceType.PORTS);
  private static final PortsUsedUp RULE = new PortsUsedUp();

  private static final String PEER = "10.0.0.2:80";

  /** Ports to one peer, from the lowest to a highest, and how many of those are held. */
  private static RunBuilder held(
      IntToDoubleFunction ports, IntToDoubleFunction lowest, IntToDoubleFunction span) {
    return RunBuilder.oneBox()
        .gauge(SystemMetric.CLIENT_PORTS.key("network.peer", PEER), ports)
        .gauge(SystemMetric.CLIENT_PORT_LOWEST.key("network.peer", PEER), lowest)
        .gauge(SystemMetric.CLIENT_PORT_SPAN.key("network.peer", PEER), span);
  }

  /** All of a range of 2,000, a hundred more of them each second. */
  private static RunBuilder usedUp() {
    IntToDoubleFunction ports = second -> Math.min(2_000, 100 * second);
    return held(ports, second -> 15_000, ports);
  }

  @Test
  void a_range_without_gaps_is_used_up_towards_its_peer() {
    Cause cause = Examined.by(RULE, usedUp(), CPU).cause();

    assertThat(cause.resource()).isEqualTo(PORTS);
    assertThat(cause.subject()).contains("10.0.0.2:80");
    assertThat(RULE.headline(cause))
        .startsWith("connections to 10.0.0.2:80 hold all 2000 local ports");
  }

  @Test
  void it_is_why_a_target_failed() {
    Verdict verdict =
        Analyser.analyse(usedUp().trouble(trouble -> trouble.failsFrom(80)).build()).verdict();

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TARGET_FAILED);
    assertThat(verdict.resource()).contains(PORTS);
  }

  @Test
  void a_range_with_gaps_is_not_used_up() {
    RunBuilder byChance = held(second -> 5_000, second -> 32_768, second -> 28_000);

    Examined.by(RULE, byChance, CPU).isNotHere();
  }

  /** A hundred a second in turn, each forgotten after a minute. */
  @Test
  void a_range_that_moves_on_is_not_used_up() {
    IntToDoubleFunction ports = second -> Math.min(6_000, 100 * second);
    RunBuilder inTurn = held(ports, second -> 15_000 + 100 * Math.max(0, second - 60), ports);

    Examined.by(RULE, inTurn.trouble(trouble -> trouble.failsFrom(80)), CPU).isNotHere();
  }

  @Test
  void a_range_that_still_grows_a_few_ports_and_none_are_no_cause() {
    IntToDoubleFunction growing = second -> Math.pow(1.06, second) * 100;

    Examined.by(RULE, held(growing, second -> 15_000, growing), CPU).isNotHere();
    Examined.by(RULE, held(second -> 40, second -> 15_000, second -> 40), CPU).isNotHere();
    Examined.by(RULE, RunBuilder.oneBox(), CPU).isNotHere();
  }
}
